// Processors with AVX2.
#include "paths.h"

#if defined(__x86_64__)
#include <immintrin.h>

#pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)
#define NAME avx2
#include "loops.inc"

// 255 * 63 * 2 < 32768: with 7-bit weights the 16-bit sums of two products cannot saturate.
#define TILE(ROWS)                                                                                             \
  static void avx2_tile##ROWS(float *out, int64_t stride, const uint8_t *const *inputs, int32_t pieces,        \
                              const chancery_layer *layer, int32_t column) {                                   \
    const __m256i ones = _mm256_set1_epi16(1);                                                                 \
    const int8_t *w = layer->weights + (int64_t)column * layer->depth;                                         \
    int32_t part = layer->depth / pieces;                                                                      \
    __m256i low[ROWS], high[ROWS];                                                                             \
    for (int r = 0; r < ROWS; r++) low[r] = high[r] = _mm256_setzero_si256();                                  \
    for (int32_t p = 0; p < pieces; p++) {                                                                     \
      const uint8_t *a[ROWS];                                                                                  \
      for (int r = 0; r < ROWS; r++) a[r] = inputs[r * pieces + p];                                            \
      for (int32_t k = 0; k < part; k += 4, w += 64) {                                                         \
        __m256i first = _mm256_loadu_si256((const __m256i *)w);                                                \
        __m256i second = _mm256_loadu_si256((const __m256i *)(w + 32));                                        \
        for (int r = 0; r < ROWS; r++) {                                                                       \
          int32_t four;                                                                                        \
          __builtin_memcpy(&four, a[r] + k, 4);                                                                \
          __m256i input = _mm256_set1_epi32(four);                                                             \
          low[r] = _mm256_add_epi32(low[r], _mm256_madd_epi16(_mm256_maddubs_epi16(input, first), ones));      \
          high[r] = _mm256_add_epi32(high[r], _mm256_madd_epi16(_mm256_maddubs_epi16(input, second), ones));   \
        }                                                                                                      \
      }                                                                                                        \
    }                                                                                                          \
    const float *scale = layer->scale + column, *bias = layer->bias + column;                                  \
    for (int r = 0; r < ROWS; r++) {                                                                           \
      float *to = out + r * stride + column;                                                                   \
      __m256 x = _mm256_mul_ps(_mm256_cvtepi32_ps(low[r]), _mm256_loadu_ps(scale));                            \
      __m256 y = _mm256_mul_ps(_mm256_cvtepi32_ps(high[r]), _mm256_loadu_ps(scale + 8));                       \
      _mm256_storeu_ps(to, _mm256_add_ps(x, _mm256_loadu_ps(bias)));                                           \
      _mm256_storeu_ps(to + 8, _mm256_add_ps(y, _mm256_loadu_ps(bias + 8)));                                   \
    }                                                                                                          \
  }
TILE(4)
TILE(1)

static void avx2_product(float *out, int64_t stride, const uint8_t *const *inputs, int32_t rows, int32_t pieces,
                         const chancery_layer *layer) {
  for (int32_t column = 0; column < layer->columns; column += 16) {
    int32_t r = 0;
    for (; r + 4 <= rows; r += 4) avx2_tile4(out + r * stride, stride, inputs + r * pieces, pieces, layer, column);
    for (; r < rows; r++) avx2_tile1(out + r * stride, stride, inputs + r * pieces, pieces, layer, column);
  }
}

const chancery_kernels chancery_avx2 = KERNELS(CHANCERY_AVX2);
#pragma clang attribute pop
#endif
