# What `cmake --install` gives: the command, the libraries with their headers and a configuration for
# find_package(notegraph), and the program's data. Every folder's library is installed but the command's own.
include(GNUInstallDirs)
include(CMakePackageConfigHelpers)

get_property(libraries GLOBAL PROPERTY NOTEGRAPH_LIBRARIES)
list(REMOVE_ITEM libraries notegraph_cli)

foreach(library ${libraries})
  get_target_property(folder ${library} SOURCE_DIR)
  install(DIRECTORY ${folder} DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/notegraph
          FILES_MATCHING PATTERN "*.hpp" PATTERN "training" EXCLUDE)
endforeach()

install(TARGETS ${libraries} EXPORT notegraph-targets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(TARGETS notegraph RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/schema/ DESTINATION ${CMAKE_INSTALL_DATADIR}/notegraph)

set(config_folder ${CMAKE_INSTALL_LIBDIR}/cmake/notegraph)
install(EXPORT notegraph-targets NAMESPACE notegraph:: DESTINATION ${config_folder})
configure_package_config_file(${PROJECT_SOURCE_DIR}/cmake/notegraph-config.cmake.in
                              ${PROJECT_BINARY_DIR}/notegraph-config.cmake INSTALL_DESTINATION ${config_folder})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/notegraph-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${PROJECT_SOURCE_DIR}/cmake/FindCLD2.cmake ${PROJECT_BINARY_DIR}/notegraph-config.cmake ${PROJECT_BINARY_DIR}/notegraph-config-version.cmake
        DESTINATION ${config_folder})
