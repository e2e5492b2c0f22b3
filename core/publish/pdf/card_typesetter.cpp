// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/pdf/typesetter.h"

#include <algorithm>

namespace lectern::publish::pdf {

std::shared_ptr<const ChipBox> Typesetter::chip(const QString &words, bool isGood, double width)
{
    TextStyle style = m_type.chip;
    style.colour = isGood ? colours::good : colours::caution;
    return std::make_shared<ChipBox>(text(lineOf(words), style, width),
                                     isGood ? colours::goodTint : colours::cautionTint);
}

BoxPtr Typesetter::cardHead(const Card &card, double width)
{
    TextStyle quiet = m_type.small;
    quiet.lineHeight = m_type.cardTitle.lineHeight;
    Line title = lineOf(card.title);
    const QList<StyledLine> runs{{title, m_type.cardTitle},
                                 {lineOf(QStringLiteral("   ") + card.label), quiet}};
    const bool isGood = card.warning.isEmpty();
    const QString mark = isGood ? card.check : card.warning;
    if (mark.isEmpty())
        return std::make_shared<TextBox>(runs, width, m_formulas);
    const auto markChip = chip(mark, isGood, width / 2);
    const double left = width - markChip->width();
    const auto words = std::make_shared<TextBox>(runs, left - points(8), m_formulas);
    return std::make_shared<SideBox>(std::vector<SideBox::Part>{{words, 0}, {markChip, left}});
}

BoxPtr Typesetter::option(const CardOption &option, double width)
{
    const double indent = m_type.card.lineHeight + points(6);
    const auto ring = std::make_shared<RingBox>(option.letter, m_type.card, option.isKey);
    double room = width - indent;
    std::vector<std::shared_ptr<const ChipBox>> chips;
    if (option.isKey)
        chips.push_back(chip(inLanguage(m_language, u"Key", u"答案"), true, room));
    if (!option.remark.isEmpty())
        chips.push_back(chip(option.remark, false, room - points(10)));
    double taken = 0;
    for (const auto &one : chips)
        taken += one->width() + points(6);
    const auto natural = text(option.text, m_type.card, room)->naturalWidth();
    const bool isBeside = taken < room / 2 || natural + taken < room;
    std::vector<SideBox::Part> parts;
    const auto words = text(option.text, m_type.card, isBeside ? room - taken : room);
    if (isBeside) {
        double x = room;
        for (auto one = chips.rbegin(); one != chips.rend(); ++one) {
            x -= (*one)->width();
            parts.push_back({*one, x});
            x -= points(6);
        }
        parts.push_back({words, 0});
        return std::make_shared<HangBox>(ring, std::make_shared<SideBox>(std::move(parts)), indent);
    }
    std::vector<Stacked> below{{words, 0, points(2), false}};
    for (const auto &one : chips)
        below.push_back({one, 0, points(2), false});
    return std::make_shared<HangBox>(ring, std::make_shared<StackBox>(std::move(below)), indent);
}

BoxPtr Typesetter::options(const QList<CardOption> &options, double width)
{
    std::vector<Stacked> rows;
    for (const CardOption &one : options)
        rows.push_back({option(one, width), points(4.5), points(4.5), false});
    return std::make_shared<StackBox>(std::move(rows));
}

void Typesetter::appendAnswer(std::vector<Stacked> &parts, const Card &card, double width)
{
    const Styles styles{m_type.card, m_type.cardTitle};
    for (int i = 0; i < card.writingLines; ++i)
        parts.push_back({std::make_shared<RuleBox>(width, millimetres(8.5)), 0, 0, false});
    if (card.writingLines > 0)
        parts.back().after = points(3);
    if (!card.answer.isEmpty()) {
        parts.push_back({paragraph({card.answer, card.answerLabel, Voice::Body}, styles, width),
                         points(6), points(3), false});
    }
    for (qsizetype i = 0; i < card.solution.size(); ++i) {
        const QString label = i == 0 ? card.solutionLabel : QString();
        parts.push_back({paragraph({card.solution.at(i), label, Voice::Body}, styles, width),
                         points(i == 0 ? 5 : 2), points(2), false});
    }
}

BoxPtr Typesetter::card(const Card &card)
{
    FrameLook look;
    look.border = colours::line;
    look.padding = points(11);
    look.corner = points(5);
    const double width = m_width - 2 * look.padding;
    std::vector<Stacked> parts{{cardHead(card, width), 0, points(5), true}};
    for (const Line &stem : card.stem)
        parts.push_back({text(stem, m_type.card, width), 0, points(4), false});
    if (!card.partners.isEmpty()) {
        const double half = (width - points(16)) / 2;
        parts.push_back({std::make_shared<SideBox>(std::vector<SideBox::Part>{
                             {options(card.options, half), 0},
                             {options(card.partners, half), half + points(16)}}),
                         points(5), points(4), false});
    } else if (!card.options.isEmpty()) {
        parts.push_back({options(card.options, width), points(5), points(4), false});
    }
    appendAnswer(parts, card, width);
    return std::make_shared<FrameBox>(std::make_shared<StackBox>(std::move(parts)), m_width, look);
}

} // namespace lectern::publish::pdf
