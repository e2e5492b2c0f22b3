// SPDX-License-Identifier: GPL-3.0-or-later
// Changes a JSON text and leaves it one: bytes that are changed at random seldom do. Linked into
// the fuzzers of what reads JSON.
#include "core/base/seeded_random.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstring>

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t *data, std::size_t size, std::size_t maxSize);

namespace {

using lectern::SeededRandom;

QString mutated(const QString &text)
{
    QByteArray bytes = text.toUtf8();
    const auto size = std::size_t(bytes.size());
    const std::size_t room = size + 8;
    bytes.resize(qsizetype(room));
    const auto left = LLVMFuzzerMutate(reinterpret_cast<std::uint8_t *>(bytes.data()), size, room);
    return QString::fromUtf8(bytes.first(qsizetype(left)));
}

QJsonValue oddValue(SeededRandom &random)
{
    static const QList<QJsonValue> odd{QJsonValue(),
                                       true,
                                       false,
                                       0,
                                       1,
                                       -1,
                                       0.5,
                                       5e-324,
                                       1e308,
                                       -1e308,
                                       2147483647.0,
                                       -2147483648.0,
                                       4294967296.0,
                                       9e15,
                                       QString(),
                                       QString(300, u'7'),
                                       QJsonArray(),
                                       QJsonArray{1, 2, 3},
                                       QJsonObject()};
    return random.pick(odd);
}

/// Near to what stands there.
QJsonValue nudged(const QJsonValue &value, SeededRandom &random)
{
    if (value.isString())
        return mutated(value.toString());
    if (!value.isDouble())
        return oddValue(random);
    const double number = value.toDouble();
    const QList<QJsonValue> near{number + 1, number - 1, number * 2, number / 10, -number};
    return random.pick(near);
}

QJsonValue changed(const QJsonValue &value, SeededRandom &random);

QJsonArray changed(QJsonArray list, SeededRandom &random)
{
    if (list.isEmpty())
        return {oddValue(random)};
    const int at = random.below(list.size());
    switch (random.below(8)) {
    case 0:
        list.removeAt(at);
        break;
    case 1:
        list.insert(at, list.at(random.below(list.size())));
        break;
    case 2:
        list.replace(at, oddValue(random));
        break;
    default:
        list.replace(at, changed(list.at(at), random));
    }
    return list;
}

QJsonObject changed(QJsonObject object, SeededRandom &random)
{
    const QStringList keys = object.keys();
    if (keys.isEmpty())
        return {{QStringLiteral("x"), oddValue(random)}};
    const QString key = random.pick(keys);
    switch (random.below(12)) {
    case 0:
        object.remove(key);
        break;
    case 1:
        object.insert(mutated(key), object.value(key));
        break;
    case 2:
        object.insert(key, object.value(random.pick(keys)));
        break;
    case 3:
        object.insert(key, oddValue(random));
        break;
    default:
        object.insert(key, changed(object.value(key), random));
    }
    return object;
}

QJsonValue changed(const QJsonValue &value, SeededRandom &random)
{
    if (value.isArray())
        return changed(value.toArray(), random);
    if (value.isObject())
        return changed(value.toObject(), random);
    return random.below(2) == 0 ? oddValue(random) : nudged(value, random);
}

} // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t *data, std::size_t size,
                                               std::size_t maxSize, unsigned int seed)
{
    SeededRandom random(seed);
    const auto json = QJsonDocument::fromJson(
        QByteArray::fromRawData(reinterpret_cast<const char *>(data), qsizetype(size)));
    if (json.isNull() || random.below(8) == 0)
        return LLVMFuzzerMutate(data, size, maxSize);
    const QJsonDocument made = json.isArray() ? QJsonDocument(changed(json.array(), random))
                                              : QJsonDocument(changed(json.object(), random));
    const QByteArray bytes = made.toJson(QJsonDocument::Compact);
    if (std::size_t(bytes.size()) > maxSize)
        return LLVMFuzzerMutate(data, size, maxSize);
    std::memcpy(data, bytes.constData(), std::size_t(bytes.size()));
    return std::size_t(bytes.size());
}
