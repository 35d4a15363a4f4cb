// SPDX-License-Identifier: BSL-1.0
#include "calls.hpp"

std::string baseline_results() { return results(); }
