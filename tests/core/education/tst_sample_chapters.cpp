// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/language.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QXmlStreamReader>
#include <QtTest>

using namespace lectern;

namespace {

QByteArray bundled(const QString &name)
{
    QFile file(QStringLiteral(":/chapters/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QJsonArray chapters()
{
    return QJsonDocument::fromJson(bundled(QStringLiteral("index.json")))
        .object()
        .value(QStringLiteral("chapters"))
        .toArray();
}

} // namespace

class TestSampleChapters : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void index_namesAChapterForEachLanguage();
    void chapter_hasTheLengthAndTheSectionsOfOne();
    void chapter_showsItsFigures();
};

void TestSampleChapters::index_namesAChapterForEachLanguage()
{
    QSet<QString> languages;
    for (const QJsonValue &value : chapters()) {
        const QJsonObject chapter = value.toObject();
        const QString language = chapter.value(QStringLiteral("language")).toString();
        languages.insert(language);
        const QString text
            = QString::fromUtf8(bundled(chapter.value(QStringLiteral("file")).toString()));
        QVERIFY(text.contains(chapter.value(QStringLiteral("title")).toString()));
        QCOMPARE(languageCode(languageOf(text)), language);
        QVERIFY(!chapter.value(QStringLiteral("topics")).toArray().isEmpty());
        QVERIFY(!chapter.value(QStringLiteral("keywords")).toArray().isEmpty());
    }
    QCOMPARE(languages, (QSet<QString>{QStringLiteral("en"), QStringLiteral("zh")}));
}

void TestSampleChapters::chapter_hasTheLengthAndTheSectionsOfOne()
{
    static const QRegularExpression section(QStringLiteral("^## 4\\.\\d "),
                                            QRegularExpression::MultilineOption);
    static const QRegularExpression space(QStringLiteral("\\s+"));
    static const QRegularExpression han(QStringLiteral("\\p{Han}"));

    const QString english
        = QString::fromUtf8(bundled(QStringLiteral("en/forces-come-in-pairs.md")));
    const QString chinese = QString::fromUtf8(bundled(QStringLiteral("zh/li-zongshi-chengdui.md")));

    QCOMPARE(english.count(section), 8);
    QCOMPARE(chinese.count(section), 8);
    const qsizetype words = english.split(space, Qt::SkipEmptyParts).size();
    QVERIFY(words > 1400 && words < 2100);
    QVERIFY(chinese.count(han) > 1500 && chinese.count(han) < 2600);
}

void TestSampleChapters::chapter_showsItsFigures()
{
    static const QRegularExpression figure(
        QStringLiteral("!\\[[^\\]]{20,}\\]\\(([\\w-]+\\.svg)\\)"));
    for (const QString &file : {QStringLiteral("en/forces-come-in-pairs.md"),
                                QStringLiteral("zh/li-zongshi-chengdui.md")}) {
        const QString text = QString::fromUtf8(bundled(file));
        int figures = 0;
        for (auto it = figure.globalMatch(text); it.hasNext(); ++figures) {
            QXmlStreamReader svg(bundled(file.first(3) + it.next().captured(1)));
            while (!svg.atEnd())
                svg.readNext();
            QVERIFY2(!svg.hasError(), qPrintable(svg.errorString()));
        }
        QCOMPARE(figures, 3);
    }
}

QTEST_GUILESS_MAIN(TestSampleChapters)
#include "tst_sample_chapters.moc"
