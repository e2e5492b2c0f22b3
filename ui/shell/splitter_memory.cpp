// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/splitter_memory.h"

#include <QScreen>
#include <QSettings>
#include <QSplitter>

namespace lectern::ui {
namespace {

/// One place for each page and size of screen: what fits a desk's screen does not fit a laptop's.
QString keyOf(const QSplitter &splitter, const QString &page)
{
    const QSize screen = splitter.screen()->size();
    return QStringLiteral("splitters/%1/%2x%3").arg(page).arg(screen.width()).arg(screen.height());
}

} // namespace

void rememberSplitter(QSplitter &splitter, QSettings &settings, const QString &page)
{
    splitter.restoreState(settings.value(keyOf(splitter, page)).toByteArray());
    QObject::connect(&splitter, &QSplitter::splitterMoved, &splitter, [&splitter, &settings, page] {
        settings.setValue(keyOf(splitter, page), splitter.saveState());
    });
}

} // namespace lectern::ui
