// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/text.h"
#include "csv/json_records.h"

#include <QStringDecoder>
#include <QStringEncoder>

#include <utility>
#include <vector>

namespace dramatis::csv
{

namespace
{

constexpr std::size_t blockBytes = 128U << 10U;

/// Hands on the bytes of another source, and shows them on the way.
class WatchedSource final : public ByteSource
{
public:
    WatchedSource(std::unique_ptr<ByteSource> source, std::function<void(std::string_view)> watcher)
        : m_source(std::move(source)), m_watcher(std::move(watcher))
    {
    }

    Result<std::size_t> read(std::span<char> buffer) override
    {
        DRAMATIS_TRY_ASSIGN(count, m_source->read(buffer));
        m_watcher({buffer.data(), count});
        return count;
    }
    [[nodiscard]] std::int64_t consumed() const override { return m_source->consumed(); }
    [[nodiscard]] std::int64_t size() const override { return m_source->size(); }
    [[nodiscard]] bool compressed() const override { return m_source->compressed(); }

private:
    std::unique_ptr<ByteSource> m_source;
    std::function<void(std::string_view)> m_watcher;
};

/// Tells what Qt keeps to itself: whether it holds the beginning of a character.
class Decoder final : public QStringDecoder
{
public:
    using QStringDecoder::QStringDecoder;

    /// Call at the end. Decoders of the system (ICU) tell it only by what they make of one byte more; Qt's
    /// own count, and some would take that byte for the rest of the character.
    bool endsInCharacter(bool ofSystem)
    {
        constexpr QByteArrayView oneMore("\n", 1);
        return state.remainingChars > 0 || (ofSystem && QString(decode(oneMore)).size() > 1);
    }
};

class DecodedSource final : public ByteSource
{
public:
    DecodedSource(std::unique_ptr<ByteSource> source, const std::string &encoding)
        : m_source(std::move(source)), m_ofSystem(!QStringConverter::encodingForName(encoding.c_str())),
          m_decoder(encoding.c_str()), m_encoder(QStringConverter::Utf8), m_block(blockBytes)
    {
    }

    [[nodiscard]] bool isValid() const { return m_decoder.isValid(); }
    Result<std::size_t> read(std::span<char> buffer) override;
    [[nodiscard]] std::int64_t consumed() const override { return m_source->consumed(); }
    [[nodiscard]] std::int64_t size() const override { return m_source->size(); }
    [[nodiscard]] bool compressed() const override { return m_source->compressed(); }

private:
    Status decodeMore();
    [[nodiscard]] QByteArray last();

    std::unique_ptr<ByteSource> m_source;
    bool m_ofSystem;
    Decoder m_decoder;
    QStringEncoder m_encoder; ///< has a state too: blocks may end between the halves of a surrogate pair
    std::vector<char> m_block;
    QByteArray m_text;       ///< decoded,
    std::size_t m_given = 0; ///< handed out so far
    bool m_complete = false;
};

Result<std::size_t> DecodedSource::read(std::span<char> buffer)
{
    while (m_given == static_cast<std::size_t>(m_text.size()) && !m_complete && !buffer.empty())
        DRAMATIS_TRY(decodeMore());
    const std::string_view text(m_text.constData(), static_cast<std::size_t>(m_text.size()));
    const std::size_t count = text.copy(buffer.data(), buffer.size(), m_given);
    m_given += count;
    return count;
}

Status DecodedSource::decodeMore()
{
    DRAMATIS_TRY_ASSIGN(count, m_source->read(m_block));
    m_complete = count == 0;
    const QString text = m_decoder.decode(QByteArrayView(m_block.data(), static_cast<qsizetype>(count)));
    m_text = m_complete ? last() : QByteArray(m_encoder.encode(text));
    m_given = 0;
    return {};
}

/// What shows only at the end: a character, or a surrogate pair, that was begun there.
QByteArray DecodedSource::last()
{
    QString tail;
    if (m_decoder.endsInCharacter(m_ofSystem))
        tail += QChar::ReplacementCharacter;
    tail += '\n'; // behind this the encoder keeps nothing back
    QByteArray bytes = m_encoder.encode(tail);
    bytes.chop(1);
    return bytes;
}

} // namespace

bool isUtf8(const std::string &encoding)
{
    return QStringConverter::encodingForName(encoding.c_str()) == QStringConverter::Utf8;
}

Result<std::unique_ptr<ByteSource>> decoded(std::unique_ptr<ByteSource> source, const std::string &encoding)
{
    auto text = std::make_unique<DecodedSource>(std::move(source), encoding);
    if (!text->isValid())
        return inputError(
            "\"" + encoding +
            "\" is no encoding that is known here: name one such as UTF-8, UTF-16LE, ISO-8859-1 "
            "or windows-1252.");
    return std::unique_ptr<ByteSource>(std::move(text));
}

Result<std::unique_ptr<ByteSource>> openText(const std::filesystem::path &file, const std::string &encoding,
                                             std::function<void(std::string_view)> undecoded)
{
    DRAMATIS_TRY_ASSIGN(source, ByteSource::open(file));
    if (undecoded)
        source = std::make_unique<WatchedSource>(std::move(source), std::move(undecoded));
    // Text in UTF-8 from here on.
    if (!isUtf8(encoding))
        return decoded(std::move(source), encoding);
    return jsonAsCsv(std::move(source), file.string());
}

} // namespace dramatis::csv
