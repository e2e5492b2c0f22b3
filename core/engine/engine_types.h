// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace lectern::engine {

// Words that both sides of the engine's border use. Standard library only.

enum class Precision {
    Auto, ///< Weights stay packed where that is faster and right.
    Fp32, ///< Weights dequantised: the reference path.
};

/// Which work goes first.
enum class Priority { Interactive, Draft, Background };

/// Why a generation ended.
enum class StopReason {
    End, ///< The model said an end token.
    Length, ///< The token limit or the model's context was reached.
    Cancelled,
};

} // namespace lectern::engine
