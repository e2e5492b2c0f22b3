// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/glyph.h"
#include "ui/theme/role.h"
#include "ui/theme/type.h"

#include <QApplication>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QTest>

#include <algorithm>

using namespace lectern::ui;

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void contrastOfEachPairInUse_isWhatTheTableSays_data();
    void contrastOfEachPairInUse_isWhatTheTableSays();
    void palette_tellsItsTheme();
    void everyGlyph_hasAFileOfOurStroke();
    void glyph_isPaintedInTheColourAskedFor();
    void icon_followsTheApplicationsPalette();
    void chineseText_setsTheChineseFaceFirst();
};

void TestTheme::contrastOfEachPairInUse_isWhatTheTableSays_data()
{
    QTest::addColumn<QList<Role>>("fronts");
    QTest::addColumn<QList<Role>>("grounds");
    QTest::addColumn<double>("light");
    QTest::addColumn<double>("dark");

    const QList<Role> planes{Role::Surface, Role::Panel, Role::Chrome};
    const auto onFour = [](Role tint) {
        return QList<Role>{tint, Role::Surface, Role::Panel, Role::Selection};
    };
    QTest::newRow("text") << QList<Role>{Role::Text} << planes << 15.07 << 12.49;
    QTest::newRow("text2") << QList<Role>{Role::Text2} << planes << 7.48 << 7.92;
    QTest::newRow("text3") << QList<Role>{Role::Text3} << planes << 5.17 << 5.81;
    QTest::newRow("text and text2 on selection")
        << QList<Role>{Role::Text, Role::Text2} << QList<Role>{Role::Selection} << 6.88 << 6.34;
    QTest::newRow("accent") << QList<Role>{Role::Accent} << planes + QList<Role>{Role::Selection}
                            << 5.52 << 5.81;
    QTest::newRow("onAccent") << QList<Role>{Role::OnAccent} << QList<Role>{Role::Accent} << 6.62
                              << 7.74;
    QTest::newRow("extracted") << QList<Role>{Role::Extracted} << onFour(Role::ExtractedTint)
                               << 5.63 << 6.05;
    QTest::newRow("computed") << QList<Role>{Role::Computed} << onFour(Role::ComputedTint) << 5.73
                              << 6.50;
    QTest::newRow("generated") << QList<Role>{Role::Generated} << onFour(Role::GeneratedTint)
                               << 5.69 << 5.77;
    QTest::newRow("authored") << QList<Role>{Role::Authored} << onFour(Role::AuthoredTint) << 6.88
                              << 6.34;
    QTest::newRow("warning") << QList<Role>{Role::Warning} << onFour(Role::WarningTint) << 5.32
                             << 6.45;
    QTest::newRow("danger") << QList<Role>{Role::Danger} << onFour(Role::DangerTint) << 5.48
                            << 5.35;
    QTest::newRow("success") << QList<Role>{Role::Success} << onFour(Role::SuccessTint) << 5.43
                             << 6.31;
    QTest::newRow("text on the warning tint")
        << QList<Role>{Role::Text} << QList<Role>{Role::WarningTint} << 14.75 << 10.88;
    QTest::newRow("border") << QList<Role>{Role::Border} << planes << 3.14 << 4.06;
    QTest::newRow("series") << QList<Role>{Role::Series1, Role::Series2}
                            << QList<Role>{Role::Surface} << 4.50 << 7.26;
}

void TestTheme::contrastOfEachPairInUse_isWhatTheTableSays()
{
    QFETCH(QList<Role>, fronts);
    QFETCH(QList<Role>, grounds);
    QFETCH(double, light);
    QFETCH(double, dark);

    const auto lowest = [&](ThemeKind kind) {
        double least = 21;
        for (const Role front : fronts) {
            for (const Role ground : grounds)
                least = std::min(least, contrast(color(front, kind), color(ground, kind)));
        }
        return least;
    };

    // The table is rounded to hundredths.
    QVERIFY2(qAbs(lowest(ThemeKind::Light) - light) < 0.006,
             qPrintable(QString::number(lowest(ThemeKind::Light))));
    QVERIFY2(qAbs(lowest(ThemeKind::Dark) - dark) < 0.006,
             qPrintable(QString::number(lowest(ThemeKind::Dark))));
}

void TestTheme::palette_tellsItsTheme()
{
    QCOMPARE(themeOf(paletteFor(ThemeKind::Light)), ThemeKind::Light);
    QCOMPARE(themeOf(paletteFor(ThemeKind::Dark)), ThemeKind::Dark);
}

void TestTheme::everyGlyph_hasAFileOfOurStroke()
{
    for (int i = 0; i < kGlyphCount; ++i) {
        QFile file(QStringLiteral(":/icons/%1.svg").arg(glyphName(Glyph(i))));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        const QByteArray svg = file.readAll();
        QVERIFY2(svg.contains("stroke=\"currentColor\""), qPrintable(file.fileName()));
        QVERIFY2(svg.contains("viewBox=\"0 0 24 24\""), qPrintable(file.fileName()));
    }
}

void TestTheme::glyph_isPaintedInTheColourAskedFor()
{
    QImage image(20, 20, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    const QColor ink = color(Role::Accent, ThemeKind::Light);

    QPainter painter(&image);
    paintGlyph(painter, Glyph::Plus, QRectF(0, 0, 20, 20), ink);
    painter.end();

    // The middle of the plus is covered wholly.
    QCOMPARE(image.pixelColor(10, 10).rgb(), ink.rgb());
    QCOMPARE(image.pixelColor(1, 1).alpha(), 0);
}

void TestTheme::icon_followsTheApplicationsPalette()
{
    const QIcon plus = icon(Glyph::Plus, Role::Text);
    const auto inkUnder = [&plus](ThemeKind kind) {
        QApplication::setPalette(paletteFor(kind));
        return plus.pixmap(20).toImage().pixelColor(10, 10).rgb();
    };

    QCOMPARE(inkUnder(ThemeKind::Light), color(Role::Text, ThemeKind::Light).rgb());
    QCOMPARE(inkUnder(ThemeKind::Dark), color(Role::Text, ThemeKind::Dark).rgb());
}

void TestTheme::chineseText_setsTheChineseFaceFirst()
{
    QVERIFY(loadDocumentFace(QStringLiteral(LECTERN_DEPS_DIR "/source-serif")));

    const QString chinese = fontFor(TextStyle::DocumentBody, lectern::Language::Chinese).families().first();
    const QString english = fontFor(TextStyle::DocumentBody, lectern::Language::English).families().first();

    QVERIFY(chinese != english);
    QCOMPARE(english, QStringLiteral("Source Serif 4"));
}

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
