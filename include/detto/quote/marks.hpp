// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/article/document.hpp>
#include <detto/quote/detail/mark_tokens.hpp>
#include <detto/text/byte_range.hpp>
#include <detto/text/detail/character.hpp>
#include <detto/text/utf8.hpp>
#include <detto/token/detail/lines.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <span>
#include <vector>

namespace detto::inline v0 {

/// What stands between two quotation marks. All ranges are of the document's reading.
struct marked_stretch {
  byte_range outer;         ///< with its marks
  byte_range inner;         ///< without them
  std::uint32_t depth = 0;  ///< 0 for the outermost; nested stretches follow their host
  /// false: the opening mark was lost; the stretch begins with the paragraph or its sentence.
  bool opened = true;
  /// false: no closing mark; the stretch runs to the next opening mark or the paragraph's end.
  bool closed = true;
  /// Opens a paragraph anew after one that was left open: the same speech goes on.
  bool continues = false;
  std::size_t paragraph = 0;  ///< index into document::paragraphs()
};

namespace detail {

// Pairs the marks of one paragraph with a stack of open ones.
class mark_pairer {
public:
  mark_pairer(const document& doc, byte_range paragraph, std::size_t index,
              std::span<const mark_token> marks, std::vector<marked_stretch>& out)
      : doc_(doc), paragraph_(paragraph), index_(index), marks_(marks), out_(out) {}

  void run() {
    const std::size_t first = out_.size();
    look_ahead();
    for (std::size_t i = 0; i < marks_.size(); ++i) step(i);
    close_rest();
    order(std::span(out_).subspan(first));
  }

private:
  // What stands behind a mark, read from the end of the paragraph once.
  struct ahead {
    std::size_t closer;  // the partner of a single mark that opens here, or the number of marks
    std::ptrdiff_t
        surplus;  // the most by which the double marks up to any place behind close more than they open
  };

  void look_ahead() {
    const std::size_t none = marks_.size();
    ahead_.resize(marks_.size());
    // A single mark closes before the next double one: behind punctuation it is the surest, behind
    // a plural s that a small letter follows (the leaders' plan) it is the last choice, because
    // apostrophes look alike.
    std::size_t behind_punctuation = none;
    std::size_t plain = none;
    std::size_t possessive = none;
    std::ptrdiff_t surplus = 0;
    for (std::size_t i = marks_.size(); i-- > 0;) {
      const std::size_t next = plain != none ? plain : possessive;
      ahead_[i] = {behind_punctuation != none ? behind_punctuation : next, surplus};
      const mark_token& mark = marks_[i];
      if (mark.level == mark_level::double_mark) {
        behind_punctuation = plain = possessive = none;
        surplus = (opens_only(mark) ? -1 : 1) + std::max<std::ptrdiff_t>(surplus, 0);
      } else if (mark.can_close && mark.side != mark_side::open) {
        if (mark.behind_punctuation) behind_punctuation = i;
        (mark.like_possessive ? possessive : plain) = i;
      }
    }
  }

  static bool opens_only(const mark_token& mark) {
    return mark.side == mark_side::open
               ? mark.can_open
               : mark.side == mark_side::either && mark.can_open && !mark.can_close;
  }

  // Whether more double marks close than open behind mark `i`, so that a second opening mark is a
  // nested one.
  [[nodiscard]] bool more_closers(std::size_t i) const { return ahead_[i].surplus >= 2; }

  void step(std::size_t i) {
    const mark_token& mark = marks_[i];
    if (mark.level == mark_level::single_mark) return step_single(i);
    // Single marks close before a double one comes; those still open were apostrophes.
    while (!open_.empty() && marks_[open_.back()].level == mark_level::single_mark)
      open_.pop_back();
    const bool inside = !open_.empty();
    if (!inside && is_inch(mark)) return;
    if (closes(i, inside)) {
      if (inside) return close(mark);
      if (mark.can_close) return recover(mark);
    } else if (inside && !more_closers(i)) {
      close_unclosed(mark.range.begin);
    }
    open_.push_back(i);
  }

  // A mark that can only be read one way is read so; a straight or twisted one by what is open.
  [[nodiscard]] bool closes(std::size_t i, bool inside) const {
    const mark_token& mark = marks_[i];
    switch (mark.side) {
    case mark_side::close: return true;
    case mark_side::open: return inside && (!mark.can_open || (mark.can_close && !more_closers(i)));
    case mark_side::either: return mark.can_open != mark.can_close ? mark.can_close : inside;
    }
    return false;
  }

  // 32" tall
  [[nodiscard]] bool is_inch(const mark_token& mark) const {
    return mark.side == mark_side::either && !mark.can_open && mark.range.begin > 0 &&
           is_digit(decode_before(doc_.reading(), mark.range.begin).value);
  }

  void step_single(std::size_t i) {
    const mark_token& mark = marks_[i];
    const bool inside = !open_.empty() && marks_[open_.back()].level == mark_level::single_mark;
    if (inside && ahead_[open_.back()].closer == i) return close(mark);
    if (mark.side != mark_side::close && mark.can_open && ahead_[i].closer < marks_.size())
      open_.push_back(i);
  }

