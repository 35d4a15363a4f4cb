// SPDX-License-Identifier: BSL-1.0
// What the fuzz targets share: texts from the bytes of libFuzzer, and the checks that hold for every result.
#pragma once

#include <detto/text/byte_range.hpp>
#include <detto/text/lines.hpp>
#include <detto/text/rewritten_text.hpp>
#include <detto/text/utf8.hpp>

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <fuzzer/FuzzedDataProvider.h>
#include <string>
#include <string_view>
#include <vector>

namespace detto_fuzz {

// Ends the program with a message, so that libFuzzer keeps the input.
inline void check(bool condition, std::string_view must_hold) {
  if (condition) return;
  std::fprintf(stderr, "does not hold: %.*s\n", static_cast<int>(must_hold.size()),
               must_hold.data());
  std::abort();
}

inline std::string_view text_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

// The two halves of an input: a file with a line of "\\|" between two texts.
struct two_texts {
  std::string a, b;

  two_texts(const std::uint8_t* data, std::size_t size) {
    FuzzedDataProvider input(data, size);
    a = input.ConsumeRandomLengthString();
    b = input.ConsumeRemainingBytesAsString();
  }
};

// A text with the positions at which a character or an ill-formed part begins.
class checked_text {
public:
  explicit checked_text(std::string_view text) : text_(text), begins_(text.size() + 1) {
    for (std::size_t at = 0; at < text.size(); at += detto::decode(text, at).size)
      begins_[at] = true;
    begins_[text.size()] = true;
  }

  [[nodiscard]] std::string_view text() const noexcept { return text_; }

  void check_range(detto::byte_range range) const {
    check(range.begin <= range.end, "a range begins before it ends");
    check(range.end <= text_.size(), "a range is inside the text");
    check(begins_[range.begin] && begins_[range.end], "a range consists of whole characters");
  }

  // For a type with members `range` and `text`.
  template <class Mention>
  void check_mention(const Mention& mention) const {
    check_range(mention.range);
    check(mention.text == slice(text_, mention.range), "the text of a range is its bytes");
    check(mention.text.data() == text_.data() + mention.range.begin || mention.text.empty(),
          "the text of a range is a view");
  }

  // Whether there is only white space from `begin` to `end`.
  void check_blank(std::size_t begin, std::size_t end) const {
    check(begin <= end, "ranges are in order and do not overlap");
    check(detto::trim(text_, detto::byte_range{begin, end}).empty(),
          "everything that is not white space is covered");
  }

private:
  std::string_view text_;
  std::vector<bool> begins_;
};

// Checks that both directions of a map are inside the other text and never step back.
inline void check_map(const detto::rewritten_text& text) {
  const std::size_t source = text.source().size(), reading = text.reading().size();
  check(text.map().source_size() == source, "the map covers the source");
  check(text.map().reading_size() == reading, "the map covers the reading");
  detto::byte_range last;
  for (std::size_t at = 0; at < reading; ++at) {
    const detto::byte_range here = text.to_source({at, at + 1});
    check(here.begin <= here.end && here.end <= source, "a byte of the reading has a source");
    check(here.begin >= last.begin && here.end >= last.end, "the map to the source is monotone");
    last = here;
  }
  detto::reading_range last_reading;
  for (std::size_t at = 0; at < source; ++at) {
    const detto::reading_range here = text.to_reading({at, at + 1});
    check(here.begin <= here.end && here.end <= reading, "a byte of the source has a reading");
    check(here.begin >= last_reading.begin && here.end >= last_reading.end,
          "the map to the reading is monotone");
    last_reading = here;
  }
}

inline void check_share(double value) {
  check(value >= 0 && value <= 1, "a measure is from 0 to 1");
}

}  // namespace detto_fuzz
