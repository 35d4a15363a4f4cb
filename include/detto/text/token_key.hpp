// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <cstdint>

namespace detto::inline v0 {

/// The 64-bit key of a token: tokens with equal keys are treated as equal. The key of a word is
/// `folded_key`, the hash of its case-folded form.
///
/// A distinct type, so that keys, features (hashes of n-grams) and plain numbers cannot be
/// confused. Conversions are explicit: `token_key{number}`, `std::uint64_t(key)`.
enum class token_key : std::uint64_t {};

}  // namespace detto::inline v0
