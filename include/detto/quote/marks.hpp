// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/article/document.hpp>
#include <detto/quote/detail/mark_tokens.hpp>
#include <detto/text/byte_range.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace detto::inline v0 {

/// What stands between two quotation marks. All ranges are of the document's reading.
struct marked_stretch {
  byte_range outer;         ///< with its marks
  byte_range inner;         ///< without them
  std::uint32_t depth = 0;  ///< 0 for the outermost; nested stretches follow their host
  bool opened =
      true;  ///< false: the opening mark was lost, the stretch begins where its sentence does
  bool closed = true;  ///< false: no closing mark, the stretch runs to the paragraph's end
  bool continues =
      false;  ///< opens a paragraph anew after one that was left open: the same speech goes on
  std::size_t paragraph = 0;  ///< index into document::paragraphs()
};

namespace detail {

// Pairs the marks of one paragraph with a stack of open ones.
class mark_pairer {
public:
  mark_pairer(std::string_view reading, byte_range paragraph, std::size_t index,
              std::span<const mark_token> marks, std::vector<marked_stretch>& out)
      : reading_(reading),
        paragraph_(paragraph),
        index_(index),
        marks_(marks),
        out_(out),
        first_(out.size()) {}

  void run() {
    for (std::size_t i = 0; i < marks_.size(); ++i) step(i);
    close_rest();
    std::sort(out_.begin() + static_cast<std::ptrdiff_t>(first_), out_.end(),
              [](const auto& a, const auto& b) {
                return a.outer.begin != b.outer.begin ? a.outer.begin < b.outer.begin
                                                      : a.outer.end > b.outer.end;
              });
  }

private:
  // Deeper nesting is no text that anybody reads; it bounds the stack of open marks.
  static constexpr std::size_t deepest = 8;

  void step(std::size_t i) {
    const mark_token& mark = marks_[i];
    if (mark.level == mark_level::single) return step_single(i);
    const std::size_t open = open_at(mark_level::double_);
    const bool inside = open < open_.size();
    // A mark that can only be read one way is read so; a straight or twisted one by what is open.
    const bool closes =
        mark.side == mark_side::close || (mark.side == mark_side::either && inside) ||
        (mark.side == mark_side::open && inside && !mark.can_open) ||
        (mark.side == mark_side::open && inside && mark.can_close && !more_closers(i));
    if (closes && inside) return close(open, mark);
    if (closes && mark.side == mark_side::close && !mark.can_close && mark.can_open) return push(i);
    if (closes) return recover(mark);
    if (inside && !more_closers(i)) close_unclosed(open, mark.range.begin);
    push(i);
  }

  void step_single(std::size_t i) {
    const mark_token& mark = marks_[i];
    if (const std::size_t open = open_at(mark_level::single);
        open < open_.size() && mark.can_close && mark.side != mark_side::open &&
        i == closer_of(open_[open].mark)) {
      return close(open, mark);
    }
    if (mark.side != mark_side::close && mark.can_open && closer_of(i) < marks_.size()) push(i);
  }

  // The closing mark of the single mark `i`, or none: apostrophes look alike. One behind punctuation is the surest; one
  // behind a plural s that a small letter follows (the leaders' plan) the least.
  std::size_t closer_of(std::size_t i) const {
    std::size_t first = marks_.size();
    for (std::size_t j = i + 1; j < marks_.size(); ++j) {
      const mark_token& mark = marks_[j];
      if (mark.level == mark_level::double_) break;
      if (!mark.can_close || mark.side == mark_side::open) continue;
      if (mark.behind_punctuation) return j;
      if (first == marks_.size() || (marks_[first].like_possessive && !mark.like_possessive))
        first = j;
    }
    return first;
  }

  // Whether more double marks close than open behind mark `i`, so that a second opening mark is a nested one.
  bool more_closers(std::size_t i) const {
    std::ptrdiff_t balance = 0;
    for (std::size_t j = i + 1; j < marks_.size(); ++j) {
      if (marks_[j].level != mark_level::double_) continue;
      balance += marks_[j].side == mark_side::open && marks_[j].can_open ? -1 : 1;
      if (balance >= 2) return true;
    }
    return false;
  }

