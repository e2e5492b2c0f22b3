// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lectern/sample_study.h"

#include "app/phantom_folder.h"
#include "core/medical/phantom/phantom_json.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

namespace lectern {
namespace {

QJsonObject resource(const QString &name)
{
    QFile file(QStringLiteral(":/medical/samples/") + name);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                          : QJsonObject();
}

QJsonObject words(Language language)
{
    return resource(QStringLiteral("chest_nodule.%1.json").arg(languageCode(language)));
}

/// Once it is there it is whole: the folder appears when all of it is written.
Status paint(const QString &place, const medical::PhantomSpec &spec, const ProgressSink &progress,
             const StopFlag &stop)
{
    if (QFileInfo::exists(place))
        return {};
    QDir().mkpath(QFileInfo(place).path());
    const auto written = writePhantom(spec, place, stop, progress);
    if (!written)
        return std::unexpected(written.error());
    return {};
}

} // namespace

QString sampleStudyTitle(Language language)
{
    return words(language).value(u"title").toString();
}

Result<ui::ReportRequest> sampleStudy(const QString &folder, Language language,
                                      const ProgressSink &progress, const StopFlag &stop)
{
    const auto spec = medical::phantomSpecFrom(resource(QStringLiteral("chest_nodule.json")));
    if (!spec)
        return std::unexpected(spec.error());
    const QString place = QDir(folder).filePath(QStringLiteral("chest-nodule"));
    LECTERN_TRY(paint(place, *spec, progress, stop));
    const QJsonObject said = words(language);
    ui::ReportRequest request;
    request.place = place;
    request.language = language;
    request.text = said.value(u"text").toString();
    request.priorText = said.value(u"prior").toString();
    request.templateId = QStringLiteral("nodule-follow-up");
    for (const medical::Shape &shape : spec->shapes) {
        if (shape.role == medical::Role::Nodule)
            request.nodules.append(shape.centre);
    }
    request.facts.nodules.append(
        {medical::NoduleLobe::RightLower, medical::NoduleDensity::Solid, {}});
    request.facts.count = medical::NoduleCount::Single;
    return request;
}

} // namespace lectern
