// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <memory>
#include <mutex>
#include <utility>
#include <vector>

namespace detto::inline v0::detail {

// The address identifies the type without RTTI.
template <class T>
inline constexpr char type_id = 0;

// Objects of different types, each constructed on first access. Safe for concurrent use; calls
// block while an object is under construction.
class derived_data {
public:
  template <class T, class Make>
  const T& get(const Make& make) {
    const std::scoped_lock lock(mutex_);
    const void* const id = &type_id<T>;
    auto found = std::ranges::find(entries_, id, &entry::id);
    if (found == entries_.end()) {
      entries_.push_back({id, std::make_shared<const T>(make())});
      found = std::prev(entries_.end());
    }
    return *static_cast<const T*>(found->object.get());
  }

private:
  struct entry {
    const void* id;
    std::shared_ptr<const void> object;
  };
  std::recursive_mutex mutex_;
  std::vector<entry> entries_;  // few, so a linear search suffices
};

}  // namespace detto::inline v0::detail
