# SPDX-License-Identifier: GPL-3.0-or-later
# What every target of the project is compiled with.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

option(BUILD_TESTING "Build the tests" ON)
option(DRAMATIS_WERROR "Warnings are errors" OFF)
option(DRAMATIS_FUZZ "Build the libFuzzer targets (clang only)" OFF)
set(DRAMATIS_SANITIZE "" CACHE STRING "Sanitizers for every target, e.g. address,undefined or thread")

add_library(dramatis_options INTERFACE)
# `signals` is a word of the core: Q_SIGNALS, Q_SLOTS and Q_EMIT where Qt is meant.
target_compile_definitions(dramatis_options INTERFACE QT_NO_KEYWORDS)
# Contraction to fused multiply-add changes last bits between processors; results must not.
target_compile_options(dramatis_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Wnon-virtual-dtor
  -ffp-contract=off)
if(DRAMATIS_WERROR)
  target_compile_options(dramatis_options INTERFACE -Werror)
endif()
if(DRAMATIS_SANITIZE)
  target_compile_options(dramatis_options INTERFACE
    -fsanitize=${DRAMATIS_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  target_link_options(dramatis_options INTERFACE -fsanitize=${DRAMATIS_SANITIZE})
endif()
if(DRAMATIS_FUZZ)
  target_compile_options(dramatis_options INTERFACE -fsanitize=fuzzer-no-link)
endif()
