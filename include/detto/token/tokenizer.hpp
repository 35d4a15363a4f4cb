// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/token/token.hpp>

#include <ranges>
#include <string_view>

namespace detto::inline v0 {

/// A callable that splits a text into tokens, as a forward range in text order, each token a view
/// into the text: `words`, `segments`, or a caller's own function.
template <class F>
concept tokenizer = requires(const F& tokenize, std::string_view text) {
  { tokenize(text) } -> std::ranges::forward_range;
  requires token_like<std::ranges::range_reference_t<decltype(tokenize(text))>>;
};

}  // namespace detto::inline v0
