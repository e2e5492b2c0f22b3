// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/report/report_template.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace lectern::medical {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

QStringList stringsOf(const QJsonValue &value)
{
    QStringList strings;
    for (const QJsonValue item : value.toArray())
        strings.append(item.toString());
    return strings;
}

TemplateOrgan organOf(const QJsonObject &json, const QString &language)
{
    TemplateOrgan organ;
    organ.id = json.value(u"id").toString();
    organ.title = json.value(u"title").toObject().value(language).toString();
    organ.isMeasured = json.value(u"measured").toBool();
    for (const QJsonValue value : json.value(u"normals").toArray())
        organ.normals.append({int(organ.normals.size()) + 1,
                              stringsOf(value.toObject().value(language)),
                              stringsOf(value.toObject().value(u"denies"))});
    return organ;
}

ReportTemplate templateIn(const QString &id, Language language)
{
    QFile file(QStringLiteral(":/medical/templates/%1.json").arg(id));
    const QJsonObject json = file.open(QIODevice::ReadOnly)
        ? QJsonDocument::fromJson(file.readAll()).object()
        : QJsonObject();
    const QString code = languageCode(language);
    ReportTemplate report;
    report.id = id;
    report.title = json.value(u"title").toObject().value(code).toString();
    report.sections = stringsOf(json.value(u"sections"));
    report.measuresLungs = json.value(u"measuresLungs").toBool();
    for (const QJsonValue organ : json.value(u"organs").toArray())
        report.organs.append(organOf(organ.toObject(), code));
    return report;
}

QHash<QString, ReportTemplate> allIn(Language language)
{
    QHash<QString, ReportTemplate> all;
    for (const QString &id : templateIds())
        all.insert(id, templateIn(id, language));
    return all;
}

} // namespace

QStringList templateIds()
{
    return {QStringLiteral("ct-chest"), QStringLiteral("nodule-follow-up"),
            QStringLiteral("ct-head"), QStringLiteral("free")};
}

Result<ReportTemplate> loadTemplate(const QString &id, Language language)
{
    // They are ours and never change, and an open report asks for its own at every edit.
    static const QHash<QString, ReportTemplate> english = allIn(Language::English);
    static const QHash<QString, ReportTemplate> chinese = allIn(Language::Chinese);
    const auto &all = language == Language::Chinese ? chinese : english;
    const auto found = all.constFind(id);
    if (found == all.cend())
        return failure(ErrorCode::InvalidInput,
                       Words::tr("There is no report template %1. There are: %2.")
                           .arg(id, templateIds().join(QStringLiteral(", "))));
    return *found;
}

QString templateFor(const SeriesFacts &facts, bool hasNodules)
{
    const QString part = facts.bodyPart.toUpper();
    for (const char16_t *head : {u"HEAD", u"BRAIN", u"SKULL"})
        if (part.contains(QStringView(head)))
            return QStringLiteral("ct-head");
    for (const char16_t *chest : {u"CHEST", u"THORAX", u"LUNG"})
        if (part.contains(QStringView(chest)))
            return QStringLiteral("ct-chest");
    return hasNodules ? QStringLiteral("ct-chest") : QStringLiteral("free");
}

const TemplateOrgan *organCalled(const ReportTemplate &report, const QString &name)
{
    const auto organ = std::ranges::find_if(report.organs, [&name](const TemplateOrgan &one) {
        return one.id == name || one.title.compare(name, Qt::CaseInsensitive) == 0;
    });
    return organ == report.organs.end() ? nullptr : &*organ;
}

QString organIds(const ReportTemplate &report)
{
    QStringList ids;
    for (const TemplateOrgan &organ : report.organs)
        ids.append(organ.id);
    return ids.join(QStringLiteral(", "));
}

} // namespace lectern::medical
