// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <concepts>
#include <cstdint>
#include <ranges>
#include <type_traits>

namespace detto::inline v0 {

/// The 64-bit hash of an n-gram: the element that measures, sketches and indexes compare.
///
/// A distinct type, so that features, token keys and plain numbers are not mixed up; `ngrams` does
/// not accept features. Conversion is explicit: `feature{hash}` and `std::uint64_t(f)`.
enum class feature : std::uint64_t {};

/// An input range of features, such as `grams | hashed`, a `feature_set` or a vector of features:
/// the input of sketches.
template <class R>
concept feature_range =
    std::ranges::input_range<R> &&
    std::same_as<std::remove_cvref_t<std::ranges::range_reference_t<R>>, feature>;

}  // namespace detto::inline v0
