// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/pdf/typesetter.h"

#include "core/document/list_levels.h"
#include "core/publish/whole_file.h"

#include <QFontMetricsF>

#include <algorithm>

namespace lectern::publish::pdf {

Typesetter::Typesetter(const Typography &typography, Language language, FormulaSource &formulas,
                       RenderMedia renderMedia, double width) :
    m_type(typography),
    m_language(language),
    m_formulas(formulas),
    m_renderMedia(std::move(renderMedia)),
    m_width(width)
{
}

namespace {

/// What the teacher does, what the pupils do, and why: no page ends between them.
bool areOneGroup(const Piece &piece, const Piece &next)
{
    const auto *one = std::get_if<Paragraph>(&piece);
    const auto *other = std::get_if<Paragraph>(&next);
    return one && other && !one->label.isEmpty() && !other->label.isEmpty()
        && one->label != other->label;
}

} // namespace

Result<BoxPtr> Typesetter::typeset(const Flow &flow, const StopFlag &stop)
{
    addHead(flow);
    for (qsizetype i = 0; i < flow.pieces.size(); ++i) {
        if (stop.isRaised())
            return exportCancelled();
        const size_t first = m_boxes.size();
        addPiece(flow.pieces.at(i));
        if (i + 1 < flow.pieces.size() && areOneGroup(flow.pieces.at(i), flow.pieces.at(i + 1)))
            for (size_t box = first; box < m_boxes.size(); ++box)
                m_boxes[box].keepsWithNext = true;
    }
    LECTERN_TRY(m_status);
    LECTERN_TRY(m_formulas.status());
    return std::make_shared<StackBox>(std::move(m_boxes));
}

void Typesetter::add(BoxPtr box, double before, double after, bool keepsWithNext)
{
    if (box)
        m_boxes.push_back({std::move(box), points(before), points(after), keepsWithNext});
}

void Typesetter::addPiece(const Piece &piece)
{
    struct Visitor {
        Typesetter &t;
        void operator()(const Heading &x) const { t.addHeading(x); }
        void operator()(const Paragraph &x) const { t.addParagraph(x); }
        void operator()(const List &x) const
        {
            t.add(t.list(x, {t.m_type.body, t.m_type.label}, t.m_width), 5, 5);
        }
        void operator()(const Formula &x) const
        {
            t.add(t.formula(x.latex, t.m_type.body, t.m_width), 9, 9);
        }
        void operator()(const Table &x) const { t.add(t.table(x), 10, 10); }
        void operator()(const Figure &x) const { t.addFigure(x); }
        void operator()(const Media &x) const { t.addMedia(x); }
        void operator()(const Card &x) const { t.add(t.card(x), 8, 9); }
        void operator()(const Note &x) const { t.addNote(x); }
        void operator()(const FillIn &x) const { t.addFillIn(x); }
    };
    std::visit(Visitor{*this}, piece);
}

void Typesetter::addParagraph(const Paragraph &words)
{
    const bool isQuiet = words.voice == Voice::Quiet;
    const Styles styles
        = isQuiet ? Styles{m_type.small, m_type.smallLabel} : Styles{m_type.body, m_type.label};
    const bool beginsNotes = isQuiet && !m_isInNotes;
    m_isInNotes = isQuiet;
    if (isQuiet)
        add(paragraph(words, styles, m_width), beginsNotes ? 20 : 2, 2);
    else
        add(paragraph(words, styles, m_width), 5, 5);
}

void Typesetter::addHead(const Flow &flow)
{
    add(text(lineOf(flow.title), m_type.title, m_width), 0, 3, true);
    if (!flow.subtitle.isEmpty())
        add(text(lineOf(flow.subtitle), m_type.subtitle, m_width), 0, 10, true);
}

void Typesetter::addHeading(const Heading &heading)
{
    const int level = std::clamp(heading.level, 1, 3) - 1;
    const TextStyle &style = m_type.headings[level];
    static constexpr double kBefore[] = {17, 12, 9};
    if (heading.aside.isEmpty()) {
        add(text(heading.text, style, m_width), kBefore[level], 3, true);
        return;
    }
    TextStyle quiet = m_type.aside;
    quiet.lineHeight = style.lineHeight;
    const auto aside = text(lineOf(heading.aside), quiet, m_width / 3);
    const double asideWidth = aside->naturalWidth();
    const auto words = text(heading.text, style, m_width - asideWidth - points(8));
    add(std::make_shared<SideBox>(
            std::vector<SideBox::Part>{{words, 0}, {aside, m_width - asideWidth}}),
        kBefore[level], 3, true);
}

std::shared_ptr<const TextBox> Typesetter::text(const Line &line, const TextStyle &style,
                                                double width)
{
    return std::make_shared<TextBox>(QList<StyledLine>{{line, style}}, width, m_formulas);
}

BoxPtr Typesetter::paragraph(const Paragraph &paragraph, const Styles &styles, double width)
{
    QList<StyledLine> runs;
    TextStyle label = styles.label;
    label.lineHeight = styles.text.lineHeight;
    if (!paragraph.label.isEmpty()) {
        const QString gap
            = m_language == Language::Chinese ? QStringLiteral("　") : QStringLiteral("   ");
        runs.append({lineOf(paragraph.label + gap), label});
    }
    runs.append({paragraph.text, styles.text});
    return std::make_shared<TextBox>(runs, width, m_formulas);
}

BoxPtr Typesetter::list(const List &list, const Styles &styles, double width)
{
    const double indent = styles.text.em() * (list.isNumbered && list.items.size() > 9 ? 2.1 : 1.6);
    std::vector<Stacked> items;
    const QList<int> levels = list.allLevels();
    const QStringList marks = document::itemMarks(list.isNumbered, levels);
    for (qsizetype i = 0; i < list.items.size(); ++i) {
        const double left = indent * levels.at(i);
        const BoxPtr item = std::make_shared<HangBox>(
            text(lineOf(marks.at(i)), styles.text, indent),
            text(list.items.at(i), styles.text, width - left - indent), indent);
        const BoxPtr placed = left == 0
            ? item
            : std::make_shared<SideBox>(std::vector<SideBox::Part>{{item, left}});
        items.push_back({placed, points(2), points(2), false});
    }
    return items.empty() ? nullptr : std::make_shared<StackBox>(std::move(items));
}

BoxPtr Typesetter::formula(const QString &latex, const TextStyle &style, double width)
{
    const auto picture = m_formulas.picture(latex, media::FormulaStyle::Display);
    if (!picture)
        return text({{latex, document::Mark::Code, InlineKind::Text}}, style, width);
    const double ex = QFontMetricsF(style.font).xHeight() * 1.05;
    QSizeF size(picture->widthEx * ex, picture->heightEx * ex);
    if (size.width() > width)
        size *= width / size.width();
    const auto box = PictureBox::fromSvg(picture->svg, size);
    return std::make_shared<SideBox>(std::vector<SideBox::Part>{{box, (width - size.width()) / 2}});
}

void Typesetter::addPicture(const std::shared_ptr<const PictureBox> &picture, const Line &caption)
{
    std::vector<Stacked> parts;
    if (picture) {
        const double x = (m_width - picture->width()) / 2;
        parts.push_back({std::make_shared<SideBox>(std::vector<SideBox::Part>{{picture, x}}), 0,
                         points(5), true});
    }
    if (!caption.isEmpty()) {
        parts.push_back(
            {std::make_shared<TextBox>(QList<StyledLine>{{caption, m_type.small}}, m_width,
                                       m_formulas, picture ? Qt::AlignHCenter : Qt::AlignLeft),
             0, 0, false});
    }
    if (!parts.empty())
        add(std::make_shared<StackBox>(std::move(parts)), 9, 10);
}

void Typesetter::addFigure(const Figure &figure)
{
    // What the teacher made wide may be as high as it then is, up to most of a page.
    const QSizeF largest(m_width, millimetres(figure.width > 0 ? 200 : 95));
    addPicture(figure.data.isEmpty() ? nullptr
                                     : PictureBox::fromData(figure.data, figure.mediaType, largest,
                                                            figure.width * m_width),
               figure.caption);
}

void Typesetter::addMedia(const Media &media)
{
    const auto rendition = m_renderMedia(media.block);
    if (!rendition && rendition.error().code != ErrorCode::NotFound && m_status)
        m_status = std::unexpected(rendition.error());
    const QSizeF largest(m_width, millimetres(80));
    addPicture(rendition
                   ? PictureBox::fromData(rendition->poster, QStringLiteral("image/png"), largest)
                   : nullptr,
               media.caption.isEmpty() ? lineOf(media.title) : media.caption);
}

void Typesetter::addNote(const Note &note)
{
    FrameLook look;
    look.fill = colours::cautionTint;
    look.stripe = colours::caution;
    look.padding = points(9);
    const double width = m_width - 2 * look.padding;
    TextStyle label = m_type.cardTitle;
    label.colour = colours::caution;
    std::vector<Stacked> parts;
    if (!note.label.isEmpty())
        parts.push_back({text(lineOf(note.label), label, width), 0, points(1), true});
    for (const Line &line : note.lines)
        parts.push_back({text(line, m_type.card, width), 0, points(2), false});
    if (!parts.empty())
        add(std::make_shared<FrameBox>(std::make_shared<StackBox>(std::move(parts)), m_width, look),
            8, 9);
}

void Typesetter::addFillIn(const FillIn &fillIn)
{
    if (fillIn.labels.isEmpty())
        return;
    const double gap = points(16);
    const auto count = static_cast<double>(fillIn.labels.size());
    const double share = (m_width - gap * (count - 1)) / count;
    std::vector<SideBox::Part> parts;
    double x = 0;
    for (const QString &label : fillIn.labels) {
        const auto words = text(lineOf(label), m_type.card, share);
        const double taken = words->naturalWidth() + points(5);
        parts.push_back({words, x});
        if (share > taken) {
            parts.push_back(
                {std::make_shared<RuleBox>(share - taken, m_type.card.lineHeight * 0.85),
                 x + taken});
        }
        x += share + gap;
    }
    add(std::make_shared<SideBox>(std::move(parts)), 8, 12);
}

} // namespace lectern::publish::pdf
