// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/transaction.h"

#include <utility>

namespace lectern::storage {

Result<Transaction> Transaction::begin(Connection &connection)
{
    LECTERN_TRY(connection.execute(QStringLiteral("BEGIN IMMEDIATE")));
    return Transaction(connection);
}

Transaction::Transaction(Transaction &&other) noexcept :
    m_connection(std::exchange(other.m_connection, nullptr))
{
}

Transaction::~Transaction()
{
    // SQLite itself rolls back after some errors (a full disk), and then there is nothing to do.
    if (m_connection && m_connection->isInTransaction())
        (void)m_connection->execute(QStringLiteral("ROLLBACK"));
}

Status Transaction::commit()
{
    LECTERN_TRY(m_connection->execute(QStringLiteral("COMMIT")));
    m_connection = nullptr;
    return {};
}

} // namespace lectern::storage
