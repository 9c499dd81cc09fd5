// The HTML5 parser libgumbo (Apache 2.0; Debian: libgumbo-dev).
#include <gumbo.h>
