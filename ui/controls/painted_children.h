// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleWidget>
#include <QHash>

namespace lectern::ui {

/// A widget for screen readers whose children are painted, not widgets: each has a key by which its
/// interface is made once and kept as long as this.
template <typename Key> class PaintedChildren : public QAccessibleWidget
{
public:
    using QAccessibleWidget::QAccessibleWidget;
    ~PaintedChildren() override
    {
        for (const QAccessible::Id id : std::as_const(m_ids))
            QAccessible::deleteAccessibleInterface(id);
    }

    int indexOfChild(const QAccessibleInterface *child) const override
    {
        for (int i = 0; i < childCount(); ++i) {
            if (this->child(i) == child)
                return i;
        }
        return -1;
    }

    QAccessibleInterface *childAt(int x, int y) const override
    {
        for (int i = 0; i < childCount(); ++i) {
            QAccessibleInterface *candidate = child(i);
            if (candidate && candidate->rect().contains(x, y))
                return candidate;
        }
        return nullptr;
    }

protected:
    /// The interface of a child, which `make` makes the first time.
    template <typename Make> QAccessibleInterface *interfaceOf(const Key &key, Make make) const
    {
        auto known = m_ids.constFind(key);
        if (known == m_ids.cend())
            known = m_ids.insert(key, QAccessible::registerAccessibleInterface(make()));
        return QAccessible::accessibleInterface(*known);
    }

private:
    mutable QHash<Key, QAccessible::Id> m_ids;
};

} // namespace lectern::ui
