# SPDX-License-Identifier: BSL-1.0
# cmake -DSOURCE=<project> -P version_mismatch.cmake: must end with the message about two versions.
set(PROJECT_VERSION 99.0.0)
include("${SOURCE}/cmake/detto_version_check.cmake")
detto_check_version("${SOURCE}/include/detto/version.hpp")
