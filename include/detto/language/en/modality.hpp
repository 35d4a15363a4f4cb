// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/language/word_table.hpp>

#include <cstdint>

namespace detto::inline v0::detail::en {

// Words that express certainty, possibility or obligation. Words with the same number are
// equivalent. `'d` is left out: it is ambiguous between `had` and `would`.
inline constexpr auto modals = [] {
  enum : std::uint64_t { can = 1, could, may, might, must, shall, should, will, would, ought };
  enum : std::uint64_t { perhaps = 20, probably, certainly };
  return make_word_rows<std::uint64_t>({
      // clang-format off
      {"can", can}, {"can't", can}, {"cannot", can},
      {"could", could}, {"couldn't", could},
      {"may", may}, {"might", might}, {"mightn't", might},
      {"must", must}, {"mustn't", must},
      {"shall", shall}, {"shan't", shall},
      {"should", should}, {"shouldn't", should}, {"ought", ought}, {"oughtn't", ought},
      {"will", will}, {"won't", will}, {"'ll", will},
      {"would", would}, {"wouldn't", would},
      {"maybe", perhaps}, {"perhaps", perhaps}, {"possibly", perhaps},
      {"likely", probably}, {"probably", probably},
      {"certainly", certainly}, {"definitely", certainly}, {"surely", certainly},
      // clang-format on
  });
}();

}  // namespace detto::inline v0::detail::en
