// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/byte_range.hpp>
#include <detto/text/detail/repair_decode.hpp>
#include <detto/text/detail/repair_double.hpp>
#include <detto/text/detail/repair_evidence.hpp>
#include <detto/text/detail/repair_scan.hpp>
#include <detto/text/detail/residues.hpp>
#include <detto/text/error.hpp>
#include <detto/text/utf8.hpp>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace detto::inline v0 {

/// A damaged place of a text and what stood there.
struct repair {
  byte_range range;       ///< in the damaged text, bytes
  std::string from;       ///< the bytes at `range`
  std::string to;         ///< the characters that were meant, UTF-8
  double confidence = 0;  ///< 0 to 1: probability that `to` is right

  friend bool operator==(const repair&, const repair&) = default;
};

/// A text read through its repairs. Holds a view of the text, which must outlive it; `reading()` is
/// the text itself when there are no repairs. Moving keeps every view of the reading valid.
class overlay {
public:
  /// `repairs` in order, without overlap and inside `text`; throws std::invalid_argument otherwise.
  /// Linear.
  overlay(std::string_view text, std::vector<repair> repairs)
      : text_(text), repairs_(std::move(repairs)) {
    if (repairs_.empty()) return;
    ends_.reserve(repairs_.size());
    std::size_t done = 0;
    for (const repair& one : repairs_) {
      if (one.range.begin < done || one.range.end < one.range.begin || one.range.end > text.size())
        DETTO_THROW(std::invalid_argument(
            "detto::overlay: repairs overlap, are out of order or outside the text"));
      append(text.substr(done, one.range.begin - done));
      append(one.to);
      ends_.push_back(reading_.size());
      done = one.range.end;
    }
    append(text.substr(done));
  }
  overlay(overlay&&) noexcept = default;
  overlay& operator=(overlay&&) noexcept = default;
  overlay(const overlay&) = delete;
  overlay& operator=(const overlay&) = delete;
  ~overlay() = default;

  /// The text as given.
  [[nodiscard]] std::string_view text() const noexcept { return text_; }

  /// The text as it was meant.
  [[nodiscard]] std::string_view reading() const noexcept {
    return repairs_.empty() ? text_ : std::string_view(reading_.data(), reading_.size());
  }

  [[nodiscard]] std::span<const repair> repairs() const noexcept { return repairs_; }

  /// Where a range of the reading stands in the text. An edge within a replacement goes to the edge
  /// of the damaged range: the beginning down, the end up. Logarithmic in the repairs.
  [[nodiscard]] byte_range to_text(byte_range in_reading) const noexcept {
    if (repairs_.empty()) return in_reading;
    const std::size_t begin = map(in_reading.begin, false, false);
    return {begin, in_reading.empty() ? begin : map(in_reading.end, true, false)};
  }

  /// Where a range of the text stands in the reading; edges as above. Logarithmic in the repairs.
  [[nodiscard]] byte_range to_reading(byte_range in_text) const noexcept {
    if (repairs_.empty()) return in_text;
    const std::size_t begin = map(in_text.begin, false, true);
    return {begin, in_text.empty() ? begin : map(in_text.end, true, true)};
  }

private:
  void append(std::string_view piece) {
    reading_.insert(reading_.end(), piece.begin(), piece.end());
  }

  [[nodiscard]] byte_range replaced(std::size_t i) const noexcept {
    return {ends_[i] - repairs_[i].to.size(), ends_[i]};
  }

  // Maps one position from the reading to the text, or back. The repairs before it shift it; the
  // one it is within rounds.
  [[nodiscard]] std::size_t map(std::size_t position, bool up, bool from_text) const noexcept {
    const auto source = [&](std::size_t i) { return from_text ? repairs_[i].range : replaced(i); };
    const auto target = [&](std::size_t i) { return from_text ? replaced(i) : repairs_[i].range; };
    std::size_t low = 0, high = repairs_.size();  // the first repair that ends beyond the position
    while (low < high) {
      const std::size_t middle = low + (high - low) / 2;
      if (source(middle).end <= position)
        low = middle + 1;
      else
        high = middle;
    }
    if (low < repairs_.size() && source(low).begin < position)
      return up ? target(low).end : target(low).begin;
    if (low == 0) return position;
    return target(low - 1).end + (position - source(low - 1).end);
  }

  std::string_view text_;
  std::vector<repair> repairs_;
  std::vector<std::size_t> ends_;  // of the replacements in the reading
  std::vector<char> reading_;      // not a string: a short string would move its bytes with it
};

