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
        return failure(
            ErrorCode::InvalidInput,
            QCoreApplication::translate(
                "FormulaRenderer",
                "The formula “%1” cannot be read: %2. Correct it in the document.")
                .arg(latex.left(80), made.property(QStringLiteral("message")).toString()));
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
