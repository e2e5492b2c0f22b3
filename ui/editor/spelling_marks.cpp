// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor/spelling_marks.h"

#include "core/base/when_finished.h"
#include "ui/editor/block_view.h"
#include "ui/editor/field_text.h"
#include "ui/editor/text_marks.h"

#include <QMenu>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextLayout>

#include <algorithm>

namespace lectern::ui {
namespace {

using spelling::WordSpan;

constexpr int kRestMs = 200;
constexpr qsizetype kTextsAtOnce = 40;
// Properties of a text.
const char *const kChecked = "lecternSpelling"; ///< The revision that was checked, + 1.
const char *const kWatched = "lecternSpellingWatched";

/// The text with code and formulas as spaces, position for position.
QString judgedText(const QTextDocument &text)
{
    QString judged = text.firstBlock().text();
    static const QRegularExpression formula(QStringLiteral("\\\\\\(.*?\\\\\\)"));
    for (auto found = formula.globalMatch(judged); found.hasNext();) {
        const auto match = found.next();
        judged.replace(match.capturedStart(), match.capturedLength(),
                       QString(match.capturedLength(), u' '));
    }
    int position = 0;
    for (const document::MarkedText &part : markedText(text, 0, int(judged.size()))) {
        if (part.marks.testFlag(document::Mark::Code))
            judged.replace(position, part.text.size(), QString(part.text.size(), u' '));
        position += int(part.text.size());
    }
    return judged;
}

QList<QTextLayout::FormatRange> formatsOf(const QList<WordSpan> &wrong, const QColor &ink)
{
    QTextCharFormat format;
    format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    format.setUnderlineColor(ink);
    QList<QTextLayout::FormatRange> ranges;
    for (const WordSpan &span : wrong)
        ranges.append({span.start, span.length, format});
    return ranges;
}

} // namespace

SpellingMarks::SpellingMarks(BlockView &view, spelling::SpellingService &service, QObject *parent) :
    QObject(parent), m_view(view), m_service(service)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(kRestMs);
    connect(&m_timer, &QTimer::timeout, this, &SpellingMarks::checkShown);
    connect(&view, &BlockView::laidOut, this, &SpellingMarks::schedule);
    connect(&service, &spelling::SpellingService::wordsChanged, this, &SpellingMarks::forget);
    connect(&view.document(), &document::Document::headerChanged, this, &SpellingMarks::forget);
    connect(&view.editor(), &FieldEditor::edited, this, [this] {
        m_isTyping = true;
        schedule();
    });
    connect(&view.editor(), &FieldEditor::compositionEnded, this, [this] {
        m_view.editor().document()->setProperty(kChecked, 0); // It has taken the marks away.
        schedule();
    });
    connect(&view.editor(), &FieldEditor::cursorPositionChanged, this, &SpellingMarks::followCaret);
}

void SpellingMarks::setOn(bool on)
{
    if (on == m_isOn)
        return;
    m_isOn = on;
    forget();
}

void SpellingMarks::setKnownWords(const QSet<QString> &words)
{
    m_known = words;
    forget();
}

void SpellingMarks::schedule()
{
    if (m_isOn && !m_timer.isActive())
        m_timer.start();
}

void SpellingMarks::forget()
{
    for (const ShownText &shown : m_view.shownTexts()) {
        shown.text->setProperty(kChecked, 0);
        if (!m_isOn)
            setTextMarks(*shown.text, MarkKind::Spelling, {});
    }
    m_view.viewport()->update();
    schedule();
}

bool SpellingMarks::isLive(const QTextDocument &text) const
{
    return m_view.editor().isVisible() && m_view.editor().document() == &text;
}

void SpellingMarks::followCaret()
{
    if (!m_open)
        return;
    const int position = m_view.editor().position();
    if (position >= m_open->start && position <= m_open->start + m_open->length)
        return;
    m_open.reset();
    m_isTyping = false;
    m_view.editor().document()->setProperty(kChecked, 0);
    schedule();
}

QSet<QString> SpellingMarks::knownWords() const
{
    QSet<QString> known = m_known;
    for (const document::KnowledgePoint &point : m_view.document().header().points) {
        for (const WordSpan &span : spelling::checkableWords(point.term))
            known.insert(
                spelling::dictionaryForm(point.term.mid(span.start, span.length)).toLower());
    }
    return known;
}

void SpellingMarks::watch(QTextDocument &text)
{
    if (text.property(kWatched).toBool())
        return;
    text.setProperty(kWatched, true);
    connect(&text, &QTextDocument::contentsChange, this,
            [this, &text](int position, int removed, int added) {
                if (!isLive(text) || !m_view.editor().isComposing())
                    shiftTextMarks(text, position, removed, added);
            });
}

