// The detector of encodings libuchardet (MPL 1.1; Debian: libuchardet-dev).
#include <uchardet/uchardet.h>
