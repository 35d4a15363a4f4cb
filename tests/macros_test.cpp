// SPDX-License-Identifier: BSL-1.0
// The headers compile under macros that other libraries define. The headers of other libraries that detto includes may not,
// so they come first.
#include <boost/fusion/include/adapt_struct.hpp>
#include <boost/range/iterator_range.hpp>
#include <boost/spirit/home/x3.hpp>
#include <gtest/gtest.h>
#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucsdet.h>
#include <unicode/ulocdata.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/uset.h>
#include <unicode/utext.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <bit>
#include <chrono>
#include <cmath>
#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <functional>
#include <initializer_list>
#include <iterator>
#include <limits>
#include <map>
#include <memory>
#include <mutex>
#include <numeric>
#include <optional>
#include <ranges>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

// complex.h, windows.h, Qt, X11, sys/sysmacros.h, AssertMacros.h, GTK.
#define I (0.0F + 1.0iF)
#define min(a, b) (((a) < (b)) ? (a) : (b))
#define max(a, b) (((a) > (b)) ? (a) : (b))
#define near
#define far
#define small char
#define interface struct
#define ERROR 0
#define DELETE 1
#define IN
#define OUT
#define OPTIONAL
#define signals public
#define slots
#define emit
// NOLINTNEXTLINE(bugprone-macro-parentheses)
#define foreach(variable, container) for (variable : container)
#define forever for (;;)
#define None 0L
#define Bool int
#define Status int
#define Success 0
#define Always 2
#define major(device) ((device) >> 8)
#define minor(device) ((device)&255)
#define check(assertion) ((void)(assertion))
#define verify(assertion) ((void)(assertion))
#define require(assertion, label) ((void)(assertion))
#define TRUE 1
#define FALSE 0

#include <detto/detto.hpp>

namespace {

TEST(Macros, HeadersCompileUnderMacrosOfOtherLibraries) {
  EXPECT_EQ(detto::verify_quote("We left.", "“We left.”").kind, detto::verdict_kind::verbatim);
}

}  // namespace
