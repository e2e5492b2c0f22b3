// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/viewer/viewer_notice.h"

#include "ui/controls/buttons.h"
#include "ui/controls/text_label.h"
#include "ui/theme/glyph.h"

#include <QPainter>
#include <QVBoxLayout>

namespace lectern::ui {
namespace {

constexpr int kGlyphEdge = 32;
constexpr int kBars = 3;
constexpr int kBarHeight = 28;
constexpr int kBarWidth = 360;

} // namespace

ViewerNotice::ViewerNotice(QWidget *parent) :
    QWidget(parent),
    m_sentence(new TextLabel(TextStyle::Body, Role::Text2, this)),
    m_step(newButton(QString(), ButtonRole::Secondary, this))
{
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(24), scaled(24), scaled(24), scaled(24));
    column->addStretch(1);
    column->addSpacing(scaled(kBars * (kBarHeight + 8)));
    column->addWidget(m_sentence);
    column->addSpacing(scaled(12));
    column->addWidget(m_step, 0, Qt::AlignHCenter);
    column->addStretch(1);
    connect(m_step, &QPushButton::clicked, this, &ViewerNotice::stepRequested);
    showEmpty();
}

void ViewerNotice::showEmpty()
{
    show(Kind::Empty, tr("Drop a DICOM folder. It stays on this computer."), {});
}

void ViewerNotice::showLoading(const QString &what)
{
    show(Kind::Loading, what, {});
}

void ViewerNotice::showProblem(const QString &sentence, const QString &step)
{
    show(Kind::Problem, sentence, step);
}

void ViewerNotice::show(Kind kind, const QString &sentence, const QString &step)
{
    m_kind = kind;
    m_sentence->setText(sentence);
    m_sentence->setRole(kind == Kind::Problem ? Role::Text : Role::Text2);
    m_step->setText(step);
    m_step->setVisible(!step.isEmpty());
    setAccessibleName(sentence);
    update();
}

void ViewerNotice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Role::Chrome, this));
    const int above = m_sentence->geometry().top() - scaled(12);
    if (m_kind == Kind::Loading) {
        const int wide = std::min(scaled(kBarWidth), width() - 2 * scaled(24));
        QRect bar((width() - wide) / 2, above - scaled(kBars * (kBarHeight + 8)), wide,
                  scaled(kBarHeight));
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(Role::Sunken, this));
        for (int i = 0; i < kBars; ++i) {
            painter.drawRoundedRect(bar, 4, 4);
            bar.translate(0, scaled(kBarHeight + 8));
        }
        return;
    }
    const bool isProblem = m_kind == Kind::Problem;
    const int edge = scaled(kGlyphEdge);
    paintGlyph(painter, isProblem ? Glyph::Warning : Glyph::Nodule,
               QRect((width() - edge) / 2, above - edge, edge, edge),
               color(isProblem ? Role::Warning : Role::Text3, this));
}

} // namespace lectern::ui
