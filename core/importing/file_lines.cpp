// SPDX-License-Identifier: GPL-3.0-or-later
#include "importing/file_lines.h"
#include "csv/text.h"
#include "importing/import_ledger.h"
#include "mapping/mapping.h"

#include <algorithm>
#include <filesystem>

namespace dramatis::importing
{

namespace
{

constexpr std::size_t longestLine = 64U << 10U;
constexpr std::size_t readAtATime = 1U << 18U;

/// Collects the lines [first, last] of a text that comes in blocks. LF, CRLF and CR end a line, as the reader
/// counts them.
class LineCollector
{
public:
    LineCollector(std::int64_t first, std::int64_t last) : m_first(first), m_last(last) {}

    void add(std::string_view block)
    {
        if (m_endedByReturn && block.starts_with('\n'))
            block.remove_prefix(1);
        m_endedByReturn = false;
        while (!block.empty() && !isFull()) {
            const std::size_t end = block.find_first_of("\r\n");
            addPiece(block.substr(0, end));
            if (end == std::string_view::npos)
                return;
            endLine();
            const bool pair = block.substr(end).starts_with("\r\n");
            m_endedByReturn = block[end] == '\r' && end + 1 == block.size();
            block.remove_prefix(end + (pair ? 2 : 1));
        }
    }
    /// A last line may have no end.
    void finish()
    {
        if (m_open)
            endLine();
    }
    [[nodiscard]] bool isFull() const { return m_line > m_last; }
    [[nodiscard]] std::vector<std::string> take() { return std::move(m_lines); }

private:
    void addPiece(std::string_view piece)
    {
        m_open = true;
        if (m_line >= m_first)
            m_text += piece.substr(0, longestLine - std::min(m_text.size(), longestLine));
    }
    void endLine()
    {
        if (m_line >= m_first)
            m_lines.push_back(std::exchange(m_text, {}));
        ++m_line;
        m_open = false;
    }

    std::int64_t m_first;
    std::int64_t m_last;
    std::int64_t m_line = 1; ///< that is being read
    bool m_open = false;     ///< has it begun?
    bool m_endedByReturn = false;
    std::string m_text;
    std::vector<std::string> m_lines;
};

struct Origin {
    std::filesystem::path path;
    std::int64_t size = 0;
    std::string encoding = "UTF-8";
    std::string raw = {}; ///< of a reject that begins in the line
};

Result<Origin> findOrigin(store::Connection &connection, std::int64_t runNo, std::int64_t line)
{
    DRAMATIS_TRY_ASSIGN(file, findImportedFile(connection, runNo));
    if (!file)
        return notFound("Run " + std::to_string(runNo) + " is no import.");
    Origin origin{std::move(file->path), file->size};
    if (const auto mapping = mapping::fromJson(file->mappingJson, "mapping"))
        origin.encoding = mapping->dialect.encoding;
    DRAMATIS_TRY_ASSIGN(
        raw, connection.textOf("SELECT raw FROM rejects WHERE run_no = ? AND line = ? LIMIT 1", runNo, line));
    origin.raw = std::move(raw);
    origin.raw.resize(std::min(origin.raw.find_first_of("\r\n"), origin.raw.size()));
    return origin;
}

Error isAnother(const Origin &origin)
{
    return inputError("\"" + origin.path.string() +
                      "\" has changed since it was imported: its lines are not "
                      "those of the rejects any more.");
}

} // namespace

Result<FileLines> readFileLines(store::Connection &connection, std::int64_t runNo, std::int64_t line,
                                std::int64_t around, const JobContext &job)
{
    DRAMATIS_TRY_ASSIGN(origin, findOrigin(connection, runNo, line));
    DRAMATIS_TRY_ASSIGN(source, csv::openText(origin.path, origin.encoding));
    if (source->size() != origin.size)
        return isAnother(origin);
    FileLines found;
    found.first = std::max<std::int64_t>(line - around, 1);
    found.chosen = line - found.first;
    LineCollector collector(found.first, line + around);
    std::string block(readAtATime, '\0');
    while (!collector.isFull()) {
        if (job.stopped())
            return interrupted("Stopped.");
        DRAMATIS_TRY_ASSIGN(count, source->read(block));
        if (count == 0)
            break;
        collector.add(std::string_view(block).substr(0, count));
    }
    collector.finish();
    found.lines = collector.take();
    const auto chosen = static_cast<std::size_t>(found.chosen);
    if (chosen >= found.lines.size() || !found.lines[chosen].starts_with(origin.raw.substr(0, longestLine)))
        return isAnother(origin);
    return found;
}

} // namespace dramatis::importing
