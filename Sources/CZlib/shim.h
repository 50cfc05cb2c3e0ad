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

// The members of a ZIP archive are bare deflate streams, without zlib's own header (RFC 1951).

static inline int aeo_raw_deflate_init(z_stream *stream, int level) {
    return deflateInit2(stream, level, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY);
}

static inline int aeo_raw_inflate_init(z_stream *stream) {
    return inflateInit2(stream, -MAX_WBITS);
}

#endif
