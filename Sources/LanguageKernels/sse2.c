// Every x86-64 processor.
#include "paths.h"

#if defined(__x86_64__)
#include <emmintrin.h>

#define NAME sse2
#include "loops.inc"

// Bytes are widened to 16 bits; each sum is held in two halves (inputs 0, 1 and 2, 3 of a group) until the end.
static void sse2_product(float *out, int64_t stride, const uint8_t *const *inputs, int32_t rows, int32_t pieces,
                         const chancery_layer *layer) {
  int32_t part = layer->depth / pieces;
  const __m128i zero = _mm_setzero_si128();
  for (int32_t column = 0; column < layer->columns; column += 16) {
    const int8_t *block = layer->weights + (int64_t)column * layer->depth;
    for (int32_t r = 0; r < rows; r++) {
      __m128i sum[8] = {zero, zero, zero, zero, zero, zero, zero, zero};
      const int8_t *w = block;
      for (int32_t p = 0; p < pieces; p++) {
        const uint8_t *a = inputs[r * pieces + p];
        for (int32_t k = 0; k < part; k += 4, w += 64) {
          int32_t four;
          __builtin_memcpy(&four, a + k, 4);
          __m128i input = _mm_unpacklo_epi8(_mm_set1_epi32(four), zero);
          for (int q = 0; q < 4; q++) {
            __m128i weights = _mm_loadu_si128((const __m128i *)(w + 16 * q));
            __m128i sign = _mm_cmpgt_epi8(zero, weights);
            sum[2 * q] = _mm_add_epi32(sum[2 * q], _mm_madd_epi16(_mm_unpacklo_epi8(weights, sign), input));
            sum[2 * q + 1] = _mm_add_epi32(sum[2 * q + 1], _mm_madd_epi16(_mm_unpackhi_epi8(weights, sign), input));
          }
        }
      }
      int32_t halves[32];
      for (int q = 0; q < 8; q++) _mm_storeu_si128((__m128i *)(halves + 4 * q), sum[q]);
      for (int c = 0; c < 16; c++)
        out[r * stride + column + c] =
            (float)(halves[2 * c] + halves[2 * c + 1]) * layer->scale[column + c] + layer->bias[column + c];
    }
  }
}

const chancery_kernels chancery_sse2 = KERNELS(CHANCERY_SSE2);
#endif
