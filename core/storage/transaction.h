// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/storage/connection.h"

namespace lectern::storage {

/// Everything or nothing: rolls back when it goes without commit().
class Transaction
{
public:
    /// Takes the write lock at once, so that a busy file is told before anything was done.
    static Result<Transaction> begin(Connection &connection);

    Transaction(Transaction &&other) noexcept;
    Transaction &operator=(Transaction &&) = delete;
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    ~Transaction();

    /// After a failure the transaction is rolled back when this object goes.
    Status commit();

private:
    explicit Transaction(Connection &connection) : m_connection(&connection) { }

    Connection *m_connection;
};

} // namespace lectern::storage
