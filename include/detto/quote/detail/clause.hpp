// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <cstddef>

namespace detto::inline v0::detail {

// A half-open range of element indices.
struct element_span {
  std::size_t begin = 0;
  std::size_t end = 0;

  [[nodiscard]] bool empty() const noexcept { return begin == end; }
  [[nodiscard]] std::size_t size() const noexcept { return end - begin; }
};

// A speech clause of a unit, by element indices.
struct clause {
  element_span subject = {};
  std::size_t cue = 0;
  element_span addressee = {};
  std::size_t end = 0;    // after cue and addressee: the content may begin here
  bool inferred = false;  // the subject is not adjacent to the cue
  bool source = false;    // according to X
  bool negated = false;
  bool asserted = true;
  bool verb_at_end = false;  // X … said: the content is between subject and cue

  // Where the clause begins: at its subject or at its verb.
  [[nodiscard]] std::size_t begin() const noexcept {
    return subject.empty() ? cue : (std::min)(subject.begin, cue);
  }
};

}  // namespace detto::inline v0::detail
