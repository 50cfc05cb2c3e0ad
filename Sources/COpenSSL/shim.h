#ifndef AEO_COPENSSL_SHIM_H
#define AEO_COPENSSL_SHIM_H

#include <openssl/bio.h>
#include <openssl/crypto.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/objects.h>
#include <openssl/pem.h>
#include <openssl/pkcs12.h>
#include <openssl/x509.h>

// OPENSSL_free, OPENSSL_clear_free and BIO_get_mem_data are macros; Swift sees functions only.

static inline void aeo_free(void *memory) {
    OPENSSL_free(memory);
}

static inline void aeo_clear_free(void *memory, size_t count) {
    OPENSSL_clear_free(memory, count);
}

static inline long aeo_bio_content(BIO *bio, char **start) {
    return BIO_get_mem_data(bio, start);
}

#endif
