// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/report/report_template.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

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

} // namespace

QStringList templateIds()
{
    return {QStringLiteral("ct-chest"), QStringLiteral("nodule-follow-up"),
            QStringLiteral("ct-head"), QStringLiteral("free")};
}

Result<ReportTemplate> loadTemplate(const QString &id, Language language)
{
    QFile file(QStringLiteral(":/medical/templates/%1.json").arg(id));
    if (!templateIds().contains(id) || !file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::InvalidInput,
                       Words::tr("There is no report template %1. There are: %2.")
                           .arg(id, templateIds().join(QStringLiteral(", "))));
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
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

} // namespace lectern::medical
