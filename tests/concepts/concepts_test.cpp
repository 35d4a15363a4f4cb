// SPDX-License-Identifier: BSL-1.0
#include <detto/concepts.hpp>
#include <detto/token/token.hpp>

#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <forward_list>
#include <list>
#include <optional>
#include <ranges>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

namespace {

struct own_token {
  std::string_view text;
  detto::token_kind kind;
  int line;
};
struct copying_token {
  std::string text;
  detto::token_kind kind;
};
struct untyped_token {
  std::string_view text;
};
struct price {
  double amount;
};
struct numbered_token {
  short key;
};
struct weighed_token {
  double key;
};
struct convertible_once {
  operator std::string_view();
};

// Texts that tokens may refer to: those that outlive the call.
static_assert(detto::borrowed_text<std::string&>);
static_assert(detto::borrowed_text<const std::string&>);
static_assert(detto::borrowed_text<std::string_view>);
static_assert(detto::borrowed_text<const char*>);
static_assert(!detto::borrowed_text<std::string>);
static_assert(!detto::borrowed_text<int>);

// Tokens.
static_assert(detto::token_like<detto::token>);
static_assert(detto::token_like<detto::folded_token&>);
static_assert(detto::token_like<const own_token&>);
static_assert(!detto::token_like<copying_token>);
static_assert(!detto::token_like<untyped_token>);
static_assert(!detto::token_like<std::string_view>);

static_assert(detto::keyed_token<const detto::folded_token&>);
static_assert(detto::keyed_token<numbered_token>);
static_assert(!detto::keyed_token<detto::token>);
static_assert(!detto::keyed_token<weighed_token>);

static_assert(detto::hashable_token<const std::string&>);
static_assert(detto::hashable_token<const char*>);
static_assert(detto::hashable_token<char32_t>);
static_assert(detto::hashable_token<const int&>);
static_assert(detto::hashable_token<detto::token_key>);
static_assert(detto::hashable_token<const numbered_token&>);
static_assert(!detto::hashable_token<detto::feature>);
static_assert(!detto::hashable_token<weighed_token>);
static_assert(!detto::hashable_token<double>);
static_assert(!detto::hashable_token<const float&>);
// Tokens are read through const references.
static_assert(!detto::hashable_token<convertible_once&>);
static_assert(!detto::hashable_token<price>);
static_assert(!detto::hashable_token<std::vector<int>>);

// Ranges of tokens must be multi-pass.
static_assert(detto::token_range<std::vector<own_token>>);
static_assert(detto::token_range<const std::list<std::string>&>);
static_assert(detto::token_range<std::forward_list<int>>);
static_assert(detto::token_range<std::array<std::string_view, 3>>);
static_assert(!detto::token_range<std::vector<price>>);
static_assert(!detto::token_range<std::ranges::istream_view<std::string>>);
static_assert(!detto::token_range<int>);

// Tokenizers.
struct view_tokenizer {
  std::vector<own_token> operator()(std::string_view) const { return {}; }
};
struct copying_tokenizer {
  std::vector<copying_token> operator()(std::string_view) const { return {}; }
};
struct string_tokenizer {
  std::vector<std::string> operator()(std::string_view) const { return {}; }
};
static_assert(detto::tokenizer<view_tokenizer>);
static_assert(!detto::tokenizer<copying_tokenizer>);
static_assert(!detto::tokenizer<string_tokenizer>);
static_assert(!detto::tokenizer<int>);

// Features.
static_assert(detto::feature_range<std::vector<detto::feature>>);
static_assert(detto::feature_range<const std::array<detto::feature, 2>&>);
static_assert(!detto::feature_range<std::vector<std::uint64_t>>);
static_assert(!detto::feature_range<std::vector<detto::token_key>>);
static_assert(!detto::feature_range<std::vector<int>>);
static_assert(!detto::feature_range<std::vector<std::string>>);

// Names.
struct named {
  std::string_view canonical;
};
struct name_list {
  std::optional<named> operator()(std::string_view) const { return {}; }
};
struct number_list {
  std::optional<int> operator()(std::string_view) const { return {}; }
};
static_assert(detto::name_source<name_list>);
static_assert(!detto::name_source<number_list>);

// The static assertions above are the test; this case makes the program report it.
TEST(Concepts, HoldAsAsserted) { SUCCEED(); }

}  // namespace