void SpellingMarks::checkShown()
{
    const Language language = m_view.document().header().language;
    if (!m_isOn || m_isChecking || language == Language::Chinese)
        return;
    if (const QColor ink = color(Role::Danger, &m_view); ink != m_ink) {
        m_ink = ink;
        forget();
    }
    QList<Asked> asked;
    QStringList texts;
    for (const ShownText &shown : m_view.shownTexts()) {
        QTextDocument &text = *shown.text;
        const bool isComposed = isLive(text) && m_view.editor().isComposing();
        if (text.property(kChecked).toInt() == text.revision() + 1 || isComposed)
            continue;
        watch(text);
        text.setProperty(kChecked, 0);
        asked.append({shown.text, text.revision()});
        texts.append(judgedText(text));
        if (asked.size() == kTextsAtOnce)
            break;
    }
    if (asked.isEmpty())
        return;
    m_isChecking = true;
    whenFinished(m_service.check(texts, language, knownWords()), this,
                 [this, asked](const Result<QList<QList<WordSpan>>> &wrong) {
                     m_isChecking = false;
                     if (wrong)
                         take(asked, *wrong);
                     else if (!std::exchange(m_hasComplained, true))
                         Q_EMIT failed(wrong.error().message);
                 });
}

void SpellingMarks::take(const QList<Asked> &asked, const QList<QList<WordSpan>> &wrong)
{
    for (qsizetype i = 0; i < asked.size(); ++i) {
        const auto text = asked.at(i).text.lock();
        if (!m_isOn || !text || text->revision() != asked.at(i).revision
            || (isLive(*text) && m_view.editor().isComposing()))
            continue;
        QList<WordSpan> spans = wrong.at(i);
        if (isLive(*text) && m_isTyping) {
            const int caret = m_view.editor().position();
            const auto open = std::ranges::find_if(spans, [caret](const WordSpan &span) {
                return caret >= span.start && caret <= span.start + span.length;
            });
            if (open != spans.end()) {
                m_open = *open;
                spans.erase(open);
            }
        }
        setTextMarks(*text, MarkKind::Spelling, formatsOf(spans, m_ink));
        text->setProperty(kChecked, text->revision() + 1);
    }
    m_view.viewport()->update();
    m_view.editor().viewport()->update();
    schedule(); // What changed meanwhile, and what did not fit in.
}

std::optional<WrongWord> SpellingMarks::wordAt(const document::Caret &caret) const
{
    for (const ShownText &shown : m_view.shownTexts()) {
        if (shown.block != caret.block || shown.key != caret.key)
            continue;
        for (const auto &range : textMarks(*shown.text, MarkKind::Spelling)) {
            if (caret.position >= range.start && caret.position <= range.start + range.length)
                return WrongWord{{caret.block, caret.key, range.start},
                                 range.length,
                                 shown.text->firstBlock().text().mid(range.start, range.length)};
        }
    }
    return {};
}

QFuture<QStringList> SpellingMarks::suggestions(const WrongWord &word)
{
    return m_service.suggestions(word.text, m_view.document().header().language);
}

void SpellingMarks::addTo(QMenu &menu, const WrongWord &word, const QStringList &suggestions)
{
    for (const QString &better : suggestions) {
        QAction *action = menu.addAction(better);
        QFont strong = action->font();
        strong.setBold(true);
        action->setFont(strong);
        connect(action, &QAction::triggered, this, [this, word, better] { replace(word, better); });
    }
    if (suggestions.isEmpty())
        menu.addAction(tr("No suggestion"))->setEnabled(false);
    menu.addSeparator();
    connect(menu.addAction(tr("Add to dictionary")), &QAction::triggered, this, [this, word] {
        const Status done = m_service.add(word.text);
        if (!done)
            Q_EMIT failed(done.error().message);
    });
    connect(menu.addAction(tr("Ignore")), &QAction::triggered, this,
            [this, word] { m_service.ignore(word.text); });
    menu.addSeparator();
}

void SpellingMarks::replace(const WrongWord &word, const QString &better)
{
    const document::Block *block = m_view.document().block(word.place.block);
    const document::Field *field = block ? block->field(word.place.key) : nullptr;
    if (!field || field->text().mid(word.place.position, word.length) != word.text)
        return; // It was changed meanwhile.
    const document::Marks marks = marksAt(*field, word.place.position);
    const Status done = document::Commands(m_view.document())
                            .editText(word.place.block, word.place.key,
                                      {word.place.position, word.length, {{better, marks}}},
                                      document::Origin::Edited);
    if (!done)
        Q_EMIT failed(done.error().message);
}

} // namespace lectern::ui
