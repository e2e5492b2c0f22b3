// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/report/relinked_series.h"

#include "core/document/commands.h"
#include "core/medical/report/open_report.h"
#include "core/medical/report/series_source.h"
#include "core/medical/report/study_card.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <numeric>

namespace lectern::medical {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

/// A ZIP file stands for all of its images: it is the place itself.
bool isWhole(const QList<LinkedFile> &files)
{
    return files.size() == 1 && files.first().name.isEmpty();
}

bool isOfOtherImages(const MeasuredValue &value, const RelinkedSeries &series)
{
    if (series.comparison.isSame())
        return value.isOfOtherImages; // The same as before, whatever that was.
    const QuantityKind quantity = value.measurement.quantity;
    const bool isOfVolume = value.isOfNodule() || quantity == QuantityKind::LungVolume
        || quantity == QuantityKind::Laa950;
    return value.isOfOtherImages || isOfVolume
        || !series.sameImages.contains(value.measurement.region.instance);
}

Status markCards(document::Document &report, const RelinkedSeries &series)
{
    const auto prepared = preparedFrom(report.content());
    if (!prepared)
        return std::unexpected(prepared.error());
    for (MeasuredValue value : prepared->measured) {
        const bool isOther = isOfOtherImages(value, series);
        if (isOther == std::exchange(value.isOfOtherImages, isOther))
            continue;
        LECTERN_TRY(replaceCard(report, value, *prepared));
    }
    return {};
}

} // namespace

QString FileComparison::sentence() const
{
    if (!isKnown)
        return Words::tr(
            "The series lies in a ZIP file now, or did before, and the files are not the "
            "same: its images cannot be compared one by one.");
    QStringList sentences;
    if (different > 0)
        sentences.append(
            Words::tr("%n of %1 image(s) differ(s) from those of this report.", nullptr, different)
                .arg(files));
    if (missing > 0)
        sentences.append(Words::tr("%n image(s) of this report are missing.", nullptr, missing));
    if (added > 0)
        sentences.append(Words::tr("%n image(s) were not there before.", nullptr, added));
    return sentences.join(u' ');
}

FileComparison compareFiles(const QList<LinkedFile> &measured, const QList<LinkedFile> &now)
{
    QHash<QByteArray, int> left; // Of those that were measured.
    for (const LinkedFile &file : measured)
        ++left[file.sha256];
    FileComparison comparison;
    comparison.files = int(now.size());
    if (measured.isEmpty())
        return comparison;
    for (const LinkedFile &file : now)
        if (int &count = left[file.sha256]; count > 0)
            --count;
        else
            comparison.names.insert(file.name);
    const auto unknown = int(comparison.names.size());
    const int gone = std::accumulate(left.cbegin(), left.cend(), 0);
    comparison.isKnown = unknown == 0 || (!isWhole(measured) && !isWhole(now));
    comparison.different = std::min(unknown, gone);
    comparison.missing = gone - comparison.different;
    comparison.added = unknown - comparison.different;
    return comparison;
}

RelinkedSeries relinked(const ReportStudy &study, const SeriesList &list, const FoundSeries &found,
                        const QString &place, const QList<LinkedFile> &files)
{
    RelinkedSeries series{place, files, compareFiles(study.files, files), {}};
    for (const FoundSlice &slice : found.slices) {
        const QString name = nameBelow(place, list.files.at(slice.file).path);
        if (!series.comparison.names.contains(name))
            series.sameImages.insert(slice.slice.instance);
    }
    return series;
}

Status relink(document::Document &report, const RelinkedSeries &series)
{
    const auto study = studyOf(report.content());
    if (study && study->place == series.place && study->files == series.files)
        return {};
    return document::Commands(report).asOneStep(Words::tr("Relink the series"), [&] {
        const Status done = changeStudyCard(report, [&series](QJsonObject &payload) {
            payload.insert(QStringLiteral("place"), series.place);
            payload.insert(QStringLiteral("files"), filesJson(series.files));
        });
        return done ? markCards(report, series) : done;
    });
}

} // namespace lectern::medical
