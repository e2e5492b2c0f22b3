// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reader/process_limits.h"
#include "core/ingest/frames.h"
#include "core/ingest/reader_exit.h"
#include "core/ingest/readers/file_reader.h"
#include "core/medical/dicom/reader/dicom_tasks.h"

#include <QCoreApplication>

#include <cstdio>
#include <new>

#ifdef Q_OS_WIN
#include <fcntl.h>
#include <io.h>
#endif

namespace {

using namespace lectern;

constexpr qint64 kMaxRequestBytes = 16 << 20; ///< 20,000 slices of a series are half of it.

void useBinaryStreams()
{
#ifdef Q_OS_WIN
    _setmode(_fileno(stdin), _O_BINARY);
    _setmode(_fileno(stdout), _O_BINARY);
#endif
}

void send(const QByteArray &message)
{
    const QByteArray frame = ingest::framed(message);
    std::fwrite(frame.constData(), 1, static_cast<std::size_t>(frame.size()), stdout);
    std::fflush(stdout);
}

std::optional<ingest::ReadRequest> receiveRequest()
{
    ingest::FrameBuffer frames(kMaxRequestBytes);
    QByteArray chunk(4096, Qt::Uninitialized);
    while (const auto size
           = std::fread(chunk.data(), 1, static_cast<std::size_t>(chunk.size()), stdin)) {
        frames.append(chunk.first(static_cast<qsizetype>(size)));
        if (const auto message = frames.next())
            return ingest::requestFrom(*message);
    }
    return std::nullopt;
}

void answer(const QString &path)
{
    const auto read = ingest::readFile(
        path, [](const ingest::ReadProgress &progress) { send(ingest::toMessage(progress)); });
    if (!read) {
        send(ingest::toMessage(read.error()));
        return;
    }
    send(ingest::toMessage(*read));
    for (const document::Asset &asset : read->assets)
        send(asset.data);
}

} // namespace

/// Reads one foreign file, or the files of one series, and ends: the request comes on standard
/// input, the answer goes to standard output, both as messages with a length prefix
/// (core/ingest/reader_messages.h).
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv); // Codecs and plugins are found through it.
    useBinaryStreams();
    const auto request = receiveRequest();
    if (!request)
        return ingest::kExitNoRequest;
    reader::limitThisProcess(request->limits);
    try {
        if (!medical::answerDicomTask(*request, send))
            answer(request->path);
    } catch (const std::bad_alloc &) {
        return ingest::kExitOutOfMemory;
    }
    return 0;
}
