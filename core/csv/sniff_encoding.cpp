// SPDX-License-Identifier: GPL-3.0-or-later
#include "csv/sniff_encoding.h"
#include "base/text.h"

#include <algorithm>
#include <array>
#include <QStringDecoder>
#include <string_view>
#include <uchardet.h>

namespace dramatis::csv
{

namespace
{

using namespace std::string_view_literals;

struct Mark {
    std::string_view bytes;
    const char *encoding;
};
constexpr std::array<Mark, 5> marks = {{{"\xEF\xBB\xBF"sv, "UTF-8"},
                                        {"\xFF\xFE\0\0"sv, "UTF-32LE"},
                                        {"\0\0\xFE\xFF"sv, "UTF-32BE"},
                                        {"\xFF\xFE"sv, "UTF-16LE"},
                                        {"\xFE\xFF"sv, "UTF-16BE"}}};

bool isHigh(char c)
{
    return static_cast<signed char>(c) < 0;
}

/// What the bytes beyond ASCII are like.
struct HighBytes {
    std::int64_t sequences = 0; ///< well-formed UTF-8 of more than one byte
    std::int64_t broken = 0;    ///< bytes that belong to none
    std::int64_t high = 0;
    std::int64_t paired = 0; ///< beside another one: words of such letters, or characters of several bytes
    std::int64_t letters = 0; ///< of `broken`: letters and quotes of windows-1252 that stand in words
    bool c1 = false;         ///< 0x80 … 0x9F: controls in Latin-1, letters and quotes in windows-1252
};

std::size_t sequenceLength(char lead)
{
    const auto byte = static_cast<unsigned char>(lead);
    return byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC2 ? 2 : 1;
}

bool isAsciiLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// A letter of windows-1252 beside another one, or a sign that texts have: euro, quotes, dashes, degree.
bool isOrdinary(std::string_view text, std::size_t place)
{
    const auto byte = static_cast<unsigned char>(text[place]);
    constexpr std::string_view signs = "\x80\x85\x91\x92\x93\x94\x95\x96\x97\x99\xA1\xA3\xA7\xA9\xAB\xAE\xB0\xBB\xBF";
    if (signs.find(text[place]) != std::string_view::npos)
        return true;
    if (byte < 0xC0 || byte == 0xD7 || byte == 0xF7 || byte >= 0xFE)
        return false;
    return (place > 0 && isAsciiLetter(text[place - 1])) ||
           (place + 1 < text.size() && isAsciiLetter(text[place + 1]));
}

void look(HighBytes &found, std::string_view text)
{
    for (std::size_t i = 0; i < text.size();) {
        if (!isHigh(text[i])) {
            ++i;
            continue;
        }
        const std::size_t length = sequenceLength(text[i]);
        const bool whole = length > 1 && isValidUtf8(text.substr(i, length));
        const std::size_t step = whole ? length : 1;
        (whole ? found.sequences : found.broken) += 1;
        found.letters += !whole && isOrdinary(text, i) ? 1 : 0;
        for (std::size_t at = i; at < i + step && at < text.size(); ++at) {
            ++found.high;
            const bool beside =
                (at > 0 && isHigh(text[at - 1])) || (at + 1 < text.size() && isHigh(text[at + 1]));
            found.paired += beside ? 1 : 0;
            found.c1 = found.c1 || static_cast<unsigned char>(text[at]) < 0xA0;
        }
        i += step;
    }
}

/// A block may begin and end inside a character.
std::string_view withoutCutCharacters(const SniffBlock &block)
{
    std::string_view text = block.bytes;
    const auto continues = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
    for (int i = 0; i < 3 && !block.first && !text.empty() && continues(text.front()); ++i)
        text.remove_prefix(1);
    if (!block.last) {
        std::size_t lead = text.size();
        while (lead > 0 && text.size() - lead < 3 && continues(text[lead - 1]))
            --lead;
        if (lead > 0 && text.size() - lead + 1 < sequenceLength(text[lead - 1]))
            text = text.substr(0, lead - 1);
    }
    return text;
}

HighBytes highBytesOf(const SniffBlocks &sample)
{
    HighBytes found;
    for (const SniffBlock &block : sample.blocks)
        look(found, withoutCutCharacters(block));
    return found;
}

/// UTF-16 without a mark: every other byte of ASCII characters in it is zero.
std::string wideEncoding(const SniffBlocks &sample)
{
    std::array<std::int64_t, 2> zeros = {};
    std::int64_t pairs = 0;
    for (const SniffBlock &block : sample.blocks) {
        for (std::size_t i = 0; i + 1 < block.bytes.size(); i += 2, ++pairs) {
            zeros[0] += block.bytes[i] == '\0' ? 1 : 0;
            zeros[1] += block.bytes[i + 1] == '\0' ? 1 : 0;
        }
    }
    constexpr std::int64_t few = 20;
    constexpr std::int64_t enough = 4;
    if (pairs < enough || (sample.wholeFile && sample.bytes % 2 != 0))
        return {};
    for (const std::size_t side : {0U, 1U}) {
        if (zeros[side] * 5 > pairs && zeros[1 - side] * few < zeros[side])
            return side == 1 ? "UTF-16LE" : "UTF-16BE";
    }
    return {};
}

/// What uchardet says to the lines that are not ASCII. Empty: nothing.
std::string charsetOf(const SniffBlocks &sample)
{
    constexpr std::size_t enough = 512U << 10U;
    uchardet_t detector = uchardet_new();
    std::size_t fed = 0;
    for (const SniffBlock &block : sample.blocks) {
        const std::string_view text = block.bytes;
        for (std::size_t begin = 0; begin < text.size() && fed < enough;) {
            const std::size_t end = std::min(text.find('\n', begin), text.size() - 1);
            const std::string_view line = text.substr(begin, end + 1 - begin);
            if (std::any_of(line.begin(), line.end(), isHigh)) {
                uchardet_handle_data(detector, line.data(), line.size());
                fed += line.size();
            }
            begin = end + 1;
        }
    }
    uchardet_data_end(detector);
    std::string name = uchardet_get_charset(detector);
    uchardet_delete(detector);
    if (name.starts_with("WINDOWS-"))
        name = asciiLower(name);
    return name;
}

bool isOneOf(std::string_view name, std::initializer_list<std::string_view> starts)
{
    return std::any_of(starts.begin(), starts.end(),
                       [&](std::string_view start) { return name.starts_with(start); });
}

/// Whether there is enough in the sample to believe it: what uchardet says of a few letters is a lottery.
bool isSure(std::string_view charset, const HighBytes &found)
{
    if (!QStringDecoder(std::string(charset).c_str()).isValid())
        return false;
    if (isOneOf(charset, {"GB18030", "BIG5", "EUC-", "SHIFT_JIS", "UHC", "ISO-2022"}))
        return found.paired * 3 > found.high;
    if (isOneOf(charset, {"windows-1251", "windows-1253", "windows-1255", "windows-1256", "KOI8", "IBM8",
                          "ISO-8859-5", "ISO-8859-6", "ISO-8859-7", "ISO-8859-8", "TIS-620", "MAC-CYR"}))
        return found.high >= 8 && found.paired * 2 > found.high;
    constexpr std::int64_t manyLetters = 40;
    if (charset == "ISO-8859-2" && found.c1)
        return false;
    return isOneOf(charset, {"windows-1250", "ISO-8859-2", "windows-1254", "windows-1257"}) &&
           found.high >= manyLetters;
}

Encoding narrowEncoding(const SniffBlocks &sample, const HighBytes &found)
{
    const std::string charset = charsetOf(sample);
    if (isSure(charset, found))
        return {
            charset,
            {0.8, "no UTF-8; " + std::to_string(found.high) + " bytes beyond ASCII look like " + charset}};
    if (found.letters * 2 < found.broken && found.paired * 2 < found.high)
        return {"UTF-8",
                {0.6, std::to_string(found.broken) +
                          " bytes are damaged: as letters of another encoding they would stand in no word"}};
    return {"windows-1252",
            {found.c1 ? 0.7 : 0.6,
             "no UTF-8; " + std::to_string(found.high) +
                 " bytes beyond ASCII fit windows-1252, the usual one of Western programs"}};
}

} // namespace

Encoding guessEncoding(const SniffBlocks &sample)
{
    const std::string_view head = sample.blocks.front().bytes;
    for (const Mark &mark : marks) {
        if (head.starts_with(mark.bytes))
            return {mark.encoding, {1, "the file begins with its byte-order mark"}};
    }
    if (const std::string wide = wideEncoding(sample); !wide.empty())
        return {wide, {0.9, "every other byte of its characters is zero"}};
    const HighBytes found = highBytesOf(sample);
    if (found.high == 0)
        return {"UTF-8", {sample.wholeFile ? 1 : 0.9, "all bytes looked at are ASCII"}};
    if (found.broken == 0)
        return {
            "UTF-8",
            {0.99, "all " + std::to_string(found.sequences) + " characters beyond ASCII are well-formed"}};
    if (found.sequences > 4 * found.broken)
        return {"UTF-8",
                {0.7, std::to_string(found.broken) + " bytes are damaged, but " +
                          std::to_string(found.sequences) + " characters beyond ASCII are well-formed"}};
    return narrowEncoding(sample, found);
}

void decodeSample(SniffBlocks &sample, const std::string &encoding)
{
    const bool wide = encoding.starts_with("UTF-16") || encoding.starts_with("UTF-32");
    const bool utf8 = equalIgnoringCase(encoding, "UTF-8");
    for (SniffBlock &block : sample.blocks) {
        const auto toLineEnd = [&block] {
            const std::size_t end = block.bytes.find_first_of("\r\n");
            const bool pair = end != std::string::npos && block.bytes.substr(end, 2) == "\r\n";
            const std::size_t cut = end == std::string::npos ? block.bytes.size() : end + (pair ? 2 : 1);
            block.bytes.erase(0, cut);
            block.offset += static_cast<std::int64_t>(cut);
        };
        if (!block.first && !wide)
            toLineEnd();
        if (!utf8) {
            QStringDecoder decoder(encoding.c_str());
            const QString text =
                decoder(QByteArrayView(block.bytes.data(), static_cast<qsizetype>(block.bytes.size())));
            block.bytes = text.toStdString();
            block.offset = block.first ? 0 : -1;
        }
        if (!block.first && wide)
            toLineEnd();
        if (!utf8 && !block.first)
            block.offset = -1;
    }
}

bool isText(const SniffBlocks &sample)
{
    std::int64_t controls = 0;
    std::int64_t zeros = 0;
    std::int64_t bytes = 0;
    for (const SniffBlock &block : sample.blocks) {
        bytes += static_cast<std::int64_t>(block.bytes.size());
        for (const char c : block.bytes) {
            // Some programs separate fields by 0x01 or 0x1C … 0x1F.
            const bool control = (c > '\1' && c < '\t') || (c > '\r' && c < '\x1B') || c == '\x7F';
            controls += control ? 1 : 0;
            zeros += c == '\0' ? 1 : 0;
        }
    }
    constexpr std::int64_t few = 4;
    return (controls <= few || controls * 25 < bytes) && (zeros <= few || zeros * 3 < bytes);
}

} // namespace dramatis::csv
