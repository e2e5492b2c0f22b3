// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/reader_messages.h"

#include <functional>

namespace lectern::medical {

/// Sends a message to the program that asked.
using MessageSink = std::function<void(const QByteArray &)>;

/// Answers a request of SeriesService in this process: only lectern-reader calls it.
/// @return false where the request is for somebody else
bool answerDicomTask(const ingest::ReadRequest &request, const MessageSink &send);

} // namespace lectern::medical
