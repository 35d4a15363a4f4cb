// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/byte_order_mark.hpp>
#include <detto/text/decode_text.hpp>
#include <detto/text/detail/detection_sample.hpp>
#include <detto/text/detail/plausibility.hpp>
#include <detto/text/detail/wide_encoding.hpp>
#include <detto/text/encoding.hpp>
#include <detto/text/error.hpp>
#include <detto/text/find_encoding.hpp>
#include <detto/text/markup_encoding.hpp>
#include <detto/text/utf8.hpp>

#include <unicode/ucsdet.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace detto::inline v0 {

namespace detail {

// What bytes may be in, and whose letters they then are.
struct candidate_encoding {
  detto::encoding encoding;
  std::string languages;
  double score;  // 0 to 1
};

// Languages with letters that ICU's detector does not know; it takes their texts for the first.
inline constexpr auto languages_alike = std::to_array<std::string_view>({"cs sk", "ru uk"});

// Encodings that ICU's detector takes for another: either it does not know them, or it tells them
// apart by a few bytes that need not occur.
struct encodings_alike {
  std::string_view of;
  std::array<std::string_view, 2> others;
};
inline constexpr auto alike = std::to_array<encodings_alike>({
    {"windows-1252", {"macintosh", "ISO-8859-15"}},
    {"ISO-8859-2", {"windows-1250"}},
    {"windows-1250", {"ISO-8859-2"}},
    {"ISO-8859-7", {"windows-1253"}},
    {"windows-1253", {"ISO-8859-7"}},
    {"ISO-8859-8", {"windows-1255"}},
    {"windows-1255", {"ISO-8859-8"}},
    {"ISO-8859-6", {"windows-1256"}},
    {"windows-1256", {"ISO-8859-6"}},
    {"KOI8-R", {"KOI8-U"}},
    {"windows-1251", {"x-mac-cyrillic"}},
});

// What may be meant whatever ICU says. The score is low: they count where all else is implausible.
struct last_resort {
  std::string_view name;
  std::string_view languages;
};
inline constexpr double last_resort_score = 0.05;
inline constexpr auto last_resorts = std::to_array<last_resort>({
    {"windows-1252", ""},
    {"windows-1250", "hr"},
    {"ISO-8859-2", "hr"},
    {"windows-1257", "lv lt"},
    {"IBM866", "ru"},
    {"x-mac-cyrillic", "ru"},
    {"windows-874", "th"},
});

inline encoding web_encoding(std::string_view name) {
  return *std::ranges::find(encodings(), name, &encoding::name);
}

struct detector_end {
  void operator()(UCharsetDetector* detector) const noexcept { ucsdet_close(detector); }
};

// Candidates, each once, with the best of their scores.
class candidate_list {
public:
  void add(const encoding& what, std::string_view languages, double score) {
    const auto at = std::ranges::find(list_, what, &candidate_encoding::encoding);
    if (at == list_.end())
      list_.push_back({what, std::string(languages), score});
    else
      at->score = std::max(at->score, score);
  }

  // What ICU thinks of the sample. UTF-16 and UTF-32 are told better without it.
  void add_from_icu(std::string_view sample) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, detector_end> detector(ucsdet_open(&status));
    ucsdet_setText(detector.get(), sample.data(), static_cast<std::int32_t>(sample.size()),
                   &status);
    std::int32_t count = 0;
    const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &status);
    if (U_FAILURE(status)) return;
    for (std::int32_t i = 0; i < count; ++i) {
      const result<encoding> known = find_encoding(ucsdet_getName(matches[i], &status));
      if (!known || known->name.starts_with("UTF-")) continue;
      std::string_view languages = ucsdet_getLanguage(matches[i], &status);
      for (const std::string_view both : languages_alike)
        if (!languages.empty() && both.starts_with(languages)) languages = both;
      add(*known, languages, ucsdet_getConfidence(matches[i], &status) / 100.0);
    }
  }

  void add_alike() {
    for (const candidate_encoding& one : std::vector(list_)) {
      const auto row = std::ranges::find(alike, one.encoding.name, &encodings_alike::of);
      if (row == alike.end()) continue;
      for (const std::string_view other : row->others)
        if (!other.empty()) add(web_encoding(other), one.languages, one.score - 0.02);
    }
  }

  [[nodiscard]] const std::vector<candidate_encoding>& list() const noexcept { return list_; }

