// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/page.h"

namespace lectern::spelling {
class SpellingService;
}

namespace lectern::ui {

class BlockView;

/// The page of an open document, whatever its kind.
class DocumentPage : public Page
{
    Q_OBJECT

public:
    using Page::Page;

    virtual BlockView &view() = 0;
    /// From now on wrong words are underlined. @param service  Outlives the page.
    virtual void checkSpelling(spelling::SpellingService &service) = 0;

Q_SIGNALS:
    void failed(const QString &message);
    void said(const QString &text); ///< Something went well that the page does not show.
};

} // namespace lectern::ui
