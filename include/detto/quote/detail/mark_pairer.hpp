// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/article/document.hpp>
#include <detto/quote/detail/mark_tokens.hpp>
#include <detto/quote/marked_stretch.hpp>
#include <detto/text/byte_range.hpp>
#include <detto/text/character.hpp>
#include <detto/text/lines.hpp>
#include <detto/text/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <span>
#include <vector>

namespace detto::inline v0::detail {

// A marked stretch of a document's reading.
using marked_reading = basic_marked_stretch<reading_range>;

// Pairs the marks of one paragraph with a stack of open marks.
class mark_pairer {
public:
  mark_pairer(const document& doc, reading_range paragraph, std::size_t index,
              std::span<const mark_token> marks, std::vector<marked_reading>& out)
      : doc_(doc), paragraph_(paragraph), index_(index), marks_(marks), out_(out) {}

  void run() {
    const std::size_t first = out_.size();
    compute_lookahead();
    for (std::size_t i = 0; i < marks_.size(); ++i) step(i);
    close_remaining();
    sort_and_nest(std::span(out_).subspan(first));
  }

private:
  // Properties of the marks after each mark, computed in one backward pass.
  struct lookahead {
    // The closing partner of a single mark that opens here, or the number of marks.
    std::size_t closer;
    // The maximum, over all prefixes of the following double marks, of closing minus opening marks.
    std::ptrdiff_t surplus;
  };

  void compute_lookahead() {
    const std::size_t none = marks_.size();
    lookahead_.resize(marks_.size());
    // A single mark closes before the next double one. Marks after punctuation are preferred; marks
    // after a plural s and before a lower-case word (the leaders' plan) are the last choice,
    // because they may be apostrophes.
    std::size_t after_punctuation = none;
    std::size_t plain = none;
    std::size_t possessive = none;
    std::ptrdiff_t surplus = 0;
    for (std::size_t i = marks_.size(); i-- > 0;) {
      const std::size_t next = plain != none ? plain : possessive;
      lookahead_[i] = {after_punctuation != none ? after_punctuation : next, surplus};
      const mark_token& mark = marks_[i];
      if (mark.level == mark_level::double_mark) {
        after_punctuation = plain = possessive = none;
        surplus = (opens_only(mark) ? -1 : 1) + std::max<std::ptrdiff_t>(surplus, 0);
      } else if (mark.can_close && mark.side != mark_side::open) {
        if (mark.after_punctuation) after_punctuation = i;
        (mark.maybe_possessive ? possessive : plain) = i;
      }
    }
  }

  static bool opens_only(const mark_token& mark) {
    return mark.side == mark_side::open
               ? mark.can_open
               : mark.side == mark_side::either && mark.can_open && !mark.can_close;
  }

  // Whether the double marks after mark `i` close at least two more than they open, so that another
  // opening mark is nested.
  [[nodiscard]] bool has_surplus_closers(std::size_t i) const { return lookahead_[i].surplus >= 2; }

  void step(std::size_t i) {
    const mark_token& mark = marks_[i];
    if (mark.level == mark_level::single_mark) return step_single(i);
    // Single marks close before the next double mark; those still open are apostrophes.
    while (!open_.empty() && marks_[open_.back()].level == mark_level::single_mark)
      open_.pop_back();
    const bool inside = !open_.empty();
    if (!inside && is_inch(mark)) return;
    if (closes(i, inside)) {
      if (inside) return close(mark);
      if (mark.can_close) return recover_opening(mark);
    } else if (inside && !has_surplus_closers(i)) {
      close_unclosed(mark.range.begin);
    }
    open_.push_back(i);
  }

  // Whether a mark closes. A mark that can only open or only close does so; for others, the marks
  // already open decide.
  [[nodiscard]] bool closes(std::size_t i, bool inside) const {
    const mark_token& mark = marks_[i];
    switch (mark.side) {
    case mark_side::close: return true;
    case mark_side::open:
      return inside && (!mark.can_open || (mark.can_close && !has_surplus_closers(i)));
    case mark_side::either: return mark.can_open != mark.can_close ? mark.can_close : inside;
    }
    return false;
  }

  // Whether a mark is an inch sign: 32" tall.
  [[nodiscard]] bool is_inch(const mark_token& mark) const {
    return mark.side == mark_side::either && !mark.can_open && mark.range.begin > 0 &&
           is_digit(decode_before(doc_.reading(), mark.range.begin).value);
  }

  void step_single(std::size_t i) {
    const mark_token& mark = marks_[i];
    const bool inside = !open_.empty() && marks_[open_.back()].level == mark_level::single_mark;
    if (inside && lookahead_[open_.back()].closer == i) return close(mark);
    if (mark.side != mark_side::close && mark.can_open && lookahead_[i].closer < marks_.size())
      open_.push_back(i);
  }

