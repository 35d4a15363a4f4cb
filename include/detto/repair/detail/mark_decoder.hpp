// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/repair/detail/mark_context.hpp>
#include <detto/repair/detail/residues.hpp>
#include <detto/text/byte_range.hpp>
#include <detto/text/utf8.hpp>

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <span>
#include <string_view>
#include <vector>

namespace detto::inline v0::detail {

// The original character of an occurrence of the residue.
enum class lost_mark : std::uint8_t {
  open,
  close,
  inner_open,
  inner_close,
  apostrophe,
  dash,
  ellipsis,
  bullet,
  original  // the residue character itself: not damaged
};
inline constexpr std::size_t lost_mark_count = 9;

// The number of quotation states: none open, double, single, single within double.
inline constexpr std::size_t depth_count = 4;

// The costs below are rounded negative natural logarithms of frequencies in English and German news
// and fiction: of the character classes left and right of each mark, and of each mark at each
// depth. Values of 5 and more mean that a combination was hardly or never observed. With the
// depths, they define a hidden Markov model (Rabiner 1989): the marks are the hidden states, the
// places are the observations, and the forward-backward algorithm yields the probability of each
// mark.
using side_costs = std::array<std::array<float, neighbour_count>, lost_mark_count>;

inline constexpr side_costs left_costs{{
    // edge space opening closing letter digit stop dash quote symbol residue
    {.9F, .6F, 3.F, 7.F, 6.F, 7.F, 5.F, 3.5F, 4.5F, 5.F, 4.F},       // open
    {6.F, 5.5F, 6.F, 3.5F, 1.2F, 3.2F, .5F, 4.5F, 5.F, 3.5F, 3.5F},  // close
    {1.2F, .5F, 3.F, 7.F, 6.F, 7.F, 5.F, 3.5F, 4.F, 5.F, 3.5F},      // inner open
    {6.F, 5.5F, 6.F, 3.5F, .8F, 3.2F, .7F, 4.5F, 5.F, 3.5F, 3.5F},   // inner close
    {6.F, 4.5F, 6.F, 5.F, .03F, 4.5F, 5.5F, 6.F, 6.F, 5.5F, 5.F},    // apostrophe
    {4.F, .5F, 6.F, 2.5F, 1.2F, 3.F, 3.F, 6.F, 3.F, 4.5F, 3.5F},     // dash
    {4.F, 1.F, 3.5F, 3.5F, .9F, 3.5F, 2.5F, 4.F, 3.5F, 4.5F, 3.F},   // ellipsis
    {.05F, 4.F, 6.F, 6.F, 7.F, 7.F, 6.F, 6.F, 6.F, 6.F, 6.F},        // bullet
    {5.F, 1.5F, 4.F, 2.5F, .4F, 3.F, 3.F, 3.F, 4.F, 4.F, 4.F},       // original
}};
inline constexpr side_costs right_costs{{
    {7.F, 5.F, 3.5F, 6.F, .1F, 4.F, 5.F, 5.F, 5.F, 4.F, 4.5F},      // open
    {.9F, .6F, 4.5F, 3.5F, 6.5F, 6.F, 2.F, 3.5F, 4.5F, 5.F, 4.F},   // close
    {7.F, 5.F, 3.5F, 6.F, .1F, 4.F, 5.F, 5.F, 5.F, 4.F, 4.5F},      // inner open
    {1.5F, .6F, 4.5F, 3.5F, 6.F, 6.F, 2.F, 3.5F, 2.5F, 5.F, 2.F},   // inner close
    {5.5F, 2.8F, 7.F, 5.5F, .1F, 5.F, 4.8F, 6.F, 5.5F, 6.5F, 5.F},  // apostrophe
    {4.5F, .45F, 4.F, 5.5F, 1.1F, 3.5F, 4.2F, 6.F, 3.F, 4.F, 3.F},  // dash
    {3.F, .7F, 5.F, 3.F, 1.2F, 4.5F, 3.5F, 5.F, 3.F, 5.F, 2.5F},    // ellipsis
    {5.F, .4F, 4.F, 6.F, 1.2F, 3.F, 6.F, 6.F, 3.F, 3.F, 4.F},       // bullet
    {1.5F, .6F, 4.F, 2.5F, 1.2F, 3.F, 2.5F, 3.F, 2.5F, 4.F, 2.F},   // original
}};

// Rows by depth: none, double, single, single within double.
inline constexpr std::array<std::array<float, lost_mark_count>, depth_count> depth_costs{{
    // open close inner_open inner_close apostrophe dash ellipsis bullet original
    {.9F, 5.F, 3.5F, 6.F, .7F, 2.2F, 4.2F, 5.F, 9.F},
    {5.5F, .8F, 3.F, 7.5F, .7F, 2.3F, 3.8F, 8.F, 9.F},
    {6.F, 6.F, 7.F, .8F, .7F, 2.5F, 4.F, 8.F, 9.F},
    {7.F, 4.5F, 7.F, .8F, .7F, 2.5F, 4.F, 8.F, 9.F},
}};
// Probabilities in a headline, where most newspapers use single quotation marks.
inline constexpr float title_inner_open = .45F;
inline constexpr float title_open = .04F;

// The weight of a bullet after a blank line: list items are on consecutive lines, so a mark at the
// start of a paragraph is more likely a dash.
inline constexpr float bullet_after_blank_line = .03F;

constexpr std::size_t index_of(lost_mark mark) noexcept { return static_cast<std::size_t>(mark); }

constexpr std::size_t depth_after(std::size_t depth, lost_mark mark) noexcept {
  switch (mark) {
  case lost_mark::open: return 1;
  case lost_mark::close: return 0;
  case lost_mark::inner_open: return depth == 1 || depth == 3 ? 3 : 2;
  case lost_mark::inner_close: return depth == 3 ? 1 : 0;
  default: return depth;
  }
}

// The neighbour class of a mark, as the left neighbour of an adjacent mark.
constexpr neighbour as_neighbour(lost_mark mark) noexcept {
  switch (mark) {
  case lost_mark::open:
  case lost_mark::inner_open: return neighbour::opening;
  case lost_mark::dash:
  case lost_mark::bullet: return neighbour::space;
  case lost_mark::ellipsis:
  case lost_mark::original: return neighbour::stop;
  default: return neighbour::closing;
  }
}

// The states of the model: a depth, and what the last mark is as the left neighbour of an adjacent
// residue.
inline constexpr std::array last_mark_kinds{neighbour::opening, neighbour::closing,
                                            neighbour::space, neighbour::stop};
inline constexpr std::size_t last_mark_count = last_mark_kinds.size();
inline constexpr std::size_t mark_state_count = depth_count * last_mark_count;

constexpr std::size_t mark_state(std::size_t depth, lost_mark last) noexcept {
  std::size_t kind = 0;
  while (last_mark_kinds[kind] != as_neighbour(last)) ++kind;
  return depth * last_mark_count + kind;
}
// The state after each mark at each depth.
inline constexpr auto states_after_marks = [] {
  std::array<std::array<std::size_t, lost_mark_count>, depth_count> all{};
  for (std::size_t d = 0; d < depth_count; ++d)
    for (std::size_t m = 0; m < lost_mark_count; ++m) {
      const auto mark = static_cast<lost_mark>(m);
      all[d][m] = mark_state(depth_after(d, mark), mark);
    }
  return all;
}();

// The cost of a mark by the words around the place.
inline float shape_cost(const occurrence& here, lost_mark mark, residue_kind kind,
                        bool bare_genitive) noexcept {
  const word_shape& s = here.shape;
  const bool word_left = here.left == neighbour::letter || here.left == neighbour::digit;
  const bool word_right = here.right == neighbour::letter || here.right == neighbour::digit;
  float cost = 0;
  if (mark == lost_mark::original) {
    // By the kind of residue, and by whether the character is legitimate at this place.
    if (kind == residue_kind::foreign_letter)
      return s.own_script ? -8.F : s.hyphenated ? -6.F : 0.F;
    if (kind == residue_kind::question)
      return here.left == neighbour::space ? -3.F : s.lower_after ? -4.5F : -6.5F;
    if (kind == residue_kind::latin_letter && word_left && word_right && !s.tail && !s.head)
      return -4.5F;
    return 0;
  }
  if (kind == residue_kind::question && here.right == neighbour::space && !s.lower_after &&
      (mark == lost_mark::close || mark == lost_mark::inner_close || mark == lost_mark::apostrophe))
    cost += 1;
  switch (mark) {
  case lost_mark::apostrophe:
    if (word_left && word_right) return cost + (s.tail ? .05F : s.head ? .5F : 6.F);
    if (here.left == neighbour::stop && s.tail) return cost - 3;  // the U.S.'s
    if (word_left)
      return cost + (s.sibilant  ? (!bare_genitive  ? 3.F
                                    : s.no_genitive ? 2.5F
                                                    : .1F)
                     : s.clipped ? 2.F
                                 : 4.F);
    if (word_right) return cost + (s.year ? -5.F : s.start ? -1.F : 5.5F);
    return cost + 3;
  case lost_mark::open:
  case lost_mark::inner_open:
    if (!word_left && s.start) return cost + (s.year ? 3.F : 2.5F);
    if (!word_left && s.year) return cost + 1.F;
    return cost;
  case lost_mark::close:
  case lost_mark::inner_close:
    return cost + (here.left != neighbour::letter ? 0.F : s.sibilant && bare_genitive ? 1.2F : .3F);
  case lost_mark::dash:
    if (word_left && word_right) {
      if (here.left == neighbour::digit && here.right == neighbour::digit) return cost - 2;
      return cost + (s.tail ? 5.F : s.head ? 2.F : .05F);
    }
    if (word_left && here.right == neighbour::stop) return cost + 2.5F;
    if (here.left == neighbour::edge && here.right == neighbour::space) return cost - 1;
    if ((here.left == neighbour::space) != (here.right == neighbour::space))
      return cost + (word_left ? 2.5F : s.start ? 4.F : 1.5F);
    return cost;
  case lost_mark::ellipsis:
    if (word_left && word_right) return cost + (s.tail ? 5.F : s.head ? 3.F : .3F);
    return cost + (here.left == neighbour::space && here.right == neighbour::space && !s.lower_after
                       ? .7F
                       : 0.F);
  default: return cost;
  }
}

// The observations of the model: residues, straight quotation marks, and ends of lines and
// paragraphs.
enum class observation_kind : std::uint8_t {
  residue,
  straight_open,
  straight_close,
  straight,
  line_wrap,
  line_end,
  paragraph_end
};

struct observation {
  observation_kind kind = observation_kind::residue;
  bool in_title = false;
  bool paragraph_start = false;  // first in its line, after a blank line
  occurrence here;
};

// Costs at a line end inside an open quotation: of staying in it, and of restarting with none open.
struct line_break_cost {
  float stay;
  float restart;
};
constexpr line_break_cost line_break_cost_of(observation_kind kind) noexcept {
  if (kind == observation_kind::line_wrap) return {.1F, 5.F};
  if (kind == observation_kind::line_end) return {3.5F, 3.F};
  return {5.F, 3.F};
}

struct decoded_mark {
  lost_mark mark = lost_mark::original;
  double probability = 0;
};

// Computes the most probable mark of every residue observation. Linear: each observation takes
// constant time. The states before the observations are kept for one block at a time, and computed
// anew from the state before the block.
class mark_decoder {
public:
  mark_decoder(residue_kind kind, bool bare_genitive) noexcept
      : kind_(kind), bare_genitive_(bare_genitive) {
    for (std::size_t m = 0; m < lost_mark_count; ++m) {
      for (std::size_t b = 0; b < neighbour_count; ++b) {
        left_[b][m] = std::exp(-left_costs[m][b]);
        right_[b][m] = std::exp(-right_costs[m][b]);
      }
      for (std::size_t d = 0; d < depth_count; ++d) depth_[d][m] = std::exp(-depth_costs[d][m]);
    }
    title_ = depth_[0];
    title_[index_of(lost_mark::inner_open)] = title_inner_open;
    title_[index_of(lost_mark::open)] = title_open;
  }

