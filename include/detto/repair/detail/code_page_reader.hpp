// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/repair/detail/anomaly_cost.hpp>
#include <detto/repair/detail/code_pages.hpp>
#include <detto/text/byte_range.hpp>
#include <detto/text/utf8.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace detto::inline v0::detail {

// A character whose UTF-8 bytes were decoded in a code page, so that each byte became a character.
struct double_encoding {
  byte_range range;
  char32_t value = 0;  // the original character
  double confidence = 0;
};

// The gain, in bits, of a common mark or symbol: its three bytes form a well-formed sequence by
// chance less often than the two bytes of most letters.
inline constexpr int mark_gain = 3;
constexpr bool is_common_mark(char32_t value) noexcept {
  return (value >= 0x2010 && value <= 0x2030) || value == 0x20AC || value == 0x2122 ||
         value == 0xFEFF || value >= 0x1F000;
}
// The maximal number of characters that are evaluated together.
inline constexpr std::size_t stretch_limit = 8;

// Bytes that a code page leaves undefined may have been dropped or replaced. Of the characters that
// fit the remaining bytes, the first in this list, ordered by frequency, is chosen.
inline constexpr std::u32string_view frequent_characters =
    U"\u201D\u2018\u201C\u0441\u041D\u0438\u0418\u00C1\u010D\u0141\u00CD\u00E0\u0410\u044F\u044D"
    U"\u0421\u0440\u0448\u0428\u011B\u0159\u0111\u0110\u00CF\u00DD\u00D0";
inline constexpr double lossy_confidence = .7;
inline constexpr int missing_byte_cost = 3;  // a byte was dropped without a replacement

// Reverses the wrong decoding of a stretch of text in one code page.
class page_reader {
public:
  page_reader(std::string_view text, const page_index& index, std::size_t page) noexcept
      : text_(text), index_(index), page_(page) {}

  struct stretch {
    std::array<double_encoding, stretch_limit> places;
    std::size_t count = 0;
    int gain = 0;  // by how much the anomaly cost of the text decreases

    [[nodiscard]] std::size_t end() const noexcept { return places[count - 1].range.end; }
  };

  // Returns the consecutive double encodings that begin at `at`. `before` is the preceding
  // character after repair. If `lossy`, sequences that lack a byte which the code page leaves
  // undefined are included.
  [[nodiscard]] stretch read(std::size_t at, char32_t before, bool lossy) const noexcept {
    stretch found;
    std::array<char32_t, 4 * stretch_limit + 2> damaged;
    std::array<char32_t, stretch_limit + 2> repaired;
    std::size_t damaged_size = 0, repaired_size = 0;
    damaged[damaged_size++] = at > 0 ? decode_before(text_, at).value : U'\n';
    repaired[repaired_size++] = before;
    while (found.count < stretch_limit && at < text_.size()) {
      double_encoding& place = found.places[found.count];
      if (!read_one(at, place, found.gain) && !(lossy && read_lossy(at, place, found.gain))) break;
      for (std::size_t next = at; next < place.range.end;) {
        const code_point point = decode(text_, next);
        damaged[damaged_size++] = point.value;
        next += point.size;
      }
      repaired[repaired_size++] = place.value;
      at = place.range.end;
      ++found.count;
    }
    if (found.count == 0) return found;
    damaged[damaged_size++] = repaired[repaired_size++] =
        at < text_.size() ? decode(text_, at).value : U'\n';
    found.gain += anomaly_cost(std::span(damaged).first(damaged_size)) -
                  anomaly_cost(std::span(repaired).first(repaired_size));
    const double confidence = 1 - std::exp2(-std::clamp(found.gain, 1, 30));
    for (std::size_t i = 0; i < found.count; ++i) found.places[i].confidence *= confidence;
    return found;
  }

private:
  struct bytes {
    std::array<char, 4> all{};
    std::size_t size = 0;      // number of bytes found
    std::size_t expected = 0;  // number that the lead byte requires; 0 if it is not a lead byte
    std::size_t end = 0;       // end offset of their characters in the text
  };

  [[nodiscard]] bytes bytes_at(std::size_t at) const noexcept {
    bytes found;
    found.end = at;
    while (at < text_.size()) {
      const code_point point = decode(text_, at);
      const page_index::entry& entry = index_.of(point.value);
      const std::uint8_t byte = entry.bytes[page_];
      if (found.size == 0)
        found.expected = byte < 0xC2 ? 0 : utf8_lead_of(byte).size;
      else if (byte < 0x80 || byte >= 0xC0)
        break;
      if (found.expected == 0) break;
      found.all[found.size++] = static_cast<char>(byte);
      found.end = at += point.size;
      if (found.size == found.expected) break;
    }
    return found;
  }

  [[nodiscard]] bool read_one(std::size_t at, double_encoding& place, int& gain) const noexcept {
    const bytes found = bytes_at(at);
    if (found.expected == 0 || found.size < found.expected) return false;
    const code_point point = decode(std::string_view(found.all.data(), found.size), 0);
    if (!point.well_formed || point.size != found.size) return false;
    place = {{at, found.end}, point.value, 1};
    if (is_common_mark(point.value)) gain += mark_gain;
    return true;
  }

  // Reads a sequence whose last byte is undefined in the code page and was dropped or replaced by
  // U+FFFD, or decoded to a no-break space that was replaced by a space.
  [[nodiscard]] bool read_lossy(std::size_t at, double_encoding& place, int& gain) const noexcept {
    bytes found = bytes_at(at);
    if (found.expected == 0 || found.size + 1 != found.expected) return false;
    const auto decode_with = [&](std::size_t byte) {
      found.all[found.size] = static_cast<char>(byte);
      const code_point point = decode(std::string_view(found.all.data(), found.expected), 0);
      return point.size == found.expected ? point.value : U'\0';
    };
    if (found.end < text_.size() && text_[found.end] == ' ' && found.expected == 2) {
      const char32_t value = decode_with(0xA0);
      if (value != U'\u00E0' && value != U'\u00A0') return false;
      // A second space follows unless white space was collapsed.
      const bool has_second_space =
          value == U'\u00A0' || (found.end + 1 < text_.size() && text_[found.end + 1] == ' ');
      place = {{at, found.end + (has_second_space ? 1U : 0U)}, value, lossy_confidence};
      return true;
    }
    std::size_t best = frequent_characters.size();
    for (std::size_t byte = 0x80; byte < 0xC0; ++byte) {
      const char16_t read = misread_pages[page_].upper[byte - 0x80];
      if ((read < 0x80 || read >= 0xA0) && read != u'\uFFFD') continue;
      if (const char32_t value = decode_with(byte); value != 0)
        best = (std::min)(best, frequent_characters.find(value));
    }
    if (best >= frequent_characters.size()) return false;
    const code_point next = found.end < text_.size() ? decode(text_, found.end) : code_point{0};
    if (next.value == replacement_character)
      found.end += next.size;
    else
      gain -= missing_byte_cost;
    place = {{at, found.end}, frequent_characters[best], lossy_confidence};
    return true;
  }

  std::string_view text_;
  const page_index& index_;
  std::size_t page_;
};

}  // namespace detto::inline v0::detail
