// SPDX-License-Identifier: GPL-3.0-or-later
#include "review/make_items.h"

namespace dramatis::review
{

Result<MadeItems> makeItems(store::Connection &, const Registry &, const std::filesystem::path &, double,
                            const JobContext &)
{
    return MadeItems();
}

} // namespace dramatis::review
