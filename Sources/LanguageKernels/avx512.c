// Processors with AVX-512 and its byte products (VNNI).
#include "paths.h"

#if defined(__x86_64__)
#include <immintrin.h>

#pragma clang attribute push(__attribute__((target("avx512f,avx512bw,avx512vl,avx512dq,avx512vnni"))), apply_to = function)
#define NAME avx512
#include "loops.inc"

#define TILE(ROWS, BLOCKS)                                                                                      \
  static void avx512_tile##ROWS##x##BLOCKS(float *out, int64_t stride, const uint8_t *const *inputs,            \
                                           int32_t pieces, const chancery_layer *layer, int32_t column) {       \
    int32_t part = layer->depth / pieces;                                                                       \
    int64_t block = (int64_t)16 * layer->depth;                                                                 \
    const int8_t *w = layer->weights + (int64_t)column * layer->depth;                                          \
    __m512i sum[ROWS][BLOCKS];                                                                                  \
    for (int r = 0; r < ROWS; r++)                                                                              \
      for (int b = 0; b < BLOCKS; b++) sum[r][b] = _mm512_setzero_si512();                                      \
    for (int32_t p = 0; p < pieces; p++) {                                                                      \
      const uint8_t *a[ROWS];                                                                                   \
      for (int r = 0; r < ROWS; r++) a[r] = inputs[r * pieces + p];                                             \
      for (int32_t k = 0; k < part; k += 4, w += 64) {                                                          \
        __m512i weights[BLOCKS];                                                                                \
        for (int b = 0; b < BLOCKS; b++) weights[b] = _mm512_loadu_si512(w + b * block);                        \
        for (int r = 0; r < ROWS; r++) {                                                                        \
          int32_t four;                                                                                         \
          __builtin_memcpy(&four, a[r] + k, 4);                                                                 \
          __m512i input = _mm512_set1_epi32(four);                                                              \
          for (int b = 0; b < BLOCKS; b++) sum[r][b] = _mm512_dpbusd_epi32(sum[r][b], input, weights[b]);       \
        }                                                                                                       \
      }                                                                                                         \
    }                                                                                                           \
    for (int r = 0; r < ROWS; r++)                                                                              \
      for (int b = 0; b < BLOCKS; b++) {                                                                        \
        int32_t c = column + 16 * b;                                                                            \
        __m512 x = _mm512_mul_ps(_mm512_cvtepi32_ps(sum[r][b]), _mm512_loadu_ps(layer->scale + c));             \
        _mm512_storeu_ps(out + r * stride + c, _mm512_add_ps(x, _mm512_loadu_ps(layer->bias + c)));             \
      }                                                                                                         \
  }
TILE(6, 4)
TILE(6, 1)
TILE(1, 4)
TILE(1, 1)

static void avx512_product(float *out, int64_t stride, const uint8_t *const *inputs, int32_t rows, int32_t pieces,
                           const chancery_layer *layer) {
  int32_t column = 0;
  for (; column + 64 <= layer->columns; column += 64) {
    int32_t r = 0;
    for (; r + 6 <= rows; r += 6) avx512_tile6x4(out + r * stride, stride, inputs + r * pieces, pieces, layer, column);
    for (; r < rows; r++) avx512_tile1x4(out + r * stride, stride, inputs + r * pieces, pieces, layer, column);
  }
  for (; column < layer->columns; column += 16) {
    int32_t r = 0;
    for (; r + 6 <= rows; r += 6) avx512_tile6x1(out + r * stride, stride, inputs + r * pieces, pieces, layer, column);
    for (; r < rows; r++) avx512_tile1x1(out + r * stride, stride, inputs + r * pieces, pieces, layer, column);
  }
}

const chancery_kernels chancery_avx512 = KERNELS(CHANCERY_AVX512_VNNI);
#pragma clang attribute pop
#endif
