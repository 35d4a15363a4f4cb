// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <ranges>
#include <string_view>
#include <type_traits>

namespace detto::inline v0 {

/// A text argument that outlives the call, so that views into it stay valid: an lvalue string, a
/// string literal or a std::string_view. A temporary std::string does not satisfy the concept.
template <class T>
concept borrowed_text =
    std::convertible_to<T, std::string_view> &&
    (std::is_lvalue_reference_v<T> || std::is_pointer_v<std::remove_cvref_t<T>> ||
     std::ranges::borrowed_range<std::remove_cvref_t<T>>);

}  // namespace detto::inline v0
