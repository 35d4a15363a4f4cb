# SPDX-License-Identifier: BSL-1.0
# cmake -DCOMPILER=<c++> -DFILE=<file.cpp> -DINCLUDES=<dir;dir> -P no_icu_no_boost.cmake
list(TRANSFORM INCLUDES PREPEND -I)
execute_process(COMMAND "${COMPILER}" -std=c++20 ${INCLUDES} -M "${FILE}" OUTPUT_VARIABLE read COMMAND_ERROR_IS_FATAL ANY)
string(REGEX MATCHALL "[^ \n]*/(unicode|boost)/[^ \n]*" foreign "${read}")
if(foreign)
  list(JOIN foreign "\n  " foreign)
  message(FATAL_ERROR "the headers of detto::core include:\n  ${foreign}")
endif()
string(REGEX MATCHALL "/detto/[^ \n]*" own "${read}")
if(NOT own)
  message(FATAL_ERROR "no header of detto is included:\n${read}")
endif()
