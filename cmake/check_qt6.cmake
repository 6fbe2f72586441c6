# SPDX-FileCopyrightText: 2026 The Cunjing authors
# SPDX-License-Identifier: GPL-2.0-or-later

# The target check_qt6: all sources of the plugin and what moc makes of them, compiled with Qt 6 and the headers of a later QGIS
# in CUNJING_QGIS_HEADERS. It shows that the sources compile, no more: there is no library of that QGIS to link or run with.
# Included where cunjing_plugin_core and cunjing_plugin are.
set(QT_NO_CREATE_VERSIONLESS_TARGETS ON) # those are Qt 5's here
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Widgets Xml Network Sql Svg PrintSupport)

set(plugin_sources)
foreach(target cunjing_plugin_core cunjing_plugin)
  get_target_property(sources ${target} SOURCES)
  list(APPEND plugin_sources ${sources})
endforeach()
list(FILTER plugin_sources INCLUDE REGEX "\\.cpp$")

add_library(check_qt6 OBJECT EXCLUDE_FROM_ALL ${plugin_sources})
cunjing_settings(check_qt6)
set_target_properties(check_qt6 PROPERTIES AUTOMOC ON)
target_compile_options(check_qt6 PRIVATE -O0 -g0)
target_compile_definitions(check_qt6 PRIVATE CUNJING_VERSION="${PROJECT_VERSION}" QT_DISABLE_DEPRECATED_BEFORE=0x050F00)
# Before anything else, for the headers of the QGIS that is installed may lie in the same folder as a library's.
target_include_directories(check_qt6 SYSTEM BEFORE PRIVATE ${CUNJING_QGIS_HEADERS})
# Our own libraries give no more than their headers here: nothing is linked, so nothing else has to be built.
target_link_libraries(check_qt6 PRIVATE fmt::fmt Qt6::Core Qt6::Gui Qt6::Widgets Qt6::Xml Qt6::Network Qt6::Sql
                                        Qt6::PrintSupport)
# Debian's Qt6::Svg names libraries without a version, which are Qt 5's here.
get_target_property(svg_headers Qt6::Svg INTERFACE_INCLUDE_DIRECTORIES)
get_target_property(gdal_headers GDAL::GDAL INTERFACE_INCLUDE_DIRECTORIES)
target_include_directories(check_qt6 SYSTEM PRIVATE ${svg_headers} ${gdal_headers})
target_precompile_headers(check_qt6 PRIVATE qgis_headers.hpp)
