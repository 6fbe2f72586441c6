# SPDX-FileCopyrightText: 2026 The Cunjing authors
# SPDX-License-Identifier: GPL-2.0-or-later

# The installed QGIS with the Qt it was built with, as the target cunjing_qgis: Qt 5 for QGIS 3, Qt 6 for QGIS 4.
# CUNJING_QGIS_PREFIX names another installation than the system's. CUNJING_QGIS_PLUGIN_FOLDER is where it looks for plugins,
# relative to its prefix.
find_path(QGIS_INCLUDE_DIR qgsconfig.h HINTS ${CUNJING_QGIS_PREFIX}/include PATH_SUFFIXES qgis)
foreach(part core gui)
  find_library(QGIS_${part}_LIBRARY qgis_${part} HINTS ${CUNJING_QGIS_PREFIX}/lib)
endforeach()
if(QGIS_INCLUDE_DIR)
  file(STRINGS ${QGIS_INCLUDE_DIR}/qgsconfig.h version_line REGEX "^#define _?QGIS_VERSION_INT|^#define VERSION_INT")
  string(REGEX MATCH "[0-9]+" QGIS_VERSION_INT "${version_line}")
  if(QGIS_VERSION_INT GREATER_EQUAL 40000)
    set(qt Qt6)
  else()
    set(qt Qt5)
  endif()
  find_package(${qt} QUIET COMPONENTS Core Gui Widgets PrintSupport Svg Xml Network Sql)
  file(STRINGS ${QGIS_INCLUDE_DIR}/qgsconfig.h folder_line REGEX "^#define QGIS_PLUGIN_SUBDIR")
  string(REGEX REPLACE ".*\"(.*)\".*" "\\1" CUNJING_QGIS_PLUGIN_FOLDER "${folder_line}")
endif()
if(NOT QGIS_INCLUDE_DIR OR NOT QGIS_core_LIBRARY OR NOT QGIS_gui_LIBRARY OR NOT ${qt}_FOUND)
  message(FATAL_ERROR "The plugin needs QGIS and the Qt it was built with. On Debian:\n"
                      "  apt-get install libqgis-dev qgis qgis-providers\n"
                      "or configure without the plugin: -DCUNJING_PLUGIN=OFF")
endif()

# Qt Linguist's tools stand beside the qmake of the same Qt.
get_target_property(qmake ${qt}::qmake IMPORTED_LOCATION)
cmake_path(GET qmake PARENT_PATH qt_programs)
foreach(tool lupdate lrelease)
  find_program(CUNJING_${tool} ${tool} HINTS ${qt_programs} /usr/lib/qt6/bin NO_DEFAULT_PATH)
  if(NOT CUNJING_${tool})
    message(FATAL_ERROR "The plugin's translation needs ${tool}. On Debian:\n  apt-get install qttools5-dev-tools")
  endif()
endforeach()

add_library(cunjing_qgis INTERFACE)
target_include_directories(cunjing_qgis SYSTEM INTERFACE ${QGIS_INCLUDE_DIR})
target_link_libraries(cunjing_qgis INTERFACE ${QGIS_core_LIBRARY} ${QGIS_gui_LIBRARY} ${qt}::Core ${qt}::Gui
                                             ${qt}::Widgets ${qt}::PrintSupport ${qt}::Svg ${qt}::Xml ${qt}::Network ${qt}::Sql)
# Headers of layouts in QGIS 3.22 ask for headers of QtWebKit that Debian leaves out of libqgis-dev, unless QtWebKit is
# there itself; and some ask for their neighbours by folders that Debian has flattened.
if(qt STREQUAL Qt5 AND NOT EXISTS ${QGIS_INCLUDE_DIR}/qgswebframe.h)
  find_package(Qt5 REQUIRED COMPONENTS WebKit WebKitWidgets)
  target_include_directories(cunjing_qgis SYSTEM INTERFACE ${Qt5WebKit_INCLUDE_DIRS} ${Qt5WebKitWidgets_INCLUDE_DIRS})
  target_compile_definitions(cunjing_qgis INTERFACE WITH_QTWEBKIT)
endif()
if(NOT EXISTS ${QGIS_INCLUDE_DIR}/scalebar)
  file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/qgis_folders)
  file(CREATE_LINK ${QGIS_INCLUDE_DIR} ${PROJECT_BINARY_DIR}/qgis_folders/scalebar SYMBOLIC)
  target_include_directories(cunjing_qgis SYSTEM INTERFACE ${PROJECT_BINARY_DIR}/qgis_folders)
endif()
message(STATUS "QGIS ${QGIS_VERSION_INT} with ${qt}: ${QGIS_core_LIBRARY}")
