// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/report/edited_standing.h"

#include "core/medical/report/known_findings.h"
#include "core/medical/report/normal_doubts.h"

#include <QCoreApplication>

#include <algorithm>

namespace lectern::medical {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

/// "reader.normal.ct-chest.pleura.2" or "template.ct-chest.pleura.2", taken apart.
std::optional<EditedStanding> placeOf(const document::RuleSupport &rule)
{
    QStringList parts = rule.rule.split(u'.');
    if (rule.rule.startsWith(u"reader.normal."))
        parts.removeFirst();
    else if (!rule.rule.startsWith(u"template."))
        return std::nullopt;
    if (parts.size() != 4)
        return std::nullopt;
    return EditedStanding{parts.at(1),
                          parts.at(2),
                          parts.at(3).toInt(),
                          rule.inputs.value(QStringLiteral("sentence")),
                          {}};
}

/// The words that stood there may be any of these.
QStringList wordsBefore(const EditedStanding &edited, const TemplateOrgan &organ)
{
    if (!edited.before.isEmpty())
        return {edited.before};
    for (const NormalSentence &normal : organ.normals)
        if (normal.number == edited.number)
            return normal.wordings;
    return {};
}

/// Why no report should begin with the sentence; empty where nothing speaks against it.
Result<QString> objection(const ReportTemplate &report, const QString &organ, int number,
                          Language language)
{
    const auto finder = reportTerms();
    if (!finder)
        return std::unexpected(finder.error());
    const auto doubts = doubtsAbout(report, language, **finder);
    if (!doubts)
        return std::unexpected(doubts.error());
    for (const DoubtfulNormal &one : *doubts)
        if (one.organ == organ && one.number == number && isSerious(one.doubt))
            return one.message;
    return QString();
}

} // namespace

std::optional<EditedStanding> editedStanding(const document::Content &report, document::BlockId id,
                                             int index)
{
    const document::Block *block = report.block(id);
    if (!block || report.header.kind != u"report")
        return std::nullopt;
    const QList<document::Sentence> sentences = document::sentencesOf(report, *block);
    if (index < 0 || index >= sentences.size())
        return std::nullopt;
    const document::Provenance *before = &sentences.at(index).provenance;
    if (!before->editedFrom)
        return std::nullopt;
    while (before->editedFrom)
        before = before->editedFrom.get();
    const document::RuleSupport *rule = document::firstRule(*before);
    std::optional<EditedStanding> edited = rule ? placeOf(*rule) : std::nullopt;
    if (!edited)
        return std::nullopt;
    edited->text = textOf(block->text(), sentences.at(index).span).simplified();
    return edited->text.isEmpty() || edited->text == edited->before ? std::nullopt : edited;
}

Result<KeptNormal> keepAsNormal(const EditedStanding &edited, const ReportTemplate &report,
                                Language language, ReaderNormals &normals)
{
    const auto organ = std::ranges::find(report.organs, edited.organ, &TemplateOrgan::id);
    if (organ == report.organs.end())
        return failure(ErrorCode::NotFound,
                       Words::tr("The template %1 has no organ “%2”, so the sentence was not kept.")
                           .arg(report.id, edited.organ));
    QStringList sentences = normals.value(organ->id, firstWordings(*organ));
    if (sentences.contains(edited.text))
        return failure(ErrorCode::RefusedByCheck,
                       Words::tr("It is a normal sentence already: %1").arg(edited.text));
    const QStringList before = wordsBefore(edited, *organ);
    const auto place = std::ranges::find_if(
        sentences, [&before](const QString &one) { return before.contains(one); });
    KeptNormal kept{organ->title, place == sentences.end() ? QString() : *place};
    const int number = int(place - sentences.begin()) + 1;
    if (place == sentences.end())
        sentences.append(edited.text);
    else
        *place = edited.text;
    ReaderNormals next = normals;
    next.insert(organ->id, sentences);
    const auto why = objection(withNormals(report, next), organ->id, number, language);
    if (!why)
        return std::unexpected(why.error());
    if (!why->isEmpty())
        return failure(ErrorCode::RefusedByCheck,
                       Words::tr("Not kept as a normal sentence. %1").arg(*why));
    normals = next;
    return kept;
}

} // namespace lectern::medical
