// Every x86-64 processor.
#include "paths.h"

#if defined(__x86_64__)
#include <emmintrin.h>

#define NAME sse2
#include "loops.inc"

// Bytes are widened to 16 bits; each sum is held in two halves (inputs 0, 1 and 2, 3 of a group) until the end.
// A tile has 8 of a block's 16 columns, so that its sums stay in the registers.
#define TILE(ROWS)                                                                                             \
  static void sse2_tile##ROWS(float *out, int64_t stride, const uint8_t *const *inputs, int32_t pieces,        \
                              const chancery_layer *layer, int32_t column, int32_t half) {                     \
    const __m128i zero = _mm_setzero_si128();                                                                  \
    const int8_t *w = layer->weights + (int64_t)column * layer->depth + 32 * half;                             \
    int32_t part = layer->depth / pieces;                                                                      \
    __m128i sum[ROWS][4];                                                                                      \
    for (int r = 0; r < ROWS; r++) sum[r][0] = sum[r][1] = sum[r][2] = sum[r][3] = zero;                       \
    for (int32_t p = 0; p < pieces; p++) {                                                                     \
      const uint8_t *a[ROWS];                                                                                  \
      for (int r = 0; r < ROWS; r++) a[r] = inputs[r * pieces + p];                                            \
      for (int32_t k = 0; k < part; k += 4, w += 64) {                                                         \
        __m128i first = _mm_loadu_si128((const __m128i *)w), last = _mm_loadu_si128((const __m128i *)(w + 16)); \
        __m128i sign = _mm_cmpgt_epi8(zero, first), signs = _mm_cmpgt_epi8(zero, last);                        \
        __m128i w0 = _mm_unpacklo_epi8(first, sign), w1 = _mm_unpackhi_epi8(first, sign);                      \
        __m128i w2 = _mm_unpacklo_epi8(last, signs), w3 = _mm_unpackhi_epi8(last, signs);                      \
        for (int r = 0; r < ROWS; r++) {                                                                       \
          int32_t four;                                                                                        \
          __builtin_memcpy(&four, a[r] + k, 4);                                                                \
          __m128i input = _mm_unpacklo_epi8(_mm_set1_epi32(four), zero);                                       \
          sum[r][0] = _mm_add_epi32(sum[r][0], _mm_madd_epi16(w0, input));                                     \
          sum[r][1] = _mm_add_epi32(sum[r][1], _mm_madd_epi16(w1, input));                                     \
          sum[r][2] = _mm_add_epi32(sum[r][2], _mm_madd_epi16(w2, input));                                     \
          sum[r][3] = _mm_add_epi32(sum[r][3], _mm_madd_epi16(w3, input));                                     \
        }                                                                                                      \
      }                                                                                                        \
    }                                                                                                          \
    for (int r = 0; r < ROWS; r++) {                                                                           \
      int32_t parts[16];                                                                                       \
      for (int q = 0; q < 4; q++) _mm_storeu_si128((__m128i *)(parts + 4 * q), sum[r][q]);                     \
      for (int c = 0; c < 8; c++) {                                                                            \
        int32_t place = column + 8 * half + c;                                                                 \
        out[r * stride + place] =                                                                              \
            (float)(parts[2 * c] + parts[2 * c + 1]) * layer->scale[place] + layer->bias[place];               \
      }                                                                                                        \
    }                                                                                                          \
  }
TILE(2)
TILE(1)

static void sse2_product(float *out, int64_t stride, const uint8_t *const *inputs, int32_t rows, int32_t pieces,
                         const chancery_layer *layer) {
  for (int32_t column = 0; column < layer->columns; column += 16)
    for (int32_t half = 0; half < 2; half++) {
      int32_t r = 0;
      for (; r + 2 <= rows; r += 2)
        sse2_tile2(out + r * stride, stride, inputs + r * pieces, pieces, layer, column, half);
      for (; r < rows; r++) sse2_tile1(out + r * stride, stride, inputs + r * pieces, pieces, layer, column, half);
    }
}

const chancery_kernels chancery_sse2 = KERNELS(CHANCERY_SSE2);
#endif
