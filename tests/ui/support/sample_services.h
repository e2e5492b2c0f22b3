// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/services/document_files.h"
#include "ui/services/exports.h"
#include "ui/services/library.h"

#include <memory>

namespace lectern::test {

/// A lesson on Newton's third law with its chapter: every kind of block and of provenance.
document::Content sampleLesson(Language language);

/// A document of many plain blocks, for measuring.
document::Content longLesson(int blocks);

/// A drafter that says what the test tells it.
class FakeDrafter : public ui::LessonDrafter
{
    Q_OBJECT

public:
    bool isDrafting() const override { return m_isDrafting; }
    int blocksDone() const override { return 31; }
    double progress() const override { return 31.0 / 45; }
    QString modelText() const override { return QStringLiteral("SmolLM2 135M"); }
    void stop() override;
    QFuture<Result<QList<ui::WordingOption>>> wordings(document::BlockId block,
                                                       int sentence) override;

    void say(const ui::DraftSentence &sentence);
    QList<ui::WordingOption> options;
    int stops = 0;

private:
    bool m_isDrafting = false;
};

/// A session in memory.
class FakeSession : public ui::DocumentSession
{
    Q_OBJECT

public:
    explicit FakeSession(document::Content content) : m_document(std::move(content)) { }

    document::Document &document() override { return m_document; }
    QString filePath() const override { return QStringLiteral("lesson.lectern"); }
    SaveState saveState() const override { return SaveState::Saved; }
    QString saveError() const override { return {}; }
    QFuture<Status> saveVersion() override;
    QFuture<Status> saveCopy(const QString &path) override;
    ui::LessonDrafter *drafter() override { return &fakeDrafter; }

    FakeDrafter fakeDrafter;

private:
    document::Document m_document;
};

class FakeFiles : public ui::DocumentFiles
{
public:
    QFuture<Opened> open(const QString &path) override;
    QFuture<Opened> newLesson(const ui::LessonRequest &request) override;
    QFuture<Result<ui::ReadChapter>> readChapter(const QString &path) override;
    QStringList chapterSuffixes() const override;
};

class FakeLibrary : public ui::Library
{
    Q_OBJECT

public:
    QList<ui::LibraryEntry> recent() const override { return entries; }
    QList<ui::Sample> samples() const override;
    void forget(const QString &path) override;
    QFuture<QList<ui::LibraryHit>> search(const QString &text) override;

    QList<ui::LibraryEntry> entries;
};

class FakeExports : public ui::Exports
{
public:
    QList<ui::ExportFormat> formats() const override;
    QFuture<Status> write(const document::Content &content, const QString &format,
                          const QString &part, const QString &path) override;
};

} // namespace lectern::test
