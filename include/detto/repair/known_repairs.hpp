// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/repair/repair.hpp>

#include <utility>
#include <vector>

namespace detto::inline v0 {

/// The repairs of a text, if they are known: an option of functions that read text. An empty list is
/// known, too: such a text is read as given.
class known_repairs {
public:
  /// Not known.
  known_repairs() = default;
  /// Known. `repairs` in order, without overlap and inside the text; see overlay.
  known_repairs(std::vector<repair> repairs) : repairs_(std::move(repairs)), known_(true) {}

  [[nodiscard]] bool has_value() const noexcept { return known_; }
  explicit operator bool() const noexcept { return known_; }
  /// The repairs; empty if they are not known.
  [[nodiscard]] const std::vector<repair>& operator*() const noexcept { return repairs_; }

private:
  // Not a std::optional, in whose destructor g++ 12 sees an uninitialized vector when it optimises.
  std::vector<repair> repairs_;
  bool known_ = false;
};

}  // namespace detto::inline v0