  void close(const mark_token& mark) {
    const mark_token& begin = marks_[open_.back()];
    add_stretch({{begin.range.begin, mark.range.end}, {begin.range.end, mark.range.begin}});
    open_.pop_back();
    if (begin.level == mark_level::double_mark) last_end_ = mark.range.end;
  }

  // Ends the stretch of an opening mark without a closing mark before `end`.
  void close_unclosed(std::size_t end) {
    const mark_token& begin = marks_[open_.back()];
    open_.pop_back();
    if (begin.range.end >= end) return;
    const reading_range inner = trim(doc_.reading(), reading_range{begin.range.end, end});
    if (inner.empty()) return;
    marked_reading stretch{{begin.range.begin, inner.end}, inner};
    stretch.closed = false;
    add_stretch(stretch);
    last_end_ = inner.end;
  }

  // Handles a closing mark without an open one: the opening mark is missing, and the stretch begins
  // with the paragraph, or after another quotation with the sentence at the earliest. A straight
  // mark is ignored as stray if it ends the paragraph or its sentence already has a quotation.
  void recover_opening(const mark_token& mark) {
    if (mark.side == mark_side::either && mark.range.end == paragraph_.end) return;
    std::size_t begin = paragraph_.begin;
    if (last_end_ > begin) {
      const auto behind =
          std::ranges::upper_bound(doc_.sentences(), mark.range.begin, {}, &reading_range::begin);
      if (behind != doc_.sentences().begin()) begin = (std::max)(begin, std::prev(behind)->begin);
      if (last_end_ > begin && mark.side == mark_side::either) return;
      begin = (std::max)(begin, last_end_);
    }
    if (begin >= mark.range.begin) return;
    const reading_range inner = trim(doc_.reading(), reading_range{begin, mark.range.begin});
    if (inner.empty()) return;
    marked_reading stretch{{inner.begin, mark.range.end}, inner};
    stretch.opened = false;
    add_stretch(stretch);
    last_end_ = mark.range.end;
  }

  // Of the double marks left open, the outermost extends to the end of the paragraph. Single marks
  // left open are apostrophes.
  void close_remaining() {
    const auto outermost = std::ranges::find_if(
        open_, [this](std::size_t i) { return marks_[i].level != mark_level::single_mark; });
    if (outermost == open_.end()) return;
    open_.erase(std::next(outermost), open_.end());
    close_unclosed(paragraph_.end);
  }

  void add_stretch(marked_reading stretch) {
    stretch.paragraph = index_;
    out_.push_back(stretch);
  }

  // Sorts outer before nested stretches and sets the depths.
  static void sort_and_nest(std::span<marked_reading> stretches) {
    std::ranges::sort(stretches, [](const auto& a, const auto& b) {
      return a.outer.begin != b.outer.begin ? a.outer.begin < b.outer.begin
                                            : a.outer.end > b.outer.end;
    });
    std::vector<std::size_t> ends;
    for (marked_reading& stretch : stretches) {
      while (!ends.empty() && ends.back() <= stretch.outer.begin) ends.pop_back();
      stretch.depth = static_cast<std::uint32_t>(ends.size());
      ends.push_back(stretch.outer.end);
    }
  }

  const document& doc_;
  reading_range paragraph_;
  std::size_t index_;
  std::span<const mark_token> marks_;
  std::vector<marked_reading>& out_;
  std::size_t last_end_ = 0;          // end of the last stretch in double marks
  std::vector<std::size_t> open_;     // stack of indices of open marks
  std::vector<lookahead> lookahead_;  // indexed by mark
};

// As find_marked, but returns ranges of the reading.
inline std::vector<marked_reading> find_marked_readings(const document& doc) {
  std::vector<marked_reading> out;
  const std::vector<mark_token> marks = find_mark_tokens(doc);
  std::size_t next = 0;
  std::optional<marked_reading> last;  // the last outermost stretch of the paragraphs before
  for (std::size_t p = 0; p < doc.paragraphs().size(); ++p) {
    const reading_range paragraph = doc.paragraphs()[p];
    // A caller's splitter may leave text between paragraphs.
    while (next < marks.size() && marks[next].range.begin < paragraph.begin) ++next;
    const std::size_t begin = next;
    while (next < marks.size() && marks[next].range.begin < paragraph.end) ++next;
    const std::size_t before = out.size();
    mark_pairer(doc, paragraph, p, std::span(marks).subspan(begin, next - begin), out).run();
    if (out.size() == before) continue;
    // In speech over several paragraphs, each paragraph opens and only the last one closes.
    marked_reading& first = out[before];
    first.continues = last && !last->closed && last->paragraph + 1 == p && first.opened &&
                      first.outer.begin == paragraph.begin;
    for (std::size_t k = before; k < out.size(); ++k) {
      if (out[k].depth == 0) last = out[k];
    }
  }
  return out;
}

}  // namespace detto::inline v0::detail
