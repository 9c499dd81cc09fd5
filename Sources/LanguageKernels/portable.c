// Any processor.
#include "paths.h"

#define NAME portable
#include "loops.inc"

static void portable_product(float *out, int64_t stride, const uint8_t *const *inputs, int32_t rows, int32_t pieces,
                             const chancery_layer *layer) {
  int32_t part = layer->depth / pieces;
  for (int32_t column = 0; column < layer->columns; column += 16) {
    const int8_t *block = layer->weights + (int64_t)column * layer->depth;
    for (int32_t r = 0; r < rows; r++) {
      int32_t sums[16] = {0};
      const int8_t *w = block;
      for (int32_t p = 0; p < pieces; p++) {
        const uint8_t *a = inputs[r * pieces + p];
        for (int32_t k = 0; k < part; k += 4, w += 64)
          for (int c = 0; c < 16; c++)
            sums[c] += a[k] * w[4 * c] + a[k + 1] * w[4 * c + 1] + a[k + 2] * w[4 * c + 2] + a[k + 3] * w[4 * c + 3];
      }
      for (int c = 0; c < 16; c++)
        out[r * stride + column + c] = (float)sums[c] * layer->scale[column + c] + layer->bias[column + c];
    }
  }
}

const chancery_kernels chancery_portable = KERNELS(CHANCERY_PORTABLE);
