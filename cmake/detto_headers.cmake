# SPDX-License-Identifier: BSL-1.0
# Which headers belong to which target. detto::core is what needs neither ICU nor Boost; everything else is detto::detto.
# A new header of a core room needs no edit here; one in text/, token/ or align/ joins the right table below.
# The test "consumer.core" compiles every core header with ICU and Boost out of reach, so a wrong entry is noticed.

# Rooms (and single headers) of core, as globs below include/detto.
set(DETTO_CORE_GLOBS
    version.hpp
    concepts.hpp
    text/byte_range.hpp
    text/error.hpp
    text/hash.hpp
    text/utf8.hpp
    text/detail/utf8_*.hpp
    token/token.hpp
    ngram/*.hpp
    similarity/*.hpp
    sketch/*.hpp
    index/*.hpp
    align/*.hpp)

# Headers that the globs above catch although they take plain text and so need ICU, as regular expressions.
set(DETTO_CORE_EXCEPTIONS
    "^align/.*text[^/]*\\.hpp$")

# detto_sort_headers(<root> <core-variable> <all-but-core-variable>): absolute paths of the headers of the two targets.
function(detto_sort_headers root core_var rest_var)
  # CONFIGURE_DEPENDS: a header added by anyone is seen by the next build; listing them by hand would be a second
  # place to edit for each, and a header that is not listed is not installed, which nobody notices here.
  file(GLOB_RECURSE all CONFIGURE_DEPENDS RELATIVE "${root}/detto" "${root}/detto/*.hpp")
  set(core "")
  set(rest "")
  foreach(header IN LISTS all)
    set(in_core FALSE)
    foreach(glob IN LISTS DETTO_CORE_GLOBS)
      string(REPLACE "." "\\." pattern "${glob}")
      string(REPLACE "*" ".*" pattern "${pattern}")
      if(header MATCHES "^${pattern}$")
        set(in_core TRUE)
      endif()
    endforeach()
    foreach(pattern IN LISTS DETTO_CORE_EXCEPTIONS)
      if(header MATCHES "${pattern}")
        set(in_core FALSE)
      endif()
    endforeach()
    if(in_core)
      list(APPEND core "${root}/detto/${header}")
    else()
      list(APPEND rest "${root}/detto/${header}")
    endif()
  endforeach()
  file(GLOB umbrella CONFIGURE_DEPENDS "${root}/detto.hpp")
  list(APPEND rest ${umbrella})
  set(${core_var} "${core}" PARENT_SCOPE)
  set(${rest_var} "${rest}" PARENT_SCOPE)
endfunction()