namespace detail {

// The marks of a text that became one residue character.
inline std::vector<repair> find_lost_marks(std::string_view text) {
  std::vector<repair> repairs;
  const std::optional<found_residue> found = find_residue(text);
  if (!found) return repairs;
  const residue& lost = residues[found->index];
  const std::vector<observation> seen = observe(text, lost.value, lost.kind);
  const mark_style& style = style_of(text, lost.value);
  const std::vector<marked_place> places = mark_decoder(lost.kind, style.bare_genitive)(seen);
  // Every place that only a lost mark explains halves the doubt about the text as a whole.
  const double sure =
      1 - std::exp2(-1 - static_cast<double>(std::min<std::size_t>(found->sum.proofs(), 60)));
  for (std::size_t i = 0; i < seen.size(); ++i) {
    if (seen[i].kind != clue::residue || places[i].mark == lost_mark::itself) continue;
    const occurrence& here = seen[i].here;
    repair& mended = repairs.emplace_back();
    mended.range = {here.at, here.at + here.size};
    mended.from = slice(text, mended.range);
    append_utf8(mended.to, character_of(places[i].mark, here, style));
    mended.confidence = places[i].probability * sure;
  }
  return repairs;
}

inline std::vector<repair> find_double_encodings(std::string_view text) {
  std::vector<repair> repairs;
  for (const doubled& one : doubled_finder(text)()) {
    repair& mended = repairs.emplace_back();
    mended.range = one.range;
    mended.from = slice(text, one.range);
    append_utf8(mended.to, one.value);
    mended.confidence = one.confidence;
  }
  return repairs;
}

// `repairs` of a text and `more` of its reading as repairs of the text: one of `more` takes in
// those that it covers. Linear, but for the logarithm of to_text.
inline std::vector<repair> merged(const overlay& over, std::vector<repair> more) {
  std::vector<repair> all;
  auto old = over.repairs().begin();
  for (repair& one : more) {
    one.range = over.to_text(one.range);
    for (; old != over.repairs().end() && old->range.end <= one.range.begin; ++old)
      all.push_back(*old);
    for (; old != over.repairs().end() && old->range.begin < one.range.end; ++old)
      one.confidence *= old->confidence;
    one.from = slice(over.text(), one.range);
    all.push_back(std::move(one));
  }
  all.insert(all.end(), old, over.repairs().end());
  return all;
}

// Text may have been read wrongly more than once.
inline constexpr int encoding_levels = 3;

}  // namespace detail

/// The repairs of a damaged text, in order of place; none for a text without damage. Two kinds are
/// mended:
///
/// Double encodings, where UTF-8 was read in another encoding and written as UTF-8 again, up to
/// three times over: `â€™` for ’, `Ã©` for é. What encodes back to a well-formed sequence is
/// repaired where the text reads better so; docs/damage.md has the method.
///
/// Lost marks, where all quotation marks, apostrophes, dashes and ellipses became one residue
/// character: what is left of E2 80 xx, their form in UTF-8, when it is read in a single-byte
/// encoding and the controls are filtered out (β in ISO 8859-7, â in ISO 8859-1), or the character
/// a program puts for what it cannot convert (U+FFFD, U+001A, `?`; ill-formed bytes count as
/// U+FFFD). The residue is the candidate that stands where only a lost mark explains it, and not
/// where it is at home. Which mark each one was comes from a hidden Markov model over the marks of
/// the text, whose states are the quotations that are open (forward-backward algorithm: L. Rabiner,
/// "A Tutorial on Hidden Markov Models", Proc. IEEE 77(2), 1989). Dashes come back as the dash that
/// newspapers of the language set: the residue does not tell one length from another.
///
/// Time and memory linear in the bytes; any bytes will do.
[[nodiscard]] inline std::vector<repair> find_repairs(std::string_view text) {
  std::vector<repair> repairs = detail::find_double_encodings(text);
  if (repairs.empty()) return detail::find_lost_marks(text);
  for (int level = 1; level < detail::encoding_levels; ++level) {
    const overlay over(text, std::move(repairs));
    std::vector<repair> more = detail::find_double_encodings(over.reading());
    const bool done = more.empty();
    repairs = detail::merged(over, std::move(more));
    if (done) break;
  }
  const overlay over(text, std::move(repairs));
  return detail::merged(over, detail::find_lost_marks(over.reading()));
}

}  // namespace detto::inline v0
