// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/encoding/byte_order_mark.hpp>
#include <detto/encoding/decode_text.hpp>
#include <detto/encoding/detail/detection_sample.hpp>
#include <detto/encoding/detail/plausibility.hpp>
#include <detto/encoding/detail/wide_encoding.hpp>
#include <detto/encoding/encoding.hpp>
#include <detto/encoding/find_encoding.hpp>
#include <detto/encoding/markup_encoding.hpp>
#include <detto/text/error.hpp>
#include <detto/text/text_ref.hpp>
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

// A possible encoding, and the languages whose letters the text would then have.
struct candidate_encoding {
  detto::encoding encoding;
  std::string languages;  // codes, separated by spaces; empty for any
  double score;           // 0 to 1
};

// Languages that ICU's detector does not distinguish: it reports the first of each group.
inline constexpr auto confusable_languages = std::to_array<std::string_view>({"cs sk", "ru uk"});

// Encodings that ICU's detector reports as another one: either it does not support them, or it
// distinguishes them by a few bytes that need not occur.
struct confusable_encodings {
  std::string_view of;
  std::array<std::string_view, 2> others;
};
inline constexpr auto confusable_table = std::to_array<confusable_encodings>({
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

// Candidates regardless of ICU's answer. Their score is low, so they only win if all others are
// implausible.
struct fallback_encoding {
  std::string_view name;
  std::string_view languages;
};
inline constexpr double fallback_score = 0.05;
inline constexpr auto fallback_encodings = std::to_array<fallback_encoding>({
    {"windows-1252", ""},
    {"windows-1250", "hr"},
    {"ISO-8859-2", "hr"},
    {"windows-1257", "lv lt"},
    {"IBM866", "ru"},
    {"x-mac-cyrillic", "ru"},
    {"windows-874", "th"},
});

inline encoding encoding_by_name(std::string_view name) {
  return *std::ranges::find(encodings(), name, &encoding::name);
}

struct detector_closer {
  void operator()(UCharsetDetector* detector) const noexcept { ucsdet_close(detector); }
};

// A set of candidates, each with its best score.
class candidate_list {
public:
  void add(const encoding& what, std::string_view languages, double score) {
    const auto at = std::ranges::find(list_, what, &candidate_encoding::encoding);
    if (at == list_.end())
      list_.push_back({what, std::string(languages), score});
    else
      at->score = (std::max)(at->score, score);
  }

  // Adds the matches of ICU's detector, except UTF-8, UTF-16 and UTF-32, which other evidence
  // detects more reliably.
  void add_from_icu(std::string_view sample) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, detector_closer> detector(ucsdet_open(&status));
    ucsdet_setText(detector.get(), sample.data(), static_cast<std::int32_t>(sample.size()),
                   &status);
    std::int32_t count = 0;
    const UCharsetMatch** matches = ucsdet_detectAll(detector.get(), &count, &status);
    if (U_FAILURE(status)) return;
    for (std::int32_t i = 0; i < count; ++i) {
      const result<encoding> known = find_encoding(ucsdet_getName(matches[i], &status));
      if (!known || known->name.starts_with("UTF-")) continue;
      std::string_view languages = ucsdet_getLanguage(matches[i], &status);
      for (const std::string_view both : confusable_languages)
        if (!languages.empty() && both.starts_with(languages)) languages = both;
      add(*known, languages, ucsdet_getConfidence(matches[i], &status) / 100.0);
    }
  }

  void add_confusable() {
    for (const candidate_encoding& one : std::vector(list_)) {
      const auto row =
          std::ranges::find(confusable_table, one.encoding.name, &confusable_encodings::of);
      if (row == confusable_table.end()) continue;
      for (const std::string_view other : row->others)
        if (!other.empty()) add(encoding_by_name(other), one.languages, one.score - 0.02);
    }
  }

  [[nodiscard]] const std::vector<candidate_encoding>& list() const noexcept { return list_; }

private:
  std::vector<candidate_encoding> list_;
};

// The confidence that a text is UTF-8: the proportion of well-formed sequences among the non-ASCII
// ones.
inline double utf8_share(std::string_view bytes) noexcept {
  std::size_t well_formed_count = 0;
  std::size_t ill_formed_count = 0;
  for (std::size_t at = 0; at < bytes.size();) {
    at += ascii_prefix(bytes.substr(at));
    if (at == bytes.size()) break;
    const code_point point = decode(bytes, at);
    ++(point.well_formed ? well_formed_count : ill_formed_count);
    at += point.size;
  }
  return ill_formed_count == 0 ? 1
                               : static_cast<double>(well_formed_count) /
                                     static_cast<double>(well_formed_count + ill_formed_count);
}

// Returns the most plausible ASCII-compatible encoding, by statistics.
inline found_encoding guess_encoding(std::string_view bytes) {
  const std::string sample = detection_sample(bytes);
  candidate_list candidates;
  candidates.add_from_icu(sample);
  candidates.add_confusable();
  for (const auto& [name, languages] : fallback_encodings)
    candidates.add(encoding_by_name(name), languages, fallback_score);

  found_encoding best{encoding_by_name("windows-1252"), encoding_evidence::statistics, 0};
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

// Detects ISO-2022, which only uses ASCII bytes, by its escape sequences.
inline std::optional<encoding> find_escaped_encoding(std::string_view bytes) {
  if (bytes.find('\x1B') == bytes.npos) return std::nullopt;
  candidate_list candidates;
  candidates.add_from_icu(bytes.substr(0, detection_limit));
  for (const candidate_encoding& one : candidates.list())
    if (one.encoding.name.starts_with("ISO-2022")) return one.encoding;
  return std::nullopt;
}

}  // namespace detail

/// Detects the encoding of `bytes`. The evidence, in order of precedence:
/// 1. a byte order mark;
/// 2. the form of UTF-32 or UTF-16 without a byte order mark;
/// 3. the form of UTF-8: at least 90 % of the non-ASCII sequences are well-formed. ASCII with
///    escape sequences of ISO-2022 is detected as ISO-2022;
/// 4. an HTML or XML declaration in the text;
/// 5. statistics: ICU's detector is applied to the most informative part of the text. Its matches,
///    and encodings that it does not support or cannot distinguish from them, are ranked by the
///    plausibility of the decoded text.
///
/// The result is a guess for texts with few non-ASCII words, and whenever the confidence is low.
/// Never fails: without any evidence, the result is windows-1252 with a low confidence. Linear in
/// the bytes; the statistics use a bounded part of them.
[[nodiscard]] inline found_encoding detect_encoding(std::string_view bytes) {
  using enum encoding_evidence;
  if (const auto marked = find_byte_order_mark(bytes)) return {*marked, byte_order_mark};
  if (const std::string_view wide = detail::wide_encoding_of(bytes); !wide.empty())
    return {detail::encoding_by_name(wide), form};
  const bool is_ascii = detail::ascii_prefix(bytes) == bytes.size();
  if (is_ascii)
    if (const auto escaped = detail::find_escaped_encoding(bytes)) return {*escaped, form};
  if (const double share = detail::utf8_share(bytes); share >= 0.9)
    return {detail::encoding_by_name("UTF-8"), form, share};
  if (const auto named = find_markup_encoding(bytes); named && named->name != "UTF-8")
    return {*named, markup};
  return detail::guess_encoding(bytes);
}

/// Decodes `bytes` in their detected encoding: detect_encoding followed by decode_text. If the
/// linked ICU lacks the data for that encoding, decodes as UTF-8. `bytes` must outlive the result.
/// Linear.
[[nodiscard]] inline decoded_text decode_detected(text_ref bytes) {
  result<decoded_text> read = decode_text(bytes, detect_encoding(bytes));
  // A build of ICU with reduced data may detect encodings that it cannot decode.
  if (!read) read = decode_text(bytes, {detail::encoding_by_name("UTF-8")});
  return std::move(read).value();
}

}  // namespace detto::inline v0
