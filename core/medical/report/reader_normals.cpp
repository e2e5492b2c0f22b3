// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/report/reader_normals.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QStringDecoder>

#include <algorithm>

namespace lectern::medical {
namespace {

constexpr qint64 kLargestFile = 256 * 1024; ///< Bytes; a list of sentences has a few thousand.

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Report)
};

/// What stands before and behind the first colon of a line, of either width.
struct Line {
    QString organ;
    QString sentence;
};

Line lineOf(const QString &line)
{
    const auto colon = std::ranges::find_if(line, [](QChar c) { return c == u':' || c == u'：'; });
    const qsizetype at = colon - line.begin();
    return {line.left(at).trimmed(), line.mid(at + 1).trimmed()};
}

/// A dash in a sentence's place.
bool saysNothing(const QString &sentence)
{
    return sentence.size() == 1 && QStringView(u"-–—").contains(sentence.front());
}

std::unexpected<Error> wrongLine(int number, const ReportTemplate &report)
{
    const QString organs = organIds(report);
    return failure(
        ErrorCode::InvalidInput,
        organs.isEmpty()
            ? Words::tr("The template %1 has no organs, so no normal sentence stands in it.")
                  .arg(report.id)
            : Words::tr("Line %1 of your normal sentences is not \"organ: sentence\" with an organ "
                        "of the template %2. It has: %3.")
                  .arg(number)
                  .arg(report.id, organs));
}

/// The template's sentence that can be worded so; null where there is none.
const NormalSentence *wordedSo(const TemplateOrgan &organ, const QString &sentence)
{
    const auto found
        = std::ranges::find_if(organ.normals, [&sentence](const NormalSentence &normal) {
              return normal.wordings.contains(sentence);
          });
    return found == organ.normals.end() ? nullptr : &*found;
}

} // namespace

Result<ReaderNormals> readNormals(const QString &text, const ReportTemplate &report)
{
    ReaderNormals normals;
    int number = 0;
    for (const QString &line : text.split(u'\n')) {
        ++number;
        if (line.trimmed().isEmpty() || line.startsWith(u'#'))
            continue;
        const Line read = lineOf(line);
        const TemplateOrgan *organ = organCalled(report, read.organ);
        if (!organ || read.sentence.isEmpty())
            return wrongLine(number, report);
        QStringList &sentences = normals[organ->id];
        if (!saysNothing(read.sentence))
            sentences.append(read.sentence);
    }
    return normals;
}

QString writtenNormals(const ReaderNormals &normals, const ReportTemplate &report)
{
    QString text;
    const auto write
        = [&text](const QString &before, const QString &organ, const QString &sentence) {
              text += before + organ + QStringLiteral(": ") + sentence + u'\n';
          };
    for (const TemplateOrgan &organ : report.organs) {
        const auto own = normals.constFind(organ.id);
        const QStringList sentences = own == normals.cend() ? firstWordings(organ) : *own;
        const QString before = own == normals.cend() ? QStringLiteral("# ") : QString();
        text += QStringLiteral("# ") + organ.title + u'\n';
        for (const QString &sentence : sentences)
            write(before, organ.id, sentence);
        if (sentences.isEmpty())
            write(before, organ.id, QStringLiteral("-"));
    }
    return text;
}

ReportTemplate withNormals(ReportTemplate report, const ReaderNormals &normals)
{
    for (TemplateOrgan &organ : report.organs) {
        const auto own = normals.constFind(organ.id);
        if (own == normals.cend())
            continue;
        QList<NormalSentence> sentences;
        for (const QString &sentence : *own) {
            const NormalSentence *same = wordedSo(organ, sentence);
            sentences.append(
                {int(sentences.size()) + 1, {sentence}, same ? same->denies : QStringList(), true});
        }
        organ.normals = sentences;
    }
    return report;
}

Status takeReaderNormals(ReportTemplate &report, const QString &text)
{
    const auto normals = readNormals(text, report);
    if (!normals)
        return std::unexpected(normals.error());
    report = withNormals(std::move(report), *normals);
    return {};
}

Result<QString> normalsFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(
            ErrorCode::NotFound,
            Words::tr("%1 could not be read: %2. Check the path.").arg(path, file.errorString()));
    const QByteArray bytes = file.read(kLargestFile + 1);
    QStringDecoder decode(QStringDecoder::Utf8);
    const QString text = decode(bytes);
    if (bytes.size() > kLargestFile || bytes.contains('\0') || decode.hasError())
        return failure(ErrorCode::InvalidInput,
                       Words::tr("%1 holds no list of sentences. Save it as plain text in UTF-8.")
                           .arg(QFileInfo(path).fileName()));
    return text;
}

QStringList firstWordings(const TemplateOrgan &organ)
{
    QStringList sentences;
    for (const NormalSentence &normal : organ.normals)
        sentences.append(normal.wordings.first());
    return sentences;
}

} // namespace lectern::medical
