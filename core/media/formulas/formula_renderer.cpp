// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/media/formulas/formula_renderer.h"

#include <QCoreApplication>
#include <QFile>
#include <QHash>
#include <QJSEngine>
#include <QLoggingCategory>
#include <QPair>

#include <algorithm>
#include <mutex>

namespace lectern::media {
namespace {

constexpr qsizetype kMaxCharacters = 5000; ///< A formula on a page; more is a paste gone wrong.

QLoggingCategory::CategoryFilter otherFilter = nullptr;

void filterCompilerWarnings(QLoggingCategory *category)
{
    if (otherFilter)
        otherFilter(category);
    if (qstrcmp(category->categoryName(), "qt.qml.compiler") == 0)
        category->setEnabled(QtWarningMsg, false);
}

/// The minified script makes Qt's compiler print some forty warnings about hoisted variables.
void silenceScriptCompiler()
{
    static std::once_flag once;
    std::call_once(once, [] {
        otherFilter = QLoggingCategory::installFilter(nullptr); // Asks without calling ours.
        QLoggingCategory::installFilter(filterCompilerWarnings);
    });
}

struct KnownProblem {
    const char *begins; ///< How MathJax says it.
    const char *said; ///< "%1": the command or environment it names.
};

constexpr KnownProblem kProblems[]{
    {"Missing close brace", QT_TRANSLATE_NOOP("FormulaRenderer", "a closing brace is missing")},
    {"Extra close brace", QT_TRANSLATE_NOOP("FormulaRenderer", "a closing brace has no partner")},
    {"Missing open brace", QT_TRANSLATE_NOOP("FormulaRenderer", "an opening brace is missing")},
    {"Undefined control sequence ",
     QT_TRANSLATE_NOOP("FormulaRenderer", "the command %1 is not known")},
    {"Missing argument for ",
     QT_TRANSLATE_NOOP("FormulaRenderer", "%1 lacks what it is to act on")},
    {"Extra \\left", QT_TRANSLATE_NOOP("FormulaRenderer", "\\left has no \\right")},
    {"Missing \\left", QT_TRANSLATE_NOOP("FormulaRenderer", "\\right has no \\left")},
    {"Double exponent",
     QT_TRANSLATE_NOOP("FormulaRenderer",
                       "two exponents follow each other, braces must say which belongs to which")},
    {"Double subscripts",
     QT_TRANSLATE_NOOP("FormulaRenderer",
                       "two indices follow each other, braces must say which belongs to which")},
    {"Missing \\end{",
     QT_TRANSLATE_NOOP("FormulaRenderer", "the end of an environment is missing")},
    {"Unknown environment ",
     QT_TRANSLATE_NOOP("FormulaRenderer", "the environment %1 is not known")},
};

/// What is wrong, in the words of the person's language; MathJax's own where it is a rare thing.
QString problemOf(const QJSValue &error)
{
    const QString message = error.property(QStringLiteral("message")).toString();
    for (const KnownProblem &known : kProblems) {
        const auto begins = QLatin1StringView(known.begins);
        if (message.startsWith(begins))
            return QCoreApplication::translate("FormulaRenderer", known.said)
                .replace(QStringLiteral("%1"), message.sliced(begins.size()));
    }
    return message;
}

/// "12.3ex" -> 12.3
double exOf(const QJSValue &value)
{
    QString text = value.toString();
    text.remove(QStringLiteral("ex"));
    return text.toDouble();
}

} // namespace

class FormulaRenderer::Private
{
public:
    explicit Private(QString path) : m_scriptPath(std::move(path)) { }

    Status load();
    Result<FormulaPicture> render(const QString &latex, FormulaStyle style);

private:
    QString m_scriptPath;
    std::unique_ptr<QJSEngine> m_engine; ///< Made with the first formula, in the thread that asks.
    QJSValue m_convert;
    QHash<QPair<QString, bool>, FormulaPicture> m_made;
};

Status FormulaRenderer::Private::load()
{
    if (m_engine)
        return {};
    QFile script(m_scriptPath);
    if (!script.open(QIODevice::ReadOnly)) {
        return failure(
            ErrorCode::NotFound,
            QCoreApplication::translate(
                "FormulaRenderer",
                "Formulas cannot be drawn: the file %1 is missing. Install Lectern again.")
                .arg(m_scriptPath),
            script.errorString());
    }
    silenceScriptCompiler();
    auto engine = std::make_unique<QJSEngine>();
    // The script's own global object: QJSEngine has no name for it.
    engine->evaluate(QStringLiteral("var globalThis = this;"));
    const QJSValue loaded = engine->evaluate(QString::fromUtf8(script.readAll()), m_scriptPath);
    m_convert = engine->globalObject().property(QStringLiteral("lecternFormula"));
    if (loaded.isError() || !m_convert.isCallable()) {
        return failure(
            ErrorCode::Internal,
            QCoreApplication::translate(
                "FormulaRenderer",
                "Formulas cannot be drawn: the file %1 is damaged. Install Lectern again.")
                .arg(m_scriptPath),
            loaded.toString());
    }
    m_engine = std::move(engine);
    return {};
}

Result<FormulaPicture> FormulaRenderer::Private::render(const QString &latex, FormulaStyle style)
{
    const QPair<QString, bool> key(latex, style == FormulaStyle::Display);
    if (const auto found = m_made.constFind(key); found != m_made.cend())
        return *found;
    const QJSValue made = m_convert.call({QJSValue(latex), QJSValue(key.second)});
    if (made.isError() || !made.isObject()) {
        return failure(ErrorCode::InvalidInput,
                       QCoreApplication::translate(
                           "FormulaRenderer",
                           "The formula “%1” cannot be read: %2. Correct it in the document.")
                           .arg(latex.left(80), problemOf(made)));
    }
    FormulaPicture picture;
    picture.svg = made.property(QStringLiteral("svg")).toString().toUtf8();
    picture.widthEx = exOf(made.property(QStringLiteral("width")));
    picture.heightEx = exOf(made.property(QStringLiteral("height")));
    picture.depthEx = std::max(0.0, -exOf(made.property(QStringLiteral("depth"))));
    m_made.insert(key, picture);
    return picture;
}

FormulaRenderer::FormulaRenderer(QString scriptPath) :
    d(std::make_unique<Private>(std::move(scriptPath)))
{
}

FormulaRenderer::~FormulaRenderer() = default;
FormulaRenderer::FormulaRenderer(FormulaRenderer &&) noexcept = default;
FormulaRenderer &FormulaRenderer::operator=(FormulaRenderer &&) noexcept = default;

Result<FormulaPicture> FormulaRenderer::render(const QString &latex, FormulaStyle style)
{
    if (latex.trimmed().isEmpty()) {
        return failure(ErrorCode::InvalidInput,
                       QCoreApplication::translate("FormulaRenderer",
                                                   "The formula is empty. Write it or delete it."));
    }
    if (latex.size() > kMaxCharacters) {
        return failure(ErrorCode::InvalidInput,
                       QCoreApplication::translate(
                           "FormulaRenderer", "The formula is longer than %1 characters. Split it.")
                           .arg(kMaxCharacters));
    }
    LECTERN_TRY(d->load());
    return d->render(latex, style);
}

} // namespace lectern::media
