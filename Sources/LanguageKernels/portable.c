// Any processor: vectors as the compiler can make them.
#include "paths.h"

#define NAME portable
#include "loops.inc"

typedef int8_t four_inputs __attribute__((vector_size(64), aligned(1)));
typedef int8_t one_input __attribute__((vector_size(16)));
typedef int16_t halves __attribute__((vector_size(32)));

// The weights of 16 columns for input `i` of a group of four.
#define COLUMNS(all, i)                                                                                              \
  __builtin_convertvector((one_input)__builtin_shufflevector(all, all, i, 4 + i, 8 + i, 12 + i, 16 + i, 20 + i,      \
                                                             24 + i, 28 + i, 32 + i, 36 + i, 40 + i, 44 + i, 48 + i, \
                                                             52 + i, 56 + i, 60 + i),                                \
                          halves)

// 255 * 63 * 2 < 32768: the sum of two products with 7-bit weights fits into 16 bits.
#define TILE(ROWS)                                                                                             \
  static void portable_tile##ROWS(float *out, int64_t stride, const uint8_t *const *inputs, int32_t pieces,    \
                                  const chancery_layer *layer, int32_t column) {                               \
    const int8_t *w = layer->weights + (int64_t)column * layer->depth;                                         \
    int32_t part = layer->depth / pieces;                                                                      \
    portable_whole sums[ROWS];                                                                                 \
    for (int r = 0; r < ROWS; r++) sums[r] = (portable_whole){0};                                              \
    for (int32_t p = 0; p < pieces; p++) {                                                                     \
      const uint8_t *a[ROWS];                                                                                  \
      for (int r = 0; r < ROWS; r++) a[r] = inputs[r * pieces + p];                                            \
      for (int32_t k = 0; k < part; k += 4, w += 64) {                                                         \
        four_inputs all = *(const four_inputs *)w;                                                             \
        halves w0 = COLUMNS(all, 0), w1 = COLUMNS(all, 1), w2 = COLUMNS(all, 2), w3 = COLUMNS(all, 3);         \
        for (int r = 0; r < ROWS; r++) {                                                                       \
          const uint8_t *x = a[r] + k;                                                                         \
          halves first = w0 * (int16_t)x[0] + w1 * (int16_t)x[1];                                              \
          halves second = w2 * (int16_t)x[2] + w3 * (int16_t)x[3];                                             \
          sums[r] += __builtin_convertvector(first, portable_whole);                                           \
          sums[r] += __builtin_convertvector(second, portable_whole);                                          \
        }                                                                                                      \
      }                                                                                                        \
    }                                                                                                          \
    for (int r = 0; r < ROWS; r++) {                                                                           \
      portable_lanes value = __builtin_convertvector(sums[r], portable_lanes);                                 \
      STORE(out + r * stride + column, value * LOAD(layer->scale + column) + LOAD(layer->bias + column));      \
    }                                                                                                          \
  }
TILE(4)
TILE(1)

static void portable_product(float *out, int64_t stride, const uint8_t *const *inputs, int32_t rows, int32_t pieces,
                             const chancery_layer *layer) {
  for (int32_t column = 0; column < layer->columns; column += 16) {
    int32_t r = 0;
    for (; r + 4 <= rows; r += 4) portable_tile4(out + r * stride, stride, inputs + r * pieces, pieces, layer, column);
    for (; r < rows; r++) portable_tile1(out + r * stride, stride, inputs + r * pieces, pieces, layer, column);
  }
}

const chancery_kernels chancery_portable = KERNELS(CHANCERY_PORTABLE);
