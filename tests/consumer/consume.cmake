# SPDX-License-Identifier: BSL-1.0
# cmake -DSOURCE=<project> -DBINARY=<dir> -DGENERATOR= -DCOMPILER= -DLAUNCHER= -DOPTIONS=<-D..|-D..> -DFAILS=<regex> -P
# consume.cmake: configures the project in an empty folder, builds it and runs its tests; or, with FAILS, sees that it
# does not configure and says why.
string(REPLACE "|" ";" OPTIONS "${OPTIONS}")
file(REMOVE_RECURSE "${BINARY}")
execute_process(
  COMMAND "${CMAKE_COMMAND}" -S "${SOURCE}" -B "${BINARY}" -G "${GENERATOR}" "-DCMAKE_CXX_COMPILER=${COMPILER}"
          "-DCMAKE_CXX_COMPILER_LAUNCHER=${LAUNCHER}" -DCMAKE_CXX_EXTENSIONS=OFF
          # Not what the user's machine happens to have registered.
          -DCMAKE_FIND_PACKAGE_NO_PACKAGE_REGISTRY=ON ${OPTIONS}
  RESULT_VARIABLE status
  OUTPUT_VARIABLE message
  ERROR_VARIABLE message)
if(FAILS)
  if(status EQUAL 0)
    message(FATAL_ERROR "configures, and should not:\n${message}")
  elseif(NOT message MATCHES "${FAILS}")
    message(FATAL_ERROR "fails, but without saying \"${FAILS}\":\n${message}")
  endif()
  return()
endif()
if(NOT status EQUAL 0)
  message(FATAL_ERROR "does not configure:\n${message}")
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
    message(FATAL_ERROR "${step} fails:\n${message}")
  endif()
endforeach()
