#pragma once
// What of OpenSSL is written as a macro, which Swift cannot see, and the write that gathers head and body.
#include <openssl/core_names.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/rand.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <string.h>

// TLS 1.2 and 1.3; no renegotiation, which lets a client ask for any number of key exchanges, and no compression (CRIME).
// A connection that ends without close_notify has simply ended: HTTP/1.1 says by itself where a message ends.
static inline int sillok_tls_harden(SSL_CTX *context) {
    SSL_CTX_set_options(context, SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION | SSL_OP_IGNORE_UNEXPECTED_EOF);
    return SSL_CTX_set_min_proto_version(context, TLS1_2_VERSION)
        && SSL_CTX_set_max_proto_version(context, TLS1_3_VERSION);
}

// Idle connections hold no buffers. Without automatic retry a read returns after records that hold no data, so that a
// peer that sends nothing else does not keep the loop.
static inline void sillok_tls_set_modes(SSL_CTX *context) {
    SSL_CTX_set_mode(
        context, SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    SSL_CTX_clear_mode(context, SSL_MODE_AUTO_RETRY);
    SSL_CTX_set_read_ahead(context, 1);
}

static inline int sillok_tls_set_groups(SSL_CTX *context, const char *names) {
    return (int)SSL_CTX_set1_groups_list(context, names);
}

// No session is kept in memory; `tickets` lets clients keep them.
static inline int sillok_tls_set_resumption(SSL_CTX *context, int tickets, long seconds) {
    SSL_CTX_set_session_cache_mode(context, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_timeout(context, seconds);
    if (tickets) return 1;
    SSL_CTX_set_options(context, SSL_OP_NO_TICKET);
    return SSL_CTX_set_num_tickets(context, 0);
}

static inline void sillok_tls_set_name_callback(SSL_CTX *context, int (*callback)(SSL *, int *, void *)) {
    SSL_CTX_set_tlsext_servername_callback(context, callback);
}

// The owner of a session, for callbacks.
static inline void sillok_tls_set_owner(SSL *session, void *owner) { SSL_set_app_data(session, owner); }
static inline void *sillok_tls_owner(const SSL *session) { return SSL_get_app_data(session); }

// For clients: which versions they speak, and which name they ask for.
static inline void sillok_tls_set_versions(SSL *session, int lowest, int highest) {
    SSL_set_min_proto_version(session, lowest);
    SSL_set_max_proto_version(session, highest);
}
static inline int sillok_tls_set_host_name(SSL *session, const char *name) {
    return (int)SSL_set_tlsext_host_name(session, name);
}

// A name as RFC 2253 writes it.
static inline int sillok_tls_print_name(BIO *output, const X509_NAME *name) {
    return X509_NAME_print_ex(output, name, 0, XN_FLAG_RFC2253);
}

// Keys a session ticket's MAC (HMAC with SHA-256).
static inline int sillok_tls_key_mac(EVP_MAC_CTX *mac, const unsigned char *key, size_t count) {
    OSSL_PARAM parameters[] = {
        OSSL_PARAM_construct_octet_string(OSSL_MAC_PARAM_KEY, (void *)key, count),
        OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, (char *)"SHA256", 0),
        OSSL_PARAM_construct_end(),
    };
    return EVP_MAC_CTX_set_params(mac, parameters);
}

// One record of what waits, head and body together: a record each would cost a system call and a packet more.
static inline int sillok_tls_write(
    SSL *session, const void *head, size_t head_count, const void *body, size_t body_count) {
    const size_t most = SSL3_RT_MAX_PLAIN_LENGTH;
    if (head_count >= most) return SSL_write(session, head, (int)most);
    if (body_count == 0) return SSL_write(session, head, (int)head_count);
    if (head_count == 0) return SSL_write(session, body, (int)(body_count < most ? body_count : most));
    unsigned char record[SSL3_RT_MAX_PLAIN_LENGTH];
    if (body_count > most - head_count) body_count = most - head_count;
    memcpy(record, head, head_count);
    memcpy(record + head_count, body, body_count);
    return SSL_write(session, record, (int)(head_count + body_count));
}
