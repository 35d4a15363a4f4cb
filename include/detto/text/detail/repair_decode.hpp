// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/byte_range.hpp>
#include <detto/text/detail/repair_context.hpp>
#include <detto/text/detail/residues.hpp>
#include <detto/text/utf8.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace detto::inline v0::detail {

// What an occurrence of the residue was.
enum class lost_mark : std::uint8_t {
  open,
  close,
  inner_open,
  inner_close,
  apostrophe,
  dash,
  ellipsis,
  bullet,
  itself
};
inline constexpr std::size_t lost_mark_count = 9;

// Which quotation marks are open: none, double, single alone, single within double.
inline constexpr std::size_t depth_count = 4;

// The costs below are negative natural logarithms of frequencies in English and German news and
// fiction, rounded: what each mark has on its left and on its right, and how often it comes at each
// depth. Values of 5 and more stand for what was never or hardly seen. Together with the depths
// they make a hidden Markov model (Rabiner 1989): the marks are the hidden states, the places the
// observations, and the forward-backward sums give each mark its probability.
using side_costs = std::array<std::array<float, beside_count>, lost_mark_count>;

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
    {5.F, 1.5F, 4.F, 2.5F, .4F, 3.F, 3.F, 3.F, 4.F, 4.F, 4.F},       // itself
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
    {1.5F, .6F, 4.F, 2.5F, 1.2F, 3.F, 2.5F, 3.F, 2.5F, 4.F, 2.F},   // itself
}};

// By depth: none, double, single, single within double.
inline constexpr std::array<std::array<float, lost_mark_count>, depth_count> depth_costs{{
    // open close inner_open inner_close apostrophe dash ellipsis bullet itself
    {.9F, 5.F, 3.5F, 6.F, .7F, 2.2F, 4.2F, 5.F, 9.F},
    {5.5F, .8F, 3.F, 7.5F, .7F, 2.3F, 3.8F, 8.F, 9.F},
    {6.F, 6.F, 7.F, .8F, .7F, 2.5F, 4.F, 8.F, 9.F},
    {7.F, 4.5F, 7.F, .8F, .7F, 2.5F, 4.F, 8.F, 9.F},
}};
// In a headline most newspapers set single quotation marks: probabilities.
inline constexpr float title_inner_open = .45F;
inline constexpr float title_open = .04F;

// Items of a list stand one below the other; what begins a paragraph is rather a dash.
inline constexpr float bullet_apart = .03F;

constexpr std::size_t depth_after(std::size_t depth, lost_mark mark) noexcept {
  switch (mark) {
  case lost_mark::open: return 1;
  case lost_mark::close: return 0;
  case lost_mark::inner_open: return depth == 1 || depth == 3 ? 3 : 2;
  case lost_mark::inner_close: return depth == 3 ? 1 : 0;
  default: return depth;
  }
}

// What a mark looks like to the next one when that stands right beside it.
constexpr beside as_neighbour(lost_mark mark) noexcept {
  switch (mark) {
  case lost_mark::open:
  case lost_mark::inner_open: return beside::opening;
  case lost_mark::dash:
  case lost_mark::bullet: return beside::space;
  case lost_mark::ellipsis:
  case lost_mark::itself: return beside::stop;
  default: return beside::closing;
  }
}

