// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spelling/spell_checker.h"

#include <hunspell/hunspell.hxx>

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QStringDecoder>
#include <QStringEncoder>

#include <algorithm>
#include <optional>
#include <vector>

namespace lectern::spelling {
namespace {

constexpr qsizetype kMostSuggestions = 5;

QStringList dictionaryNames(Language language)
{
    if (language == Language::Chinese)
        return {}; // There is nothing to spell.
    return {QStringLiteral("en_GB"), QStringLiteral("en_US")};
}

/// A dictionary with the encoding of its words.
class Dictionary
{
public:
    Dictionary(const QString &affixes, const QString &words) :
        m_hunspell(std::make_unique<Hunspell>(QFile::encodeName(affixes).constData(),
                                              QFile::encodeName(words).constData())),
        m_encoding(m_hunspell->get_dict_encoding())
    {
    }

    bool has(const QString &word) const
    {
        const auto bytes = encoded(word);
        return bytes && m_hunspell->spell(*bytes);
    }

    QStringList suggestions(const QString &word) const
    {
        QStringList found;
        const auto bytes = encoded(word);
        if (!bytes)
            return found;
        QStringDecoder decoder(m_encoding.c_str());
        for (const std::string &suggestion : m_hunspell->suggest(*bytes))
            found.append(
                decoder.decode(QByteArrayView(suggestion.data(), qsizetype(suggestion.size()))));
        return found;
    }

private:
    /// Nothing for a word that the dictionary's encoding cannot write.
    std::optional<std::string> encoded(const QString &word) const
    {
        QStringEncoder encoder(m_encoding.c_str());
        if (!encoder.isValid())
            return std::nullopt;
        const QByteArray bytes = encoder.encode(word);
        if (encoder.hasError())
            return std::nullopt;
        return bytes.toStdString();
    }

    std::unique_ptr<Hunspell> m_hunspell;
    std::string m_encoding;
};

} // namespace

class SpellChecker::Private
{
public:
    std::vector<Dictionary> dictionaries;
};

SpellChecker::SpellChecker(std::unique_ptr<Private> made) : d(std::move(made)) { }
SpellChecker::~SpellChecker() = default;
SpellChecker::SpellChecker(SpellChecker &&) noexcept = default;
SpellChecker &SpellChecker::operator=(SpellChecker &&) noexcept = default;

Result<SpellChecker> SpellChecker::load(Language language, const QStringList &folders)
{
    auto made = std::make_unique<Private>();
    for (const QString &name : dictionaryNames(language)) {
        for (const QString &folder : folders) {
            const QString affixes = QDir(folder).filePath(name + QStringLiteral(".aff"));
            const QString words = QDir(folder).filePath(name + QStringLiteral(".dic"));
            if (!QFile::exists(affixes) || !QFile::exists(words))
                continue;
            made->dictionaries.emplace_back(affixes, words);
            break;
        }
    }
    if (made->dictionaries.empty())
        return failure(
            ErrorCode::NotFound,
            language == Language::Chinese
                ? QCoreApplication::translate("SpellChecker", "Spelling is not checked in Chinese.")
                : QCoreApplication::translate("SpellChecker",
                                              "There is no English dictionary on this computer. "
                                              "Install hunspell-en-gb or hunspell-en-us."));
    return SpellChecker(std::move(made));
}

bool SpellChecker::isRight(const QString &word) const
{
    const QString form = dictionaryForm(word);
    return std::ranges::any_of(
        d->dictionaries, [&form](const Dictionary &dictionary) { return dictionary.has(form); });
}

QStringList SpellChecker::suggestions(const QString &word) const
{
    const QString form = dictionaryForm(word);
    QStringList found;
    // The best of each dictionary first, then the second of each.
    std::vector<QStringList> lists;
    qsizetype longest = 0;
    for (const Dictionary &dictionary : d->dictionaries) {
        lists.push_back(dictionary.suggestions(form));
        longest = std::max(longest, lists.back().size());
    }
    const QString ending = word.mid(form.size()); // A possessive stays one.
    for (qsizetype i = 0; i < longest && found.size() < kMostSuggestions; ++i) {
        for (const QStringList &list : lists) {
            if (i < list.size() && !found.contains(list.at(i) + ending)
                && found.size() < kMostSuggestions)
                found.append(list.at(i) + ending);
        }
    }
    return found;
}

QStringList dictionaryFolders()
{
    QStringList folders;
    if (QCoreApplication::instance())
        folders.append(QDir::cleanPath(QCoreApplication::applicationDirPath()
                                       + QStringLiteral("/../share/lectern/hunspell")));
    for (const QString &name : {QStringLiteral("hunspell"), QStringLiteral("myspell/dicts")})
        folders.append(QStandardPaths::locateAll(QStandardPaths::GenericDataLocation, name,
                                                 QStandardPaths::LocateDirectory));
    return folders;
}

} // namespace lectern::spelling
