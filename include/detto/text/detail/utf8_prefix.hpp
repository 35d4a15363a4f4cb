// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <detto/text/detail/utf8_automaton.hpp>
#include <detto/text/detail/utf8_x86.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace detto::inline v0::detail {

// The implementations, in order of preference. Tests and benchmarks select one.
enum class utf8_path : std::uint8_t { avx2, portable };

[[nodiscard]] inline bool is_utf8_path_supported(utf8_path path) noexcept {
#if defined(__x86_64__) && defined(__GNUC__)
  __builtin_cpu_init();
  if (path == utf8_path::avx2) return __builtin_cpu_supports("avx2") != 0;
#endif
  return path == utf8_path::portable;
}

// Returns the length of a well-formed prefix of a text of at least one block; see utf8_block_size.
using utf8_prefix_finder = std::size_t (*)(std::string_view text) noexcept;

// `path` must be supported.
[[nodiscard]] inline utf8_prefix_finder utf8_prefix_finder_of(utf8_path path) noexcept {
#if defined(__x86_64__) && defined(__GNUC__)
  if (path == utf8_path::avx2) return utf8_prefix_avx2;
#endif
  static_cast<void>(path);
  return utf8_prefix_portable;
}

// The preferred implementation that this processor supports.
[[nodiscard]] inline utf8_prefix_finder best_utf8_prefix_finder() noexcept {
  static const utf8_prefix_finder finder = utf8_prefix_finder_of(
      is_utf8_path_supported(utf8_path::avx2) ? utf8_path::avx2 : utf8_path::portable);
  return finder;
}

}  // namespace detto::inline v0::detail
