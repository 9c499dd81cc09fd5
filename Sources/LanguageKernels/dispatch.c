// Which path runs.
#include "paths.h"

chancery_path chancery_best_path(void) {
#if defined(__x86_64__)
  __builtin_cpu_init();
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") &&
      __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vnni"))
    return CHANCERY_AVX512_VNNI;
  if (__builtin_cpu_supports("avx2")) return CHANCERY_AVX2;
  return CHANCERY_SSE2;
#else
  return CHANCERY_PORTABLE;
#endif
}

const chancery_kernels *chancery_kernels_for(chancery_path path) {
  chancery_path best = chancery_best_path();
  if (path > best) path = best;
#if defined(__x86_64__)
  switch (path) {
  case CHANCERY_AVX512_VNNI: return &chancery_avx512;
  case CHANCERY_AVX2: return &chancery_avx2;
  case CHANCERY_SSE2: return &chancery_sse2;
  case CHANCERY_PORTABLE: return &chancery_portable;
  }
#endif
  return &chancery_portable;
}
