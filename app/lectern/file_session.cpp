// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/lectern/file_session.h"

#include <QDateTime>
#include <QLocale>

namespace lectern {

FileSession::FileSession(document::Content content, document::DocumentStore store,
                         Composition &composition) :
    m_document(std::move(content)),
    m_writer(m_document, std::move(store)),
    m_job(m_document, composition)
{
    connect(&m_writer, &document::DocumentWriter::edited, this, &DocumentSession::saveStateChanged);
    connect(&m_writer, &document::DocumentWriter::saved, this, [this] {
        m_error.clear();
        Q_EMIT saveStateChanged();
    });
    connect(&m_writer, &document::DocumentWriter::saveFailed, this, [this](const Error &error) {
        m_error = error.message;
        Q_EMIT saveStateChanged();
    });
}

FileSession::SaveState FileSession::saveState() const
{
    if (m_writer.isSaved())
        return SaveState::Saved;
    return m_error.isEmpty() ? SaveState::Saving : SaveState::Failed;
}

QFuture<Status> FileSession::saveVersion()
{
    const QString name = QLocale().toString(QDateTime::currentDateTime(), QLocale::ShortFormat);
    return m_writer.saveVersion(name).then(
        [](const Result<document::VersionId> &version) -> Status {
            if (!version)
                return std::unexpected(version.error());
            return {};
        });
}

} // namespace lectern
