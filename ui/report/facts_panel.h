// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/document.h"
#include "core/medical/report/finding_place.h"
#include "core/medical/report/measured_mark.h"

#include <QHash>
#include <QTimer>
#include <QWidget>

#include <functional>

class QFormLayout;
class QVBoxLayout;

namespace lectern::ui {

class MarkFields;

/// What the reader sees and knows and no measurement says: lobe, density and margin of each nodule,
/// what a line or a region that they drew is, age, risk group. Nothing is filled in for them.
/// Findings that stand on it follow.
class FactsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit FactsPanel(document::Document &document, QWidget *parent = nullptr);

    /// The finding of a nodule is put in, or worded anew from what is known now.
    void writeFinding(const QString &nodule);
    /// The caret goes to the name of the line or region that a measurement is of.
    void nameMark(const QString &measurement);

Q_SIGNALS:
    void blockWritten(lectern::document::BlockId block);
    void failed(const QString &message);

private:
    void rebuild();
    void addPatient(QVBoxLayout *column);
    void addNodule(QVBoxLayout *column, const QString &name);
    void addMark(QVBoxLayout *column, const medical::MeasuredMark &mark,
                 const medical::ReportTemplate &layout);
    void addPlaceOf(QVBoxLayout *column, const medical::FindingPlace &place,
                    const std::function<void()> &put);
    template <typename T, typename Member>
    QWidget *newChoice(const QString &name, const QList<std::pair<QString, T>> &options,
                       std::optional<T> now, Member set);
    void change(const medical::ReportFacts &facts);
    void changeMark(const QString &key, const medical::MarkNote &note);
    void writeMark(const QString &key);
    void write(const Result<document::DraftedBlock> &finding, const medical::FindingPlace &place);
    void rewriteFindings();
    void rewriteLines(); ///< Of impression and recommendation.

    document::Document &m_document;
    /// What its fields are made from.
    struct Shown {
        QStringList nodules;
        QStringList marks; ///< Their keys, values and names.
        medical::ReportFacts facts;
        QList<int> places; ///< Of each, whether its finding stands in the report.
        friend bool operator==(const Shown &, const Shown &) = default;
    };

    medical::ReportFacts m_facts;
    QStringList m_nodules; ///< As they are shown.
    Shown m_shown;
    QTimer m_turn;
    QWidget *m_content = nullptr;
    QHash<QString, MarkFields *> m_markFields; ///< By the names of what was measured.
};

} // namespace lectern::ui
