// SPDX-License-Identifier: GPL-3.0-or-later
// The child of tst_kill_while_drafting: a lesson is drafted into a document as the window does it,
// with the small model, while somebody types in it and saves versions, until it is killed.
#include "app/environment.h"
#include "app/lectern/draft_tasks.h"
#include "core/storage/library_database.h"
#include "tests/core/document/random_commands.h"
#include "tests/support/edit_diary.h"

#include <QApplication>
#include <QTimer>

using namespace lectern;
using namespace std::chrono_literals;

int main(int argc, char **argv)
{
    prepareEnvironment(Screen::None);
    QApplication application(argc, argv);
    Composition composition;
    auto jobsStore = storage::openLibraryDatabase(QStringLiteral(":memory:"));
    education::LessonOrder order;
    order.topic = QStringLiteral("Newton's third law");
    const auto lesson = education::prepareLesson(order, composition.ingest(), {}, {});
    auto store = document::DocumentStore::open(application.arguments().value(1));
    auto content
        = store ? store->load() : Result<document::Content>(std::unexpected(store.error()));
    if (!jobsStore || !lesson || !content)
        return 1;
    jobs::JobQueue jobs(*jobsStore);
    document::Document document(*content);
    document::DocumentWriter writer(document, std::move(*store), {2ms, 10ms, 5ms});
    const tests::EditDiary diary(document, writer);
    DraftJob draft(document, composition, jobs);
    draft.start(lessonTask(*lesson));
    document::RandomCommands person(document, application.arguments().value(2).toUInt());
    int count = 0;
    QTimer typing;
    QObject::connect(&typing, &QTimer::timeout, &application, [&] {
        if (++count % 40 == 0)
            (void)writer.saveVersion(QStringLiteral("v"));
        else
            person.doOne();
        if (!draft.isDrafting())
            draft.start(lessonTask(*lesson));
    });
    typing.start(20ms);
    return application.exec();
}
