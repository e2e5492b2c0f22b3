// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/status_strip.h"

#include "ui/controls/text_label.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QProgressBar>
#include <QTimer>

namespace lectern::ui {
namespace {

constexpr int kMessageMs = 8000;

} // namespace

StatusStrip::StatusStrip(QWidget *parent) :
    Plane(Role::Chrome, Qt::TopEdge, parent), m_message(new TextLabel(TextStyle::Small)),
    m_first(new TextLabel(TextStyle::Small, Role::Text2)), m_bar(new QProgressBar),
    m_rest(new TextLabel(TextStyle::Small, Role::Text2)),
    m_right(new TextLabel(TextStyle::Small, Role::Text2))
{
    setFixedHeight(scaled(24));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(16), 0, scaled(16), 0);
    row->setSpacing(scaled(16));
    m_bar->setFixedWidth(scaled(120));
    m_bar->setTextVisible(false);
    m_bar->setRange(0, 1000);
    m_bar->setAccessibleName(tr("Progress"));
    m_message->setAccessibleName(tr("Message"));
    m_message->hide();
    for (QWidget *part : {static_cast<QWidget *>(m_message), static_cast<QWidget *>(m_first),
                          static_cast<QWidget *>(m_bar), static_cast<QWidget *>(m_rest)})
        row->addWidget(part);
    row->addStretch();
    row->addWidget(m_right);
}

void StatusStrip::show(const PageStatus &status)
{
    m_first->setText(status.left.value(0));
    m_rest->setText(status.left.mid(1).join(QStringLiteral("    ")));
    m_bar->setVisible(status.progress.has_value());
    m_bar->setValue(qRound(status.progress.value_or(0) * 1000));
    m_right->setText(status.right.join(QStringLiteral("    ")));
}

void StatusStrip::announce(const QString &text, bool isFailure)
{
    m_message->setRole(isFailure ? Role::Danger : Role::Text);
    m_message->setText(text);
    m_message->show();
    QTimer::singleShot(kMessageMs, m_message, [this, text] {
        if (m_message->text() == text)
            m_message->hide();
    });
    // Qt 6.4 has no announcement; an alert of a named label is read out.
    QAccessibleEvent event(m_message, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace lectern::ui
