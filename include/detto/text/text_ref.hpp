// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/borrowed_text.hpp>

#include <concepts>
#include <string_view>
#include <type_traits>

namespace detto::inline v0 {

/// The type of a parameter for a text that must outlive the result, which refers to it: a
/// std::string_view that is implicitly made from an lvalue string, a string literal or a
/// std::string_view. A temporary string is a compile error with an explanation.
class text_ref : public std::string_view {
public:
  template <std::convertible_to<std::string_view> Text>
    requires(!std::same_as<std::remove_cvref_t<Text>, text_ref>)
  constexpr text_ref(Text&& text) noexcept(std::is_nothrow_convertible_v<Text, std::string_view>)
      : std::string_view(text) {
    static_assert(borrowed_text<Text>,
                  "the result refers to the text, which must outlive it: pass a variable, a string "
                  "literal or a std::string_view instead of a temporary string");
  }
};

}  // namespace detto::inline v0
