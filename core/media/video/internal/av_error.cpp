// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/video/internal/av_error.h"

#include <QCoreApplication>

extern "C" {
#include <libavutil/error.h>
#include <libavutil/log.h>
}

#include <array>
#include <cerrno>

namespace lectern::media {

std::unexpected<Error> avFailure(int code, const char *call, std::source_location where)
{
    std::array<char, AV_ERROR_MAX_STRING_SIZE> text{};
    av_strerror(code, text.data(), text.size());
    const QString detail
        = QStringLiteral("%1: %2").arg(QLatin1StringView(call), QString::fromUtf8(text.data()));
    if (code == AVERROR(ENOMEM))
        return failure(ErrorCode::OutOfMemory,
                       QCoreApplication::translate(
                           "Media",
                           "There is not enough memory to render the video. Close other "
                           "programs and try again."),
                       detail, where);
    return failure(
        ErrorCode::Internal,
        QCoreApplication::translate("Media",
                                    "The video could not be rendered. Export without the video, or "
                                    "try again."),
        detail, where);
}

void silenceFfmpeg()
{
    av_log_set_level(AV_LOG_QUIET);
}

} // namespace lectern::media
