# SPDX-License-Identifier: BSL-1.0
# cmake -DPROGRAM=<program> -DEXPECTED=<file> -P detto_compare_output.cmake
execute_process(
  COMMAND "${PROGRAM}"
  OUTPUT_VARIABLE got
  ERROR_VARIABLE messages
  RESULT_VARIABLE status)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "${PROGRAM} exits with ${status}:\n${got}${messages}")
endif()
file(READ "${EXPECTED}" expected)
if(NOT got STREQUAL expected)
  message(FATAL_ERROR "--- expected (${EXPECTED})\n${expected}\n--- printed\n${got}")
endif()
