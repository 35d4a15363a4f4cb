# SPDX-License-Identifier: BSL-1.0
# cmake -DSOURCE=<project> -P umbrella.cmake: detto.hpp includes every public header, and nothing that is not there.
file(GLOB_RECURSE headers RELATIVE "${SOURCE}/include" "${SOURCE}/include/detto/*.hpp")
# What callers do not name, and a language's tables, which its own header gathers.
list(FILTER headers EXCLUDE REGEX "/detail/|^detto/language/[a-z][a-z]/|^detto/detto\\.hpp$")
list(TRANSFORM headers REPLACE "(.+)" "#include <\\1>")
file(STRINGS "${SOURCE}/include/detto/detto.hpp" included REGEX "^#include ")
set(missing ${headers})
list(REMOVE_ITEM missing ${included})
list(REMOVE_ITEM included ${headers})
if(missing OR included)
  message(FATAL_ERROR "include/detto/detto.hpp\n  lacks: ${missing}\n  has, though it is not there: ${included}")
endif()
