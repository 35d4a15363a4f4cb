// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/index_range.hpp>
#include <detto/text/token_key.hpp>

#include <algorithm>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <utility>
#include <vector>

namespace detto::inline v0 {

/// A replacement of tokens: the tokens `a` of the first sequence become the tokens `b` of the
/// second. One of the ranges may be empty: an insertion or a deletion.
struct token_edit {
  index_range a;  ///< token indices in the first sequence
  index_range b;  ///< token indices in the second sequence

  friend constexpr auto operator<=>(const token_edit&, const token_edit&) = default;
};

/// Options of `diff_words`.
struct word_diff_options {
  /// The maximum number of edits to search for in one part of the sequences; 0 means 1. Beyond it
  /// the part is split at the furthest point reached.
  std::size_t cost_limit = 1024;
  /// Whether two replacements are merged when each is at least three times as long as the run of
  /// equal tokens between them.
  bool readable = true;
};

/// The edits that turn one sequence of tokens into another, in ascending order. The tokens between
/// two edits are equal.
class word_diff {
public:
  using value_type = token_edit;
  using const_iterator = std::vector<token_edit>::const_iterator;
  using iterator = const_iterator;

  word_diff() = default;
  word_diff(std::vector<token_edit> edits, bool limit_reached)
      : edits_(std::move(edits)), limit_reached_(limit_reached) {}

  [[nodiscard]] const_iterator begin() const noexcept { return edits_.begin(); }
  [[nodiscard]] const_iterator end() const noexcept { return edits_.end(); }
  [[nodiscard]] std::size_t size() const noexcept { return edits_.size(); }
  [[nodiscard]] bool empty() const noexcept { return edits_.empty(); }
  [[nodiscard]] const token_edit& operator[](std::size_t index) const { return edits_[index]; }

  /// Whether the cost limit was reached. The edits are correct, but may not be minimal.
  [[nodiscard]] bool limit_reached() const noexcept { return limit_reached_; }

private:
  std::vector<token_edit> edits_;
  bool limit_reached_ = false;
};

namespace detail {

// Marks the tokens that are not on a shortest path through the edit graph, by divide and conquer
// over boxes of the graph. The boxes are kept on an explicit stack, since the depth of a recursion
// could grow with the length of the texts.
class diff_search {
public:
  diff_search(std::span<const token_key> a, std::span<const token_key> b, std::size_t cost_limit)
      : a_(a),
        b_(b),
        limit_(static_cast<int64>(std::max<std::size_t>(cost_limit, 1))),
        a_changed_(a.size(), false),
        b_changed_(b.size(), false) {}

  void run() {
    std::vector<box> boxes{{0, size(a_), 0, size(b_)}};
    while (!boxes.empty()) {
      box part = boxes.back();
      boxes.pop_back();
      trim(part);
      if (part.a_begin == part.a_end || part.b_begin == part.b_end) {
        mark(part);
        continue;
      }
      const point middle = split(part);
      const bool corner = (middle.x == part.a_begin && middle.y == part.b_begin) ||
                          (middle.x == part.a_end && middle.y == part.b_end);
      if (corner) {
        mark(part);
        continue;
      }
      boxes.push_back({middle.x, part.a_end, middle.y, part.b_end});
      boxes.push_back({part.a_begin, middle.x, part.b_begin, middle.y});
    }
  }

  [[nodiscard]] const std::vector<bool>& a_changed() const noexcept { return a_changed_; }
  [[nodiscard]] const std::vector<bool>& b_changed() const noexcept { return b_changed_; }
  [[nodiscard]] bool limit_reached() const noexcept { return limit_reached_; }

private:
  using int64 = std::int64_t;
  struct box {
    int64 a_begin, a_end, b_begin, b_end;
  };
  struct point {
    int64 x, y;
  };

  static int64 size(std::span<const token_key> tokens) { return static_cast<int64>(tokens.size()); }
  [[nodiscard]] bool equal(int64 x, int64 y) const {
    return a_[static_cast<std::size_t>(x)] == b_[static_cast<std::size_t>(y)];
  }

  void trim(box& part) const {
    while (part.a_begin < part.a_end && part.b_begin < part.b_end &&
           equal(part.a_begin, part.b_begin))
      ++part.a_begin, ++part.b_begin;
    while (part.a_begin < part.a_end && part.b_begin < part.b_end &&
           equal(part.a_end - 1, part.b_end - 1))
      --part.a_end, --part.b_end;
  }

  void mark(const box& part) {
    for (int64 x = part.a_begin; x < part.a_end; ++x)
      a_changed_[static_cast<std::size_t>(x)] = true;
    for (int64 y = part.b_begin; y < part.b_end; ++y)
      b_changed_[static_cast<std::size_t>(y)] = true;
  }

