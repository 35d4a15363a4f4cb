// SPDX-License-Identifier: BSL-1.0
#pragma once

/// \file
/// The version of detto, as macros and as a constant. CMake checks at configure time that it equals
/// the version given to `project()`, so that the header is also correct without installation.

// Macros, for use in `#if`.
#define DETTO_VERSION_MAJOR 0
#define DETTO_VERSION_MINOR 1
#define DETTO_VERSION_PATCH 0
#define DETTO_VERSION_STRING "0.1.0"

#include <compare>

namespace detto::inline v0 {

/// The version number of a release. Before 1.0.0 a new minor version may change the interface.
struct release_number {
  // Not `major` and `minor`: <sys/sysmacros.h> of glibc defines macros with these names.
  int major_number = 0;
  int minor_number = 0;
  int patch_number = 0;
  friend constexpr auto operator<=>(const release_number&, const release_number&) = default;
};

/// The version of these headers.
inline constexpr release_number library_version{DETTO_VERSION_MAJOR, DETTO_VERSION_MINOR,
                                                DETTO_VERSION_PATCH};

}  // namespace detto::inline v0
