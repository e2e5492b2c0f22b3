// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/dicom/reader/jpeg2000.h"

#include <openjpeg.h>

#include <algorithm>
#include <cstring>
#include <memory>

namespace lectern::medical {
namespace {

struct CodecCloser {
    void operator()(opj_codec_t *codec) const { opj_destroy_codec(codec); }
};
struct StreamCloser {
    void operator()(opj_stream_t *stream) const { opj_stream_destroy(stream); }
};
struct ImageCloser {
    void operator()(opj_image_t *image) const { opj_image_destroy(image); }
};

/// What OpenJPEG reads from, and how far it is.
struct Source {
    const QByteArray &bytes;
    qsizetype at = 0;
};

OPJ_SIZE_T readFrom(void *buffer, OPJ_SIZE_T wanted, void *user)
{
    auto *source = static_cast<Source *>(user);
    const qsizetype left = source->bytes.size() - source->at;
    if (left <= 0)
        return static_cast<OPJ_SIZE_T>(-1);
    const auto count = std::min(OPJ_SIZE_T(left), wanted);
    std::memcpy(buffer, source->bytes.constData() + source->at, count);
    source->at += qsizetype(count);
    return count;
}

OPJ_OFF_T skipIn(OPJ_OFF_T wanted, void *user)
{
    auto *source = static_cast<Source *>(user);
    const auto count = std::clamp<OPJ_OFF_T>(wanted, 0, source->bytes.size() - source->at);
    source->at += qsizetype(count);
    return count;
}

OPJ_BOOL seekIn(OPJ_OFF_T to, void *user)
{
    auto *source = static_cast<Source *>(user);
    if (to < 0 || to > source->bytes.size())
        return OPJ_FALSE;
    source->at = qsizetype(to);
    return OPJ_TRUE;
}

std::unique_ptr<opj_stream_t, StreamCloser> streamOf(Source &source)
{
    std::unique_ptr<opj_stream_t, StreamCloser> stream(opj_stream_default_create(OPJ_TRUE));
    opj_stream_set_user_data(stream.get(), &source, nullptr);
    opj_stream_set_user_data_length(stream.get(), OPJ_UINT64(source.bytes.size()));
    opj_stream_set_read_function(stream.get(), readFrom);
    opj_stream_set_skip_function(stream.get(), skipIn);
    opj_stream_set_seek_function(stream.get(), seekIn);
    return stream;
}

bool isAsPromised(const opj_image_t &image, const Slice &slice)
{
    return image.numcomps == 1 && image.x1 - image.x0 == OPJ_UINT32(slice.columns)
        && image.y1 - image.y0 == OPJ_UINT32(slice.rows) && image.comps[0].dx == 1
        && image.comps[0].dy == 1 && int(image.comps[0].prec) <= slice.format.bitsAllocated;
}

template <typename Cell> QByteArray cellsOf(const opj_image_comp_t &component)
{
    const auto count = std::size_t(component.w) * component.h;
    QByteArray pixels(qsizetype(count * sizeof(Cell)), Qt::Uninitialized);
    auto *out = reinterpret_cast<Cell *>(pixels.data());
    for (std::size_t i = 0; i < count; ++i) // The bits count; what sign they have, the slice says.
        out[i] = static_cast<Cell>(component.data[i]);
    return pixels;
}

} // namespace

std::expected<QByteArray, ImageProblem> unpackJpeg2000(const QByteArray &stream, const Slice &slice)
{
    const bool isBoxed = stream.startsWith(QByteArray::fromHex("0000000c6a502020"));
    const std::unique_ptr<opj_codec_t, CodecCloser> codec(
        opj_create_decompress(isBoxed ? OPJ_CODEC_JP2 : OPJ_CODEC_J2K));
    opj_dparameters_t parameters;
    opj_set_default_decoder_parameters(&parameters);
    Source source{stream};
    const auto input = streamOf(source);
    opj_image_t *read = nullptr;
    if (!opj_setup_decoder(codec.get(), &parameters)
        || !opj_read_header(input.get(), codec.get(), &read))
        return std::unexpected(ImageProblem::Damaged);
    const std::unique_ptr<opj_image_t, ImageCloser> image(read);
    if (!isAsPromised(*image, slice) || !opj_decode(codec.get(), input.get(), image.get())
        || !image->comps[0].data || int(image->comps[0].w) != slice.columns
        || int(image->comps[0].h) != slice.rows)
        return std::unexpected(ImageProblem::Damaged);
    switch (slice.format.bitsAllocated) {
    case 8:
        return cellsOf<quint8>(image->comps[0]);
    case 16:
        return cellsOf<quint16>(image->comps[0]);
    default:
        return cellsOf<quint32>(image->comps[0]);
    }
}

} // namespace lectern::medical
