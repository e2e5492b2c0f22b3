// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/markdown/markdown_writer.h"

#include "core/document/list_levels.h"
#include "core/publish/table_grid.h"

namespace lectern::publish {
namespace {

using document::Mark;

/// What would be read as markup. A full stop or a bracket matters only after a number at the start
/// of a line, which lineOfText looks after.
QString escaped(const QString &text)
{
    QString out;
    for (const QChar c : text) {
        if (QStringView(u"\\`*_[]<>|$~#").contains(c))
            out += u'\\';
        out += c;
    }
    return out;
}

QString wrapped(const QString &text, const QString &mark)
{
    // A mark beside a space opens nothing, so spaces stay outside.
    const QString core = text.trimmed();
    if (core.isEmpty())
        return text;
    const qsizetype begin = text.indexOf(core);
    return text.left(begin) + mark + core + mark + text.mid(begin + core.size());
}

QString markdownOf(const Inline &part)
{
    if (part.kind == InlineKind::Formula)
        return u'$' + part.text + u'$';
    if (part.kind == InlineKind::Gap)
        return QStringLiteral("\\_\\_\\_\\_");
    if (part.marks.testFlag(Mark::Code))
        return u'`' + part.text + u'`';
    QString text = escaped(part.text);
    if (part.marks.testFlag(Mark::Subscript))
        text = QStringLiteral("<sub>") + text + QStringLiteral("</sub>");
    if (part.marks.testFlag(Mark::Superscript))
        text = QStringLiteral("<sup>") + text + QStringLiteral("</sup>");
    if (part.marks.testFlag(Mark::Underline))
        text = QStringLiteral("<u>") + text + QStringLiteral("</u>");
    if (part.marks.testFlag(Mark::Italic))
        text = wrapped(text, QStringLiteral("*"));
    if (part.marks.testFlag(Mark::Bold))
        text = wrapped(text, QStringLiteral("**"));
    return text;
}

QString lineText(const Line &line)
{
    QString text;
    for (const Inline &part : line)
        text += markdownOf(part);
    return text.replace(u'\n', u' ');
}

/// A line on its own: "1. " or "- " or "+ " at its start would be a list.
QString paragraphText(const Line &line)
{
    QString text = lineText(line);
    qsizetype digits = 0;
    while (digits < text.size() && text.at(digits).isDigit())
        ++digits;
    if (digits > 0 && digits < text.size() && (text.at(digits) == u'.' || text.at(digits) == u')'))
        text.insert(digits, u'\\');
    else if (text.startsWith(u'-') || text.startsWith(u'+') || text.startsWith(u'='))
        text.prepend(u'\\');
    return text;
}

QString labelled(const QString &label, const Line &line)
{
    return label.isEmpty()
        ? paragraphText(line)
        : QStringLiteral("**") + escaped(label) + QStringLiteral("** ") + lineText(line);
}

QString cellText(const Cell &cell)
{
    QStringList lines;
    for (const CellPart &part : cell.parts) {
        if (const auto *paragraph = std::get_if<Paragraph>(&part)) {
            lines.append(labelled(paragraph->label, paragraph->text));
        } else if (const auto *list = std::get_if<List>(&part)) {
            for (qsizetype i = 0; i < list->items.size(); ++i) {
                const QString number
                    = list->isNumbered ? QStringLiteral("%1\\. ").arg(i + 1) : QStringLiteral("• ");
                lines.append(number + lineText(list->items.at(i)));
            }
        } else {
            lines.append(u'$' + std::get<Formula>(part).latex + u'$');
        }
    }
    return lines.join(QStringLiteral("<br>"));
}

QString optionsText(const QList<CardOption> &options, Language language)
{
    QString text;
    for (const CardOption &option : options) {
        text += QStringLiteral("- **") + escaped(option.letter) + QStringLiteral("** ")
            + lineText(option.text);
        if (option.isKey)
            text += QStringLiteral(" ✓ *") + inLanguage(language, u"key", u"答案") + u'*';
        if (!option.remark.isEmpty())
            text += QStringLiteral(" (*") + escaped(option.remark) + QStringLiteral("*)");
        text += u'\n';
    }
    return text;
}

struct MarkdownPiece {
    Language language;