// What the words beside the place add.
inline float shape_cost(const occurrence& here, lost_mark mark, residue_kind kind,
                        bool bare_genitive) noexcept {
  const word_shape& s = here.shape;
  const bool word_left = here.left == beside::letter || here.left == beside::digit;
  const bool word_right = here.right == beside::letter || here.right == beside::digit;
  float cost = 0;
  if (mark == lost_mark::itself) {
    // How often the residue is no lost mark: by its kind, and by whether it stands where it is at
    // home.
    if (kind == residue_kind::foreign_letter) return s.own_script ? -8.F : s.hyphened ? -6.F : 0.F;
    if (kind == residue_kind::question)
      return here.left == beside::space ? -3.F : s.lower_after ? -4.5F : -6.5F;
    if (kind == residue_kind::latin_letter && word_left && word_right && !s.tail && !s.head)
      return -4.5F;
    return 0;
  }
  if (kind == residue_kind::question && here.right == beside::space && !s.lower_after &&
      (mark == lost_mark::close || mark == lost_mark::inner_close || mark == lost_mark::apostrophe))
    cost += 1;
  switch (mark) {
  case lost_mark::apostrophe:
    if (word_left && word_right) return cost + (s.tail ? .05F : s.head ? .5F : 6.F);
    if (here.left == beside::stop && s.tail) return cost - 3;  // the U.S.'s
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
    return cost + (here.left != beside::letter ? 0.F : s.sibilant && bare_genitive ? 1.2F : .3F);
  case lost_mark::dash:
    if (word_left && word_right) {
      if (here.left == beside::digit && here.right == beside::digit) return cost - 2;
      return cost + (s.tail ? 5.F : s.head ? 2.F : .05F);
    }
    if (word_left && here.right == beside::stop) return cost + 2.5F;
    if (here.left == beside::edge && here.right == beside::space) return cost - 1;
    if ((here.left == beside::space) != (here.right == beside::space))
      return cost + (word_left ? 2.5F : s.start ? 4.F : 1.5F);
    return cost;
  case lost_mark::ellipsis:
    if (word_left && word_right) return cost + (s.tail ? 5.F : s.head ? 3.F : .3F);
    return cost + (here.left == beside::space && here.right == beside::space && !s.lower_after
                       ? .7F
                       : 0.F);
  default: return cost;
  }
}

// What the model reads besides the residue: surviving straight marks, and ends of lines and
// paragraphs.
enum class clue : std::uint8_t {
  residue,
  straight_open,
  straight_close,
  straight,
  line_wrap,
  line_end,
  paragraph_end
};

struct observation {
  clue kind = clue::residue;
  bool in_title = false;
  bool paragraph_start = false;  // first in its line, under a blank one
  occurrence here;
};

// Costs of going from an open quotation over the end of a line: to go on in it, or to start anew.
struct break_cost {
  float go_on;
  float anew;
};
constexpr break_cost break_cost_of(clue kind) noexcept {
  if (kind == clue::line_wrap) return {.1F, 5.F};
  if (kind == clue::line_end) return {3.5F, 3.F};
  return {5.F, 3.F};
}

struct marked_place {
  lost_mark mark = lost_mark::itself;
  double probability = 0;
};

// The most probable mark of every residue observation. Linear: each observation costs a constant
// number of steps, and memory is depths times marks numbers for each.
class mark_decoder {
public:
  mark_decoder(residue_kind kind, bool bare_genitive) noexcept
      : kind_(kind), bare_genitive_(bare_genitive) {
    for (std::size_t m = 0; m < lost_mark_count; ++m) {
      for (std::size_t b = 0; b < beside_count; ++b) {
        left_[m][b] = std::exp(-left_costs[m][b]);
        right_[m][b] = std::exp(-right_costs[m][b]);
      }
      for (std::size_t d = 0; d < depth_count; ++d) depth_[d][m] = std::exp(-depth_costs[d][m]);
    }
  }

  std::vector<marked_place> operator()(const std::vector<observation>& seen) const {
    // forward[i]: probability of each state after observation i, scaled to sum to one.
    std::vector<state> forward(seen.size() + 1);
    forward[0] = {};
    forward[0][at(0, lost_mark::close)] = 1;
    for (std::size_t i = 0; i < seen.size(); ++i) {
      forward[i + 1] = {};
      const moves step = moves_of(seen[i]);
      for (std::size_t from = 0; from < state_count; ++from) {
        if (forward[i][from] == 0) continue;
        step.each(from, [&](std::size_t to, float weight) {
          forward[i + 1][to] += forward[i][from] * weight;
        });
      }
      scale(forward[i + 1]);
    }
    std::vector<marked_place> places(seen.size());
    state backward;
    backward.fill(1);
    for (std::size_t i = seen.size(); i-- > 0;) {
      const moves step = moves_of(seen[i]);
      std::array<double, lost_mark_count> weights{};
      double sum = 0;
      state earlier{};
      for (std::size_t from = 0; from < state_count; ++from) {
        if (forward[i][from] == 0) continue;
        step.each(from, [&](std::size_t to, float weight) {
          const float through = weight * backward[to];
          earlier[from] += through;
          const double mass = double{forward[i][from]} * double{through};
          weights[to % lost_mark_count] += mass;
          sum += mass;
        });
      }
      places[i] = choose(weights, sum);
      scale(earlier);
      backward = earlier;
    }
    return places;
  }

private:
  // Opening or closing is decided before double or single, lest two half-likely marks lose to a
  // third. An apostrophe and a closing single mark are one character.
  static marked_place choose(const std::array<double, lost_mark_count>& weights,
                             double sum) noexcept {
    if (sum <= 0) return {};
    const auto of = [&](lost_mark mark) { return weights[static_cast<std::size_t>(mark)]; };
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
    const bool high = best == lost_mark::inner_close || best == lost_mark::apostrophe;
    return {best, (high ? of(lost_mark::inner_close) + of(lost_mark::apostrophe) : of(best)) / sum};
  }

