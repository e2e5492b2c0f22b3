// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/medical/report/normal_doubts.h"
#include "core/medical/report/reader_normals.h"

#include <QObject>
#include <QUndoStack>

namespace lectern::ui {

class Preferences;

/// The normal sentences of a template in one language while the reader makes them their own. Each
/// change is kept in the preferences at once and can be undone; a line that is still empty waits.
class NormalsEditing : public QObject
{
    Q_OBJECT

public:
    /// What is edited.
    struct Place {
        QString templateId;
        Language language = Language::English;
        friend bool operator==(const Place &, const Place &) = default;
    };

    /// @param preferences  Outlive this.
    explicit NormalsEditing(Preferences &preferences, QObject *parent = nullptr);

    void open(const Place &place);
    const Place &place() const { return m_place; }
    /// The template as Lectern brings it.
    const medical::ReportTemplate &brought() const { return m_brought; }
    /// The template as a new report takes it, with lines that are still empty.
    const medical::ReportTemplate &effective() const { return m_effective; }
    bool isOwn(const QString &organ) const { return m_normals.contains(organ); }
    bool hasOwn() const { return !m_normals.isEmpty(); }
    const QList<medical::DoubtfulNormal> &doubts() const { return m_doubts; }
    /// Why what was kept cannot be read; empty where it can.
    const QString &problem() const { return m_problem; }
    QUndoStack &undoStack() { return m_stack; }

    void setSentence(const QString &organ, int index, const QString &text);
    /// The line was left: it ends as a sentence does, and the next typing is a step of its own.
    void finish(const QString &organ, int index);
    void insert(const QString &organ, int index);
    void remove(const QString &organ, int index);
    void move(const QString &organ, int from, int to);
    void reset(const QString &organ); ///< Back to the template's.
    void resetAll();

    /// Takes all sentences of a file in the place of the present ones, as one step.
    /// @return what normalsFile and readNormals return; InvalidInput for a file without a sentence
    Status importFrom(const QString &path);
    Status exportTo(const QString &path) const;

Q_SIGNALS:
    void opened(); ///< Another template or language.
    void changed();

private:
    friend class ChangeNormals; ///< A step of the undo stack.

    QStringList sentences(const QString &organ) const;
    void replace(const QString &organ, const QStringList &sentences, const QString &what,
                 const QString &mergeKey = {});
    void push(const medical::ReaderNormals &next, const QString &what,
              const QString &mergeKey = {});
    void put(const Place &place, const medical::ReaderNormals &normals);
    void load(const Place &place);
    void look();
    void keep();

    Preferences &m_preferences;
    Place m_place;
    medical::ReportTemplate m_brought;
    medical::ReaderNormals m_normals;
    medical::ReportTemplate m_effective;
    QList<medical::DoubtfulNormal> m_doubts;
    QString m_problem;
    QUndoStack m_stack;
    int m_visit = 0; ///< Counts how often a line was left.
};

} // namespace lectern::ui