    QString operator()(const Heading &heading) const
    {
        const QString aside = heading.aside.isEmpty()
            ? QString()
            : QStringLiteral(" (") + escaped(heading.aside) + u')';
        return QString(heading.level + 1, u'#') + u' ' + lineText(heading.text) + aside + u'\n';
    }
    QString operator()(const Paragraph &paragraph) const
    {
        return labelled(paragraph.label, paragraph.text) + u'\n';
    }
    QString operator()(const List &list) const
    {
        QString text;
        const QList<int> levels = list.allLevels();
        const QList<int> numbers = document::itemNumbers(levels);
        for (qsizetype i = 0; i < list.items.size(); ++i) {
            // Under the first letter of the item above.
            text += QString((list.isNumbered ? 3 : 2) * levels.at(i), u' ');
            text += list.isNumbered ? QStringLiteral("%1. ").arg(numbers.at(i))
                                    : QStringLiteral("- ");
            text += paragraphText(list.items.at(i)) + u'\n';
        }
        return text;
    }
    QString operator()(const Formula &formula) const
    {
        return QStringLiteral("$$\n") + formula.latex + QStringLiteral("\n$$\n");
    }
    QString operator()(const Table &table) const
    {
        const TableGrid grid(table);
        QString text;
        for (int row = 0; row < grid.rows(); ++row) {
            text += u'|';
            for (int column = 0; column < grid.columns(); ++column) {
                const Cell *cell = grid.cellThatBeginsAt(row, column);
                text += u' ' + (cell ? cellText(*cell) : QString()) + QStringLiteral(" |");
            }
            text += u'\n';
            if (row == 0)
                text += u'|' + QStringLiteral(" --- |").repeated(grid.columns()) + u'\n';
        }
        return text;
    }
    QString operator()(const Figure &figure) const
    {
        const QString caption = lineText(figure.caption);
        const QString shown = caption.isEmpty() ? escaped(figure.altText) : caption;
        return u'*' + inLanguage(language, u"Figure: ", u"图：") + shown + QStringLiteral("*\n");
    }
    QString operator()(const Media &media) const
    {
        const QString caption = lineText(media.caption);
        return u'*' + inLanguage(language, u"Film: ", u"视频：")
            + (caption.isEmpty() ? escaped(media.title) : caption) + QStringLiteral("*\n");
    }
    QString operator()(const Card &card) const
    {
        QString text = QStringLiteral("### ") + escaped(card.title);
        if (!card.label.isEmpty())
            text += QStringLiteral(" (") + escaped(card.label) + u')';
        text += QStringLiteral("\n\n");
        for (const Line &stem : card.stem)
            text += paragraphText(stem) + QStringLiteral("\n\n");
        if (!card.options.isEmpty())
            text += optionsText(card.options, language) + u'\n';
        if (!card.partners.isEmpty())
            text += optionsText(card.partners, language) + u'\n';
        if (!card.answer.isEmpty())
            text += labelled(card.answerLabel, card.answer) + QStringLiteral("\n\n");
        for (qsizetype i = 0; i < card.solution.size(); ++i)
            text += labelled(i == 0 ? card.solutionLabel : QString(), card.solution.at(i))
                + QStringLiteral("\n\n");
        if (!card.warning.isEmpty())
            text += u'*' + escaped(card.warning) + QStringLiteral("*\n\n");
        return text;
    }
    QString operator()(const Note &note) const
    {
        QString text = QStringLiteral("> **") + escaped(note.label) + QStringLiteral("**\n");
        for (const Line &line : note.lines)
            text += QStringLiteral(">\n> ") + paragraphText(line) + u'\n';
        return text;
    }
    QString operator()(const FillIn &fillIn) const
    {
        QStringList blanks;
        for (const QString &label : fillIn.labels)
            blanks.append(escaped(label) + QStringLiteral(" \\_\\_\\_\\_\\_\\_\\_\\_"));
        return blanks.join(QStringLiteral("   ")) + u'\n';
    }
};

} // namespace

QString markdownOf(const Flow &flow)
{
    QString text = QStringLiteral("# ") + escaped(flow.title) + QStringLiteral("\n\n");
    if (!flow.subtitle.isEmpty())
        text += escaped(flow.subtitle) + QStringLiteral("\n\n");
    if (!flow.watermark.isEmpty())
        text += QStringLiteral("**") + escaped(flow.watermark) + QStringLiteral("**\n\n");
    for (const Piece &piece : flow.pieces)
        text += std::visit(MarkdownPiece{flow.language}, piece).trimmed() + QStringLiteral("\n\n");
    if (!flow.foot.isEmpty())
        text += u'*' + escaped(flow.foot) + u'*';
    return text.trimmed() + u'\n';
}

} // namespace lectern::publish
