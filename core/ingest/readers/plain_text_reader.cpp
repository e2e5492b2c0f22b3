// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/readers/plain_text_reader.h"

#include "core/ingest/readers/line_kinds.h"
#include "core/ingest/readers/passage_collector.h"

#include <algorithm>

namespace lectern::ingest {
namespace {

using document::PassageKind;

// Nobody wraps lines beyond this: such lines are paragraphs each.
constexpr qsizetype kMaxWrappedLine = 130;

/// Neighbouring lines that hold text.
struct Group {
    QList<Utf16Span> lines; ///< Trimmed.
    int page = 0;
    qsizetype width = 0; ///< Of the widest line.
};

/// Finds the passages of one file.
class TextScanner
{
public:
    explicit TextScanner(const QString &text) : m_passages(text), m_text(m_passages.text()) { }

    Reading<IngestedSource> scan(const InputFile &file)
    {
        const QList<Group> groups = group();
        for (qsizetype i = 0; i < groups.size(); ++i) {
            m_isFirst = i == 0 && groups.size() > 1;
            scanGroup(groups.at(i));
        }
        return m_passages.finish(QStringLiteral("text"), file);
    }

private:
    QStringView view(Utf16Span span) const
    {
        return QStringView(m_text).sliced(span.start, span.size());
    }

    QList<Group> group() const
    {
        QList<Group> groups;
        const bool hasPages = m_text.contains(u'\f');
        int page = hasPages ? 1 : 0;
        bool isOpen = false;
        for (const Utf16Span raw : linesOf(m_text)) {
            if (hasPages && view(raw).contains(u'\f')) {
                page += static_cast<int>(view(raw).count(u'\f'));
                isOpen = false;
            }
            const Utf16Span line = trimmed(m_text, raw);
            if (line.size() == 0) {
                isOpen = false;
                continue;
            }
            if (!isOpen || isIndented(raw, groups.last()))
                groups.append(Group{{}, page, 0});
            groups.last().lines.append(line);
            groups.last().width = std::max(groups.last().width, line.size());
            isOpen = true;
        }
        return groups;
    }

    /// A paragraph set off by an indent instead of an empty line, as Chinese texts are.
    bool isIndented(Utf16Span raw, const Group &group) const
    {
        const QStringView line = view(raw);
        const bool isSetOff
            = line.startsWith(u"　　") || line.startsWith(u'\t') || line.startsWith(u"    ");
        return isSetOff && !group.lines.isEmpty() && listMarkerLength(line.trimmed()) == 0
            && listMarkerLength(view(group.lines.first())) == 0;
    }

    void scanGroup(const Group &group)
    {
        const QList<Utf16Span> &lines = group.lines;
        qsizetype i = 0;
        while (i < lines.size()) {
            const qsizetype taken = takeHeading(group, i);
            i += taken > 0 ? taken : takeBody(group, i);
        }
    }

    /// @return how many lines the heading at `i` takes; 0 where there is none
    qsizetype takeHeading(const Group &group, qsizetype i)
    {
        const QList<Utf16Span> &lines = group.lines;
        const QStringView line = view(lines.at(i));
        if (const int level = hashLevel(line)) {
            add(PassageKind::Heading, withoutHashes(lines.at(i), level), group, level);
            return 1;
        }
        if (i == 0 && lines.size() > 1 && underlineLevel(view(lines.at(1))) > 0
            && line.size() <= kMaxWrappedLine) {
            add(PassageKind::Heading, lines.at(0), group, underlineLevel(view(lines.at(1))));
            return 2;
        }
        const bool isAlone = lines.size() == 1;
        int level = i == 0 ? headingLevelOf(line) : 0;
        if (level == 0 && isAlone && m_isFirst && couldBeTitle(line))
            level = 1;
        if (level == 0)
            return 0;
        add(PassageKind::Heading, lines.at(i), group, std::min(level, 6));
        return 1;
    }

    static int hashLevel(QStringView line)
    {
        int level = 0;
        while (level < line.size() && line.at(level) == u'#')
            ++level;
        return level >= 1 && level <= 6 && level < line.size() && line.at(level).isSpace() ? level
                                                                                           : 0;
    }

    Utf16Span withoutHashes(Utf16Span line, int level) const
    {
        Utf16Span inner = trimmed(m_text, {line.start + level, line.end});
        qsizetype end = inner.end;
        while (end > inner.start && m_text.at(end - 1) == u'#')
            --end;
        if (end > inner.start && end < inner.end && m_text.at(end - 1).isSpace())
            inner.end = end;
        return inner;
    }

    static int underlineLevel(QStringView line)
    {
        const auto consistsOf = [line](QChar c) {
            return line.size() >= 3
                && std::all_of(line.begin(), line.end(), [c](QChar each) { return each == c; });
        };
        return consistsOf(u'=') ? 1 : consistsOf(u'-') ? 2 : 0;
    }

    /// A list item, a quote or a paragraph from line `i` on. @return how many lines it takes
    qsizetype takeBody(const Group &group, qsizetype i)
    {
        const QList<Utf16Span> &lines = group.lines;
        const qsizetype marker = listMarkerLength(view(lines.at(i)));
        const bool isQuote = view(lines.at(i)).startsWith(u"> ");
        qsizetype end = i + 1;
        while (end < lines.size() && !endsBefore(group, i, end))
            ++end;
        Utf16Span span{lines.at(i).start, lines.at(end - 1).end};
        if (marker > 0)
            add(PassageKind::ListItem, {span.start + marker, span.end}, group);
        else if (isQuote)
            add(PassageKind::Quote, {span.start + 2, span.end}, group);
        else
            add(kindOf(view(span), end - i == 1), span, group);
        return end - i;
    }

    /// Whether line `next` begins a passage of its own, when the one before begins at `first`.
    bool endsBefore(const Group &group, qsizetype first, qsizetype next) const
    {
        const QList<Utf16Span> &lines = group.lines;
        const QStringView line = view(lines.at(next));
        const QStringView before = view(lines.at(next - 1));
        if (hashLevel(line) > 0)
            return true;
        if (listMarkerLength(line) > 0
            && (listMarkerLength(view(lines.at(first))) > 0 || before.endsWith(u':')
                || before.endsWith(u'：')))
            return true;
        if (line.startsWith(u"> ") != view(lines.at(first)).startsWith(u"> "))
            return true;
        return group.width > kMaxWrappedLine
            || (before.size() * 10 < group.width * 6 && endsLikeSentence(before));
    }

    static PassageKind kindOf(QStringView text, bool isOneLine)
    {
        if (isCaption(text))
            return PassageKind::Caption;
        return isOneLine && looksLikeFormula(text) ? PassageKind::Formula : PassageKind::Paragraph;
    }

    void add(PassageKind kind, Utf16Span span, const Group &group, int level = 0)
    {
        m_passages.add(kind, span, level, group.page);
    }

    PassageCollector m_passages;
    const QString &m_text;
    bool m_isFirst = false;
};

} // namespace

Reading<IngestedSource> readPlainText(const QString &text, const InputFile &file)
{
    return TextScanner(text).scan(file);
}

} // namespace lectern::ingest
