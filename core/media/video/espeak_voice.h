// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/language.h"
#include "core/media/voice.h"

#include <memory>

namespace lectern::media {

/// The voice that is always there: espeak-ng, into memory, never to a loudspeaker.
///
/// @param dataFolder holds "espeak-ng-data"; empty for the library's own place
/// @return NotFound where its data or the language are missing
Result<std::unique_ptr<Voice>> espeakVoice(Language language, const QString &dataFolder = {});

/// How espeak-ng has to be given a sentence so that it says it rightly: "cart A" with the letter's
/// name, not the article; characters it reads wrongly as pinyin.
QString espeakSpelling(const QString &sentence, Language language);

} // namespace lectern::media
