// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/document/canonical_json.h"
#include "core/document/store/document_writer.h"

#include <QCryptographicHash>

#include <cstdio>

namespace lectern::tests {

inline QByteArray fingerprint(const document::Content &content)
{
    return QCryptographicHash::hash(document::canonicalJson(content), QCryptographicHash::Sha256)
        .toHex();
}

/// Says on standard output what must be found again after a kill: "E n hash" when edit n has made
/// the content this, "S n" when all edits up to n were acknowledged. Read by surviveKill().
class EditDiary : public QObject
{
public:
    EditDiary(const document::Document &document, const document::DocumentWriter &writer)
    {
        const auto note = [&document](qint64 edit) {
            say("E " + QByteArray::number(edit) + ' ' + fingerprint(document.content()));
        };
        note(0);
        connect(&writer, &document::DocumentWriter::edited, this, note);
        connect(&writer, &document::DocumentWriter::saved, this,
                [](qint64 edit) { say("S " + QByteArray::number(edit)); });
    }

private:
    /// One short line, whole in one write: a kill leaves no half of it behind.
    static void say(const QByteArray &line)
    {
        std::fwrite((line + '\n').constData(), 1, std::size_t(line.size() + 1), stdout);
        std::fflush(stdout);
    }
};

} // namespace lectern::tests
