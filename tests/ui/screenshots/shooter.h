// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "tests/ui/support/sample_services.h"
#include "ui/services/services.h"
#include "ui/shell/main_window.h"

#include <QDir>
#include <QTest>

namespace lectern::test {

/// Writes pictures of widgets into a folder.
class Shooter
{
public:
    Shooter(const QString &folder, const QString &suffix) : m_folder(folder), m_suffix(suffix) { }

    void shoot(QWidget &widget, const QString &name) const
    {
        QTest::qWait(250); // Panels follow the selection with a short delay.
        widget.grab().save(QDir(m_folder).filePath(name + m_suffix + QStringLiteral(".png")));
    }

private:
    QString m_folder;
    QString m_suffix;
};

/// The text of the language.
inline QString one(Language language, const char16_t *english, const char16_t *chinese)
{
    return QString::fromUtf16(language == Language::Chinese ? chinese : english);
}

/// The experiment at rest, at the strongest push, as numbers, as words and at full size; its values
/// in the inspector. Opens a session of its own.
void shootExperiment(ui::MainWindow &window, const Shooter &shooter, Language language);

/// A draft that runs, a film that is rendered, an export that is done and one that failed.
void shootJobs(ui::MainWindow &window, jobs::JobQueue &queue, const Shooter &shooter,
               Language language);

/// The versions of a document, and one of them beside the present one.
void shootVersions(ui::MainWindow &window, FakeSession &session, const Shooter &shooter,
                   Language language);

/// The other wordings of an objective, and a proposal on its way, refused and passed.
void shootProposals(ui::MainWindow &window, FakeSession &session, const Shooter &shooter,
                    Language language);

/// What a teacher writes herself: a picture, formulas one of which is broken, a table, a wrong
/// word.
void shootWriting(ui::MainWindow &window, FakeSession &session, const Shooter &shooter,
                  Language language);

/// The viewer of a report: a chest with measurements, a full pane, without a series, as narrow and
/// as wide as its windows are.
void shootViewer(const Shooter &shooter, Language language);

/// A report on a phantom: beside its images, with a flag, all flags, the facts; and the dialog for
/// a new one. Opens a window of its own.
void shootReport(const ui::Services &services, FakeSeries &series, const Shooter &shooter,
                 Language language);

/// Normal sentences: the template's, the reader's own with what speaks against them, a file that
/// was refused, a template without organs; and the dialog for a new report that takes them.
void shootNormals(const ui::Services &services, FakeSeries &series, const Shooter &shooter,
                  Language language);

} // namespace lectern::test
