// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/medical/dicom/series_messages.h"

#include "core/medical/dicom/slice_json.h"

#include <QJsonDocument>

namespace lectern::medical {
namespace {

constexpr qsizetype kMaxSlices = 20000;

QJsonObject toJson(const ImageFile &file)
{
    return {{QStringLiteral("path"), file.path}, {QStringLiteral("entry"), file.entry}};
}

ImageFile fileFrom(const QJsonValue &json)
{
    return {json[u"path"].toString(), json[u"entry"].toString()};
}

QJsonObject jsonOf(const NextFile &next)
{
    return {{QStringLiteral("next"), next.number},
            {QStringLiteral("total"), next.total},
            {QStringLiteral("file"), toJson(next.file)}};
}

QJsonObject jsonOf(const FileImages &images)
{
    QJsonArray slices;
    for (const Slice &slice : images.slices)
        slices.append(toJson(slice));
    return {{QStringLiteral("slices"), slices},
            {QStringLiteral("study"), images.studyUid},
            {QStringLiteral("series"), toJson(images.facts)},
            {QStringLiteral("identity"), images.identity}};
}

QJsonObject jsonOf(const FileLeftOut &left)
{
    return {{QStringLiteral("left_out"), left.problem ? wordOf(*left.problem) : QString()}};
}

QJsonObject jsonOf(const SliceDone &done)
{
    return {{QStringLiteral("done"), done.number}};
}

QJsonObject jsonOf(const LastWord &last)
{
    return {{QStringLiteral("last"), last.problem ? wordOf(*last.problem) : QString()}};
}

std::optional<SeriesMessage> nextFrom(const QJsonObject &json)
{
    const NextFile next{fileFrom(json.value(u"file")), json.value(u"next").toInt(-1),
                        json.value(u"total").toInt()};
    return next.number >= 0 && next.number < next.total ? std::optional<SeriesMessage>(next)
                                                        : std::nullopt;
}

std::optional<SeriesMessage> imagesFrom(const QJsonObject &json)
{
    FileImages images{.studyUid = json.value(u"study").toString(),
                      .facts = factsFrom(json.value(u"series").toObject()),
                      .identity = json.value(u"identity").toObject(),
                      .slices = {}};
    const QJsonArray slices = json.value(u"slices").toArray();
    if (slices.isEmpty() || slices.size() > kMaxSlices)
        return std::nullopt;
    for (const QJsonValue value : slices) {
        const auto slice = sliceFrom(value.toObject());
        if (!slice)
            return std::nullopt;
        images.slices.append(*slice);
    }
    return images;
}

/// An empty word is no problem, an unknown one is damage.
std::optional<ImageProblem> problemIn(const QJsonValue &word)
{
    if (word.toString().isEmpty())
        return std::nullopt;
    return imageProblemFromWord(word.toString()).value_or(ImageProblem::Damaged);
}

} // namespace

QByteArray toMessage(const SeriesMessage &message)
{
    const QJsonObject json = std::visit([](const auto &one) { return jsonOf(one); }, message);
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

std::optional<SeriesMessage> seriesMessageFrom(const QByteArray &bytes)
{
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    if (json.contains(u"next"))
        return nextFrom(json);
    if (json.contains(u"slices"))
        return imagesFrom(json);
    if (json.contains(u"left_out"))
        return FileLeftOut{problemIn(json.value(u"left_out"))};
    if (const int done = json.value(u"done").toInt(-1); done >= 0)
        return SliceDone{done};
    if (json.contains(u"last"))
        return LastWord{problemIn(json.value(u"last"))};
    return std::nullopt;
}

qint64 VoxelOrder::bytes() const
{
    if (slices.isEmpty())
        return 0;
    const Slice &first = slices.first().slice;
    return qint64(first.columns) * first.rows * slices.size() * bytesOf(type);
}

QJsonObject toJson(const VoxelOrder &order)
{
    QJsonArray files;
    for (const ImageFile &file : order.files)
        files.append(toJson(file));
    QJsonArray slices;
    for (const FoundSlice &found : order.slices) {
        QJsonObject slice = toJson(found.slice);
        slice.insert(QStringLiteral("file"), found.file);
        slices.append(slice);
    }
    return {{QStringLiteral("float"), order.type == VoxelType::Float32},
            {QStringLiteral("files"), files},
            {QStringLiteral("slices"), slices}};
}

std::optional<VoxelOrder> voxelOrderFrom(const QJsonObject &json)
{
    VoxelOrder order{.type = json.value(u"float").toBool() ? VoxelType::Float32 : VoxelType::Int16,
                     .files = {},
                     .slices = {}};
    for (const QJsonValue file : json.value(u"files").toArray())
        order.files.append(fileFrom(file));
    for (const QJsonValue value : json.value(u"slices").toArray()) {
        const auto slice = sliceFrom(value.toObject());
        const int file = value[u"file"].toInt(-1);
        if (!slice || file < 0 || file >= order.files.size())
            return std::nullopt;
        order.slices.append({*slice, file});
    }
    return order;
}

} // namespace lectern::medical
