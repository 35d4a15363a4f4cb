# SPDX-License-Identifier: BSL-1.0
# cmake -DSOURCE=<project> -DBINARY=<dir> -DGENERATOR= -DCOMPILER= -DLAUNCHER= -DOPTIONS=<-D..|-D..> -DFAILS=<regex> -P
# consume.cmake: configures the project in an empty folder, builds it and runs its tests; or, with FAILS, checks that
# the configuration fails with a message that matches.
string(REPLACE "|" ";" OPTIONS "${OPTIONS}")
file(REMOVE_RECURSE "${BINARY}")
execute_process(
  COMMAND "${CMAKE_COMMAND}" -S "${SOURCE}" -B "${BINARY}" -G "${GENERATOR}" "-DCMAKE_CXX_COMPILER=${COMPILER}"
          "-DCMAKE_CXX_COMPILER_LAUNCHER=${LAUNCHER}" -DCMAKE_CXX_EXTENSIONS=OFF
          # Ignore packages registered on the user's machine.
          -DCMAKE_FIND_PACKAGE_NO_PACKAGE_REGISTRY=ON ${OPTIONS}
  RESULT_VARIABLE status
  OUTPUT_VARIABLE message
  ERROR_VARIABLE message)
if(FAILS)
  if(status EQUAL 0)
    message(FATAL_ERROR "configuration succeeded, but must fail:\n${message}")
  elseif(NOT message MATCHES "${FAILS}")
    message(FATAL_ERROR "configuration failed without a message that matches \"${FAILS}\":\n${message}")
  endif()
  return()
endif()
if(NOT status EQUAL 0)
  message(FATAL_ERROR "configuration failed:\n${message}")
endif()
foreach(step IN ITEMS build test)
  if(step STREQUAL "build")
    set(command "${CMAKE_COMMAND}" --build "${BINARY}")
  else()
    set(command "${CMAKE_CTEST_COMMAND}" --test-dir "${BINARY}" --output-on-failure)
  endif()
  execute_process(
    COMMAND ${command}
    RESULT_VARIABLE status
    OUTPUT_VARIABLE message
    ERROR_VARIABLE message)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "${step} failed:\n${message}")
  endif()
endforeach()
