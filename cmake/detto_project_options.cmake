# SPDX-License-Identifier: BSL-1.0
# The project's own warnings, linked PRIVATE by tests, examples and benchmarks and by nothing that is installed.
# Whether a warning is an error is CMAKE_COMPILE_WARNING_AS_ERROR, which the presets set.
add_library(detto_project_options INTERFACE)
target_compile_options(detto_project_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion)
