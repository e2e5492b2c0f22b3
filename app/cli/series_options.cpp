// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/series_options.h"

#include "core/medical/volume/point_text.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>
#include <QFileInfo>

namespace lectern::cli {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(cli)
};

/// A series in a list to choose from. Its description is left out: people write names into it.
QString seriesLine(const medical::FoundSeries &series)
{
    const auto thickness = series.slices.first().slice.thickness;
    QStringList facts{series.facts.modality, Words::tr("images: %1").arg(series.slices.size())};
    if (thickness)
        facts.append(Words::tr("%1 mm").arg(*thickness));
    if (!series.facts.kernel.isEmpty())
        facts.append(series.facts.kernel);
    return QStringLiteral("  %1  %2").arg(series.facts.uid, facts.join(u", "));
}

QString allOf(const medical::SeriesList &list)
{
    QStringList lines;
    for (const medical::FoundSeries &series : list.series)
        lines.append(seriesLine(series));
    return lines.join(u'\n');
}

} // namespace

Result<medical::FoundSeries> chosenSeries(const medical::SeriesList &list,
                                          const SeriesOptions &options)
{
    const QString &uid = options.uid;
    const QString place = QFileInfo(options.path).fileName();
    if (list.series.isEmpty())
        return std::unexpected(
            medical::errorFor(list.broken.first().problem, list.broken.first().file.name()));
    if (uid.isEmpty() && list.series.size() > 1)
        return failure(ErrorCode::InvalidInput,
                       Words::tr("%1 holds several series. Choose one with --uid:\n%2")
                           .arg(place, allOf(list)));
    for (const medical::FoundSeries &series : list.series) {
        if (uid.isEmpty() || series.facts.uid == uid)
            return series;
    }
    return failure(
        ErrorCode::NotFound,
        Words::tr("%1 holds no series of that UID. It holds:\n%2").arg(place, allOf(list)));
}

medical::Vector3 pointFrom(const std::string &text)
{
    const auto point = medical::pointFrom(QString::fromStdString(text));
    if (!point)
        throw CLI::ValidationError(text, "is not X,Y,Z in millimetres");
    return *point;
}

} // namespace lectern::cli
