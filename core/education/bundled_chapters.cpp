// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/education/bundled_chapters.h"

#include "core/base/text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace lectern::education {
namespace {

QStringList stringsOf(const QJsonValue &value)
{
    QStringList strings;
    for (const QJsonValue item : value.toArray())
        strings.append(item.toString());
    return strings;
}

/// Typographic and plain apostrophes are the same to a person who types a topic.
QString comparable(const QString &text)
{
    return normalisedForSearch(text).replace(u'’', u'\'');
}

/// How well a chapter fits: a whole topic counts more than any number of single words.
int fitOf(const BundledChapter &chapter, const QString &topic)
{
    const QString wanted = comparable(topic);
    int fit = 0;
    for (const QString &phrase : chapter.topics) {
        if (comparable(phrase) == wanted)
            fit += 100;
        else if (wanted.contains(comparable(phrase)))
            fit += 20;
    }
    if (chapter.language == Language::Chinese) {
        for (const QString &word : chapter.keywords)
            fit += word.size() > 1 && wanted.contains(comparable(word)) ? 2 : 0;
        return fit;
    }
    const QStringList words = searchTokens(topic);
    for (const QString &word : chapter.keywords)
        fit += words.contains(comparable(word)) ? 2 : 0;
    return fit;
}

/// A shared word such as "force" alone is too little to build a lesson on.
constexpr int kLeastFit = 4;

Status copyOut(const QString &name, const QString &target)
{
    QFile::remove(target);
    if (!QFile::copy(QStringLiteral(":/chapters/") + name, target))
        return failure(ErrorCode::Io,
                       QCoreApplication::translate(
                           "BundledChapters",
                           "The sample chapter could not be unpacked into the folder for temporary "
                           "files. Free some space there and try again."));
    QFile::setPermissions(target, QFile::ReadOwner | QFile::WriteOwner);
    return {};
}

} // namespace

QList<BundledChapter> bundledChapters()
{
    QFile file(QStringLiteral(":/chapters/index.json"));
    [[maybe_unused]] const bool opened = file.open(QIODevice::ReadOnly);
    QList<BundledChapter> chapters;
    const QJsonObject index = QJsonDocument::fromJson(file.readAll()).object();
    for (const QJsonValue value : index[QStringLiteral("chapters")].toArray()) {
        const QJsonObject object = value.toObject();
        BundledChapter chapter;
        chapter.title = object[QStringLiteral("title")].toString();
        chapter.language = object[QStringLiteral("language")].toString() == u"zh"
            ? Language::Chinese
            : Language::English;
        chapter.subject = object[QStringLiteral("subject")].toString();
        chapter.file = object[QStringLiteral("file")].toString();
        chapter.figures = stringsOf(object[QStringLiteral("figures")]);
        chapter.topics = stringsOf(object[QStringLiteral("topics")]);
        chapter.keywords = stringsOf(object[QStringLiteral("keywords")]);
        chapters.append(std::move(chapter));
    }
    return chapters;
}

Result<BundledChapter> chapterAbout(const QString &topic)
{
    const Language language = languageOf(topic);
    QStringList titles;
    const BundledChapter *best = nullptr;
    int bestFit = kLeastFit - 1;
    const QList<BundledChapter> chapters = bundledChapters();
    for (const BundledChapter &chapter : chapters) {
        titles.append(chapter.title);
        const int fit = chapter.language == language ? fitOf(chapter, topic) : 0;
        if (fit > bestFit) {
            best = &chapter;
            bestFit = fit;
        }
    }
    if (best)
        return *best;
    return failure(ErrorCode::NotFound,
                   QCoreApplication::translate(
                       "BundledChapters",
                       "No chapter that comes with Lectern speaks of “%1”. There are: %2. Give a "
                       "chapter of your own as a source.")
                       .arg(topic, titles.join(QStringLiteral(", "))));
}

Result<QString> unpackChapter(const BundledChapter &chapter, const QString &folder)
{
    const QString path = QDir(folder).filePath(QFileInfo(chapter.file).fileName());
    LECTERN_TRY(copyOut(chapter.file, path));
    for (const QString &figure : chapter.figures)
        LECTERN_TRY(copyOut(figure, QDir(folder).filePath(QFileInfo(figure).fileName())));
    return path;
}

} // namespace lectern::education
