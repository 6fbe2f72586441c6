# SPDX-FileCopyrightText: 2026 The Cunjing authors
# SPDX-License-Identifier: GPL-2.0-or-later

# One test program per folder, which `ctest` knows under the folder's name:
#   cunjing_test(<folder> SOURCES … USES … [LABELS …] [TIMEOUT seconds] [OWN_MAIN])
# LABELS    `fast` where none is given: seconds, and neither Qt nor QGIS nor a server is needed. A slow test names its own.
# OWN_MAIN  one of the SOURCES has a main() (QGIS must be started before Catch2).
# Cases tagged [slow-under-sanitizers] (minutes of one and the same arithmetic) are left out there.
# A test runs in the root of the source tree, so `layers/` and `sample_data/` are found from there.
function(cunjing_test folder)
  cmake_parse_arguments(ARG "OWN_MAIN" "TIMEOUT" "SOURCES;USES;LABELS" ${ARGN})
  if(NOT ARG_LABELS)
    set(ARG_LABELS fast)
  endif()
  if(NOT ARG_TIMEOUT)
    set(ARG_TIMEOUT 120)
  endif()
  set(property_tests "RC_PARAMS=seed=20240813")
  set(left_out)
  if(CUNJING_SANITIZE) # takes its time
    if(NOT ARG_OWN_MAIN)
      set(left_out "~[slow-under-sanitizers]")
    endif()
    math(EXPR ARG_TIMEOUT "${ARG_TIMEOUT} * 10")
    string(APPEND property_tests " max_success=20")
  endif()
  set(target test_${folder})
  add_executable(${target} ${ARG_SOURCES})
  cunjing_settings(${target})
  target_link_libraries(${target} PRIVATE cunjing_test_support ${ARG_USES})
  if(NOT ARG_OWN_MAIN)
    target_link_libraries(${target} PRIVATE Catch2::Catch2WithMain)
  endif()
  set_target_properties(${target} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/tests)
  add_test(
    NAME ${folder}
    COMMAND $<TARGET_FILE:${target}> ${left_out}
    WORKING_DIRECTORY ${PROJECT_SOURCE_DIR})
  # The seed is fixed so that a test run is the same everywhere; started by hand, a program tries new cases each time.
  set_tests_properties(${folder} PROPERTIES LABELS "${ARG_LABELS}" TIMEOUT ${ARG_TIMEOUT} ENVIRONMENT
                                                                              "${property_tests}")
endfunction()
