// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <chrono>

// A limit of time for a test that would take minutes if the work were not bounded. Sanitizers make everything several
// times slower, so that the same limit would tell of them and not of the work.
constexpr std::chrono::duration<double> patience(double seconds) {
#if defined(__SANITIZE_ADDRESS__)
  constexpr double factor = 10;
#elif defined(__has_feature)
  constexpr double factor = __has_feature(address_sanitizer) ? 10 : 1;
#else
  constexpr double factor = 1;
#endif
  return std::chrono::duration<double>(factor * seconds);
}
