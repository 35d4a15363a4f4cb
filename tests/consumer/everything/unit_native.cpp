// SPDX-License-Identifier: BSL-1.0
// Compiled for a newer CPU than unit_baseline.cpp; see CMakeLists.txt.
#include "calls.hpp"

std::string native_results() { return results(); }
