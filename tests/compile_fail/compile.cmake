# SPDX-License-Identifier: BSL-1.0
# cmake -DCOMPILER=<c++> -DFILE=<misuse.cpp> -DTWIN=ON|OFF -DINCLUDES=<dir;dir> -P compile.cmake
set(command "${COMPILER}" -std=c++20 -fsyntax-only -fdiagnostics-color=never)
foreach(dir IN LISTS INCLUDES)
  list(APPEND command "-I${dir}")
endforeach()
if(TWIN)
  list(APPEND command -DDETTO_TWIN)
endif()
execute_process(
  COMMAND ${command} "${FILE}"
  RESULT_VARIABLE status
  OUTPUT_VARIABLE message
  ERROR_VARIABLE message)

if(TWIN)
  if(NOT status EQUAL 0)
    message(FATAL_ERROR "the correct twin does not compile:\n${message}")
  endif()
  return()
endif()

if(status EQUAL 0)
  message(FATAL_ERROR "the misuse compiles")
endif()
file(STRINGS "${FILE}" expectations REGEX "^// EXPECT-ERROR: ")
if(NOT expectations)
  message(FATAL_ERROR "${FILE} has no line `// EXPECT-ERROR: <regex>`")
endif()
foreach(line IN LISTS expectations)
  string(REGEX REPLACE "^// EXPECT-ERROR: " "" regex "${line}")
  if(NOT message MATCHES "${regex}")
    message(FATAL_ERROR "the compiler's message does not match \"${regex}\":\n${message}")
  endif()
endforeach()
