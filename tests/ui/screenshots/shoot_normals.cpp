// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/screenshots/shooter.h"

#include "tests/ui/report/viewer/phantom_chest.h"
#include "ui/report/new_report_dialog.h"
#include "ui/report/normals/normals_dialog.h"
#include "ui/report/normals/sentence_field.h"
#include "ui/settings/preferences.h"

#include <QApplication>
#include <QFile>
#include <QScrollArea>
#include <QScrollBar>
#include <QTemporaryDir>

namespace lectern::test {
namespace {

const QString kChest = QStringLiteral("ct-chest");

/// Sentences with nearly everything that can be said against one.
QString doubtful(Language language)
{
    return one(language,
               u"lungs: No pulmonary nodule larger than 4 mm, no consolidation, no ground-glass "
               u"opacity and no interstitial change in either lung down to its bases.\n"
               u"lungs: Calcified granuloma in the right upper lobe.\n"
               u"airways: Airways fine.\n"
               u"pleura: No effusion on the left.\n"
               u"pleura: Small pericardial effusion.\n",
               u"lungs: 两肺未见直径大于4mm的结节，未见实变及磨玻璃影，两肺支气管血管束走行自然，"
               u"两下肺背侧及肺底亦未见间质性改变。\n"
               u"lungs: 右肺上叶钙化灶。\n"
               u"airways: 气道尚可。\n"
               u"pleura: 左侧胸腔未见积液。\n"
               u"pleura: 少量心包积液。\n");
}

void scrollBy(QWidget &dialog, double part)
{
    QScrollBar *bar = dialog.findChild<QScrollArea *>()->verticalScrollBar();
    bar->setValue(int(bar->maximum() * part));
}

} // namespace

void shootNormals(const ui::Services &services, FakeSeries &series, const Shooter &shooter,
                  Language language)
{
    ui::Preferences &preferences = services.preferences;
    for (const QString &id : medical::templateIds())
        preferences.setNormalSentences(id, language, {});
    {
        ui::NormalsDialog dialog(preferences, {kChest, language});
        dialog.show();
        shooter.shoot(dialog, QStringLiteral("normals"));
    }
    preferences.setNormalSentences(kChest, language, doubtful(language));
    ui::NormalsDialog dialog(preferences, {kChest, language});
    dialog.show();
    QApplication::setActiveWindow(&dialog);
    dialog.findChildren<ui::SentenceField *>().at(1)->setFocus();
    shooter.shoot(dialog, QStringLiteral("normals-doubts"));
    scrollBy(dialog, 0.5);
    const QTemporaryDir scratch;
    QFile wrong(scratch.filePath(QStringLiteral("normals.txt")));
    if (wrong.open(QIODevice::WriteOnly))
        wrong.write("pleura: No effusion.\nliver: No mass.\n");
    wrong.close();
    dialog.importFrom(wrong.fileName());
    shooter.shoot(dialog, QStringLiteral("normals-refused"));
    ui::NormalsDialog free(preferences, {QStringLiteral("free"), language});
    free.show();
    shooter.shoot(free, QStringLiteral("normals-free"));

    ui::ReportRequest request;
    request.place = QStringLiteral("/home/reader/ct");
    request.language = language;
    request.templateId = kChest;
    request.normals.setText(kChest, language, doubtful(language));
    static const medical::Volume chest = phantomChest();
    series.list.series = {{QStringLiteral("1.2"), chest.facts(), {}, false, {}}};
    ui::NewReportDialog report(request, services.series, services.files);
    report.show();
    shooter.shoot(report, QStringLiteral("normals-new-report"));
    preferences.setNormalSentences(kChest, language, {});
}

} // namespace lectern::test
