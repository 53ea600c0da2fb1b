// SPDX-License-Identifier: GPL-3.0-or-later
// Mapping files: whatever is read can be written, and reads back as the same.
#include "mapping/date_format.h"
#include "mapping/mapping.h"
#include "mapping/number_form.h"

#include <cstdint>
#include <cstdlib>

using namespace dramatis;

namespace
{

/// The forms that a mapping names read any text without harm.
void readInItsForms(const mapping::Mapping &mapping, std::string_view text)
{
    mapping::readNumber(text, {mapping.dialect.decimal, mapping.dialect.thousands, true});
    for (const auto &[field, source] : mapping.fields) {
        const auto format = mapping::DateFormat::compile(source.format);
        if (!format)
            continue;
        const auto day = format->read(text);
        if (day && dateText(*day).size() < 10)
            std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text(reinterpret_cast<const char *>(data), size);
    const auto mapping = mapping::fromJson(text, "fuzz.json");
    if (!mapping) {
        mapping::readNumber(text, {',', '.', true});
        return 0;
    }
    const std::string written = mapping::toJson(*mapping);
    const auto again = mapping::fromJson(written, "written.json");
    if (!again || mapping::toJson(*again) != written)
        std::abort();
    readInItsForms(*mapping, text);
    return 0;
}
