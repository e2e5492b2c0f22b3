// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/save_state.h"

#include <QCoreApplication>

namespace lectern::ui {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(SaveState)
};

} // namespace

QString saveStateText(DocumentSession::SaveState state)
{
    switch (state) {
    case DocumentSession::SaveState::Saved:
        return Words::tr("Saved");
    case DocumentSession::SaveState::Saving:
        return Words::tr("Saving…");
    case DocumentSession::SaveState::Failed:
        break;
    }
    return Words::tr("Not saved");
}

} // namespace lectern::ui
