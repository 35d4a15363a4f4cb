// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/article/detail/part_finder.hpp>
#include <detto/article/document.hpp>
#include <detto/article/part.hpp>

#include <span>
#include <vector>

namespace detto::inline v0 {

/// The parts of a news text as ranges of its reading; find_parts returns them as ranges of the text
/// as given. `doc.derived<reading_parts>()` computes them once per document.
class reading_parts {
public:
  explicit reading_parts(const document& doc) : parts_(detail::part_finder(doc).find()) {}

  /// The parts in order, as find_parts describes them.
  [[nodiscard]] std::span<const reading_part> get() const noexcept { return parts_; }

private:
  std::vector<reading_part> parts_;
};

/// Returns the parts of a news text with their types, in order and without overlap, as ranges of
/// `doc.text()`. Together they cover every byte that is not white space. Several parts may share a
/// line: a dateline and the first sentence, a caption and its credit.
///
/// Grammars over the tokens of each line (Boost.Spirit X3) with the page words of the document's
/// language classify the line first; then its position does: the headline precedes the first line
/// of prose, lists of other articles follow their heading. Lines that no rule matches are body.
/// Linear in the tokens for lines of bounded length; within a line, O(tokens * phrases) for the
/// phrases of the language's page words.
[[nodiscard]] inline std::vector<part> find_parts(const document& doc) {
  const std::span<const reading_part> parts = doc.derived<reading_parts>().get();
  std::vector<part> in_text;
  in_text.reserve(parts.size());
  for (const reading_part& p : parts) in_text.push_back({p.type, doc.to_text(p.range)});
  return in_text;
}

}  // namespace detto::inline v0
