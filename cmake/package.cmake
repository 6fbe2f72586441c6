# SPDX-FileCopyrightText: 2026 The Cunjing authors
# SPDX-License-Identifier: GPL-2.0-or-later

# Two Debian packages of one build: `cunjing` runs on any server, `cunjing-qgis` is the plugin for the QGIS it was built with.
set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_VENDOR "The Cunjing authors")
set(CPACK_PACKAGE_CONTACT "The Cunjing authors <noreply@cunjing.invalid>")
set(CPACK_PACKAGE_DIRECTORY ${PROJECT_BINARY_DIR}/package)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_COMPONENTS_ALL engine)
if(CUNJING_PLUGIN)
  list(APPEND CPACK_COMPONENTS_ALL qgis)
endif()
set(CPACK_COMPONENTS_GROUPING IGNORE)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 1)
set(CUNJING_PACKAGE_VERSION ${PROJECT_VERSION}-${CPACK_DEBIAN_PACKAGE_RELEASE})
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)

set(CPACK_DEBIAN_ENGINE_PACKAGE_NAME cunjing)
set(CPACK_DEBIAN_ENGINE_PACKAGE_SECTION science)
# The data of coordinate systems and the letters of maps are found at run time, which no list of libraries shows.
set(CPACK_DEBIAN_ENGINE_PACKAGE_DEPENDS "proj-data, fonts-wqy-microhei")
set(CPACK_DEBIAN_ENGINE_PACKAGE_SUGGESTS cunjing-qgis)
set(CPACK_DEBIAN_ENGINE_DESCRIPTION
    "checks the villages of a township against its plan
Village roads, ditches, waters, coops, structures and dumps are layers of one
GeoPackage. The engine computes which features break which clause of the
town's plan, and by how much.
.
This package has the command cunjing, which needs no display, the program
cunjing-maps, which prints a map of each village, and the catalogue of layers,
rules and styles.")

set(CPACK_DEBIAN_QGIS_PACKAGE_NAME cunjing-qgis)
set(CPACK_DEBIAN_QGIS_PACKAGE_SECTION science)
set(CPACK_DEBIAN_QGIS_PACKAGE_DEPENDS "cunjing (= ${CUNJING_PACKAGE_VERSION}), qgis, qgis-providers")
set(CPACK_DEBIAN_QGIS_PACKAGE_RECOMMENDS python3-qgis) # Processing
set(CPACK_DEBIAN_QGIS_PACKAGE_CONTROL_EXTRA ${PROJECT_SOURCE_DIR}/packaging/prerm)
set(CPACK_DEBIAN_QGIS_DESCRIPTION
    "checks villages against the town's plan in QGIS
The Cunjing plugin of QGIS: shows the layers of a township, runs the check in
the background, leads from each finding to its place on the map, judges edits
as they are made, prints maps and notices, and brings the engine to Processing,
also to qgis_process.
.
A plugin fits the very version of QGIS that it was built with; the package
depends on that version.")

# What only a package needs: changelogs, copyright and manual pages as Debian wants them.
find_program(GZIP gzip REQUIRED)
set(package_files ${PROJECT_BINARY_DIR}/package_files)
function(install_compressed file name destination component)
  set(compressed ${package_files}/${name}.gz)
  file(MAKE_DIRECTORY ${package_files})
  execute_process(COMMAND ${GZIP} -9nc ${file} OUTPUT_FILE ${compressed} COMMAND_ERROR_IS_FATAL ANY)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${file})
  install(FILES ${compressed} DESTINATION ${destination} COMPONENT ${component} EXCLUDE_FROM_ALL)
endfunction()
configure_file(packaging/changelog.in ${package_files}/changelog.Debian @ONLY)
foreach(component engine qgis)
  string(TOUPPER ${component} upper)
  set(papers ${CMAKE_INSTALL_DATADIR}/doc/${CPACK_DEBIAN_${upper}_PACKAGE_NAME})
  install(FILES packaging/copyright DESTINATION ${papers} COMPONENT ${component} EXCLUDE_FROM_ALL)
  install_compressed(${PROJECT_SOURCE_DIR}/CHANGELOG.md changelog ${papers} ${component})
  install_compressed(${package_files}/changelog.Debian changelog.Debian ${papers} ${component})
endforeach()
foreach(program cunjing cunjing-maps)
  install_compressed(${PROJECT_SOURCE_DIR}/packaging/${program}.1 ${program}.1 ${CMAKE_INSTALL_MANDIR}/man1 engine)
endforeach()

include(CPack)
