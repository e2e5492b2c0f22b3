// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/sample_services.h"

#include <QPromise>

namespace lectern::test {
namespace {

template <typename T> QFuture<T> finished(T value)
{
    QPromise<T> promise;
    promise.start();
    promise.addResult(std::move(value));
    promise.finish();
    return promise.future();
}

} // namespace

void FakeDrafter::stop()
{
    ++stops;
    m_isDrafting = false;
    Q_EMIT draftingFinished();
}

void FakeDrafter::say(const ui::DraftSentence &sentence)
{
    if (!std::exchange(m_isDrafting, true))
        Q_EMIT draftingStarted();
    Q_EMIT sentenceDrafted(sentence);
    Q_EMIT progressChanged();
}

QFuture<Result<QList<ui::WordingOption>>> FakeDrafter::wordings(document::BlockId, int)
{
    return finished<Result<QList<ui::WordingOption>>>(options);
}

QFuture<Status> FakeSession::saveVersion()
{
    return finished<Status>({});
}

QFuture<Status> FakeSession::saveCopy(const QString &)
{
    return finished<Status>({});
}

QFuture<ui::DocumentFiles::Opened> FakeFiles::open(const QString &path)
{
    return finished<Opened>(std::make_shared<FakeSession>(
        sampleLesson(path.contains(u"zh") ? Language::Chinese : Language::English)));
}

QFuture<ui::DocumentFiles::Opened> FakeFiles::newLesson(const ui::LessonRequest &request)
{
    document::Content content;
    content.header.kind = QStringLiteral("lesson");
    content.header.title = request.topic;
    content.header.language = request.language;
    return finished<Opened>(std::make_shared<FakeSession>(content));
}

QFuture<Result<ui::ReadChapter>> FakeFiles::readChapter(const QString &)
{
    const document::Content content = sampleLesson(Language::English);
    return finished<Result<ui::ReadChapter>>(
        ui::ReadChapter{content.sources.first(), content.header.points.mid(0, 8)});
}

QStringList FakeFiles::chapterSuffixes() const
{
    return {QStringLiteral("md"), QStringLiteral("txt"), QStringLiteral("pdf")};
}

QList<ui::Sample> FakeLibrary::samples() const
{
    return {{QStringLiteral("forces.md"), QStringLiteral("Forces come in pairs"),
             QStringLiteral("Newton’s third law"), Language::English, 1500},
            {QStringLiteral("li.md"), QStringLiteral("力总是成对出现"),
             QStringLiteral("牛顿第三定律"), Language::Chinese, 1500}};
}

void FakeLibrary::forget(const QString &path)
{
    entries.removeIf([&path](const ui::LibraryEntry &entry) { return entry.path == path; });
    Q_EMIT recentChanged();
}

QFuture<QList<ui::LibraryHit>> FakeLibrary::search(const QString &)
{
    return finished<QList<ui::LibraryHit>>({});
}

QList<ui::ExportFormat> FakeExports::formats() const
{
    return {{QStringLiteral("pdf"), QStringLiteral("PDF"), QStringLiteral("pdf"), true}};
}

QFuture<Status> FakeExports::write(const document::Content &, const QString &, const QString &,
                                   const QString &)
{
    return finished<Status>({});
}

} // namespace lectern::test
