// Shared by the files of this target.
#ifndef LANGUAGE_KERNELS_PATHS_H
#define LANGUAGE_KERNELS_PATHS_H

#include "LanguageKernels.h"

// Same numbers on every path: no multiplication is fused with an addition.
#pragma STDC FP_CONTRACT OFF

#define JOIN2(a, b) a##_##b
#define JOIN(a, b) JOIN2(a, b)
#define FUNCTION(name) JOIN(NAME, name)
#define TYPE(name) JOIN(NAME, name)

#define KERNELS(level)                                                                                          \
  {                                                                                                             \
    .path = level, .product = FUNCTION(product), .embed = FUNCTION(embed), .quantise = FUNCTION(quantise),      \
    .normalise_bytes = FUNCTION(normalise_bytes), .normalise = FUNCTION(normalise),                             \
    .maxout_add = FUNCTION(maxout_add), .maxout = FUNCTION(maxout), .add = FUNCTION(add),                       \
    .scan = FUNCTION(scan), .leaky = FUNCTION(leaky), .scores = FUNCTION(scores),                               \
    .rectified_sum = FUNCTION(rectified_sum), .greatest = FUNCTION(greatest),                                   \
  }

extern const chancery_kernels chancery_portable;
#if defined(__x86_64__)
extern const chancery_kernels chancery_sse2;
extern const chancery_kernels chancery_avx2;
extern const chancery_kernels chancery_avx512;
#endif

#endif