  std::vector<decoded_mark> operator()(std::span<const observation> observed) {
    std::vector<decoded_mark> decoded(observed.size());
    std::vector<state> before_blocks;
    state first{};
    first[mark_state(0, lost_mark::close)] = 1;
    for (std::size_t i = 0; i < observed.size(); ++i) {
      if (i % block_size == 0) before_blocks.push_back(first);
      first = after(first, observed[i]);
    }
    std::array<state, block_size> forward;
    state backward;
    backward.fill(1);
    for (std::size_t block = before_blocks.size(); block-- > 0;) {
      const std::size_t begin = block * block_size;
      const std::size_t end = (std::min)(begin + block_size, observed.size());
      forward[0] = before_blocks[block];
      for (std::size_t i = begin + 1; i < end; ++i)
        forward[i - begin] = after(forward[i - begin - 1], observed[i - 1]);
      for (std::size_t i = end; i-- > begin;)
        decoded[i] = decode_one(forward[i - begin], observed[i], backward);
    }
    return decoded;
  }

private:
  using state = std::array<float, mark_state_count>;
  using mark_weights = std::array<float, lost_mark_count>;
  using mark_masses = std::array<double, lost_mark_count>;

  // Decides between opening and closing before double and single: otherwise two marks of one side
  // that share its probability could lose to a third mark. An apostrophe and a closing single mark
  // are the same character, so their probabilities are added.
  static decoded_mark choose(const mark_masses& weights) noexcept {
    const double sum = std::accumulate(weights.begin(), weights.end(), 0.0);
    if (sum <= 0) return {};
    const auto of = [&](lost_mark mark) { return weights[index_of(mark)]; };
    const auto side = [&](lost_mark mark) {
      switch (mark) {
      case lost_mark::open:
      case lost_mark::inner_open: return of(lost_mark::open) + of(lost_mark::inner_open);
      case lost_mark::close:
      case lost_mark::inner_close: return of(lost_mark::close) + of(lost_mark::inner_close);
      default: return of(mark);
      }
    };
    auto best = lost_mark::open;
    for (std::size_t m = 1; m < lost_mark_count; ++m) {
      const auto mark = static_cast<lost_mark>(m);
      if (side(mark) > side(best) || (side(mark) == side(best) && of(mark) > of(best))) best = mark;
    }
    const bool is_right_single = best == lost_mark::inner_close || best == lost_mark::apostrophe;
    return {best,
            (is_right_single ? of(lost_mark::inner_close) + of(lost_mark::apostrophe) : of(best)) /
                sum};
  }

