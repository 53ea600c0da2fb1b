// SPDX-License-Identifier: GPL-3.0-or-later
#include "pages/subjects/subject_csv.h"
#include "csv/writer.h"

namespace dramatis::ui
{

std::string csvOf(const explore::RunView &view, std::size_t window, const std::vector<std::size_t> &columns,
                  std::span<const std::uint32_t> rows)
{
    std::string text;
    csv::Writer writer(
        [&text](std::string_view block) {
            text += block;
            return Status();
        },
        {.spreadsheetSafe = true});
    // Writing into a string cannot fail.
    writer.text(view.run->domain->subjectColumn()).text("persona_id");
    for (const std::size_t signal : columns)
        writer.text(view.catalogue()[signal].id);
    (void)writer.endRow();
    for (const std::uint32_t row : rows) {
        writer.text(view.run->subjectIds[row]).text(view.outcomes[view.windows[window].effective[row]].id);
        for (const std::size_t signal : columns) {
            const std::span<const double> values = view.signal(window, signal);
            const bool isText = view.catalogue()[signal].unit == Unit::Text;
            const std::string_view label =
                isText && !values.empty() ? view.run->label(values[row]) : std::string_view();
            if (values.empty() || (isText && label.empty()))
                writer.empty();
            else
                isText ? writer.text(label) : writer.number(values[row]);
        }
        (void)writer.endRow();
    }
    (void)writer.finish();
    return text;
}

} // namespace dramatis::ui
