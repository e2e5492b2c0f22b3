// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/education/standing_sentence.h"

#include <QRegularExpression>

namespace lectern::education {
namespace {

bool standsAloneInEnglish(const QString &sentence)
{
    static const QRegularExpression leaning(QStringLiteral(
        "^(?:This|That|These|Those|It|They|He|She|Such|So|Thus|Then|Hence|Therefore|But|And|Or|"
        "However|Instead|Otherwise|Nevertheless|Moreover|Furthermore|Finally|Also|Here|There|Its|"
        "Their|Similarly|Likewise|In (?:this|these|that|those|such|either|both|other words|"
        "contrast|addition|fact|everyday (?:language|speech|life))|By contrast|On the other "
        "hand|For (?:example|instance)|As|Both|"
        "Neither|Either|Note|Another|Conversely|Consequently|Accordingly|Yet|Now|Next|Again|"
        "The (?:same|latter|former|previous|following|other)|The [a-z]+(?: [a-z]+)? (?:is|are) "
        "(?:then |also )?(?:called|known as|termed|referred to as)|We (?:also|now|call "
        "(?:this|these))|"
        "You (?:may|will|can|have)|Let us|Let’s|Suppose|Consider)\\b"));
    static const QRegularExpression pointing(
        QStringLiteral("\\b(?:Figure|Fig\\.|Table|Equation|Eq\\.|Example|above|below|shown|"
                       "following|previous|previously|earlier|chapter|section|module|we will|"
                       "you will|in this (?:case|example|problem))\\b"));
    static const QRegularExpression broken(
        QStringLiteral("[:?$=]|\\.\\.\\.|…|^[^A-Z“‘]|[^.!”’\")*_]$|"
                       "\\b(?:in|of|to|the|an?|or|and|with|for)\\W*$"));
    return !leaning.match(sentence).hasMatch() && !pointing.match(sentence).hasMatch()
        && !broken.match(sentence).hasMatch();
}

bool standsAloneInChinese(const QString &sentence)
{
    static const QRegularExpression offence(QStringLiteral(
        "^(?:这|那|它|其|此|因此|所以|但|而|可见|同样|两者|二者|如图|由此|于是|也|另外|例如|比如|"
        "不过|然而|同理|反之|上述|换句话说)|如图|图中|上图|下图|下面|上面|下表|上表|图\\s*\\d|"
        "表\\s*\\d|"
        "[：？$]"));
    return !offence.match(sentence).hasMatch();
}

} // namespace

bool standsAlone(const QString &sentence, Language language)
{
    return language == Language::Chinese ? standsAloneInChinese(sentence)
                                         : standsAloneInEnglish(sentence);
}

bool isReminder(const QString &sentence)
{
    static const QRegularExpression known(
        QStringLiteral("^(?:Recall|Remember|You may (?:recall|remember)|As you (?:know|may recall)|"
                       "We have (?:already )?(?:seen|learned|learnt|studied)|You have (?:already )?"
                       "(?:seen|learned|learnt|studied)|In (?:the |an )?(?:previous|earlier|last) "
                       "(?:chapters?|sections?|lessons?))\\b|"
                       "^(?:我们已经|前面|此前|上一[章节课]|回忆|回顾)"));
    return known.match(sentence).hasMatch();
}

bool isBoxHeading(const QString &heading)
{
    static const QRegularExpression box(
        QStringLiteral("^(?:(?:links to|fun in|work in) .+|biology|history|chemistry|"
                       "astronomy|sports|geology|engineering|earth science|music|art|"
                       "medicine|careers?): "),
        QRegularExpression::CaseInsensitiveOption);
    return box.match(heading.trimmed()).hasMatch();
}

bool isAsideHeading(const QString &heading)
{
    static const QRegularExpression aside(
        QStringLiteral(
            "^(?:(?:solution|strategy|discussion)(?: (?:to|for|of) .{1,12})?|worked examples?|"
            "examples?|practice problems?|check your understanding|grasp check|snap lab|virtual "
            "physics|(?:section )?learning objectives|learning goals|(?:section )?key terms|key "
            "equations|key points|glossary|(?:section |chapter )?(?:summary|review)|exercises?|"
            "problems?|questions?|tips for success|teacher (?:support|notes?)|safety|procedure|"
            "materials|instructions|references|further reading|解|例题|解答|练习|习题|思考题?|"
            "学习目标|本章小结|小结)[:：.]?$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression numbered(
        QStringLiteral("^(?:(?:worked )?example|practice problem|exercise|例题?|练习)\\s*\\d"),
        QRegularExpression::CaseInsensitiveOption);
    const QString title = heading.trimmed();
    return aside.match(title).hasMatch() || numbered.match(title).hasMatch() || isBoxHeading(title);
}

} // namespace lectern::education
