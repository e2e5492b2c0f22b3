// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/page_preview.h"

#include "core/base/when_finished.h"
#include "ui/controls/text_label.h"

#include <QPainter>
#include <QPointer>
#include <QVBoxLayout>

namespace lectern::ui {
namespace {

constexpr int kPageWidth = 420;

/// A sheet with a thin line around it.
class Sheet : public QWidget
{
public:
    Sheet(const PagePicture &picture, int width, QWidget *parent = nullptr) :
        QWidget(parent), m_image(picture.image)
    {
        setFixedSize(width, m_image.isNull() ? 0 : m_image.height() * width / m_image.width());
        setAccessibleName(
            PagePreview::tr("Page %1 of %2").arg(picture.page + 1).arg(picture.count));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(rect(), m_image);
        painter.setPen(color(Role::Line, this));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }

private:
    QImage m_image;
};

} // namespace

PagePreview::PagePreview(Exports &exports, const document::Content &content, int most,
                         QWidget *parent) :
    QScrollArea(parent), m_exports(exports), m_content(content), m_most(most)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus); // Arrows and Page Down go through the pages.
    setAccessibleName(tr("Preview"));
}

PagePreview::~PagePreview()
{
    m_future.cancel();
}

QSize PagePreview::sizeHint() const
{
    return {scaled(kPageWidth + 48), scaled(560)};
}

int PagePreview::pageWidth() const
{
    return scaled(kPageWidth);
}

void PagePreview::begin()
{
    m_pages = new QWidget;
    auto *column = new QVBoxLayout(m_pages);
    column->setContentsMargins(scaled(16), scaled(16), scaled(16), scaled(16));
    column->setSpacing(scaled(16));
    m_note = new TextLabel(tr("Setting the pages…"), TextStyle::Body, Role::Text2);
    m_note->setWordWrap(true);
    column->addWidget(m_note);
    column->addStretch();
    setWidget(m_pages); // The one before goes with it.
}

void PagePreview::show(const QString &part)
{
    m_future.cancel();
    m_count = 0;
    begin();
    Q_EMIT pageCountChanged();
    const int pixels = qRound(pageWidth() * devicePixelRatioF());
    m_future = m_exports.pages(m_content, part, pixels, m_most);
    forEachResult(m_future, m_pages, [this](const Result<PagePicture> &picture) { take(picture); });
}

void PagePreview::take(const Result<PagePicture> &picture)
{
    if (!picture) {
        m_note->setRole(Role::Danger);
        m_note->setText(picture.error().message);
        m_note->show();
        return;
    }
    m_note->hide();
    auto *column = static_cast<QVBoxLayout *>(m_pages->layout());
    column->insertWidget(column->count() - 1, new Sheet(*picture, pageWidth()), 0,
                         Qt::AlignHCenter);
    if (m_count != picture->count) {
        m_count = picture->count;
        Q_EMIT pageCountChanged();
    }
    const bool isLastShown = m_most > 0 && picture->page + 1 == m_most;
    if (isLastShown && picture->count > m_most)
        column->insertWidget(
            column->count() - 1,
            new TextLabel(tr("and %n more page(s)", nullptr, picture->count - m_most),
                          TextStyle::Small, Role::Text2),
            0, Qt::AlignHCenter);
}

} // namespace lectern::ui
