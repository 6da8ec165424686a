#pragma once

// A function that the compiler builds once for each instruction set and chooses at start-up. Contraction to
// fused operations is off for these files (see CMakeLists.txt), so that all versions give the same results.
// Sanitizers run before the choice can be made: no versions there.
#if defined(__x86_64__) && defined(__OPTIMIZE__) && !defined(__SANITIZE_ADDRESS__) && \
    !defined(__SANITIZE_THREAD__)
#define NOTEGRAPH_CLONES __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define NOTEGRAPH_CLONES
#endif
