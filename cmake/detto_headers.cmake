# SPDX-License-Identifier: BSL-1.0
# The headers of each target: detto::core has the headers that need neither ICU nor Boost, detto::detto the others. New
# headers of ngram/, similarity/, sketch/, index/ and align/ are in core; new headers of text/ and token/ need an entry
# to be. The test "consumer.core" compiles every core header without ICU and Boost.

# Headers of core, as globs relative to include/detto.
set(DETTO_CORE_GLOBS
    version.hpp
    text/borrowed_text.hpp
    text/byte_range.hpp
    text/error.hpp
    text/hash.hpp
    text/index_range.hpp
    text/token_key.hpp
    text/utf8.hpp
    text/detail/utf8_*.hpp
    token/token.hpp
    token/tokenizer.hpp
    ngram/*.hpp
    similarity/*.hpp
    sketch/*.hpp
    index/*.hpp
    align/*.hpp)

# Headers matched by the globs above that need ICU, because they accept plain text; regular expressions.
set(DETTO_CORE_EXCEPTIONS
    "^align/.*text[^/]*\\.hpp$")

# detto_sort_headers(<root> <core-variable> <other-variable>): absolute paths of the headers of the two targets.
function(detto_sort_headers root core_var rest_var)
  # CONFIGURE_DEPENDS: a new header is found by the next build. With a list by hand, an unlisted header would not be
  # installed, and no test here would fail.
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
