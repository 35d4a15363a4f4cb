// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/detail/repair_page_reader.hpp>
#include <detto/text/detail/repair_pages.hpp>
#include <detto/text/detail/repair_skip.hpp>
#include <detto/text/utf8.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <string_view>
#include <vector>

namespace detto::inline v0::detail {

// Gains, in bits, from which on a place is repaired: by itself; in a text whose damage in the same
// code page other places prove; and right behind such a place.
inline constexpr int gain_alone = 5;
inline constexpr int gain_in_company = 0;
inline constexpr int gain_nearby = -2;
inline constexpr int company = 10;           // the gains of the places that prove it, together
inline constexpr int company_of_lossy = 20;  // of one that lacks a byte
inline constexpr std::size_t nearby = 100;   // bytes
// How much the other code pages must be better at a place than the one of the text.
inline constexpr int lead_of_top = 4;

// Whether a page leaves a few bytes undefined; one with all C1 controls reads every byte.
constexpr bool has_gaps(std::size_t page) noexcept {
  const auto undefined = std::ranges::count_if(misread_pages[page].upper, [](char16_t value) {
    return (value >= 0x80 && value < 0xA0) || value == u'\uFFFD';
  });
  return undefined > 0 && undefined < 30;
}

// Finds the double encodings of a text: characters whose UTF-8 was read in a code page. A stretch
// counts where the text reads better with it mended. The first pass takes what is certain by
// itself; if that proves one code page, a second takes what is less certain in that one.
class doubled_finder {
public:
  explicit doubled_finder(std::string_view text) noexcept : text_(text) {}

  // In order of place. Linear: at each place every code page reads doubled_limit sequences at most.
  std::vector<doubled> operator()() {
    std::vector<doubled> found = pass();
    const auto heaviest = std::ranges::max_element(weights_);
    if (*heaviest < company) return found;
    top_ = static_cast<std::size_t>(heaviest - weights_.begin());
    lossy_ = *heaviest >= company_of_lossy && has_gaps(top_);
    return pass();
  }

private:
  [[nodiscard]] bool first_pass() const noexcept { return top_ == misread_count; }

  std::vector<doubled> pass() {
    std::vector<doubled> found;
    last_end_ = 0;
    for (std::size_t at = pageless_prefix(text_); at < text_.size();) {
      if (first_pass()) {
        const std::size_t skipped = skip_word(at);
        if (skipped > at) {
          at = skipped + pageless_prefix(text_.substr(skipped));
          continue;
        }
      }
      const code_point point = decode(text_, at);
      std::size_t next = at + point.size;
      if (const unsigned pages = pages_at(next, point.value); pages != 0) {
        const page_reader::stretch best = best_at(at, pages);
        if (best.count > 0) {
          found.insert(found.end(), best.places.begin(),
                       best.places.begin() + static_cast<std::ptrdiff_t>(best.count));
          next = last_end_ = best.end();
          last_value_ = best.places[best.count - 1].value;
        }
      }
      at = next + pageless_prefix(text_.substr(next));
    }
    return found;
  }

  // The pages, one bit each, in which a sequence may begin with `value`, which ends at `next`.
  [[nodiscard]] unsigned pages_at(std::size_t next, char32_t value) const noexcept {
    const page_index::entry& lead = index_.of(value);
    const unsigned lossy = lossy_ ? lead.leads & (1U << top_) : 0;
    if (lead.leads == 0 || !is_high(next)) return lossy;
    return lead.leads & (index_.of(decode(text_, next).value).trails | lossy);
  }

  // Where the small letters of one script that stand at `at` come to an end, less the last two if
  // what follows may belong to a sequence with them: they are mostly a word.
  [[nodiscard]] std::size_t skip_word(std::size_t at) const noexcept {
    const std::size_t begin = at;
    std::size_t last = at, before_last = at;
    for (std::uint8_t word = 0; is_high(at);) {
      const code_point point = decode(text_, at);
      const std::uint8_t own = index_.of(point.value).word;
      if (own == 0 || (word != 0 && own != word)) break;
      word = own;
      before_last = last;
      last = at;
      at += point.size;
    }
    return at == begin || !is_high(at) ? at : before_last;
  }

  [[nodiscard]] bool is_high(std::size_t at) const noexcept {
    return at < text_.size() && static_cast<unsigned char>(text_[at]) >= 0x80;
  }

  [[nodiscard]] page_reader::stretch best_at(std::size_t at, unsigned pages) noexcept {
    // What was mended right before reads as it was meant.
    const char32_t before = at > 0 && at == last_end_ ? last_value_
                            : at > 0                  ? decode_before(text_, at).value
                                                      : U'\n';
    page_reader::stretch best;
    int best_rank = 0;
    for (; pages != 0; pages &= pages - 1) {
      const auto page = static_cast<std::size_t>(std::countr_zero(pages));
      const bool is_top = page == top_;
      const page_reader::stretch one =
          page_reader(text_, index_, page).read(at, before, is_top && lossy_);
      const int least = !is_top                   ? gain_alone
                        : at < last_end_ + nearby ? gain_nearby
                                                  : gain_in_company;
      if (one.count == 0 || one.gain < least) continue;
      if (first_pass()) weights_[page] += one.gain;
      const int rank = one.gain + (is_top ? lead_of_top : 0);
      if (best.count == 0 || rank > best_rank) {
        best = one;
        best_rank = rank;
      }
    }
    return best;
  }

  std::string_view text_;
  const page_index& index_ = page_index::get();
  std::array<int, misread_count> weights_{};  // gains of the first pass
  std::size_t top_ = misread_count;           // the page of the text, once it is known
  bool lossy_ = false;        // whether bytes may be lost that this page leaves undefined
  char32_t last_value_ = 0;   // of the places found, the last
  std::size_t last_end_ = 0;  // of the places found
};

}  // namespace detto::inline v0::detail
