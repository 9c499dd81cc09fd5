/// The inner loops of the language engine.
///
/// Every path computes the same numbers: products are exact integer sums (8-bit activations by 7-bit
/// weights), and all other arithmetic is done in the same order without fused multiply-add, so that
/// the choice of instruction set changes no decision.
#ifndef LANGUAGE_KERNELS_H
#define LANGUAGE_KERNELS_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// The instruction sets there is code for, slowest first.
typedef enum {
  CHANCERY_PORTABLE = 0,
  CHANCERY_SSE2 = 1,
  CHANCERY_AVX2 = 2,
  CHANCERY_AVX512_VNNI = 3,
} chancery_path;

/// One dense layer: `columns` outputs (a multiple of 16) of `depth` inputs (a multiple of 4).
///
/// `weights` lie in blocks of 16 columns; in a block, groups of 4 inputs; in a group, column by column.
/// output = sum * scale[column] + bias[column].
typedef struct {
  const int8_t *weights;
  const float *scale;
  const float *bias;
  int32_t depth;
  int32_t columns;
} chancery_layer;

/// The loops for one instruction set.
typedef struct {
  chancery_path path;

  /// out[row][column] for `rows` rows of `stride` floats. A row's input is `pieces` runs of
  /// `layer->depth / pieces` bytes (a multiple of 4), at inputs[row * pieces + piece].
  void (*product)(float *out, int64_t stride, const uint8_t *const *inputs, int32_t rows, int32_t pieces,
                  const chancery_layer *layer);

  /// Adds (or averages) `count` rows of an 8-bit table, each by its own scale, into out[0 ..< width].
  void (*embed)(float *out, const int8_t *table, const float *scales, int32_t width, const uint32_t *rows,
                int32_t count, int32_t average);

  /// out = round(x * inverse) + 128, kept within 0 ... 255.
  void (*quantise)(uint8_t *out, const float *x, float inverse, int32_t count);

  /// Layer normalisation of `rows` rows of `width` floats (a multiple of 16), then as `quantise`.
  void (*normalise_bytes)(uint8_t *out, const float *x, const float *gain, const float *shift, float inverse,
                          int32_t rows, int32_t width);

  /// Layer normalisation in place.
  void (*normalise)(float *x, const float *gain, const float *shift, int32_t rows, int32_t width);

  /// x[row][i] += max(y[row][i], y[row][width + i]).
  void (*maxout_add)(float *x, const float *y, int32_t rows, int32_t width);

  /// x[i] = max(y[i], y[width + i]).
  void (*maxout)(float *x, const float *y, int32_t width);

  /// x[i] += y[i].
  void (*add)(float *x, const float *y, int64_t count);

  /// The gated recurrence over one run of `rows` rows: gates hold forward f, backward f, forward c and
  /// backward c, `hidden` floats each (a multiple of 16); out gets both states as bytes (scale 1/127).
  void (*scan)(uint8_t *out, const float *gates, int32_t rows, int32_t hidden);

  /// out[i] = max(x[i], 0.1 x[i]).
  void (*leaky)(float *out, const float *x, int32_t count);

  /// out[i * stride + j] = query[i] . key[j] + distance[j - i], for `rows` rows of `width` floats.
  ///
  /// `stride` is `rows` rounded up to 16; `turned` is room for `width * stride` floats. `distance` points
  /// at the middle of a row that can be read from -rows to stride.
  void (*scores)(float *out, int64_t stride, const float *query, const float *key, const float *distance,
                 float *turned, int32_t rows, int32_t width);

  /// out = max(a + b + c, 0) as bytes by `inverse`.
  void (*rectified_sum)(uint8_t *out, const float *a, const float *b, const float *c, float inverse, int32_t count);

  /// Place of the greatest of count floats, the first of equals.
  int32_t (*greatest)(const float *x, int32_t count);
} chancery_kernels;

/// The best path this processor can run.
chancery_path chancery_best_path(void);

/// The loops for `path`, or for the best path below it that this processor can run.
const chancery_kernels *chancery_kernels_for(chancery_path path);

#ifdef __cplusplus
}
#endif

#endif
