// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/recent_documents.h"

#include "core/base/text.h"
#include "core/storage/transaction.h"

#include <algorithm>

namespace lectern::storage {
namespace {

constexpr int kExcerptLength = 120;

RecentDocument documentFrom(const Statement &row)
{
    return {row.text(0), row.text(1), row.text(2), row.text(3),
            QDateTime::fromString(row.text(4), Qt::ISODateWithMs)};
}

/// A run of Han and the like that is one character long: no bigram of the index is equal to it.
bool isSingleCharacter(const QString &word)
{
    const QStringList tokens = searchTokens(word);
    return tokens.size() == 1 && codePointCount(tokens.first()) == 1
        && !QChar::isLower(tokens.first().toUcs4().first()) && !tokens.first().at(0).isDigit();
}

/// What a person typed, as an FTS5 query and as the characters that only a plain comparison finds.
struct Query {
    QStringList phrases;
    QStringList characters;
};

Query queryOf(const QString &text)
{
    Query query;
    for (const QString &word : normalisedForSearch(text).split(u' ', Qt::SkipEmptyParts)) {
        if (searchTokens(word).isEmpty())
            continue;
        if (isSingleCharacter(word))
            query.characters.append(word);
        else
            query.phrases.append(u'"' + QString(word).remove(u'"') + u'"');
    }
    if (!query.phrases.isEmpty())
        query.phrases.last() += u'*';
    return query;
}

QString excerptAround(const QString &body, const QString &query)
{
    const QString folded = body.toCaseFolded();
    qsizetype found = 0;
    for (const QString &word : normalisedForSearch(query).split(u' ', Qt::SkipEmptyParts))
        if (const qsizetype at = folded.indexOf(word); at >= 0) {
            found = at;
            break;
        }
    qsizetype start = std::clamp<qsizetype>(found - kExcerptLength / 3, 0, body.size());
    if (start > 0 && start < body.size() && body.at(start).isLowSurrogate())
        --start;
    qsizetype length = kExcerptLength;
    if (start + length < body.size() && body.at(start + length).isLowSurrogate())
        ++length;
    return body.mid(start, length).simplified();
}

} // namespace

Status RecentDocuments::note(const RecentDocument &document, const QString &text)
{
    auto transaction = Transaction::begin(m_library);
    if (!transaction)
        return std::unexpected(transaction.error());
    LECTERN_TRY(m_library.execute(
        QStringLiteral(
            "INSERT INTO recent_document (path, title, kind, language, opened, body) "
            "VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (path) DO UPDATE SET title = ?2, "
            "kind = ?3, language = ?4, opened = ?5, body = ?6"),
        {document.path, document.title, document.kind, document.language,
         document.opened.toUTC().toString(Qt::ISODateWithMs), text}));
    const auto id = m_library.number(
        QStringLiteral("SELECT id FROM recent_document WHERE path = ?"), {document.path});
    if (!id)
        return std::unexpected(id.error());
    LECTERN_TRY(
        m_library.execute(QStringLiteral("DELETE FROM document_search WHERE rowid = ?"), {*id}));
    LECTERN_TRY(m_library.execute(
        QStringLiteral("INSERT INTO document_search (rowid, title, body) VALUES (?, ?, ?)"),
        {*id, document.title, text}));
    return transaction->commit();
}

Status RecentDocuments::forget(const QString &path)
{
    auto transaction = Transaction::begin(m_library);
    if (!transaction)
        return std::unexpected(transaction.error());
    LECTERN_TRY(m_library.execute(QStringLiteral("DELETE FROM document_search WHERE rowid IN "
                                                 "(SELECT id FROM recent_document WHERE path = ?)"),
                                  {path}));
    LECTERN_TRY(
        m_library.execute(QStringLiteral("DELETE FROM recent_document WHERE path = ?"), {path}));
    return transaction->commit();
}

Result<QList<RecentDocument>> RecentDocuments::newest(int count)
{
    auto select = m_library.prepare(
        QStringLiteral("SELECT path, title, kind, language, opened FROM recent_document ORDER BY "
                       "opened DESC, id DESC LIMIT ?"));
    if (!select)
        return std::unexpected(select.error());
    LECTERN_TRY(select->bind({qint64(count)}));
    QList<RecentDocument> documents;
    for (;;) {
        const auto row = select->step();
        if (!row)
            return std::unexpected(row.error());
        if (!*row)
            return documents;
        documents.append(documentFrom(*select));
    }
}

Result<QList<SearchHit>> RecentDocuments::search(const QString &text, int count)
{
    const Query query = queryOf(text);
    if (query.phrases.isEmpty() && query.characters.isEmpty())
        return QList<SearchHit>();
    QString sql = QStringLiteral(
        "SELECT d.path, d.title, d.kind, d.language, d.opened, d.body FROM recent_document d ");
    QList<SqlValue> values;
    QStringList conditions;
    if (!query.phrases.isEmpty()) {
        sql += QStringLiteral("JOIN document_search s ON s.rowid = d.id ");
        conditions.append(QStringLiteral("document_search MATCH ?"));
        values.append(query.phrases.join(u' '));
    }
    for (const QString &character : query.characters) {
        conditions.append(QStringLiteral("instr(d.title || char(10) || d.body, ?) > 0"));
        values.append(character);
    }
    sql += QStringLiteral("WHERE ") + conditions.join(QStringLiteral(" AND "));
    sql += query.phrases.isEmpty() ? QStringLiteral(" ORDER BY d.opened DESC")
                                   : QStringLiteral(" ORDER BY s.rank");
    auto select = m_library.prepare(sql + QStringLiteral(" LIMIT ?"));
    if (!select)
        return std::unexpected(select.error());
    values.append(qint64(count));
    LECTERN_TRY(select->bind(values));
    QList<SearchHit> hits;
    for (;;) {
        const auto row = select->step();
        if (!row)
            return std::unexpected(row.error());
        if (!*row)
            return hits;
        hits.append({documentFrom(*select), excerptAround(select->text(5), text)});
    }
}

} // namespace lectern::storage
