# SPDX-License-Identifier: BSL-1.0
# cmake -DBUILD=<build tree> -DPREFIX=<folder> -P install.cmake: installs into an empty folder, then moves it, because
# an installed tree must be relocatable.
file(REMOVE_RECURSE "${PREFIX}" "${PREFIX}.before_move")
execute_process(COMMAND "${CMAKE_COMMAND}" --install "${BUILD}" --prefix "${PREFIX}.before_move"
                OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
file(RENAME "${PREFIX}.before_move" "${PREFIX}")
