// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/publish/publish_fixture.h"

#include "core/education/exercise_json.h"
#include "core/education/layout/lesson_layout.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QTest>

namespace lectern::test {

PublishFixture::PublishFixture(std::shared_ptr<const publish::MediaRenditions> media) :
    tools(std::make_shared<publish::PublishTools>())
{
    const auto files = publish::programFiles(QStringLiteral(LECTERN_BINARY_DIR));
    tools->layouts.add(QStringLiteral("lesson"), education::layOutLesson);
    tools->payloadTypes.add(education::exercisePayloadType());
    tools->mathJaxScript = files.mathJaxScript;
    tools->fontFolder = files.fontFolder;
    tools->media = std::move(media);
    publish::addExporters(exporters, tools);
}

QByteArray PublishFixture::exported(const QString &format, const document::Content &content,
                                    publish::Part part)
{
    const QString target = path(QStringLiteral("out.") + format);
    QFile::remove(target);
    const Status status = exporters.find(format)->write({content, part, target, {}, {}});
    if (!status) {
        QTest::qFail(qPrintable(status.error().message + u' ' + status.error().detail), __FILE__,
                     __LINE__);
        return {};
    }
    QFile file(target);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Result<publish::MediaRendition> SampleMedia::render(const document::Content &,
                                                    const document::Block &block,
                                                    publish::MediaDepth depth, const ProgressSink &,
                                                    const StopFlag &) const
{
    if (block.type != document::BlockType::Media)
        return failure(ErrorCode::NotFound, {});
    QImage frame(320, 180, QImage::Format_RGB32);
    frame.fill(Qt::blue);
    publish::MediaRendition rendition;
    QBuffer buffer(&rendition.poster);
    buffer.open(QIODevice::WriteOnly);
    frame.save(&buffer, "PNG");
    if (depth == publish::MediaDepth::Film)
        rendition.video = "not really a film";
    rendition.videoType = QStringLiteral("video/mp4");
    rendition.captions = "WEBVTT\n\n00:00.000 --> 00:02.000\nTwo carts meet.\n";
    rendition.transcript = QStringLiteral("Two carts meet.\nBoth sensors read 4.2 N.");
    rendition.durationSeconds = 2;
    return rendition;
}

QStringList textsOf(const document::Content &content, const QStringList &roles)
{
    QStringList texts;
    for (const document::Block &block : content.blocks) {
        if (!roles.contains(block.role) || block.type == document::BlockType::Formula)
            continue;
        for (const document::Field &field : block.fields) {
            if (!field.text().contains(u'\\'))
                texts.append(field.text());
        }
    }
    return texts;
}

QString squeezed(QString text)
{
    text.removeIf([](QChar c) { return c.isSpace(); });
    return text;
}

} // namespace lectern::test
