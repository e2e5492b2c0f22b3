// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/keep_normal_flow.h"

#include "ui/editor/block_view.h"
#include "ui/settings/preferences.h"

#include <QAction>

namespace lectern::ui {

KeepNormalFlow::KeepNormalFlow(BlockView &view, Preferences &preferences, QAction &keep,
                               QObject *parent) :
    QObject(parent), m_view(view), m_preferences(preferences), m_keep(keep)
{
    connect(&view, &BlockView::currentChanged, this, &KeepNormalFlow::follow);
    connect(&view.document(), &document::Document::blockChanged, this, &KeepNormalFlow::follow);
    connect(&keep, &QAction::triggered, this, &KeepNormalFlow::keep);
    keep.setVisible(true);
    follow();
}

KeepNormalFlow::~KeepNormalFlow()
{
    m_keep.setEnabled(false);
    m_keep.setVisible(false);
}

/// The sentence under the caret; of a block that is selected as a whole, the only one there is.
std::optional<medical::EditedStanding> KeepNormalFlow::edited() const
{
    const auto id = m_view.currentBlock();
    const document::Content &content = m_view.document().content();
    const document::Block *block = id ? content.block(*id) : nullptr;
    if (!block)
        return std::nullopt;
    if (const int sentence = m_view.currentSentence(); sentence >= 0)
        return medical::editedStanding(content, *id, sentence);
    std::optional<medical::EditedStanding> only;
    const auto count = document::sentencesOf(content, *block).size();
    for (int i = 0; i < count; ++i) {
        auto one = medical::editedStanding(content, *id, i);
        if (one && only)
            return std::nullopt;
        if (one)
            only = std::move(one);
    }
    return only;
}

void KeepNormalFlow::follow()
{
    m_keep.setEnabled(edited().has_value());
}

void KeepNormalFlow::keep()
{
    const auto sentence = edited();
    if (!sentence)
        return;
    const Language language = m_view.document().header().language;
    const auto report = medical::loadTemplate(sentence->templateId, language);
    auto normals = report
        ? medical::readNormals(m_preferences.normalSentences(report->id, language), *report)
        : Result<medical::ReaderNormals>(std::unexpected(report.error()));
    const auto kept = normals ? medical::keepAsNormal(*sentence, *report, language, *normals)
                              : Result<medical::KeptNormal>(std::unexpected(normals.error()));
    if (!kept) {
        Q_EMIT failed(kept.error().message);
        return;
    }
    m_preferences.setNormalSentences(report->id, language,
                                     medical::writtenNormals(*normals, *report));
    Q_EMIT said(kept->replaced.isEmpty()
                    ? tr("Kept as your normal sentence for “%1”.").arg(kept->organ)
                    : tr("Kept as your normal sentence for “%1”, in the place of “%2”")
                          .arg(kept->organ, kept->replaced));
}

} // namespace lectern::ui