  // Returns a point on a shortest path through the box, searching from both ends (Myers 1986,
  // section 4b): at diagonal d, forward_ and backward_ hold the furthest position in `a` that a
  // path of the current cost reaches. When the cost exceeds the limit, returns the furthest point
  // reached from either end.
  [[nodiscard]] point split(const box& part) {
    constexpr int64 none = (std::numeric_limits<int64>::max)();
    const int64 lowest = part.a_begin - part.b_end, highest = part.a_end - part.b_begin;
    const auto width = static_cast<std::size_t>(highest - lowest + 3);
    if (forward_.size() < width) forward_.resize(width), backward_.resize(width);
    const auto at = [&](int64 d) { return static_cast<std::size_t>(d - lowest + 1); };
    const int64 first = part.a_begin - part.b_begin, last = part.a_end - part.b_end;
    const bool odd = ((first - last) & 1) != 0;
    int64 fmin = first, fmax = first, bmin = last, bmax = last;
    forward_[at(first)] = part.a_begin;
    backward_[at(last)] = part.a_end;
    for (int64 cost = 1;; ++cost) {
      if (fmin > lowest)
        forward_[at(--fmin - 1)] = -1;
      else
        ++fmin;
      if (fmax < highest)
        forward_[at(++fmax + 1)] = -1;
      else
        --fmax;
      for (int64 d = fmax; d >= fmin; d -= 2) {
        const int64 below = forward_[at(d - 1)], above = forward_[at(d + 1)];
        int64 x = below < above ? above : below + 1, y = x - d;
        while (x < part.a_end && y < part.b_end && equal(x, y)) ++x, ++y;
        forward_[at(d)] = x;
        if (odd && bmin <= d && d <= bmax && backward_[at(d)] <= x) return {x, y};
      }
      if (bmin > lowest)
        backward_[at(--bmin - 1)] = none;
      else
        ++bmin;
      if (bmax < highest)
        backward_[at(++bmax + 1)] = none;
      else
        --bmax;
      for (int64 d = bmax; d >= bmin; d -= 2) {
        const int64 below = backward_[at(d - 1)], above = backward_[at(d + 1)];
        int64 x = below < above ? below : above - 1, y = x - d;
        while (part.a_begin < x && part.b_begin < y && equal(x - 1, y - 1)) --x, --y;
        backward_[at(d)] = x;
        if (!odd && fmin <= d && d <= fmax && x <= forward_[at(d)]) return {x, y};
      }
      if (cost >= limit_) {
        limit_reached_ = true;
        return furthest(part, at, fmin, fmax, bmin, bmax);
      }
    }
  }

  template <class At>
  [[nodiscard]] point furthest(const box& part, const At& at, int64 fmin, int64 fmax, int64 bmin,
                               int64 bmax) const {
    point front{part.a_begin, part.b_begin};
    for (int64 d = fmax; d >= fmin; d -= 2) {
      int64 x = (std::min)(forward_[at(d)], part.a_end), y = x - d;
      if (y > part.b_end) x = part.b_end + d, y = part.b_end;
      if (x + y > front.x + front.y) front = {x, y};
    }
    point back{part.a_end, part.b_end};
    for (int64 d = bmax; d >= bmin; d -= 2) {
      int64 x = (std::max)(backward_[at(d)], part.a_begin), y = x - d;
      if (y < part.b_begin) x = part.b_begin + d, y = part.b_begin;
      if (x + y < back.x + back.y) back = {x, y};
    }
    const int64 gained_front = front.x + front.y - part.a_begin - part.b_begin;
    const int64 gained_back = part.a_end + part.b_end - back.x - back.y;
    return gained_front >= gained_back ? front : back;
  }

  std::span<const token_key> a_;
  std::span<const token_key> b_;
  int64 limit_;
  std::vector<bool> a_changed_;
  std::vector<bool> b_changed_;
  std::vector<int64> forward_;
  std::vector<int64> backward_;
  bool limit_reached_ = false;
};

// Merges two replacements if each has at least three tokens for each equal token between them: the
// result is easier to read.
inline std::vector<token_edit> merge_edits(const std::vector<token_edit>& edits) {
  const auto larger = [](const token_edit& e) { return (std::max)(e.a.size(), e.b.size()); };
  std::vector<token_edit> merged;
  for (token_edit edit : edits) {
    while (!merged.empty()) {
      const token_edit& before = merged.back();
      const std::size_t between = edit.a.begin - before.a.end;
      if (3 * between > (std::min)(larger(before), larger(edit))) break;
      edit = {{before.a.begin, edit.a.end}, {before.b.begin, edit.b.end}};
      merged.pop_back();
    }
    merged.push_back(edit);
  }
  return merged;
}

}  // namespace detail

/// Returns the edits that turn the token keys `a` into the token keys `b`, with the minimum number
/// of deleted and inserted tokens unless the cost limit is reached. The option `readable` then
/// merges edits across short runs of equal tokens.
///
/// E. W. Myers, "An O(ND) Difference Algorithm and Its Variations" (1986), the linear-space
/// variant; beyond the cost limit a part is split at the furthest point reached, as in GNU diff.
/// O((n + m) * min(edits, cost_limit)) time, O(n + m) memory.
[[nodiscard]] inline word_diff diff_words(std::span<const token_key> a,
                                          std::span<const token_key> b,
                                          word_diff_options options = {}) {
  detail::diff_search search(a, b, options.cost_limit);
  search.run();
  std::vector<token_edit> edits;
  std::size_t x = 0, y = 0;
  while (x < a.size() || y < b.size()) {
    const std::size_t a_begin = x, b_begin = y;
    while (x < a.size() && search.a_changed()[x]) ++x;
    while (y < b.size() && search.b_changed()[y]) ++y;
    if (x > a_begin || y > b_begin) edits.push_back({{a_begin, x}, {b_begin, y}});
    // The unmarked tokens of both sides are equal in pairs.
    while (x < a.size() && y < b.size() && !search.a_changed()[x] && !search.b_changed()[y])
      ++x, ++y;
  }
  if (options.readable) edits = detail::merge_edits(edits);
  return {std::move(edits), search.limit_reached()};
}

}  // namespace detto::inline v0
