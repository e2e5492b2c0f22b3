// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "core/medical/report/report_facts.h"

#include <QTimer>
#include <QWidget>

class QFormLayout;
class QVBoxLayout;

namespace lectern::ui {

/// What the reader sees and knows and no measurement says: lobe, density and margin of each nodule,
/// age, risk group. Nothing is filled in for them. Findings that stand on it follow.
class FactsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit FactsPanel(document::Document &document, QWidget *parent = nullptr);

    /// The finding of a nodule is put in, or worded anew from what is known now.
    void writeFinding(const QString &nodule);

Q_SIGNALS:
    void blockWritten(lectern::document::BlockId block);
    void failed(const QString &message);

private:
    void rebuild();
    void addPatient(QVBoxLayout *column);
    void addNodule(QVBoxLayout *column, int index, const QString &name);
    template <typename T, typename Member>
    QWidget *newChoice(const QString &name, const QList<std::pair<QString, T>> &options,
                       std::optional<T> now, Member set);
    void change(const medical::ReportFacts &facts);
    void rewriteFindings();
    void rewriteLines(); ///< Of impression and recommendation.

    document::Document &m_document;
    medical::ReportFacts m_facts;
    QStringList m_nodules; ///< As they are shown.
    QList<bool> m_isPut; ///< Of each, whether its finding stands in the report.
    QTimer m_turn;
    QWidget *m_content = nullptr;
};

} // namespace lectern::ui
