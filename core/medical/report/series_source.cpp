// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/report/series_source.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <algorithm>

namespace lectern::medical {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

constexpr qint64 kPiece = 1 << 20; ///< Bytes.

Result<QByteArray> digestOf(const QString &path, const StopFlag &stop,
                            const std::function<void()> &tick)
{
    QFile file(path);
    const auto gone = [&path] {
        return failure(ErrorCode::Io,
                       Words::tr("%1 can no longer be read. Choose the series again.")
                           .arg(QFileInfo(path).fileName()));
    };
    if (!file.open(QIODevice::ReadOnly))
        return gone();
    QCryptographicHash hash(QCryptographicHash::Sha256);
    QByteArray piece(kPiece, Qt::Uninitialized);
    for (;;) {
        tick(); // Who asks to stop is heard there, also in the midst of a large file.
        if (stop.isRaised())
            return failure(ErrorCode::Cancelled, {});
        const qint64 read = file.read(piece.data(), kPiece);
        if (read < 0)
            return gone();
        if (read == 0)
            return hash.result();
        hash.addData(QByteArrayView(piece).first(read));
    }
}

QString numberOrEmpty(const std::optional<double> &millimetres)
{
    return millimetres ? QString::number(*millimetres, 'g', 4) : QString();
}

} // namespace

QString nameBelow(const QString &place, const QString &path)
{
    const QFileInfo info(place);
    return info.isDir() ? QDir(place).relativeFilePath(path) : QString();
}

Result<QList<LinkedFile>> linkedFiles(const SeriesList &list, const FoundSeries &found,
                                      const QString &place, const StopFlag &stop,
                                      const ProgressSink &progress)
{
    QStringList paths;
    for (const FoundSlice &slice : found.slices)
        paths.append(list.files.at(slice.file).path);
    paths.sort();
    paths.removeDuplicates();
    QList<LinkedFile> files;
    for (const QString &path : paths) {
        auto digest = digestOf(path, stop, [&] {
            if (progress)
                progress({double(files.size()) / double(paths.size()),
                          Words::tr("Taking the images' checksums")});
        });
        if (!digest)
            return std::unexpected(digest.error());
        files.append({nameBelow(place, path), std::move(*digest)});
    }
    std::ranges::sort(files, {}, &LinkedFile::name);
    return files;
}

ReportStudy studyFrom(const FoundSeries &found, const QString &place)
{
    ReportStudy study;
    study.studyUid = found.studyUid;
    study.facts = found.facts;
    study.images = int(found.slices.size());
    for (const FoundSlice &slice : found.slices) // The thickest one decides what may be measured.
        if (slice.slice.thickness)
            study.thickness = std::max(study.thickness.value_or(0), *slice.slice.thickness);
    study.place = QFileInfo(place).absoluteFilePath();
    study.identity = found.identity;
    return study;
}

QString headerWord(const QString &word)
{
    QString kept;
    for (const QChar c : word.left(40))
        if (c.isLetterOrNumber() || c == u'-' || c == u'_' || c == u'.' || c == u' ')
            kept.append(c);
    return kept.simplified();
}

document::Source seriesSource(const ReportStudy &study, Language language)
{
    QStringList lines;
    const auto line = [&lines](const char *thing, const QString &value) {
        if (!value.isEmpty())
            lines.append(QString::fromLatin1(thing) + QStringLiteral(": ") + value);
    };
    line("Modality", headerWord(study.facts.modality));
    line("Body part", headerWord(study.facts.bodyPart));
    line("Images", QString::number(study.images));
    if (study.thickness)
        line("Slice thickness", numberOrEmpty(study.thickness) + QStringLiteral(" mm"));
    line("Kernel", headerWord(study.facts.kernel));
    const QString agent = headerWord(study.facts.contrastAgent);
    line("Contrast agent", agent.isEmpty() ? QStringLiteral("none stated") : agent);
    line("Manufacturer", headerWord(study.facts.manufacturer));

    document::Source source;
    source.id = study.source;
    source.kind = QStringLiteral("series");
    source.language = language;
    source.title = QStringList{headerWord(study.facts.modality), headerWord(study.facts.bodyPart),
                               headerWord(study.facts.kernel)}
                       .join(u' ')
                       .simplified();
    source.text = lines.join(u'\n') + u'\n';
    int start = 0;
    for (const QString &text : lines) {
        const int end = start + codePointCount(text);
        source.passages.append({document::PassageKind::Paragraph, 0, 0, {start, end}});
        start = end + 1;
    }
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const LinkedFile &file : study.files)
        hash.addData(file.sha256);
    source.sha256 = hash.result();
    return source;
}

std::optional<document::TextSupport> headerLine(const document::Source &series,
                                                const QString &thing)
{
    for (const document::Passage &passage : series.passages) {
        const QString quote = textOf(series.text, passage.span);
        if (quote.startsWith(thing + u':'))
            return document::TextSupport{series.id, passage.span, quote};
    }
    return std::nullopt;
}

} // namespace lectern::medical
