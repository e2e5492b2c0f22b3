// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/controls/plane.h"
#include "ui/services/models.h"

#include <functional>

class QHBoxLayout;
class QVBoxLayout;

namespace lectern::ui {

/// One model: what it is, what it may do, what it needs, and what can be done with it.
class ModelCard : public Card
{
    Q_OBJECT

public:
    ModelCard(const ModelItem &item, const models::MachineMemory &memory,
              QWidget *parent = nullptr);

Q_SIGNALS:
    void useRequested(const QString &id);
    void removeRequested(const QString &id); ///< The person was asked.

private:
    void addHead(QVBoxLayout *column);
    void addFacts(QVBoxLayout *column, const models::MachineMemory &memory);
    void addFact(QVBoxLayout *column, const QString &name, const QString &value, bool isWarning);
    void addFoot(QVBoxLayout *column);
    void showFoot(bool isAsking);
    void addButton(const QString &text, const std::function<void()> &run);

    ModelItem m_item;
    QHBoxLayout *m_foot = nullptr;
};

} // namespace lectern::ui
