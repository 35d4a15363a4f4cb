# SPDX-License-Identifier: BSL-1.0
# cmake -DPROGRAM=<program> -DEXPECTED=<file> -P detto_compare_output.cmake
execute_process(
  COMMAND "${PROGRAM}"
  OUTPUT_VARIABLE got
  ERROR_VARIABLE complaint
  RESULT_VARIABLE status)
if(NOT status EQUAL 0)
  message(FATAL_ERROR "${PROGRAM} ends with ${status}:\n${got}${complaint}")
endif()
file(READ "${EXPECTED}" expected)
if(NOT got STREQUAL expected)
  message(FATAL_ERROR "--- expected (${EXPECTED})\n${expected}\n--- printed\n${got}")
endif()
