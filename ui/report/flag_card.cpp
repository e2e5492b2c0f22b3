// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/flag_card.h"

#include "ui/controls/buttons.h"
#include "ui/controls/text_label.h"
#include "ui/theme/glyph.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace lectern::ui {
namespace {

constexpr int kGlyph = 16;
constexpr qsizetype kLongestMend = 36; ///< Characters on the button.

/// "Change to “right”"; a whole sentence is cut short.
QString mendText(const medical::Mend &mend)
{
    if (mend.replacement.isEmpty())
        return FlagCard::tr("Take it out");
    const bool isLong = mend.replacement.size() > kLongestMend;
    return FlagCard::tr("Change to “%1”")
        .arg(isLong ? mend.replacement.left(kLongestMend).trimmed() + u'…' : mend.replacement);
}

} // namespace

QString flagTitle(const QString &rule)
{
    static const QHash<QString, const char *> titles{
        {QStringLiteral("side"), QT_TRANSLATE_NOOP("lectern::ui::FlagCard", "Sides disagree")},
        {QStringLiteral("number"), QT_TRANSLATE_NOOP("lectern::ui::FlagCard", "Numbers disagree")},
        {QStringLiteral("unit"), QT_TRANSLATE_NOOP("lectern::ui::FlagCard", "Units disagree")},
        {QStringLiteral("negation"), QT_TRANSLATE_NOOP("lectern::ui::FlagCard", "Said and denied")},
        {QStringLiteral("finding-without-impression"),
         QT_TRANSLATE_NOOP("lectern::ui::FlagCard", "Not in the impression")},
        {QStringLiteral("impression-without-finding"),
         QT_TRANSLATE_NOOP("lectern::ui::FlagCard", "Not in the findings")},
        {QStringLiteral("measurement"),
         QT_TRANSLATE_NOOP("lectern::ui::FlagCard", "Not as measured")},
        {QStringLiteral("images"), QT_TRANSLATE_NOOP("lectern::ui::FlagCard", "Other images")},
        {QStringLiteral("source"),
         QT_TRANSLATE_NOOP("lectern::ui::FlagCard", "Not as the source says")}};
    const char *title = titles.value(rule, nullptr);
    return title ? FlagCard::tr(title) : rule;
}

FlagCard::FlagCard(const medical::DocumentFlag &flag, const QString &reason, QWidget *parent) :
    QWidget(parent), m_flag(flag), m_isOpen(reason.isEmpty())
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(12), scaled(8), scaled(12), scaled(8));
    column->setSpacing(scaled(4));
    auto *title = new TextLabel(flagTitle(flag.rule), TextStyle::BodyStrong);
    title->setContentsMargins(scaled(kGlyph + 8), 0, 0, 0);
    column->addWidget(title);
    auto *message = new TextLabel(flag.message, TextStyle::Body);
    message->setWordWrap(true);
    column->addWidget(message);
    if (!m_isOpen) {
        auto *kept = new TextLabel(tr("Kept: %1").arg(reason), TextStyle::Small, Role::Text2);
        kept->setWordWrap(true);
        column->addWidget(kept);
    }
    addButtons();
    setAccessibleName(flagTitle(flag.rule));
    setAccessibleDescription(flag.message);
}

void FlagCard::addButtons()
{
    m_buttons = new QWidget;
    auto *column = new QVBoxLayout(m_buttons);
    column->setContentsMargins(0, scaled(4), 0, 0);
    column->setSpacing(scaled(4));
    const auto button = [this](const QString &text, ButtonRole role, auto signal) {
        QPushButton *made = newButton(text, role, m_buttons);
        connect(made, &QPushButton::clicked, this, signal);
        return made;
    };
    if (m_isOpen && m_flag.mend)
        column->addWidget(
            button(mendText(*m_flag.mend), ButtonRole::Secondary, &FlagCard::mendRequested), 0,
            Qt::AlignLeft);
    column->addLayout(newLinkRow(
        {button(m_flag.other ? tr("Show both places") : tr("Show the place"), ButtonRole::Link,
                &FlagCard::placesRequested),
         m_isOpen ? button(tr("Keep, with a reason"), ButtonRole::Link, &FlagCard::askReason)
                  : button(tr("Open it again"), ButtonRole::Link, &FlagCard::reopenRequested)}));
    layout()->addWidget(m_buttons);
}

void FlagCard::askReason()
{
    m_buttons->hide();
    m_asking = new QWidget;
    auto *row = new QHBoxLayout(m_asking);
    row->setContentsMargins(0, scaled(4), 0, 0);
    row->setSpacing(scaled(8));
    auto *reason = new QLineEdit;
    reason->setPlaceholderText(tr("Why it is right as it stands"));
    reason->setAccessibleName(tr("Reason"));
    QPushButton *keep = newButton(tr("Keep"), ButtonRole::Secondary, m_asking);
    keep->setEnabled(false);
    row->addWidget(reason, 1);
    row->addWidget(keep);
    layout()->addWidget(m_asking);
    connect(reason, &QLineEdit::textChanged, keep,
            [keep](const QString &text) { keep->setEnabled(!text.trimmed().isEmpty()); });
    connect(reason, &QLineEdit::returnPressed, keep, &QPushButton::click);
    connect(keep, &QPushButton::clicked, this,
            [this, reason] { Q_EMIT keepRequested(reason->text().trimmed()); });
    reason->setFocus();
}

int FlagCard::heightForWidth(int width) const
{
    return layout()->totalHeightForWidth(width);
}

void FlagCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(color(m_isOpen ? Role::Warning : Role::Line, this));
    painter.setBrush(color(m_isOpen ? Role::WarningTint : Role::Surface, this));
    painter.drawRoundedRect(frame, scaled(6), scaled(6));
    const int line = lineHeight(TextStyle::BodyStrong);
    paintGlyph(painter, m_isOpen ? Glyph::Warning : Glyph::Check,
               QRectF(scaled(12), scaled(8) + (line - scaled(kGlyph)) / 2.0, scaled(kGlyph),
                      scaled(kGlyph)),
               color(m_isOpen ? Role::Warning : Role::Text2, this));
}

} // namespace lectern::ui
