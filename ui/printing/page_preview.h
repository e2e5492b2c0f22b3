// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services/exports.h"

#include <QScrollArea>

namespace lectern::ui {

class TextLabel;

/// The pages of a part of a document, one below the other, as they come.
class PagePreview : public QScrollArea
{
    Q_OBJECT

public:
    /// @param exports  Outlives the preview. @param most  Pages; 0: all.
    PagePreview(Exports &exports, const document::Content &content, int most,
                QWidget *parent = nullptr);
    ~PagePreview() override; ///< Stops what is still being painted.

    void show(const QString &part); ///< "plan", "worksheet" or "key".
    int pageCount() const { return m_count; } ///< Of the whole part; 0 until the first is there.
    QSize sizeHint() const override;

Q_SIGNALS:
    void pageCountChanged();

private:
    void take(const Result<PagePicture> &picture);
    void begin();
    int pageWidth() const;

    Exports &m_exports;
    document::Content m_content;
    int m_most;
    QFuture<Result<PagePicture>> m_future;
    int m_count = 0;
    QWidget *m_pages = nullptr; ///< What is shown; another for each part.
    TextLabel *m_note = nullptr; ///< That pages are being set, or why there are none.
};

} // namespace lectern::ui
