# SPDX-License-Identifier: GPL-3.0-or-later
# What is looked for and where. Nothing is downloaded here: `./dev` fills LECTERN_DEPS first.

set(LECTERN_DEPS ${PROJECT_SOURCE_DIR}/.deps CACHE PATH "Folder that scripts/dependencies.py filled")
set(LECTERN_LIBTORCH ${LECTERN_DEPS}/libtorch CACHE PATH "Folder with include/ and lib/ of libtorch")

find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets Network Concurrent Multimedia PrintSupport Svg Qml Test LinguistTools)
find_package(PkgConfig REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(CLI11 REQUIRED)
find_package(Threads REQUIRED)
qt_standard_project_setup()
set(CMAKE_AUTOMOC OFF) # Set for each target: the engine has no Qt.

if(NOT EXISTS ${LECTERN_LIBTORCH}/lib/libtorch_cpu.so OR NOT EXISTS ${LECTERN_DEPS}/sqlite3mc/sqlite3.c)
  message(FATAL_ERROR "Dependencies are missing in ${LECTERN_DEPS}. Run ./dev run, or scripts/dependencies.py build.")
endif()

# The wheel's own CMake package leaves odd run paths behind; these targets do not.
foreach(library torch_cpu c10)
  add_library(${library} SHARED IMPORTED)
  set_target_properties(${library} PROPERTIES IMPORTED_LOCATION ${LECTERN_LIBTORCH}/lib/lib${library}.so)
endforeach()
add_library(torch::cpu INTERFACE IMPORTED)
target_include_directories(torch::cpu SYSTEM INTERFACE
  ${LECTERN_LIBTORCH}/include ${LECTERN_LIBTORCH}/include/torch/csrc/api/include)
target_link_libraries(torch::cpu INTERFACE torch_cpu c10)
target_compile_options(torch::cpu INTERFACE -fopenmp) # Or at::parallel_for runs on one thread.

# QCustomPlot's Qt 6 build; a distribution without its CMake package still has header and library.
find_package(QCustomPlotQt6 QUIET)
if(NOT TARGET QCustomPlotQt6::QCustomPlotQt6)
  find_path(QCUSTOMPLOT_INCLUDE_DIR qcustomplot.h REQUIRED)
  find_library(QCUSTOMPLOT_LIBRARY NAMES QCustomPlotQt6 qcustomplot-qt6 REQUIRED)
  add_library(QCustomPlotQt6::QCustomPlotQt6 UNKNOWN IMPORTED)
  set_target_properties(QCustomPlotQt6::QCustomPlotQt6 PROPERTIES
    IMPORTED_LOCATION ${QCUSTOMPLOT_LIBRARY} INTERFACE_INCLUDE_DIRECTORIES ${QCUSTOMPLOT_INCLUDE_DIR}
    INTERFACE_LINK_LIBRARIES "Qt6::Widgets;Qt6::PrintSupport")
endif()

pkg_check_modules(FFMPEG REQUIRED IMPORTED_TARGET libavformat libavcodec libavutil libswscale libswresample)
pkg_check_modules(ESPEAK REQUIRED IMPORTED_TARGET espeak-ng)
pkg_check_modules(hunspell REQUIRED IMPORTED_TARGET hunspell)

# Foreign files. DOCX and EPUB are ZIP files; publish makes the template of Word files with libzip too.
pkg_check_modules(cmark_gfm REQUIRED IMPORTED_TARGET libcmark-gfm)
pkg_check_modules(libxml2 REQUIRED IMPORTED_TARGET libxml-2.0)
pkg_check_modules(libzip REQUIRED IMPORTED_TARGET libzip)
pkg_check_modules(poppler_qt6 REQUIRED IMPORTED_TARGET poppler-qt6)

# DICOM. The package's own targets link libraries of picture formats too, which Debian 13 does not install with it.
find_path(LECTERN_DCMTK_INCLUDE dcmtk/config/osconfig.h REQUIRED)
add_library(lectern_dcmdata INTERFACE) # Data sets alone: what the window links.
target_include_directories(lectern_dcmdata SYSTEM INTERFACE ${LECTERN_DCMTK_INCLUDE})
foreach(part dcmdata oflog ofstd)
  find_library(LECTERN_DCMTK_${part} ${part} REQUIRED)
  target_link_libraries(lectern_dcmdata INTERFACE ${LECTERN_DCMTK_${part}})
endforeach()
add_library(lectern_dcmtk INTERFACE)
target_link_libraries(lectern_dcmtk INTERFACE lectern_dcmdata)
foreach(part dcmjpeg dcmjpls)
  find_library(LECTERN_DCMTK_${part} ${part} REQUIRED)
  target_link_libraries(lectern_dcmtk INTERFACE ${LECTERN_DCMTK_${part}})
endforeach()
pkg_check_modules(openjpeg REQUIRED IMPORTED_TARGET libopenjp2)
