// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lectern/recent_library.h"

#include "app/lectern/sample_study.h"
#include "core/base/program_language.h"
#include "core/education/bundled_chapters.h"
#include "core/storage/library_database.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPromise>

#include <memory>

namespace lectern {
namespace {

ui::LibraryEntry entryOf(const storage::RecentDocument &document)
{
    ui::LibraryEntry entry;
    entry.path = document.path;
    entry.title = document.title;
    entry.kind = document.kind;
    entry.language = document.language == u"zh" ? Language::Chinese : Language::English;
    entry.openedAt = document.opened.toLocalTime();
    entry.isMissing = !QFileInfo::exists(document.path);
    return entry;
}

QString textOf(const document::Content &content)
{
    QStringList lines{content.header.title};
    for (const document::Block &block : content.blocks)
        lines.append(block.text());
    return lines.join(u'\n');
}

int lengthOf(const education::BundledChapter &chapter)
{
    QFile file(QStringLiteral(":/chapters/") + chapter.file);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QString text = QString::fromUtf8(file.readAll()).simplified();
    const int exact
        = chapter.language == Language::Chinese ? int(text.size()) : int(text.count(u' ')) + 1;
    return (exact + 50) / 100 * 100;
}

} // namespace

RecentLibrary::RecentLibrary(QString databasePath) : m_path(std::move(databasePath))
{
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1); // The connection belongs to this one thread.
    run([this](storage::RecentDocuments &documents) { readList(documents); });
}

RecentLibrary::~RecentLibrary()
{
    m_pool.start([this] { m_connection.reset(); });
    m_pool.waitForDone();
}

void RecentLibrary::run(std::function<void(storage::RecentDocuments &)> work)
{
    m_pool.start([this, work = std::move(work)] {
        if (!m_connection) {
            QDir().mkpath(QFileInfo(m_path).path());
            auto opened = storage::openLibraryDatabase(m_path);
            if (!opened) {
                qWarning("The library cannot be opened: %s", qPrintable(opened.error().detail));
                return;
            }
            m_connection.emplace(std::move(*opened));
        }
        storage::RecentDocuments documents(*m_connection);
        work(documents);
    });
}

void RecentLibrary::readList(storage::RecentDocuments &documents)
{
    const auto newest = documents.newest();
    if (!newest)
        return;
    QList<ui::LibraryEntry> entries;
    for (const storage::RecentDocument &document : *newest)
        entries.append(entryOf(document));
    QMetaObject::invokeMethod(this, [this, entries] {
        m_recent = entries;
        Q_EMIT recentChanged();
    });
}

QList<ui::Sample> RecentLibrary::samples() const
{
    QList<ui::Sample> samples;
    for (const education::BundledChapter &chapter : education::bundledChapters())
        samples.append({QStringLiteral("lesson"), QString(), chapter.title, chapter.topics.value(0),
                        chapter.language, lengthOf(chapter)});
    const Language language = programLanguage();
    samples.append(
        {QStringLiteral("report"), QString(), sampleStudyTitle(language), {}, language, 0});
    return samples;
}

void RecentLibrary::forget(const QString &path)
{
    run([this, path](storage::RecentDocuments &documents) {
        if (documents.forget(path))
            readList(documents);
    });
}

void RecentLibrary::note(const QString &path, const document::Content &content)
{
    run([this, path, content](storage::RecentDocuments &documents) {
        storage::RecentDocument document;
        document.path = path;
        document.title = content.header.title;
        document.kind = content.header.kind;
        document.language = languageCode(content.header.language);
        document.opened = QDateTime::currentDateTimeUtc();
        if (documents.note(document, textOf(content)))
            readList(documents);
    });
}

QFuture<QList<ui::LibraryHit>> RecentLibrary::search(const QString &text)
{
    auto promise = std::make_shared<QPromise<QList<ui::LibraryHit>>>();
    promise->start();
    run([promise, text](storage::RecentDocuments &documents) {
        QList<ui::LibraryHit> hits;
        if (const auto found = documents.search(text)) {
            for (const storage::SearchHit &hit : *found)
                hits.append({hit.document.path, hit.document.title, hit.excerpt});
        }
        promise->addResult(hits);
        promise->finish();
    });
    return promise->future();
}

} // namespace lectern
