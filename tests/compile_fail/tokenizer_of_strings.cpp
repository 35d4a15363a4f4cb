// SPDX-License-Identifier: BSL-1.0
// A tokenizer must return views into the text: copied tokens have no positions.
// EXPECT-ERROR: a tokenizer takes a std::string_view and returns a range of tokens
#include <detto/quote/attribute_quotes.hpp>

#include <string>
#include <string_view>
#include <vector>

#ifdef DETTO_TWIN
using piece = detto::token;
#else
struct piece {
  std::string text;
  detto::token_kind kind;
};
#endif

struct whole_text {
  std::vector<piece> operator()(std::string_view text) const {
    return {piece{decltype(piece::text)(text), detto::token_kind::other}};
  }
};

auto quotes(std::string_view text) {
  return detto::attribute_quotes(text, detto::text_options<>{}.with_tokenizer(whole_text{}));
}
