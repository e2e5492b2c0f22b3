// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/viewer/image_pane_accessible.h"

#include "ui/report/viewer/image_pane.h"

namespace lectern::ui {
namespace {

QAccessibleInterface *factory(const QString &, QObject *object)
{
    if (auto *pane = qobject_cast<ImagePane *>(object))
        return new ImagePaneAccessible(*pane);
    return nullptr;
}

} // namespace

ImagePaneAccessible::ImagePaneAccessible(ImagePane &pane) :
    QAccessibleWidget(&pane, QAccessible::Graphic), m_pane(pane)
{
}

void ImagePaneAccessible::install()
{
    static const bool once = [] {
        QAccessible::installFactory(factory);
        return true;
    }();
    Q_UNUSED(once);
}

QString ImagePaneAccessible::text(QAccessible::Text kind) const
{
    if (kind == QAccessible::Value)
        return m_pane.accessibleValue();
    return QAccessibleWidget::text(kind);
}

void *ImagePaneAccessible::interface_cast(QAccessible::InterfaceType type)
{
    return type == QAccessible::ValueInterface ? static_cast<QAccessibleValueInterface *>(this)
                                               : QAccessibleWidget::interface_cast(type);
}

QVariant ImagePaneAccessible::currentValue() const
{
    return m_pane.index() + 1;
}

void ImagePaneAccessible::setCurrentValue(const QVariant &value)
{
    m_pane.scrollTo(value.toInt() - 1);
}

QVariant ImagePaneAccessible::maximumValue() const
{
    return m_pane.count();
}

} // namespace lectern::ui
