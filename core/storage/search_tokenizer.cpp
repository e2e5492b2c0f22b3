// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/search_tokenizer.h"

#include "core/base/text.h"
#include "core/storage/sqlite_error.h"

#include <sqlite3.h>

namespace lectern::storage {
namespace {

int create(void *, const char **, int, Fts5Tokenizer **tokenizer)
{
    static char stateless = 0; // FTS5 wants a pointer that is not null.
    *tokenizer = reinterpret_cast<Fts5Tokenizer *>(&stateless);
    return SQLITE_OK;
}

void destroy(Fts5Tokenizer *) { }

int tokenize(Fts5Tokenizer *, void *context, int, const char *text, int size,
             int (*take)(void *, int, const char *, int, int, int))
{
    // No offsets: excerpts are cut from the text itself, not by FTS5.
    for (const QString &token : searchTokens(QString::fromUtf8(text, size))) {
        const QByteArray utf8 = token.toUtf8();
        if (const int code = take(context, 0, utf8.constData(), int(utf8.size()), 0, 0);
            code != SQLITE_OK)
            return code;
    }
    return SQLITE_OK;
}

} // namespace

Status addSearchTokenizer(Connection &connection)
{
    fts5_api *api = nullptr;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v2(connection.handle(), "SELECT fts5(?1)", -1, &statement, nullptr)
        != SQLITE_OK)
        return sqliteFailure(connection.handle());
    sqlite3_bind_pointer(statement, 1, static_cast<void *>(&api), "fts5_api_ptr", nullptr);
    sqlite3_step(statement);
    sqlite3_finalize(statement);
    fts5_tokenizer tokenizer{create, destroy, tokenize};
    if (!api || api->xCreateTokenizer(api, "lectern", nullptr, &tokenizer, nullptr) != SQLITE_OK)
        return sqliteFailure(connection.handle());
    return {};
}

} // namespace lectern::storage
