#ifndef AEO_CZLIB_SHIM_H
#define AEO_CZLIB_SHIM_H

#include <zlib.h>

// deflateInit and inflateInit are macros that pass the size of z_stream; Swift sees functions only.

static inline int aeo_deflate_init(z_stream *stream, int level) {
    return deflateInit(stream, level);
}

static inline int aeo_inflate_init(z_stream *stream) {
    return inflateInit(stream);
}

#endif
