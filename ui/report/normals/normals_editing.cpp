// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/normals/normals_editing.h"

#include "core/base/save_file.h"
#include "core/medical/report/known_findings.h"
#include "ui/settings/preferences.h"

#include <QFileInfo>

#include <algorithm>

namespace lectern::ui {
namespace {

constexpr int kChangeId = 1; ///< Of the one kind of step there is.

/// A letter, number or bracket at the end wants a full stop.
bool wantsFullStop(const QString &text)
{
    return !text.isEmpty()
        && (text.back().isLetterOrNumber() || QStringView(u")）]%\"”").contains(text.back()));
}

/// Without the lines that are still empty.
medical::ReaderNormals written(medical::ReaderNormals normals)
{
    for (QStringList &sentences : normals)
        sentences.removeAll(QString());
    return normals;
}

} // namespace

/// One step: what the reader had before and has then.
class ChangeNormals : public QUndoCommand
{
public:
    struct Step {
        NormalsEditing::Place place;
        medical::ReaderNormals before;
        medical::ReaderNormals after;
        QString mergeKey; ///< Empty: a step of its own.
    };

    ChangeNormals(NormalsEditing &editing, Step step, const QString &what) :
        QUndoCommand(what), m_editing(editing), m_step(std::move(step))
    {
    }

    int id() const override { return kChangeId; }
    void undo() override { m_editing.put(m_step.place, m_step.before); }
    void redo() override { m_editing.put(m_step.place, m_step.after); }
    bool mergeWith(const QUndoCommand *other) override
    {
        const auto &next = static_cast<const ChangeNormals *>(other)->m_step;
        if (m_step.mergeKey.isEmpty() || next.mergeKey != m_step.mergeKey)
            return false;
        m_step.after = next.after;
        setObsolete(m_step.before == m_step.after);
        return true;
    }

private:
    NormalsEditing &m_editing;
    Step m_step;
};

NormalsEditing::NormalsEditing(Preferences &preferences, QObject *parent) :
    QObject(parent), m_preferences(preferences)
{
}

void NormalsEditing::open(const Place &place)
{
    load(place);
    Q_EMIT opened();
}

void NormalsEditing::load(const Place &place)
{
    m_place = place;
    m_brought = {};
    m_normals.clear();
    m_problem.clear();
    auto brought = medical::loadTemplate(place.templateId, place.language);
    if (brought) {
        m_brought = std::move(*brought);
        auto kept = medical::readNormals(
            m_preferences.normalSentences(place.templateId, place.language), m_brought);
        if (kept)
            m_normals = std::move(*kept);
        else
            m_problem = kept.error().message;
    } else {
        m_problem = brought.error().message;
    }
    look();
}

void NormalsEditing::look()
{
    m_effective = medical::withNormals(m_brought, m_normals);
    m_doubts.clear();
    const auto finder = medical::reportTerms();
    if (!finder) {
        m_problem = finder.error().message;
        return;
    }
    auto doubts = medical::doubtsAbout(m_effective, m_place.language, **finder);
    if (doubts)
        m_doubts = std::move(*doubts);
    else
        m_problem = doubts.error().message;
}

void NormalsEditing::put(const Place &place, const medical::ReaderNormals &normals)
{
    const bool isElsewhere = place != m_place;
    if (isElsewhere)
        load(place);
    m_normals = normals;
    m_problem.clear();
    look();
    keep();
    if (isElsewhere)
        Q_EMIT opened();
    else
        Q_EMIT changed();
}

void NormalsEditing::keep()
{
    const medical::ReaderNormals normals = written(m_normals);
    m_preferences.setNormalSentences(
        m_place.templateId, m_place.language,
        normals.isEmpty() ? QString() : medical::writtenNormals(normals, m_brought));
}

void NormalsEditing::push(const medical::ReaderNormals &next, const QString &what,
                          const QString &mergeKey)
{
    m_stack.push(new ChangeNormals(*this, {m_place, m_normals, next, mergeKey}, what)); // Its own.
}

QStringList NormalsEditing::sentences(const QString &organ) const
{
    const auto found = std::ranges::find(m_effective.organs, organ, &medical::TemplateOrgan::id);
    return found == m_effective.organs.end() ? QStringList() : medical::firstWordings(*found);
}

void NormalsEditing::replace(const QString &organ, const QStringList &sentences,
                             const QString &what, const QString &mergeKey)
{
    medical::ReaderNormals next = m_normals;
    next.insert(organ, sentences);
    push(next, what, mergeKey);
}

void NormalsEditing::setSentence(const QString &organ, int index, const QString &text)
{
    QStringList present = sentences(organ);
    if (index < 0 || index >= present.size() || present.at(index) == text)
        return;
    present[index] = text;
    replace(organ, present, tr("Typing"),
            QStringLiteral("%1/%2/%3").arg(organ).arg(index).arg(m_visit));
}

void NormalsEditing::finish(const QString &organ, int index)
{
    const QString text = sentences(organ).value(index);
    const QString trimmed = text.simplified();
    if (isOwn(organ) && wantsFullStop(trimmed))
        setSentence(organ, index, trimmed + (m_place.language == Language::Chinese ? u'。' : u'.'));
    ++m_visit;
}

void NormalsEditing::insert(const QString &organ, int index)
{
    QStringList present = sentences(organ);
    present.insert(std::clamp(index, 0, int(present.size())), QString());
    replace(organ, present, tr("Add a sentence"));
}

void NormalsEditing::remove(const QString &organ, int index)
{
    QStringList present = sentences(organ);
    if (index < 0 || index >= present.size())
        return;
    present.removeAt(index);
    replace(organ, present, tr("Remove a sentence"));
}

void NormalsEditing::move(const QString &organ, int from, int to)
{
    QStringList present = sentences(organ);
    if (from == to || std::min(from, to) < 0 || std::max(from, to) >= present.size())
        return;
    present.move(from, to);
    replace(organ, present, tr("Move a sentence"));
}

void NormalsEditing::reset(const QString &organ)
{
    if (!isOwn(organ))
        return;
    medical::ReaderNormals next = m_normals;
    next.remove(organ);
    push(next, tr("Back to the template"));
}

void NormalsEditing::resetAll()
{
    push({}, tr("Back to the template"));
}

Status NormalsEditing::importFrom(const QString &path)
{
    const auto text = medical::normalsFile(path);
    if (!text)
        return std::unexpected(text.error());
    const auto normals = medical::readNormals(*text, m_brought);
    if (!normals)
        return std::unexpected(normals.error());
    if (normals->isEmpty())
        return failure(ErrorCode::InvalidInput,
                       tr("It holds no normal sentence. A line reads “organ: sentence”."));
    push(*normals, tr("Import"));
    return {};
}

Status NormalsEditing::exportTo(const QString &path) const
{
    QSaveFile file(path);
    const QByteArray bytes = medical::writtenNormals(written(m_normals), m_brought).toUtf8();
    if (file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && commitWhole(file))
        return {};
    return failure(ErrorCode::Io,
                   tr("“%1” could not be written: %2. Choose another place.")
                       .arg(QFileInfo(path).fileName(), file.errorString()));
}

} // namespace lectern::ui
