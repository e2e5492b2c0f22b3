// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/media/formulas/formula_renderer.h"

#include <QString>

#include <optional>

namespace lectern::publish {

/// Pictures of the formulas of one export, made in its thread as they are met.
///
/// A formula that cannot be read does not stop an export: its LaTeX is shown instead. Anything else
/// that goes wrong does, and status() tells.
class FormulaSource
{
public:
    explicit FormulaSource(const QString &scriptPath) : m_renderer(scriptPath) { }

    /// Nothing when the LaTeX is to be shown as it is.
    std::optional<media::FormulaPicture> picture(const QString &latex, media::FormulaStyle style)
    {
        auto made = m_renderer.render(latex, style);
        if (made)
            return std::move(*made);
        if (made.error().code != ErrorCode::InvalidInput && m_status)
            m_status = std::unexpected(made.error());
        return std::nullopt;
    }

    const Status &status() const { return m_status; }

private:
    media::FormulaRenderer m_renderer;
    Status m_status;
};

} // namespace lectern::publish
