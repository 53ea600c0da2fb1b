// SPDX-License-Identifier: GPL-3.0-or-later
// A JSON object with one member per subject, handed on in pieces.
#pragma once

#include "classify/exports.h"
#include "json/writer.h"

namespace dramatis::classify
{

/// `put(writer, row)` writes the members of a subject's object. By identifier.
template <typename Put> Status exportSubjects(const StoredRun &run, const Output &output, Put put)
{
    constexpr std::size_t bytesAtATime = 1U << 20U;
    std::string text;
    json::Writer writer(text);
    writer.beginObject();
    for (const std::size_t row : run.byId) {
        writer.key(run.subjectIds[row]).beginObject();
        put(writer, row);
        writer.endObject();
        if (text.size() >= bytesAtATime) {
            DRAMATIS_TRY(output(text));
            text.clear();
        }
    }
    writer.endObject();
    text += '\n';
    return output(text);
}

} // namespace dramatis::classify