  // A state is a depth with the last mark, which the next one sees when it stands right beside it.
  static constexpr std::size_t state_count = depth_count * lost_mark_count;
  using state = std::array<float, state_count>;

  static constexpr std::size_t at(std::size_t depth, lost_mark mark) noexcept {
    return depth * lost_mark_count + static_cast<std::size_t>(mark);
  }

  static void scale(state& weights) noexcept {
    float sum = 0;
    for (const float weight : weights) sum += weight;
    if (sum <= 0) {  // nothing fits: go on as if nothing was known
      weights.fill(1.F / state_count);
      return;
    }
    for (float& weight : weights) weight /= sum;
  }

  struct moves {
    const mark_decoder* model;
    const observation* seen;
    std::array<float, lost_mark_count>
        right{};  // weight of each mark by its right side and its words

    template <class Visit>
    void each(std::size_t from, Visit visit) const {
      const std::size_t depth = from / lost_mark_count;
      const auto last = static_cast<lost_mark>(from % lost_mark_count);
      switch (seen->kind) {
      case clue::residue: {
        const beside left =
            seen->here.left == beside::residue ? as_neighbour(last) : seen->here.left;
        for (std::size_t m = 0; m < lost_mark_count; ++m) {
          const auto mark = static_cast<lost_mark>(m);
          float prior = model->depth_[depth][m];
          if (seen->in_title && depth == 0 && mark == lost_mark::inner_open)
            prior = title_inner_open;
          if (seen->in_title && depth == 0 && mark == lost_mark::open) prior = title_open;
          visit(at(depth_after(depth, mark), mark),
                right[m] * prior * model->left_[m][static_cast<std::size_t>(left)]);
        }
        return;
      }
      case clue::straight_open:
      case clue::straight_close:
      case clue::straight: {
        const float open = seen->kind == clue::straight_open ? .9F
                           : seen->kind == clue::straight    ? .5F
                                                             : .1F;
        const bool inside = depth == 1 || depth == 3;
        visit(at(1, lost_mark::open), open * (inside ? .02F : 1.F));
        visit(at(0, lost_mark::close), (1 - open) * (inside ? 1.F : .05F));
        return;
      }
      default: {
        const break_cost cost = break_cost_of(seen->kind);
        if (depth == 0) {
          visit(at(0, last), 1.F);
        } else {
          visit(at(0, last), std::exp(-cost.anew));
          visit(at(depth, last), std::exp(-cost.go_on));
        }
      }
      }
    }
  };

  moves moves_of(const observation& seen) const {
    moves step{this, &seen};
    if (seen.kind != clue::residue) return step;
    for (std::size_t m = 0; m < lost_mark_count; ++m) {
      const auto mark = static_cast<lost_mark>(m);
      step.right[m] = right_[m][static_cast<std::size_t>(seen.here.right)] *
                      std::exp(-shape_cost(seen.here, mark, kind_, bare_genitive_));
    }
    if (seen.paragraph_start)
      step.right[static_cast<std::size_t>(lost_mark::bullet)] *= bullet_apart;
    return step;
  }

  residue_kind kind_;
  bool bare_genitive_;
  std::array<std::array<float, beside_count>, lost_mark_count> left_;
  std::array<std::array<float, beside_count>, lost_mark_count> right_;
  std::array<std::array<float, lost_mark_count>, depth_count> depth_;
};

}  // namespace detto::inline v0::detail
