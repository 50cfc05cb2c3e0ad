/// The files of the published contract that the programs carry inside them: profiles, code lists, API description.
#ifndef C_SCHEMAS_H
#define C_SCHEMAS_H

#include <stddef.h>

/// One embedded file: its path under `schemas/` and its bytes.
struct embedded_file {
    const char *path;
    const unsigned char *bytes;
    size_t length;
};

/// How many files there are.
size_t embedded_file_count(void);

/// The file at a position below the count.
struct embedded_file embedded_file_at(size_t position);

#endif
