// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAccessibleWidget>

namespace lectern::ui {

class ImagePane;

/// A pane for screen readers: its plane, which slice it shows in which window, and the slice as a
/// value that can be set.
class ImagePaneAccessible : public QAccessibleWidget, public QAccessibleValueInterface
{
public:
    explicit ImagePaneAccessible(ImagePane &pane);

    QString text(QAccessible::Text kind) const override;
    void *interface_cast(QAccessible::InterfaceType type) override;

    QVariant currentValue() const override; ///< The slice's number, from 1.
    void setCurrentValue(const QVariant &value) override;
    QVariant maximumValue() const override;
    QVariant minimumValue() const override { return 1; }
    QVariant minimumStepSize() const override { return 1; }

    /// Makes Qt ask this class for the interfaces of ImagePanes. Once is enough.
    static void install();

private:
    ImagePane &m_pane;
};

} // namespace lectern::ui