private:
  std::vector<candidate_encoding> list_;
};

// How sure UTF-8 is: the share of its characters beyond ASCII in all that is beyond ASCII.
inline double share_of_utf8(std::string_view bytes) noexcept {
  std::size_t good = 0;
  std::size_t bad = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    at += ascii_prefix(bytes.substr(at));
    if (at == bytes.size()) break;
    const code_point point = decode(bytes, at);
    ++(point.well_formed ? good : bad);
    at += point.size;
  }
  return bad == 0 ? 1 : static_cast<double>(good) / static_cast<double>(good + bad);
}

// The likeliest of the encodings that hold ASCII, by statistics.
inline found_encoding guess_encoding(std::string_view bytes) {
  const std::string sample = detection_sample(bytes);
  candidate_list candidates;
  candidates.add_from_icu(sample);
  candidates.add_alike();
  for (const auto& [name, languages] : last_resorts)
    candidates.add(web_encoding(name), languages, last_resort_score);

  found_encoding best{web_encoding("windows-1252"), encoding_evidence::statistics, 0};
  std::optional<double> best_score;
  for (const candidate_encoding& one : candidates.list()) {
    const auto read = decode_text(sample, {one.encoding, encoding_evidence::statistics});
    if (!read) continue;
    const letter_set letters = letters_of(one.languages);
    const double score = one.score - implausibility(read->reading(), letters.get());
    if (best_score && score <= *best_score) continue;
    best_score = score;
    best.encoding = one.encoding;
  }
  best.confidence = std::clamp(best_score.value_or(0), 0.0, 1.0);
  return best;
}

// ISO-2022, which writes all in ASCII's bytes, by its escape sequences.
inline std::optional<encoding> find_escaped_encoding(std::string_view bytes) {
  if (bytes.find('\x1B') == bytes.npos) return std::nullopt;
  candidate_list candidates;
  candidates.add_from_icu(bytes.substr(0, detection_limit));
  for (const candidate_encoding& one : candidates.list())
    if (one.encoding.name.starts_with("ISO-2022")) return one.encoding;
  return std::nullopt;
}

}  // namespace detail

/// The encoding that `bytes` are in, and how that is known. In this order:
/// 1. a byte order mark;
/// 2. the form of UTF-32 or UTF-16, which may do without one;
/// 3. the form of UTF-8, where nine in ten of what is beyond ASCII are characters of it; but ASCII
///    with the escape sequences of ISO-2022 is that;
/// 4. what HTML or XML in the text says;
/// 5. statistics: ICU's detector, asked about the words that tell most; its answers, and encodings
///    that it does not know or cannot tell from those, are judged by the text that they give.
///
/// Texts of a few words beyond ASCII are guesses, and so are all that the confidence says little
/// for. Never fails: without any evidence it is windows-1252. Linear in the bytes, and statistics
/// read a bounded part of them.
[[nodiscard]] inline found_encoding detect_encoding(std::string_view bytes) {
  using enum encoding_evidence;
  if (const auto marked = find_byte_order_mark(bytes)) return {*marked, byte_order_mark};
  if (const std::string_view wide = detail::wide_encoding_of(bytes); !wide.empty())
    return {detail::web_encoding(wide), form};
  const bool is_ascii = detail::ascii_prefix(bytes) == bytes.size();
  if (is_ascii)
    if (const auto escaped = detail::find_escaped_encoding(bytes)) return {*escaped, form};
  if (const double share = detail::share_of_utf8(bytes); share >= 0.9)
    return {detail::web_encoding("UTF-8"), form, share};
  if (const auto named = find_markup_encoding(bytes); named && named->name != "UTF-8")
    return {*named, markup};
  return detail::guess_encoding(bytes);
}

/// `bytes` read in the encoding that they seem to be in: decode_text and detect_encoding in one.
[[nodiscard]] inline decoded_text decode_detected(std::string_view bytes) {
  result<decoded_text> read = decode_text(bytes, detect_encoding(bytes));
  // An ICU with less data than a whole one may detect what it cannot read.
  if (!read) read = decode_text(bytes, {detail::web_encoding("UTF-8")});
  return std::move(read).value();
}

}  // namespace detto::inline v0
