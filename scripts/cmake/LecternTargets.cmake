# SPDX-License-Identifier: GPL-3.0-or-later
# The two functions that every folder's CMakeLists.txt is made with, and the flags they apply.

option(LECTERN_TESTS "Build the tests" ON)
option(LECTERN_WERROR "Treat warnings as errors" OFF)
option(LECTERN_SANITIZE "Build with address and undefined-behaviour sanitizers" OFF)

set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

# Programs, the engine and the package's files lie beside each other in the build tree as they do
# once installed, so that both are found in the same way.
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)

find_program(LECTERN_CCACHE ccache)
if(LECTERN_CCACHE)
  # Without these it would not keep what is compiled with a precompiled header.
  set(launcher ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros ${LECTERN_CCACHE})
  set(CMAKE_C_COMPILER_LAUNCHER ${launcher})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${launcher})
endif()
find_program(LECTERN_MOLD mold)

add_library(lectern_flags INTERFACE)
target_include_directories(lectern_flags INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_definitions(lectern_flags INTERFACE
  QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_FOREACH
  QT_DISABLE_DEPRECATED_BEFORE=0x060400)
if(MSVC)
  target_compile_options(lectern_flags INTERFACE /W4 /utf-8 /permissive-)
else()
  target_compile_options(lectern_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wnon-virtual-dtor -Woverloaded-virtual -Werror=unused-result -Werror=return-type)
endif()
if(CMAKE_CXX_COMPILER_ID STREQUAL GNU)
  # g++ 12 at -O2 takes the inactive members of a std::variant of Qt values for uninitialised ones.
  target_compile_options(lectern_flags INTERFACE -Wno-maybe-uninitialized)
endif()
if(LECTERN_WERROR)
  target_compile_options(lectern_flags INTERFACE -Werror)
endif()
if(LECTERN_MOLD)
  target_link_options(lectern_flags INTERFACE -fuse-ld=mold)
endif()
if(LECTERN_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()

# One precompiled header for all of our own code with Qt: made with `base`, the first library. A target that names more
# headers (lectern_precompile(NAME <CLI/CLI.hpp>)) has one of its own.
set(LECTERN_PRECOMPILED ${PROJECT_SOURCE_DIR}/scripts/cmake/precompiled.h)
function(lectern_precompile name)
  if(CMAKE_CXX_COMPILER_ID STREQUAL GNU)
    # So that ccache sees through it, and programs (-fPIE where Qt asks for nothing else) can use that of the libraries.
    target_compile_options(${name} PRIVATE -fpch-preprocess -fPIC)
  endif()
  if(name STREQUAL base OR ARGN)
    target_precompile_headers(${name} PRIVATE ${LECTERN_PRECOMPILED} ${ARGN})
  else()
    target_precompile_headers(${name} REUSE_FROM base)
  endif()
endfunction()

# lectern_add_library(base SOURCES a.cpp a.h ... PUBLIC Qt6::Core PRIVATE ...)
#
# A static library with the alias Lectern::<name>. PUBLIC and PRIVATE are what it links.
function(lectern_add_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;PUBLIC;PRIVATE")
  add_library(${name} STATIC ${arg_SOURCES})
  add_library(Lectern::${name} ALIAS ${name})
  set_target_properties(${name} PROPERTIES OUTPUT_NAME lectern_${name} AUTOMOC ON)
  target_link_libraries(${name} PUBLIC ${arg_PUBLIC} PRIVATE lectern_flags ${arg_PRIVATE})
  target_include_directories(${name} PUBLIC ${PROJECT_SOURCE_DIR})
  lectern_precompile(${name})
endfunction()

# lectern_add_resources(storage sql FILES 0001_document.sql ...): files of resources/sql as :/sql/0001_document.sql
function(lectern_add_resources target folder)
  cmake_parse_arguments(PARSE_ARGV 2 arg "" "" "FILES")
  list(TRANSFORM arg_FILES PREPEND ${PROJECT_SOURCE_DIR}/resources/${folder}/)
  string(MAKE_C_IDENTIFIER ${target}_${folder} resource)
  qt_add_resources(${target} ${resource} PREFIX /${folder} BASE ${PROJECT_SOURCE_DIR}/resources/${folder}
                   FILES ${arg_FILES})
endfunction()

# All unit tests of core: what is built and run once more under the sanitizers.
add_custom_target(core_tests)

# lectern_add_test(tst_identifiers SOURCES tst_identifiers.cpp DEPENDS Lectern::base LABELS unit [TIMEOUT 60])
function(lectern_add_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT" "SOURCES;DEPENDS;LABELS")
  if(NOT arg_TIMEOUT)
    set(arg_TIMEOUT 60)
  endif()
  add_executable(${name} ${arg_SOURCES})
  set_target_properties(${name} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
  target_link_libraries(${name} PRIVATE lectern_flags Qt6::Test ${arg_DEPENDS})
  if(NOT "Lectern::engine_internal" IN_LIST arg_DEPENDS) # There libtorch comes before Qt.
    lectern_precompile(${name})
  endif()
  target_compile_definitions(${name} PRIVATE
    LECTERN_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data"
    LECTERN_SOURCE_DIR="${PROJECT_SOURCE_DIR}"
    LECTERN_BINARY_DIR="${CMAKE_BINARY_DIR}/bin"
    LECTERN_DEPS_DIR="${LECTERN_DEPS}")
  add_test(NAME ${name} COMMAND ${name})
  if(CMAKE_CURRENT_SOURCE_DIR MATCHES "/tests/core/" AND "unit" IN_LIST arg_LABELS)
    add_dependencies(core_tests ${name})
  endif()
  set_tests_properties(${name} PROPERTIES LABELS "${arg_LABELS}" TIMEOUT ${arg_TIMEOUT}
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;OMP_WAIT_POLICY=PASSIVE;QT_MEDIA_BACKEND=ffmpeg;LC_ALL=C.UTF-8;XDG_RUNTIME_DIR=${CMAKE_BINARY_DIR}")
endfunction()
