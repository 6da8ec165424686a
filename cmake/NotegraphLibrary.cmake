# notegraph_library(NAME SOURCES file... [LINK target...])
#
# One folder, one library: target notegraph_NAME, alias notegraph::NAME. LINK lists what the folder may use,
# so the link lists together are the architecture's arrows. Headers are included from the folder's parent
# ("reading/report.hpp"), in this tree and when installed.
function(notegraph_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;LINK;PRIVATE_LINK" ${ARGN})
  set(target notegraph_${name})
  add_library(${target} ${ARG_SOURCES})
  add_library(notegraph::${name} ALIAS ${target})
  set_target_properties(${target} PROPERTIES EXPORT_NAME ${name})
  get_filename_component(parent ${CMAKE_CURRENT_SOURCE_DIR} DIRECTORY)
  target_include_directories(${target} PUBLIC $<BUILD_INTERFACE:${parent}>
                                              $<INSTALL_INTERFACE:include/notegraph>)
  target_compile_features(${target} PUBLIC cxx_std_20)
  target_link_libraries(${target} PUBLIC ${ARG_LINK} PRIVATE ${ARG_PRIVATE_LINK})
  notegraph_compile_options(${target})
  set_property(GLOBAL APPEND PROPERTY NOTEGRAPH_LIBRARIES ${target})
endfunction()

# Code that runs little compiles faster than it runs: no optimization under the sanitizers. The fuzzers run all of
# it a million times.
function(notegraph_runs_little target)
  if(NOTEGRAPH_SANITIZE AND NOT NOTEGRAPH_FUZZ)
    target_compile_options(${target} PRIVATE -O0)
  endif()
endfunction()

# Warnings and, when asked, sanitizers: the same for every target of ours.
function(notegraph_compile_options target)
  target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor
                                           $<$<BOOL:${NOTEGRAPH_WERROR}>:-Werror>)
  # GCC 12 warns falsely of std::string's operator+ (bug 105651) and of std::optional (bug 80635).
  target_compile_options(${target} PRIVATE
                         $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict> $<$<CXX_COMPILER_ID:GNU>:-Wno-maybe-uninitialized>)
  if(NOTEGRAPH_FUZZ)  # the fuzzer is led by what code an input reaches
    target_compile_options(${target} PUBLIC -fsanitize=fuzzer-no-link)
  endif()
  if(NOTEGRAPH_SANITIZE)
    # What UBSan would check at each use of a pointer is left to AddressSanitizer, which sees null and foreign
    # memory too: those checks double the time to compile.
    target_compile_options(${target} PUBLIC -fsanitize=address,undefined -fno-sanitize-recover=undefined
                                            -fno-sanitize=null,alignment,object-size,vptr
                                            -fno-omit-frame-pointer)
    target_link_options(${target} PUBLIC -fsanitize=address,undefined)
  endif()
endfunction()
