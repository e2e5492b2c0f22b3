// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/publish/pdf/readable_text.h"

#include <QHash>
#include <QRawFont>
#include <QSet>

#include <optional>

namespace lectern::publish::pdf {
namespace {

/// Which characters of the text share a glyph with others.
class Namesakes
{
public:
    Namesakes(const QString &text, const QList<QFont> &fonts)
    {
        for (const QChar c : text)
            m_used.insert(c);
        for (const QFont &font : fonts) {
            const QRawFont face = QRawFont::fromFont(font);
            if (!face.isValid() || !font.families().contains(face.familyName()))
                continue; // Not on this machine; another face stood in.
            Face entry{face, {}};
            for (const QChar c : m_used) {
                if (const quint32 glyph = glyphOf(face, c))
                    entry.characters.insert(glyph, c);
            }
            m_faces.append(entry);
        }
    }

    /// The character of the text that was meant, if it is not this one.
    std::optional<QChar> meantBy(QChar c) const
    {
        if (m_used.contains(c))
            return std::nullopt;
        for (const Face &face : m_faces) {
            const auto found = face.characters.constFind(glyphOf(face.font, c));
            if (found != face.characters.cend())
                return *found;
        }
        return std::nullopt;
    }

private:
    struct Face {
        QRawFont font;
        QHash<quint32, QChar> characters;
    };

    static quint32 glyphOf(const QRawFont &face, QChar c)
    {
        return face.glyphIndexesForString(QString(c)).value(0);
    }

    QSet<QChar> m_used;
    QList<Face> m_faces;
};

/// Puts right what follows `<` in a list of UTF-16 values.
void correct(QByteArray &pdf, qsizetype begin, qsizetype end, const Namesakes &namesakes)
{
    for (qsizetype at = begin; at + 6 <= end; ++at) {
        if (pdf.at(at) != '<' || pdf.at(at + 5) != '>')
            continue;
        bool isNumber = false;
        const QChar c(static_cast<char16_t>(pdf.mid(at + 1, 4).toUShort(&isNumber, 16)));
        const auto meant = isNumber ? namesakes.meantBy(c) : std::nullopt;
        if (meant) {
            const QByteArray hex = QByteArray::number(meant->unicode(), 16).rightJustified(4, '0');
            pdf.replace(at + 1, 4, hex.toUpper());
        }
    }
}

} // namespace

QByteArray withReadableText(QByteArray pdf, const QString &text, const QList<QFont> &fonts)
{
    const Namesakes namesakes(text, fonts);
    const QByteArray rangeBegin = "beginbfrange";
    const QByteArray rangeEnd = "endbfrange";
    qsizetype at = 0;
    while ((at = pdf.indexOf(rangeBegin, at)) >= 0) {
        const qsizetype end = pdf.indexOf(rangeEnd, at);
        if (end < 0)
            break;
        // A line is "<first> <last> <value>" or "<first> <last> [<value> ...]".
        qsizetype line = pdf.indexOf('\n', at) + 1;
        while (line > 0 && line < end) {
            const qsizetype lineEnd = pdf.indexOf('\n', line);
            correct(pdf, line + 14, lineEnd, namesakes);
            line = lineEnd + 1;
        }
        at = end;
    }
    return pdf;
}

} // namespace lectern::publish::pdf
