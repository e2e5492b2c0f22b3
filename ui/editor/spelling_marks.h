// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/commands.h"
#include "core/spelling/spelling_service.h"

#include <QColor>
#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

class QMenu;
class QTextDocument;

namespace lectern::ui {

class BlockView;

/// A word that no dictionary has.
struct WrongWord {
    document::Caret place;
    int length = 0;
    QString text;
};

/// Underlines wrong words in the texts that are shown and offers better ones.
///
/// Texts are checked in the service's thread after a short rest, so that typing never waits. The
/// word that is being typed is left in peace until the caret leaves it, and so is a composition.
class SpellingMarks : public QObject
{
    Q_OBJECT

public:
    /// Both outlive the marks.
    SpellingMarks(BlockView &view, spelling::SpellingService &service, QObject *parent);

    void setOn(bool on);
    /// Words that are right in this kind of document, in lower case.
    void setKnownWords(const QSet<QString> &words);
    std::optional<WrongWord> wordAt(const document::Caret &caret) const;
    QFuture<QStringList> suggestions(const WrongWord &word);
    /// Suggestions, "Add to dictionary" and "Ignore".
    void addTo(QMenu &menu, const WrongWord &word, const QStringList &suggestions);

Q_SIGNALS:
    void failed(const QString &message);

private:
    struct Asked {
        std::weak_ptr<QTextDocument> text;
        int revision = 0;
    };

    void schedule();
    void checkShown();
    void take(const QList<Asked> &asked, const QList<QList<spelling::WordSpan>> &wrong);
    void forget(); ///< Everything is checked anew.
    void watch(QTextDocument &text);
    void followCaret();
    bool isLive(const QTextDocument &text) const;
    QSet<QString> knownWords() const; ///< With the lesson's own terms.
    void replace(const WrongWord &word, const QString &better);

    BlockView &m_view;
    spelling::SpellingService &m_service;
    QTimer m_timer;
    QColor m_ink;
    QSet<QString> m_known;
    bool m_isOn = false;
    bool m_isChecking = false;
    bool m_hasComplained = false; ///< A missing dictionary is said once.
    bool m_isTyping = false;
    std::optional<spelling::WordSpan> m_open; ///< Under the caret, and not judged yet.
};

} // namespace lectern::ui
