# SPDX-License-Identifier: GPL-3.0-or-later
# Script of dramatis_embed(): writes the files as raw string literals behind
# `std::string_view dramatis::embedded::<target>(std::string_view fileName)`.
set(text "// Made by cmake/Embed.cmake\n#include <string_view>\nnamespace dramatis::embedded {\n")
string(APPEND text "std::string_view ${TARGET}(std::string_view fileName)\n{\n")
foreach(file IN LISTS FILES)
  file(READ "${file}" content)
  get_filename_component(name "${file}" NAME)
  # A literal may not be longer than 64 KiB portably; our resources are smaller than g++ minds.
  string(APPEND text "    if (fileName == \"${name}\")\n        return R\"~embed~(${content})~embed~\";\n")
endforeach()
string(APPEND text "    return {};\n}\n}\n")
file(WRITE "${OUT}" "${text}")
