# SPDX-License-Identifier: GPL-3.0-or-later
# dramatis_core_library(NAME SOURCES … LINK …): the static library of one folder below core/.
# LINK names the only folders and packages its headers and sources may use.
function(dramatis_core_library name)
  cmake_parse_arguments(arg "" "" "SOURCES;LINK" ${ARGN})
  add_library(dramatis_${name} STATIC ${arg_SOURCES})
  add_library(Dramatis::${name} ALIAS dramatis_${name})
  target_include_directories(dramatis_${name} PUBLIC ${PROJECT_SOURCE_DIR}/core)
  target_link_libraries(dramatis_${name} PUBLIC dramatis_options ${arg_LINK})
endfunction()

# dramatis_embed(TARGET NAMESPACE FILES…): makes `embedded.h` and `embedded.cpp` for TARGET: one
# std::string_view per file, so that a built binary needs no data folder beside it.
function(dramatis_embed target)
  set(dir ${CMAKE_CURRENT_BINARY_DIR}/${target}_embedded)
  set(outputs ${dir}/embedded_${target}.cpp)
  add_custom_command(OUTPUT ${outputs}
    COMMAND ${CMAKE_COMMAND} -DOUT=${outputs} -DTARGET=${target} "-DFILES=${ARGN}"
            -P ${PROJECT_SOURCE_DIR}/cmake/Embed.cmake
    DEPENDS ${ARGN} ${PROJECT_SOURCE_DIR}/cmake/Embed.cmake
    COMMENT "Embedding resources of ${target}" VERBATIM)
  target_sources(dramatis_${target} PRIVATE ${outputs})
endfunction()
