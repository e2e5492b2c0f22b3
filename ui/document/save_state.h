// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services/document_session.h"

namespace lectern::ui {

/// "Saved", "Saving…" or "Not saved", for the status bar.
QString saveStateText(DocumentSession::SaveState state);

} // namespace lectern::ui
