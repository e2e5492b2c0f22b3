// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/channel_layout.h>
#include <libavutil/opt.h>
#include <libswresample/swresample.h>
#include <libswscale/swscale.h>
}

#include <memory>

namespace lectern::media {

struct FreeCodec {
    void operator()(AVCodecContext *context) const { avcodec_free_context(&context); }
};
struct FreeFrame {
    void operator()(AVFrame *frame) const { av_frame_free(&frame); }
};
struct FreePacket {
    void operator()(AVPacket *packet) const { av_packet_free(&packet); }
};
struct FreeFormat {
    void operator()(AVFormatContext *context) const { avformat_free_context(context); }
};
struct FreeScaler {
    void operator()(SwsContext *context) const { sws_freeContext(context); }
};
struct FreeResampler {
    void operator()(SwrContext *context) const { swr_free(&context); }
};
struct FreeIo {
    void operator()(AVIOContext *io) const
    {
        // The buffer may have been replaced since it was handed over.
        av_freep(&io->buffer);
        avio_context_free(&io);
    }
};

using CodecPointer = std::unique_ptr<AVCodecContext, FreeCodec>;
using FramePointer = std::unique_ptr<AVFrame, FreeFrame>;
using PacketPointer = std::unique_ptr<AVPacket, FreePacket>;
using FormatPointer = std::unique_ptr<AVFormatContext, FreeFormat>;
using ScalerPointer = std::unique_ptr<SwsContext, FreeScaler>;
using ResamplerPointer = std::unique_ptr<SwrContext, FreeResampler>;
using IoPointer = std::unique_ptr<AVIOContext, FreeIo>;

} // namespace lectern::media