  static void normalize(state& weights) noexcept {
    float sum = 0;
    for (const float weight : weights) sum += weight;
    if (sum <= 0) {  // no state is possible: restart with a uniform distribution
      weights.fill(1.F / mark_state_count);
      return;
    }
    const float scale = 1 / sum;
    for (float& weight : weights) weight *= scale;
  }

  // Whether the transitions of a residue depend on the last mark. Those of all others have a quarter
  // of the sources: one state for each depth, its first.
  static bool depends_on_last(const observation& residue) noexcept {
    return residue.here.left == neighbour::residue;
  }
  // Adds up the states of each depth.
  static state merged_sources(const state& before) noexcept {
    state merged{};
    for (std::size_t d = 0; d < mark_state_count; d += last_mark_count)
      for (std::size_t i = 0; i < last_mark_count; ++i) merged[d] += before[d + i];
    return merged;
  }
  // The reverse: the states of a depth have one weight.
  static state split_sources(const state& merged) noexcept {
    state split{};
    for (std::size_t d = 0; d < mark_state_count; d += last_mark_count)
      for (std::size_t i = 0; i < last_mark_count; ++i) split[d + i] = merged[d];
    return split;
  }

  // The weights of the marks at a residue, by its right neighbour and the words around it. A text
  // has few different contexts, so each one is computed once, unless another one takes its place.
  struct known_context {
    bool known = false;
    neighbour left{};
    neighbour right{};
    bool paragraph_start = false;
    word_shape shape;
    mark_weights weights{};
  };
  const mark_weights& weights_of(const observation& observed) {
    const occurrence& here = observed.here;
    known_context& kept = contexts_[slot_of(here)];
    if (!kept.known || kept.left != here.left || kept.right != here.right ||
        kept.paragraph_start != observed.paragraph_start || kept.shape != here.shape)
      kept = {true,       here.left,
              here.right, observed.paragraph_start,
              here.shape, compute_weights(observed)};
    return kept.weights;
  }
  static std::size_t slot_of(const occurrence& here) noexcept {
    const auto bits = std::bit_cast<std::array<std::uint64_t, 2>>(here.shape);
    const std::uint64_t sides = static_cast<std::uint64_t>(here.left) * neighbour_count +
                                static_cast<std::uint64_t>(here.right);
    // Multiplication by 2^64 divided by the golden ratio (Knuth, volume 3, section 6.4).
    return ((bits[0] + 3 * bits[1] + 251 * sides) * 0x9E3779B97F4A7C15U) >> (64 - context_bits);
  }
  [[nodiscard]] mark_weights compute_weights(const observation& observed) const noexcept {
    mark_weights weights{};
    const auto& by_right = right_[static_cast<std::size_t>(observed.here.right)];
    const auto weigh = [&](lost_mark mark, lost_mark inner) {
      const float weight = std::exp(-shape_cost(observed.here, mark, kind_, bare_genitive_));
      weights[index_of(mark)] = by_right[index_of(mark)] * weight;
      weights[index_of(inner)] = by_right[index_of(inner)] * weight;
    };
    weigh(lost_mark::open, lost_mark::inner_open);
    weigh(lost_mark::close, lost_mark::inner_close);
    for (const lost_mark mark : {lost_mark::apostrophe, lost_mark::dash, lost_mark::ellipsis,
                                 lost_mark::bullet, lost_mark::original})
      weigh(mark, mark);
    if (observed.paragraph_start) weights[index_of(lost_mark::bullet)] *= bullet_after_blank_line;
    return weights;
  }

