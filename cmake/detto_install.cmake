# SPDX-License-Identifier: BSL-1.0
# Headers, CMake package and pkg-config files. All files are independent of the architecture, so they are installed to
# include/ and share/. There are two components with an export set each, so that core can be installed alone.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)
set(package_dir "${CMAKE_INSTALL_DATADIR}/cmake/detto")
set(pkgconfig_dir "${CMAKE_INSTALL_DATADIR}/pkgconfig")

# The include directory is also installed as a plain path, for readers of the package files that know no header sets, such
# as Meson.
install(
  TARGETS detto_core
  EXPORT detto-core-targets
  FILE_SET HEADERS COMPONENT core
  INCLUDES DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}")
install(
  EXPORT detto-core-targets
  NAMESPACE detto::
  DESTINATION "${package_dir}"
  COMPONENT core)
if(NOT DETTO_CORE_ONLY)
  install(
    TARGETS detto_detto
    EXPORT detto-detto-targets
    FILE_SET HEADERS COMPONENT detto
    INCLUDES DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}")
  install(
    EXPORT detto-detto-targets
    NAMESPACE detto::
    DESTINATION "${package_dir}"
    COMPONENT detto)
endif()

configure_package_config_file("${CMAKE_CURRENT_LIST_DIR}/detto-config.cmake.in"
                              "${PROJECT_BINARY_DIR}/detto-config.cmake" INSTALL_DESTINATION "${package_dir}")
# Before 1.0.0 a minor version may change the interface, so only an equal minor version is compatible.
write_basic_package_version_file("${PROJECT_BINARY_DIR}/detto-config-version.cmake" COMPATIBILITY SameMinorVersion
                                 ARCH_INDEPENDENT)
install(
  FILES "${PROJECT_BINARY_DIR}/detto-config.cmake" "${PROJECT_BINARY_DIR}/detto-config-version.cmake"
  DESTINATION "${package_dir}"
  COMPONENT core)

# Relative to the .pc file, so that the installed tree can be moved.
file(RELATIVE_PATH DETTO_PC_TO_PREFIX "${CMAKE_INSTALL_PREFIX}/${pkgconfig_dir}" "${CMAKE_INSTALL_PREFIX}")
configure_file("${CMAKE_CURRENT_LIST_DIR}/detto-core.pc.in" "${PROJECT_BINARY_DIR}/detto-core.pc" @ONLY)
install(FILES "${PROJECT_BINARY_DIR}/detto-core.pc" DESTINATION "${pkgconfig_dir}" COMPONENT core)
if(NOT DETTO_CORE_ONLY)
  configure_file("${CMAKE_CURRENT_LIST_DIR}/detto.pc.in" "${PROJECT_BINARY_DIR}/detto.pc" @ONLY)
  install(FILES "${PROJECT_BINARY_DIR}/detto.pc" DESTINATION "${pkgconfig_dir}" COMPONENT detto)
endif()
install(FILES "${PROJECT_SOURCE_DIR}/LICENSE" DESTINATION "${CMAKE_INSTALL_DOCDIR}" COMPONENT core)
