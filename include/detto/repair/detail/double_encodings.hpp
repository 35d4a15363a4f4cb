// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/repair/detail/code_page_reader.hpp>
#include <detto/repair/detail/code_pages.hpp>
#include <detto/repair/detail/skippable_prefix.hpp>
#include <detto/text/utf8.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <string_view>
#include <vector>

namespace detto::inline v0::detail {

// The minimal gain, in bits, for the repair of a place: without corroboration; in a text where
// other places corroborate damage in the same code page; and shortly after such a place.
inline constexpr int min_gain_alone = 5;
inline constexpr int min_gain_corroborated = 0;
inline constexpr int min_gain_nearby = -2;
inline constexpr int corroboration_threshold = 10;        // total gain of the corroborating places
inline constexpr int lossy_corroboration_threshold = 20;  // for sequences that lack a byte
inline constexpr std::size_t nearby_distance = 100;       // bytes
// The gain by which another code page must exceed the code page of the text.
inline constexpr int text_page_bonus = 4;

// Whether a page leaves a few bytes undefined. A page with all C1 controls decodes every byte.
constexpr bool has_gaps(std::size_t page) noexcept {
  const auto undefined = std::ranges::count_if(misread_pages[page].upper, [](char16_t value) {
    return (value >= 0x80 && value < 0xA0) || value == u'\uFFFD';
  });
  return undefined > 0 && undefined < 30;
}

// Finds the double encodings of a text: characters whose UTF-8 bytes were decoded in a code page. A
// stretch is repaired if that lowers the anomaly cost of the text. The first pass accepts places
// with a high gain. If these corroborate a code page, a second pass accepts a lower gain for that
// page.
class double_encoding_finder {
public:
  explicit double_encoding_finder(std::string_view text) noexcept : text_(text) {}

  // Returns the double encodings in order of position. Linear: at each position, every code page
  // reads at most stretch_limit sequences.
  std::vector<double_encoding> operator()() {
    std::vector<double_encoding> found = pass();
    const auto strongest = std::ranges::max_element(page_gains_);
    if (*strongest < corroboration_threshold) return found;
    text_page_ = static_cast<std::size_t>(strongest - page_gains_.begin());
    lossy_ = *strongest >= lossy_corroboration_threshold && has_gaps(text_page_);
    return pass();
  }

private:
  [[nodiscard]] bool first_pass() const noexcept { return text_page_ == misread_count; }

  std::vector<double_encoding> pass() {
    std::vector<double_encoding> found;
    last_end_ = 0;
    for (std::size_t at = code_page_free_prefix(text_); at < text_.size();) {
      if (first_pass()) {
        const std::size_t skipped = skip_word(at);
        if (skipped > at) {
          at = skipped + code_page_free_prefix(text_.substr(skipped));
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
      at = next + code_page_free_prefix(text_.substr(next));
    }
    return found;
  }

  // Returns the pages, one bit each, in which a sequence may begin with the character `value`,
  // which ends at byte `next`.
  [[nodiscard]] unsigned pages_at(std::size_t next, char32_t value) const noexcept {
    const page_index::entry& lead = index_.of(value);
    const unsigned lossy = lossy_ ? lead.leads & (1U << text_page_) : 0;
    if (lead.leads == 0 || !is_high(next)) return lossy;
    return lead.leads & (index_.of(decode(text_, next).value).trails | lossy);
  }

  // Returns the end of the run of lower-case letters of one script at `at`, which is most likely a
  // word; without its last two letters if they may form a sequence with the next character.
  [[nodiscard]] std::size_t skip_word(std::size_t at) const noexcept {
    const std::size_t begin = at;
    std::size_t last = at, before_last = at;
    for (std::uint8_t script = 0; is_high(at);) {
      const code_point point = decode(text_, at);
      const std::uint8_t own_script = index_.of(point.value).script;
      if (own_script == 0 || (script != 0 && own_script != script)) break;
      script = own_script;
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
    // If the preceding place was repaired, uses its original character.
    const char32_t before = at > 0 && at == last_end_ ? last_value_
                            : at > 0                  ? decode_before(text_, at).value
                                                      : U'\n';
    page_reader::stretch best;
    int best_rank = 0;
    for (; pages != 0; pages &= pages - 1) {
      const auto page = static_cast<std::size_t>(std::countr_zero(pages));
      const bool is_text_page = page == text_page_;
      const page_reader::stretch one =
          page_reader(text_, index_, page).read(at, before, is_text_page && lossy_);
      const int min_gain = !is_text_page                      ? min_gain_alone
                           : at < last_end_ + nearby_distance ? min_gain_nearby
                                                              : min_gain_corroborated;
      if (one.count == 0 || one.gain < min_gain) continue;
      if (first_pass()) page_gains_[page] += one.gain;
      const int rank = one.gain + (is_text_page ? text_page_bonus : 0);
      if (best.count == 0 || rank > best_rank) {
        best = one;
        best_rank = rank;
      }
    }
    return best;
  }

  std::string_view text_;
  const page_index& index_ = page_index::get();
  std::array<int, misread_count> page_gains_{};  // total gains in the first pass
  std::size_t text_page_ = misread_count;        // the corroborated page; misread_count if none
  bool lossy_ = false;        // whether sequences may lack bytes that the page leaves undefined
  char32_t last_value_ = 0;   // the last repaired character
  std::size_t last_end_ = 0;  // the end offset of the last repaired place
};

}  // namespace detto::inline v0::detail
