// SPDX-License-Identifier: GPL-3.0-or-later
#include "customers/spellings.h"
#include "base/number.h"
#include "base/text.h"

namespace dramatis::customers
{

bool isSavingsSubtype(std::string_view subtype)
{
    return subtype == "savings" || subtype == "money market" || subtype == "cd" || subtype == "hsa";
}

bool isIncomeCategory(std::string_view category)
{
    return containsIgnoringCase(category, "INCOME");
}

bool isTransferInCategory(std::string_view category)
{
    return startsWithIgnoringCase(category, "TRANSFER_IN");
}

bool isSavingsTransferCategory(std::string_view category)
{
    return equalIgnoringCase(category, "TRANSFER_OUT_SAVINGS");
}

bool isSavingsTransferMerchant(std::string_view merchant)
{
    return containsIgnoringCase(merchant, "savings transfer");
}

bool hasPositiveRate(std::string_view aprs)
{
    for (std::string_view rest = aprs; !rest.empty();) {
        const std::size_t end = rest.find_first_of(",]");
        std::string_view element = rest.substr(0, end);
        if (const std::size_t open = element.find('['); open != std::string_view::npos)
            element.remove_prefix(open + 1);
        if (const auto rate = parseNumber(element); rate && *rate > 0)
            return true;
        rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    }
    return false;
}

} // namespace dramatis::customers
