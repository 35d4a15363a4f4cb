# SPDX-License-Identifier: BSL-1.0
# Compiler warnings, linked PRIVATE by tests, examples and benchmarks; not installed. The presets set
# CMAKE_COMPILE_WARNING_AS_ERROR.
add_library(detto_project_options INTERFACE)
target_compile_options(
  detto_project_options
  INTERFACE -Wall
            -Wextra
            -Wpedantic
            -Wconversion
            -Wsign-conversion
            # Files compiled together may have a local variable and a function of one name. clang-tidy reads each alone.
            $<$<NOT:$<BOOL:$<TARGET_PROPERTY:UNITY_BUILD>>>:-Wshadow>)
