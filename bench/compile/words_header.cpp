// SPDX-License-Identifier: BSL-1.0
// LIMIT: 1.0 s
#include <detto/token/words.hpp>
