// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spelling/spelling_service.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtConcurrent>

namespace lectern::spelling {
namespace {

QSet<QString> wordsOfFile(const QString &path)
{
    QSet<QString> words;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        return words; // There is none before the first word was added.
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines)
        words.insert(line.trimmed().toLower());
    return words;
}

} // namespace

SpellingService::SpellingService(QStringList folders, QString ownWords, QObject *parent) :
    QObject(parent),
    m_folders(std::move(folders)),
    m_ownWords(std::move(ownWords)),
    m_right(wordsOfFile(m_ownWords))
{
    m_pool.setMaxThreadCount(1);
}

SpellingService::~SpellingService()
{
    m_pool.waitForDone();
}

const Result<SpellChecker> &SpellingService::checker(Language language)
{
    auto found = m_checkers.find(language);
    if (found == m_checkers.end())
        found = m_checkers.emplace(language, SpellChecker::load(language, m_folders)).first;
    return found->second;
}

QFuture<SpellingService::Checked>
SpellingService::check(const QStringList &texts, Language language, const QSet<QString> &known)
{
    return QtConcurrent::run(&m_pool, [this, texts, language, known, right = m_right]() -> Checked {
        const Result<SpellChecker> &judge = checker(language);
        if (!judge)
            return std::unexpected(judge.error());
        QList<QList<WordSpan>> wrong(texts.size());
        for (qsizetype i = 0; i < texts.size(); ++i) {
            for (const WordSpan &span : checkableWords(texts.at(i))) {
                const QString word = texts.at(i).mid(span.start, span.length);
                const QString form = dictionaryForm(word).toLower();
                if (!right.contains(form) && !known.contains(form) && !judge->isRight(word))
                    wrong[i].append(span);
            }
        }
        return wrong;
    });
}

QFuture<QStringList> SpellingService::suggestions(const QString &word, Language language)
{
    return QtConcurrent::run(&m_pool, [this, word, language] {
        const Result<SpellChecker> &judge = checker(language);
        return judge ? judge->suggestions(word) : QStringList();
    });
}

Status SpellingService::add(const QString &word)
{
    const QString form = dictionaryForm(word).toLower();
    QDir().mkpath(QFileInfo(m_ownWords).path());
    QFile file(m_ownWords);
    if (!file.open(QIODevice::Append | QIODevice::Text)
        || file.write(form.toUtf8() + '\n') != form.toUtf8().size() + 1)
        return failure(ErrorCode::Io,
                       tr("The word was not added: the file %1 cannot be written. Free room on the "
                          "disk or change its rights.")
                           .arg(m_ownWords),
                       file.errorString());
    ignore(form);
    return {};
}

void SpellingService::ignore(const QString &word)
{
    m_right.insert(dictionaryForm(word).toLower());
    Q_EMIT wordsChanged();
}

} // namespace lectern::spelling
