// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/hash.h"

#include <QCryptographicHash>
#include <xxhash.h>

#include <new>

namespace dramatis
{

namespace
{

std::string hexText(XXH128_hash_t hash)
{
    XXH128_canonical_t bytes;
    XXH128_canonicalFromHash(&bytes, hash);
    return QByteArray(reinterpret_cast<const char *>(bytes.digest), sizeof bytes.digest)
        .toHex()
        .toStdString();
}

} // namespace

std::string sha256Hex(std::string_view bytes)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
    return hash.result().toHex().toStdString();
}

struct ContentHash::State {
    State() : xxh(XXH3_createState())
    {
        if (!xxh)
            throw std::bad_alloc();
        XXH3_128bits_reset(xxh);
    }
    ~State() { XXH3_freeState(xxh); }
    State(const State &) = delete;
    State &operator=(const State &) = delete;
    XXH3_state_t *xxh;
};

ContentHash::ContentHash() : m_state(std::make_unique<State>()) {}

ContentHash::~ContentHash() = default;

void ContentHash::add(std::string_view bytes)
{
    XXH3_128bits_update(m_state->xxh, bytes.data(), bytes.size());
}

std::string ContentHash::hex() const
{
    return hexText(XXH3_128bits_digest(m_state->xxh));
}

std::string contentHashHex(std::string_view bytes)
{
    return hexText(XXH3_128bits(bytes.data(), bytes.size()));
}

std::uint64_t hash64(std::string_view bytes)
{
    return XXH3_64bits(bytes.data(), bytes.size());
}

} // namespace dramatis
