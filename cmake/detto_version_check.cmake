# SPDX-License-Identifier: BSL-1.0

# detto_check_version(<version.hpp>): fails the configuration if the versions of the header and of project() differ.
function(detto_check_version header)
  set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${header}")
  file(STRINGS "${header}" lines REGEX "^#define DETTO_VERSION_")
  string(JOIN "\n" text ${lines})
  foreach(part IN ITEMS MAJOR MINOR PATCH)
    if(NOT text MATCHES "DETTO_VERSION_${part} ([0-9]+)")
      message(FATAL_ERROR "${header} does not define DETTO_VERSION_${part}")
    endif()
    list(APPEND numbers "${CMAKE_MATCH_1}")
  endforeach()
  string(JOIN "." in_numbers ${numbers})
  string(REGEX MATCH "DETTO_VERSION_STRING \"([^\"]*)\"" ignored "${text}")
  if(NOT in_numbers STREQUAL PROJECT_VERSION OR NOT CMAKE_MATCH_1 STREQUAL PROJECT_VERSION)
    message(FATAL_ERROR "${header} has version ${in_numbers} (\"${CMAKE_MATCH_1}\"), "
                        "project() has ${PROJECT_VERSION}: they must be equal")
  endif()
endfunction()
