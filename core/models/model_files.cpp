// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/models/model_files.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace lectern::models {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(ModelCatalogue)
};

constexpr qint64 kLargestIndex = 64 << 20;
constexpr qint64 kLargestReadme = 1 << 20;

/// Beside the weights: what the engine reads, and what says where the model comes from.
const QStringList &companions()
{
    static const QStringList names{
        QStringLiteral("LICENSE"),          QStringLiteral("LICENSE.txt"),
        QStringLiteral("README.md"),        QStringLiteral("chat_template.jinja"),
        QStringLiteral("config.json"),      QStringLiteral("generation_config.json"),
        QStringLiteral("tokenizer.json"),   QStringLiteral("tokenizer_config.json"),
        QStringLiteral("model.safetensors")};
    return names;
}

QByteArray readSmall(const QString &path, qint64 largest)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > largest)
        return {};
    return file.readAll();
}

/// Names of the shards in the index; a name that leads out of the folder is none.
QStringList shardsIn(const QDir &folder, const QString &index)
{
    const QJsonObject map
        = QJsonDocument::fromJson(readSmall(folder.filePath(index), kLargestIndex))
              .object()[QStringLiteral("weight_map")]
              .toObject();
    QStringList shards;
    for (const QJsonValue value : map) {
        const QString name = value.toString();
        if (!name.contains(u'/') && !name.contains(u'\\') && !shards.contains(name))
            shards.append(name);
    }
    return shards;
}

QStringList namesIn(const QDir &folder)
{
    const QString index = QStringLiteral("model.safetensors.index.json");
    QStringList names = companions();
    if (QFileInfo(folder.filePath(index)).isFile())
        names += QStringList{index} + shardsIn(folder, index);
    names.removeIf([&folder](const QString &name) {
        return name.isEmpty() || !QFileInfo(folder.filePath(name)).isFile();
    });
    names.sort();
    return names;
}

} // namespace

QString ModelFiles::stamp() const
{
    QStringList parts;
    for (const QString &name : names) {
        const QFileInfo info(pathOf(name));
        parts.append(QStringLiteral("%1 %2 %3")
                         .arg(name)
                         .arg(info.size())
                         .arg(info.lastModified().toMSecsSinceEpoch()));
    }
    return parts.join(u'\n');
}

Result<ModelFiles> modelFilesOf(const QString &path)
{
    const QFileInfo info(path);
    ModelFiles files;
    files.isFolder = info.isDir();
    files.folder = files.isFolder ? QDir::cleanPath(info.absoluteFilePath()) : info.absolutePath();
    if (files.isFolder)
        files.names = namesIn(QDir(files.folder));
    else if (info.isFile())
        files.names = {info.fileName()};
    for (const QString &name : std::as_const(files.names))
        files.bytes += QFileInfo(files.pathOf(name)).size();
    if (files.names.isEmpty())
        return failure(ErrorCode::ModelUnavailable,
                       Words::tr("There is no model at %1. Check the path.").arg(path));
    return files;
}

QString licenceInReadme(const ModelFiles &files)
{
    const QString readme = QStringLiteral("README.md");
    if (!files.isFolder || !files.names.contains(readme))
        return {};
    const QString text
        = QString::fromUtf8(readSmall(files.pathOf(readme), kLargestReadme)).remove(u'\r');
    if (!text.startsWith(u"---\n"))
        return {};
    const QString head = text.mid(4, text.indexOf(u"\n---", 3) - 3);
    for (const QString &line : head.split(u'\n')) {
        if (line.startsWith(u"license:"))
            return line.mid(8).remove(u'"').remove(u'\'').trimmed();
    }
    return {};
}

} // namespace lectern::models