  // Calls `visit(from, to, weights)` for each state before a residue that is not impossible: to[m]
  // is the state after mark m, weights[m] the weight of that transition.
  template <class Visit>
  void for_each_source(const state& sources, const observation& observed, Visit visit) {
    const mark_weights& context = weights_of(observed);
    const bool by_last = depends_on_last(observed);
    for (std::size_t from = 0; from < mark_state_count; from += by_last ? 1 : last_mark_count) {
      if (sources[from] == 0) continue;
      const std::size_t depth = from / last_mark_count;
      const neighbour left = by_last ? last_mark_kinds[from % last_mark_count] : observed.here.left;
      const mark_weights& by_left = left_[static_cast<std::size_t>(left)];
      const mark_weights& prior = observed.in_title && depth == 0 ? title_ : depth_[depth];
      mark_weights weights;
      for (std::size_t m = 0; m < lost_mark_count; ++m)
        weights[m] = context[m] * prior[m] * by_left[m];
      visit(from, states_after_marks[depth], weights);
    }
  }

  // Calls `visit(to, weight)` for each transition from a state at a straight quotation mark or at
  // the end of a line.
  template <class Visit>
  static void for_each_other(std::size_t from, observation_kind kind, Visit visit) {
    const std::size_t depth = from / last_mark_count;
    switch (kind) {
    case observation_kind::straight_open:
    case observation_kind::straight_close:
    case observation_kind::straight: {
      const float open = kind == observation_kind::straight_open ? .9F
                         : kind == observation_kind::straight    ? .5F
                                                                 : .1F;
      const bool inside = depth == 1 || depth == 3;
      visit(mark_state(1, lost_mark::open), open * (inside ? .02F : 1.F));
      visit(mark_state(0, lost_mark::close), (1 - open) * (inside ? 1.F : .05F));
      return;
    }
    default: {
      const line_break_cost cost = line_break_cost_of(kind);
      const std::size_t outside = from % last_mark_count;
      if (depth == 0) {
        visit(outside, 1.F);
      } else {
        visit(outside, std::exp(-cost.restart));
        visit(from, std::exp(-cost.stay));
      }
    }
    }
  }

