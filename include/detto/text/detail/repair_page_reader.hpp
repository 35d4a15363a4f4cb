// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/byte_range.hpp>
#include <detto/text/detail/repair_pages.hpp>
#include <detto/text/detail/repair_reading.hpp>
#include <detto/text/utf8.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace detto::inline v0::detail {

// A character of UTF-8 whose bytes were read in a code page, and are characters of their own now.
struct doubled {
  byte_range range;
  char32_t value = 0;  // the one character that was meant
  double confidence = 0;
};

// Marks and symbols have three bytes, which make a well-formed sequence by chance less often than
// the two of most letters.
inline constexpr int mark_gain = 3;
constexpr bool is_common_mark(char32_t value) noexcept {
  return (value >= 0x2010 && value <= 0x2030) || value == 0x20AC || value == 0x2122 ||
         value == 0xFEFF || value >= 0x1F000;
}
// A stretch is judged by this many characters at a time.
inline constexpr std::size_t doubled_limit = 8;

// Undefined bytes may be dropped or replaced. What the lost byte was, then, only frequency tells:
// of the characters that fit, the first of these.
inline constexpr std::u32string_view frequent_characters =
    U"\u201D\u2018\u201C\u0441\u041D\u0438\u0418\u00C1\u010D\u0141\u00CD\u00E0\u0410\u044F\u044D"
    U"\u0421\u0440\u0448\u0428\u011B\u0159\u0111\u0110\u00CF\u00DD\u00D0";
inline constexpr double lossy_confidence = .7;
inline constexpr int gone_cost = 3;  // nothing is left of the byte: proof must come from elsewhere

// Reads one stretch of a text back through one code page.
class page_reader {
public:
  page_reader(std::string_view text, const page_index& index, std::size_t page) noexcept
      : text_(text), index_(index), page_(page) {}

  struct stretch {
    std::array<doubled, doubled_limit> places;
    std::size_t count = 0;
    int gain = 0;  // how much less strange the text reads

    [[nodiscard]] std::size_t end() const noexcept { return places[count - 1].range.end; }
  };

  // The sequences that stand at `at` one after the other, behind `before` as it was mended. With
  // `lossy`, those too that lack a byte which the code page leaves undefined.
  [[nodiscard]] stretch read(std::size_t at, char32_t before, bool lossy) const noexcept {
    stretch found;
    std::array<char32_t, 4 * doubled_limit + 2> was;
    std::array<char32_t, doubled_limit + 2> is;
    std::size_t was_size = 0, is_size = 0;
    was[was_size++] = at > 0 ? decode_before(text_, at).value : U'\n';
    is[is_size++] = before;
    while (found.count < doubled_limit && at < text_.size()) {
      doubled& place = found.places[found.count];
      if (!read_one(at, place, found.gain) && !(lossy && read_lossy(at, place, found.gain))) break;
      for (std::size_t next = at; next < place.range.end;) {
        const code_point point = decode(text_, next);
        was[was_size++] = point.value;
        next += point.size;
      }
      is[is_size++] = place.value;
      at = place.range.end;
      ++found.count;
    }
    if (found.count == 0) return found;
    was[was_size++] = is[is_size++] = at < text_.size() ? decode(text_, at).value : U'\n';
    found.gain +=
        strangeness(std::span(was).first(was_size)) - strangeness(std::span(is).first(is_size));
    const double sure = 1 - std::exp2(-std::clamp(found.gain, 1, 30));
    for (std::size_t i = 0; i < found.count; ++i) found.places[i].confidence *= sure;
    return found;
  }

private:
  struct bytes {
    std::array<char, 4> all{};
    std::size_t size = 0;      // how many there are
    std::size_t expected = 0;  // how many the first one asks for
    std::size_t end = 0;       // of their characters in the text
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

  [[nodiscard]] bool read_one(std::size_t at, doubled& place, int& gain) const noexcept {
    const bytes found = bytes_at(at);
    if (found.expected == 0 || found.size < found.expected) return false;
    const code_point point = decode(std::string_view(found.all.data(), found.size), 0);
    if (!point.well_formed || point.size != found.size) return false;
    place = {{at, found.end}, point.value, 1};
    if (is_common_mark(point.value)) gain += mark_gain;
    return true;
  }

  // One whose last byte is undefined in this page, and is gone or U+FFFD; or was a no-break space,
  // and is a plain one.
  [[nodiscard]] bool read_lossy(std::size_t at, doubled& place, int& gain) const noexcept {
    bytes found = bytes_at(at);
    if (found.expected == 0 || found.size + 1 != found.expected) return false;
    const auto with = [&](std::size_t byte) {
      found.all[found.size] = static_cast<char>(byte);
      const code_point point = decode(std::string_view(found.all.data(), found.expected), 0);
      return point.size == found.expected ? point.value : U'\0';
    };
    if (found.end < text_.size() && text_[found.end] == ' ' && found.expected == 2) {
      const char32_t value = with(0xA0);
      if (value != U'\u00E0' && value != U'\u00A0') return false;
      // Where spaces were not collapsed, a second one follows.
      const bool two =
          value == U'\u00A0' || (found.end + 1 < text_.size() && text_[found.end + 1] == ' ');
      place = {{at, found.end + (two ? 1U : 0U)}, value, lossy_confidence};
      return true;
    }
    std::size_t best = frequent_characters.size();
    for (std::size_t byte = 0x80; byte < 0xC0; ++byte) {
      const char16_t read = misread_pages[page_].upper[byte - 0x80];
      if ((read < 0x80 || read >= 0xA0) && read != u'\uFFFD') continue;
      if (const char32_t value = with(byte); value != 0)
        best = std::min(best, frequent_characters.find(value));
    }
    if (best >= frequent_characters.size()) return false;
    const code_point next = found.end < text_.size() ? decode(text_, found.end) : code_point{0};
    if (next.value == replacement_character)
      found.end += next.size;
    else
      gain -= gone_cost;
    place = {{at, found.end}, frequent_characters[best], lossy_confidence};
    return true;
  }

  std::string_view text_;
  const page_index& index_;
  std::size_t page_;
};

}  // namespace detto::inline v0::detail
