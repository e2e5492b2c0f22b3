// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "core/base/result.h"
#include "core/spelling/spell_checker.h"

#include <QFuture>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <QThreadPool>

#include <map>
#include <memory>
#include <optional>

namespace lectern::spelling {

/// Checks spelling in a thread of its own, with the person's own words.
///
/// Calls return at once and are made in one thread, which also gets the futures. Dictionaries are
/// loaded with the first check.
class SpellingService : public QObject
{
    Q_OBJECT

public:
    /// @param folders  Where dictionaries lie. @param ownWords  File with the person's own words,
    /// one a line; need not exist yet.
    SpellingService(QStringList folders, QString ownWords, QObject *parent = nullptr);
    ~SpellingService() override; ///< Waits for what is being checked.

    /// The wrong words of each text. Words of `known` are right, whatever their case.
    /// @return as SpellChecker::load() where there is no dictionary
    using Checked = Result<QList<QList<WordSpan>>>;
    QFuture<Checked> check(const QStringList &texts, Language language, const QSet<QString> &known);
    QFuture<QStringList> suggestions(const QString &word, Language language);

    /// Into the person's own dictionary, for good.
    Status add(const QString &word);
    /// Right until the program ends.
    void ignore(const QString &word);

Q_SIGNALS:
    void wordsChanged(); ///< What was wrong before may be right now.

private:
    const Result<SpellChecker> &checker(Language language); ///< In the pool's thread.

    QStringList m_folders;
    QString m_ownWords;
    QSet<QString> m_right; ///< In lower case; the person's own words and the ignored ones.
    std::map<Language, Result<SpellChecker>> m_checkers; ///< The pool's thread only.
    QThreadPool m_pool; ///< One thread. Last: waited for before anything else goes.
};

} // namespace lectern::spelling
