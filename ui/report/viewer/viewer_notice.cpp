// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/viewer/viewer_notice.h"

#include "ui/controls/buttons.h"
#include "ui/controls/text_label.h"
#include "ui/report/viewer/region_pictures.h"
#include "ui/theme/glyph.h"

#include <QPainter>
#include <QVBoxLayout>

namespace lectern::ui {
namespace {

constexpr int kGlyphEdge = 32;
constexpr int kBars = 3;
constexpr int kBarHeight = 28;
constexpr int kBarGap = 8;
constexpr int kBelow = 12; ///< Between what is painted and the sentence.
constexpr int kBarWidth = 360;
constexpr int kWords = 180; ///< Height of glyph, sentence and buttons.

} // namespace

ViewerNotice::ViewerNotice(QWidget *parent) :
    QWidget(parent),
    m_column(new QVBoxLayout(this)),
    m_above(new QSpacerItem(0, 0)),
    m_sentence(new TextLabel(TextStyle::Body, Role::Text2, this)),
    m_step(newButton(QString(), ButtonRole::Secondary, this)),
    m_other(newButton(QString(), ButtonRole::Secondary, this)),
    m_pictures(new RegionPictures(this))
{
    m_sentence->setAlignment(Qt::AlignCenter);
    m_sentence->setWordWrap(true);
    m_column->setContentsMargins(scaled(24), scaled(24), scaled(24), scaled(24));
    m_column->addStretch(1);
    m_column->addItem(m_above);
    m_column->addWidget(m_sentence);
    m_column->addSpacing(scaled(12));
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(scaled(8));
    buttons->addStretch(1);
    buttons->addWidget(m_step);
    buttons->addWidget(m_other);
    buttons->addStretch(1);
    m_column->addLayout(buttons);
    m_column->addWidget(m_pictures, 0, Qt::AlignHCenter);
    m_column->addStretch(1);
    connect(m_step, &QPushButton::clicked, this, &ViewerNotice::stepRequested);
    connect(m_other, &QPushButton::clicked, this, &ViewerNotice::declined);
    connect(m_pictures, &RegionPictures::chosen, this, &ViewerNotice::measurementChosen);
    showEmpty();
}

void ViewerNotice::setMeasurements(const QList<ShownMeasurement> &measurements)
{
    m_pictures->setMeasurements(measurements);
    placePictures();
}

void ViewerNotice::select(const QString &name)
{
    m_pictures->select(name);
}

/// They have what the words leave of the height.
void ViewerNotice::placePictures()
{
    m_pictures->setVisible(m_kind == Kind::Problem && m_pictures->count() > 0);
    const int margin = scaled(24);
    m_pictures->setFixedSize(
        m_pictures->sizeIn({width() - 2 * margin, height() - 2 * margin - scaled(kWords)}));
    m_column->activate(); // What is painted stands over the sentence.
    update();
}

void ViewerNotice::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placePictures();
}

void ViewerNotice::showEmpty()
{
    show(Kind::Empty, tr("Drop a DICOM folder. It stays on this computer."), {});
}

void ViewerNotice::showLoading(const QString &what, const QString &step)
{
    show(Kind::Loading, what, step);
}

void ViewerNotice::showProblem(const QString &sentence, const QString &step)
{
    show(Kind::Problem, sentence, step);
}

void ViewerNotice::showQuestion(const QString &sentence, const QString &step, const QString &other)
{
    show(Kind::Problem, sentence, step, other);
}

void ViewerNotice::show(Kind kind, const QString &sentence, const QString &step,
                        const QString &other)
{
    m_kind = kind;
    m_sentence->setText(sentence);
    m_sentence->setRole(kind == Kind::Problem ? Role::Text : Role::Text2);
    m_step->setText(step);
    m_step->setVisible(!step.isEmpty());
    m_other->setText(other);
    m_other->setVisible(!other.isEmpty());
    setAccessibleName(sentence);
    const int above = kind == Kind::Loading ? kBars * (kBarHeight + kBarGap) : kGlyphEdge;
    m_above->changeSize(0, scaled(above + kBelow));
    m_column->invalidate();
    placePictures();
}

void ViewerNotice::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), color(Role::Chrome, this));
    const int above = m_sentence->geometry().top() - scaled(kBelow);
    if (m_kind == Kind::Loading) {
        const int wide = std::min(scaled(kBarWidth), width() - 2 * scaled(24));
        QRect bar((width() - wide) / 2,
                  above + scaled(kBarGap) - scaled(kBars * (kBarHeight + kBarGap)), wide,
                  scaled(kBarHeight));
        painter.setPen(Qt::NoPen);
        painter.setBrush(color(Role::Sunken, this));
        for (int i = 0; i < kBars; ++i) {
            painter.drawRoundedRect(bar, 4, 4);
            bar.translate(0, scaled(kBarHeight + kBarGap));
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
