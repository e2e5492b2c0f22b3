// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/runtime_loader.h"

#include "core/engine/runtime.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLibrary>

#if defined(Q_OS_LINUX)
#include <sys/resource.h>
#endif

namespace lectern::engine {
namespace {

QStringList candidatePaths()
{
    const QString chosen = qEnvironmentVariable("LECTERN_ENGINE");
    if (!chosen.isEmpty())
        return {chosen};
    const QDir program(QCoreApplication::applicationDirPath());
    const QString name = QStringLiteral("lectern_engine");
    return {program.filePath(name), program.filePath(QStringLiteral("../lib/lectern/") + name),
            program.filePath(QStringLiteral("../bin/") + name)};
}

Result<std::unique_ptr<Runtime>> createFrom(QLibrary &library)
{
    const auto factory = reinterpret_cast<RuntimeFactory>(library.resolve(kRuntimeFactoryName));
    if (!factory)
        return failure(ErrorCode::ModelUnavailable,
                       QCoreApplication::translate("RuntimeLoader",
                                                   "%1 is not Lectern's engine. Reinstall Lectern.")
                           .arg(QDir::toNativeSeparators(library.fileName())),
                       library.errorString());
    const char *reason = "";
    std::unique_ptr<Runtime> runtime(factory(kRuntimeAbi, &reason));
    if (!runtime)
        return failure(ErrorCode::ModelUnavailable,
                       QCoreApplication::translate("RuntimeLoader",
                                                   "The engine cannot run on this machine: %1. "
                                                   "Lectern works on without a model.")
                           .arg(QString::fromUtf8(reason)),
                       QString::fromUtf8(reason));
    return runtime;
}

Result<std::unique_ptr<Runtime>> loadBundledRuntime()
{
    // libgomp reads this when it is loaded; spinning threads would fight the window for the cores.
    if (!qEnvironmentVariableIsSet("OMP_WAIT_POLICY"))
        qputenv("OMP_WAIT_POLICY", "PASSIVE");
    QString problems;
    for (const QString &path : candidatePaths()) {
        QLibrary library(path);
        library.setLoadHints(QLibrary::PreventUnloadHint);
        if (library.load())
            return createFrom(library);
        problems += library.errorString() + u'\n';
    }
    return failure(
        ErrorCode::ModelUnavailable,
        QCoreApplication::translate(
            "RuntimeLoader",
            "Lectern's engine was not found beside the program. Reinstall Lectern, or set "
            "LECTERN_ENGINE to the file lectern_engine."),
        problems.trimmed());
}

} // namespace

RuntimeLoader bundledRuntimeLoader()
{
    return loadBundledRuntime;
}

RuntimeLoader behindTheWindow(RuntimeLoader loader)
{
    return [loader = std::move(loader)] {
#if defined(Q_OS_LINUX)
        constexpr int kNice = 2; // More would starve a draft beside other programs.
        (void)setpriority(PRIO_PROCESS, 0, kNice); // Of this thread alone; a refusal does no harm.
#endif
        return loader();
    };
}

} // namespace lectern::engine
