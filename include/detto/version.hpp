// SPDX-License-Identifier: BSL-1.0
#pragma once

/// \file The version of detto, for the preprocessor and for the language. The build takes its
/// version from `project()` and refuses to configure when the two disagree, so this header is right
/// uninstalled too.

// These are macros because `#if` is what they are for.
#define DETTO_VERSION_MAJOR 0
#define DETTO_VERSION_MINOR 1
#define DETTO_VERSION_PATCH 0
#define DETTO_VERSION_STRING "0.1.0"

#include <compare>

namespace detto::inline v0 {

/// A release of the library. Before 1.0.0 a new minor number may change the interface.
struct release_number {
  // Not `major` and `minor`: glibc's <sys/sysmacros.h> makes macros of these names.
  int major_number = 0;
  int minor_number = 0;
  int patch_number = 0;
  friend constexpr auto operator<=>(const release_number&, const release_number&) = default;
};

/// The release these headers belong to.
inline constexpr release_number library_version{DETTO_VERSION_MAJOR, DETTO_VERSION_MINOR,
                                                DETTO_VERSION_PATCH};

}  // namespace detto::inline v0
