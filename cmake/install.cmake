# SPDX-FileCopyrightText: 2026 The Cunjing authors
# SPDX-License-Identifier: GPL-2.0-or-later

# What `cmake --install` puts where; the plugin stands in plugin/. Programs and plugin find layers/ and styles/ by their own
# place (gis/base/own_files.hpp), so an installation can be moved as a whole. The components are the packages of cmake/package.cmake.
include(GNUInstallDirs)
set(data ${CMAKE_INSTALL_DATADIR}/cunjing)

install(TARGETS cunjing RUNTIME COMPONENT engine)
install(DIRECTORY layers styles DESTINATION ${data} COMPONENT engine)
if(CUNJING_MAPS)
  install(TARGETS cunjing-maps RUNTIME COMPONENT engine)
endif()

install(FILES README.md README.zh-CN.md DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT engine)
install(
  DIRECTORY docs
  DESTINATION ${CMAKE_INSTALL_DOCDIR}
  COMPONENT engine
  PATTERN "*.py" EXCLUDE)
# Debian keeps the text of the licence in one place for all, and compresses manual pages: its packages have their own.
install(FILES LICENSE packaging/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR} COMPONENT papers)
install(FILES packaging/cunjing.1 packaging/cunjing-maps.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT papers)
