// SPDX-License-Identifier: BSL-1.0
#include <cstdio>
#include <string>

std::string baseline_results();
std::string native_results();

int main() {
#if defined(__x86_64__)
  if (!__builtin_cpu_supports("avx2") || !__builtin_cpu_supports("bmi2")) {
    std::puts("linked; this processor cannot run the unit that is compiled for a newer one");
    return 0;
  }
#endif
  const std::string baseline = baseline_results();
  const std::string native = native_results();
  if (baseline != native) {
    std::printf("the two units disagree:\n%s\n%s\n", baseline.c_str(), native.c_str());
    return 1;
  }
  return 0;
}
