// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/model_words.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

namespace lectern::ui {
namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(Models)
};

constexpr double kMillion = 1e6;
constexpr double kBillion = 1e9;

QString parametersText(qint64 parameters)
{
    const QLocale locale;
    const auto count = static_cast<double>(parameters);
    if (count >= kBillion)
        return Words::tr("%1 billion parameters").arg(locale.toString(count / kBillion, 'f', 1));
    if (count >= kMillion)
        return Words::tr("%1 million parameters").arg(locale.toString(count / kMillion, 'f', 0));
    return Words::tr("%1 parameters").arg(locale.toString(parameters));
}

QString wordingText(const models::ModelEntry &entry, Language language)
{
    const auto record
        = std::ranges::find(entry.wording, language, &models::WordingRecord::language);
    if (record == entry.wording.end())
        return Words::tr("It words nothing freely while drafting, as that was not measured yet.");
    const QString share = Words::tr("%1 of %2 free wordings passed the check")
                              .arg(record->passed)
                              .arg(record->slots);
    return entry.mayWord(language)
        ? Words::tr("It may word hooks and transitions freely: %1.").arg(share)
        : Words::tr("It words nothing freely while drafting: %1, and 60 % are needed.").arg(share);
}

} // namespace

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

QString kindText(const models::ModelEntry &entry)
{
    QStringList parts;
    if (!entry.family.isEmpty())
        parts.append(entry.family);
    if (entry.parameters > 0)
        parts.append(parametersText(entry.parameters));
    if (entry.bytes > 0)
        parts.append(sizeText(entry.bytes));
    return parts.join(QStringLiteral(" · "));
}

QStringList abilityTexts(const models::ModelEntry &entry)
{
    QStringList texts;
    if (entry.languages.isEmpty())
        texts.append(Words::tr(
            "Its languages are not known, so it chooses no wordings. Remove it, import it "
            "again and say which it knows."));
    if (entry.knows(Language::English))
        texts.append(Words::tr("English: it chooses among the true wordings. %1")
                         .arg(wordingText(entry, Language::English)));
    if (entry.knows(Language::Chinese))
        texts.append(Words::tr("Chinese: it chooses among the true wordings. %1")
                         .arg(wordingText(entry, Language::Chinese)));
    else
        texts.append(Words::tr("Chinese: it does not know it, so our rules of variety choose. A "
                               "larger model that knows Chinese would choose by what reads best."));
    return texts;
}

QString memoryText(qint64 neededBytes, const models::MachineMemory &memory)
{
    if (neededBytes <= 0)
        return Words::tr("not known");
    if (memory.freeBytes <= 0)
        return Words::tr("needs %1").arg(sizeText(neededBytes));
    return Words::tr("needs %1, %2 are free")
        .arg(sizeText(neededBytes), sizeText(memory.freeBytes));
}

bool fitsNow(qint64 neededBytes, const models::MachineMemory &memory)
{
    return memory.freeBytes <= 0 || neededBytes <= memory.freeBytes;
}

} // namespace lectern::ui
