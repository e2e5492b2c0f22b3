// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/document_page.h"
#include "ui/services/document_session.h"
#include "ui/services/series_reader.h"

#include <memory>

class QSplitter;

namespace lectern::ui {

class ActionRegistry;
class FactsPanel;
class FlagsFlow;
class Inspector;
class KeepNormalFlow;
class KeyImageFlow;
class MeasureFlow;
class PageEditor;
class Preferences;
class ProposedLines;
class ReportFoot;
class SeriesFlow;
class SourcePanel;
class VersionsPanel;
class Viewer;

/// Adds the commands of the report's page: its fields and flags, and the viewer's.
void addReportCommands(ActionRegistry &registry);

/// What a report's page stands on; both outlive it.
struct ReportPageServices {
    SeriesReader &series;
    Preferences &preferences;
};

/// A report beside its images: viewer and measurements at the left, the text with its flags and
/// sources at the right. One page for each session.
class ReportPage : public DocumentPage
{
    Q_OBJECT

public:
    ReportPage(std::shared_ptr<DocumentSession> session, const ReportPageServices &services,
               ActionRegistry &registry, QWidget *parent = nullptr);
    ~ReportPage() override;

    QString title() const override;
    QWidget *toolBar() override;
    PageStatus status() const override;
    QList<QWidget *> panes() const override;
    BlockView &view() override;
    void checkSpelling(spelling::SpellingService &service) override;

    Viewer &viewer() { return *m_viewer; }

private:
    void assemble();
    void connectPanels();
    void connectImages();
    void showSource();
    void showPlaceOfSentence();
    void followFlags();
    bool isDrafting() const;
    int standingSentences() const; ///< Of the findings.
    void connectCommands();
    void goToField(int direction);

    std::shared_ptr<DocumentSession> m_session;
    ActionRegistry &m_registry;
    Viewer *m_viewer;
    PageEditor *m_editor;
    Inspector *m_panel;
    FactsPanel *m_facts;
    SourcePanel *m_source;
    VersionsPanel *m_versions;
    ProposedLines *m_proposed;
    ReportFoot *m_foot;
    SeriesFlow *m_images;
    MeasureFlow *m_measures;
    KeyImageFlow *m_keyImages;
    KeepNormalFlow *m_normals;
    FlagsFlow *m_flags;
    QSplitter *m_splitter = nullptr;
    int m_standing = 0; ///< Sentences of the findings that the template put there.
};

} // namespace lectern::ui
