// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/engine/runtime_failure.h"

#include <QCoreApplication>
#include <QLocale>

namespace lectern::engine {
namespace {

QString amount(std::int64_t bytes)
{
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeSIFormat);
}

ErrorCode codeOf(FailureCode code)
{
    switch (code) {
    case FailureCode::Cancelled:
        return ErrorCode::Cancelled;
    case FailureCode::NotFound:
    case FailureCode::NotAModel:
    case FailureCode::Damaged:
    case FailureCode::Unsupported:
    case FailureCode::NotLoaded:
        return ErrorCode::ModelUnavailable;
    case FailureCode::Unreadable:
        return ErrorCode::Io;
    case FailureCode::TooLarge:
    case FailureCode::OutOfMemory:
        return ErrorCode::OutOfMemory;
    case FailureCode::TooLong:
    case FailureCode::InvalidRequest:
        return ErrorCode::InvalidInput;
    case FailureCode::Internal:
        return ErrorCode::Internal;
    }
    return ErrorCode::Internal;
}

QString messageOf(const Failure &failure)
{
    const QString subject = QString::fromStdString(failure.subject);
    const QString detail = QString::fromStdString(failure.detail);
    switch (failure.code) {
    case FailureCode::Cancelled:
        return QCoreApplication::translate("Engine", "The work was stopped.");
    case FailureCode::NotFound:
        return QCoreApplication::translate(
                   "Engine",
                   "The model %1 is not there. Choose another model or import the file again.")
            .arg(subject);
    case FailureCode::Unreadable:
        return QCoreApplication::translate(
                   "Engine",
                   "The model %1 could not be read. Check that you may read it and try again.")
            .arg(subject);
    case FailureCode::NotAModel:
        return QCoreApplication::translate(
                   "Engine",
                   "%1 is not a model that Lectern can read. Choose a GGUF file, or a "
                   "folder with config.json, tokenizer.json and safetensors files.")
            .arg(subject);
    case FailureCode::Damaged:
        return QCoreApplication::translate(
                   "Engine", "The model %1 is damaged (%2). Download or import it again.")
            .arg(subject, detail);
    case FailureCode::Unsupported:
        return QCoreApplication::translate(
                   "Engine", "This model cannot be used yet: %1. Choose another model.")
            .arg(detail);
    case FailureCode::TooLarge:
        return QCoreApplication::translate(
                   "Engine",
                   "The model needs %1 of memory and %2 are free. Close other programs "
                   "or choose a smaller model.")
            .arg(amount(failure.needed), amount(failure.available));
    case FailureCode::TooLong:
        return QCoreApplication::translate(
                   "Engine",
                   "The text has %1 tokens and the model reads at most %2. Shorten the "
                   "text or choose a model with a longer context.")
            .arg(failure.needed)
            .arg(failure.available);
    case FailureCode::InvalidRequest:
        return QCoreApplication::translate(
                   "Engine", "The request cannot be carried out: %1. Change it and try again.")
            .arg(detail);
    case FailureCode::NotLoaded:
        return noModelError().message;
    case FailureCode::OutOfMemory:
        return QCoreApplication::translate(
            "Engine",
            "There was not enough memory for the model. Close other programs or "
            "choose a smaller model.");
    case FailureCode::Internal:
        break;
    }
    return QCoreApplication::translate(
        "Engine", "The engine failed. Try again; if it happens again, report it with the log.");
}

} // namespace

Error errorOf(const Failure &failure)
{
    return {codeOf(failure.code), messageOf(failure), QString::fromStdString(failure.detail)};
}

Error noModelError()
{
    return {ErrorCode::ModelUnavailable,
            QCoreApplication::translate("Engine", "No model is loaded. Choose a model first."),
            QStringLiteral("work was submitted while no model was loaded")};
}

} // namespace lectern::engine