  // The probabilities of the states after an observation; their sum is one.
  state after(const state& before, const observation& observed) {
    state next{};
    if (observed.kind == observation_kind::residue) {
      const state sources = depends_on_last(observed) ? before : merged_sources(before);
      for_each_source(sources, observed,
                      [&](std::size_t from, const auto& to, const mark_weights& weights) {
                        for (std::size_t m = 0; m < lost_mark_count; ++m)
                          next[to[m]] += sources[from] * weights[m];
                      });
    } else {
      for (std::size_t from = 0; from < mark_state_count; ++from)
        if (before[from] > 0)
          for_each_other(from, observed.kind,
                         [&](std::size_t to, float weight) { next[to] += before[from] * weight; });
    }
    normalize(next);
    return next;
  }

  // The most probable mark of an observation, from the probabilities of the states before it and
  // the weights of what follows each state after it, which become those of the states before it.
  decoded_mark decode_one(const state& before, const observation& observed, state& backward) {
    state earlier{};
    if (observed.kind != observation_kind::residue) {
      for (std::size_t from = 0; from < mark_state_count; ++from)
        if (before[from] > 0)
          for_each_other(from, observed.kind, [&](std::size_t to, float weight) {
            earlier[from] += weight * backward[to];
          });
      backward = earlier;
      normalize(backward);
      return {};
    }
    mark_masses masses{};
    const bool by_last = depends_on_last(observed);
    const state sources = by_last ? before : merged_sources(before);
    for_each_source(sources, observed,
                    [&](std::size_t from, const auto& to, const mark_weights& weights) {
                      for (std::size_t m = 0; m < lost_mark_count; ++m) {
                        const float through = weights[m] * backward[to[m]];
                        earlier[from] += through;
                        masses[m] += double{sources[from]} * double{through};
                      }
                    });
    backward = by_last ? earlier : split_sources(earlier);
    normalize(backward);
    return choose(masses);
  }

  static constexpr std::size_t block_size = 64;
  static constexpr int context_bits = 7;

  residue_kind kind_;
  bool bare_genitive_;
  std::array<mark_weights, neighbour_count> left_;
  std::array<mark_weights, neighbour_count> right_;
  std::array<mark_weights, depth_count> depth_;
  mark_weights title_;  // outside quotations in a headline
  std::array<known_context, std::size_t{1} << context_bits> contexts_{};
};

}  // namespace detto::inline v0::detail