  void close(const mark_token& mark) {
    const mark_token& begin = marks_[open_.back()];
    emit({{begin.range.begin, mark.range.end}, {begin.range.end, mark.range.begin}});
    open_.pop_back();
    if (begin.level == mark_level::double_mark) last_end_ = mark.range.end;
  }

  // An opening mark whose closing one never comes: what it opened ends before `end`.
  void close_unclosed(std::size_t end) {
    const mark_token& begin = marks_[open_.back()];
    open_.pop_back();
    const byte_range inner = trim(doc_.reading(), {begin.range.end, end});
    if (inner.empty()) return;
    marked_stretch stretch{{begin.range.begin, inner.end}, inner};
    stretch.closed = false;
    emit(stretch);
    last_end_ = inner.end;
  }

  // A closing mark with nothing open: the opening one was lost. What it closes begins with the
  // paragraph, or behind another quotation with the sentence at the earliest. A straight mark is
  // more often itself the stray one where it ends the paragraph, or where its sentence holds a
  // quotation already.
  void recover(const mark_token& mark) {
    if (mark.side == mark_side::either && mark.range.end == paragraph_.end) return;
    std::size_t begin = paragraph_.begin;
    if (last_end_ > begin) {
      const auto behind =
          std::ranges::upper_bound(doc_.sentences(), mark.range.begin, {}, &byte_range::begin);
      if (behind != doc_.sentences().begin()) begin = std::max(begin, std::prev(behind)->begin);
      if (last_end_ > begin && mark.side == mark_side::either) return;
      begin = std::max(begin, last_end_);
    }
    const byte_range inner = trim(doc_.reading(), {begin, mark.range.begin});
    if (inner.empty()) return;
    marked_stretch stretch{{inner.begin, mark.range.end}, inner};
    stretch.opened = false;
    emit(stretch);
    last_end_ = mark.range.end;
  }

  // Of the double marks left open the outermost runs on; single ones are apostrophes.
  void close_rest() {
    const auto outermost = std::ranges::find_if(
        open_, [this](std::size_t i) { return marks_[i].level != mark_level::single_mark; });
    if (outermost == open_.end()) return;
    open_.erase(std::next(outermost), open_.end());
    close_unclosed(paragraph_.end);
  }

  void emit(marked_stretch stretch) {
    stretch.paragraph = index_;
    out_.push_back(stretch);
  }

  // Sorts hosts before what is nested in them, and counts the hosts of each.
  static void order(std::span<marked_stretch> stretches) {
    std::ranges::sort(stretches, [](const auto& a, const auto& b) {
      return a.outer.begin != b.outer.begin ? a.outer.begin < b.outer.begin
                                            : a.outer.end > b.outer.end;
    });
    std::vector<std::size_t> ends;
    for (marked_stretch& stretch : stretches) {
      while (!ends.empty() && ends.back() <= stretch.outer.begin) ends.pop_back();
      stretch.depth = static_cast<std::uint32_t>(ends.size());
      ends.push_back(stretch.outer.end);
    }
  }

  const document& doc_;
  byte_range paragraph_;
  std::size_t index_;
  std::span<const mark_token> marks_;
  std::vector<marked_stretch>& out_;
  std::size_t last_end_ = 0;       // of the last stretch in double marks
  std::vector<std::size_t> open_;  // marks
  std::vector<ahead> ahead_;       // by mark
};

}  // namespace detail

/// Pairs the quotation marks of a document: straight, curly, mixed, doubled single ones (''),
/// guillemets; nested, unclosed, and reopened in each paragraph of a longer speech. Apostrophes are
/// told from single marks by their closing partner. Pairs never cross a paragraph's end, so that a
/// lost mark harms one paragraph only. Stretches come by begin, hosts before what is nested in
/// them. Linear in the tokens, but for the sorting of each paragraph's stretches.
[[nodiscard]] inline std::vector<marked_stretch> find_marked(const document& doc) {
  std::vector<marked_stretch> out;
  const std::vector<detail::mark_token> marks = detail::find_mark_tokens(doc);
  std::size_t next = 0;
  std::optional<marked_stretch> last;  // the last outermost stretch of the paragraphs before
  for (std::size_t p = 0; p < doc.paragraphs().size(); ++p) {
    const byte_range paragraph = doc.paragraphs()[p];
    const std::size_t begin = next;
    while (next < marks.size() && marks[next].range.begin < paragraph.end) ++next;
    const std::size_t before = out.size();
    detail::mark_pairer(doc, paragraph, p, std::span(marks).subspan(begin, next - begin), out)
        .run();
    if (out.size() == before) continue;
    // Speech over several paragraphs: each is opened, the last one alone is closed.
    marked_stretch& first = out[before];
    first.continues = last && !last->closed && last->paragraph + 1 == p && first.opened &&
                      first.outer.begin == paragraph.begin;
    for (std::size_t k = before; k < out.size(); ++k) {
      if (out[k].depth == 0) last = out[k];
    }
  }
  return out;
}

}  // namespace detto::inline v0
