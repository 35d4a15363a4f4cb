# SPDX-License-Identifier: BSL-1.0
# cmake -DSOURCE=<project> -P umbrella.cmake: detto.hpp includes every public header and no other.
file(GLOB_RECURSE headers RELATIVE "${SOURCE}/include" "${SOURCE}/include/detto/*.hpp")
# Excludes internal headers and the tables of a language, which the language's header includes.
list(FILTER headers EXCLUDE REGEX "/detail/|^detto/language/[a-z][a-z]/|^detto/detto\\.hpp$")
list(TRANSFORM headers REPLACE "(.+)" "#include <\\1>")
file(STRINGS "${SOURCE}/include/detto/detto.hpp" included REGEX "^#include ")
set(missing ${headers})
list(REMOVE_ITEM missing ${included})
list(REMOVE_ITEM included ${headers})
if(missing OR included)
  message(FATAL_ERROR "include/detto/detto.hpp\n  lacks: ${missing}\n  includes, though not public: ${included}")
endif()
