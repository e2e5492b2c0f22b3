// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/report/report_style.h"

#include "core/medical/report/study.h"
#include "core/publish/publish_tools.h"
#include "ui/editor/formula_cache.h"
#include "ui/editor/picture_cache.h"

#include <QCoreApplication>

namespace lectern::ui {

PageStyle reportStyle()
{
    PageStyle style;
    style.body = TextStyle::ReportBody;
    style.headings = {TextStyle::Section, TextStyle::BodyStrong, TextStyle::BodyStrong};
    style.hasHead = false;
    style.sectionName = [](const document::Block &) { return QString(); }; // It has headings.
    style.isShown = [](const document::Block &block) {
        return !block.payload
            || (block.payload->schema != medical::kStudySchema
                && block.payload->schema != document::kMeasurementSchema);
    };
    style.pictures = std::make_shared<PictureCache>();
    style.formulas = std::make_shared<FormulaCache>(
        publish::programFiles(QCoreApplication::applicationDirPath()).mathJaxScript);
    return style;
}

} // namespace lectern::ui