  std::size_t open_at(mark_level level) const {
    for (std::size_t k = open_.size(); k-- > 0;) {
      if (marks_[open_[k].mark].level == level) return k;
    }
    return open_.size();
  }

  void push(std::size_t i) {
    if (open_.size() < deepest) open_.push_back({i, static_cast<std::uint32_t>(open_.size())});
  }

  void close(std::size_t open, const mark_token& mark) {
    const mark_token& begin = marks_[open_[open].mark];
    emit({{begin.range.begin, mark.range.end},
          {begin.range.end, mark.range.begin},
          open_[open].depth,
          true,
          true});
    open_.resize(open);
    last_end_ = mark.range.end;
  }

  // An opening mark whose closing one never comes: what it opened ends before `end`.
  void close_unclosed(std::size_t open, std::size_t end) {
    const mark_token& begin = marks_[open_[open].mark];
    const byte_range inner = trim(reading_, {begin.range.end, end});
    if (!inner.empty())
      emit({{begin.range.begin, inner.end}, inner, open_[open].depth, true, false});
    open_.resize(open);
  }

  // A closing mark with nothing open: the opening one was lost, behind the last closed stretch or at the paragraph's begin.
  void recover(const mark_token& mark) {
    const std::size_t from = std::max(paragraph_.begin, last_end_);
    const byte_range inner = trim(reading_, {from, mark.range.begin});
    if (!inner.empty()) emit({{inner.begin, mark.range.end}, inner, 0, false, true});
    last_end_ = mark.range.end;
  }

  void close_rest() {
    if (open_.empty()) return;
    // Single marks left open are apostrophes; of double ones the outermost runs on.
    for (std::size_t k = 0; k < open_.size(); ++k) {
      if (marks_[open_[k].mark].level == mark_level::double_) {
        close_unclosed(k, paragraph_.end);
        break;
      }
    }
  }

  void emit(marked_stretch stretch) {
    stretch.paragraph = index_;
    out_.push_back(stretch);
  }

  struct open_mark {
    std::size_t mark;
    std::uint32_t depth;
  };

  std::string_view reading_;
  byte_range paragraph_;
  std::size_t index_;
  std::span<const mark_token> marks_;
  std::vector<marked_stretch>& out_;
  std::size_t first_;
  std::size_t last_end_ = 0;
  std::vector<open_mark> open_;
};

}  // namespace detail

/// Pairs the quotation marks of a document: straight, curly, mixed, doubled single ones (''), guillemets; nested, unclosed,
/// and reopened in each paragraph of a longer speech. Apostrophes are told from single marks by their closing partner.
/// Pairs never cross a paragraph's end, so that a lost mark harms one paragraph only. Stretches come by begin, hosts before
/// what is nested in them. Linear in the tokens but for paragraphs of many unbalanced marks, where it is their square; there
/// the number of marks that are read is bounded by 2,000 a paragraph.
[[nodiscard]] inline std::vector<marked_stretch> find_marked(const document& doc) {
  constexpr std::size_t most_marks = 2000;
  std::vector<marked_stretch> out;
  const std::vector<detail::mark_token> marks = detail::find_mark_tokens(doc);
  std::size_t next = 0;
  for (std::size_t p = 0; p < doc.paragraphs().size(); ++p) {
    const byte_range paragraph = doc.paragraphs()[p];
    const std::size_t begin = next;
    while (next < marks.size() && marks[next].range.begin < paragraph.end) ++next;
    const std::size_t count = std::min(next - begin, most_marks);
    const std::size_t before = out.size();
    detail::mark_pairer(doc.reading(), paragraph, p, std::span(marks).subspan(begin, count), out)
        .run();
    if (out.size() == before) continue;
    // Speech over several paragraphs: each is opened, the last one alone is closed.
    marked_stretch& first = out[before];
    for (std::size_t k = before; k-- > 0;) {
      if (out[k].depth > 0) continue;
      first.continues = !out[k].closed && out[k].paragraph + 1 == p && first.opened &&
                        first.outer.begin == paragraph.begin;
      break;
    }
  }
  return out;
}

}  // namespace detto::inline v0
