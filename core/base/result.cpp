// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/result.h"

namespace dramatis
{

Error usageError(std::string text)
{
    return {ErrorKind::Usage, std::move(text)};
}

Error notFound(std::string text)
{
    return {ErrorKind::NotFound, std::move(text)};
}

Error inputError(std::string text)
{
    return {ErrorKind::Input, std::move(text)};
}

Error conflict(std::string text)
{
    return {ErrorKind::Conflict, std::move(text)};
}

Error interrupted(std::string text)
{
    return {ErrorKind::Interrupted, std::move(text)};
}

} // namespace dramatis
