// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chrono>

// Time limit for a test that would take minutes if the work were not bounded; ten times longer under AddressSanitizer,
// which slows everything down.
constexpr std::chrono::duration<double> time_limit(double seconds) {
#if defined(__SANITIZE_ADDRESS__)
  constexpr double factor = 10;
#elif defined(__has_feature)
  constexpr double factor = __has_feature(address_sanitizer) ? 10 : 1;
#else
  constexpr double factor = 1;
#endif
  return std::chrono::duration<double>(factor * seconds);
}
