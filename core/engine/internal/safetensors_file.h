// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/engine/internal/outcome.h"
#include "core/engine/internal/tensor_view.h"

#include <map>
#include <string>

namespace lectern::engine::internal {

/// The tensors of one safetensors file, checked against its size; views into the bytes.
/// @source the format's description in the safetensors project: a 64-bit length, a JSON header of
/// that
///         length, then the data that the header's offsets point into
/// @return Damaged or Unsupported (element type) with a sentence
Outcome<std::map<std::string, TensorView>> parseSafetensors(std::span<const std::byte> bytes);

} // namespace lectern::engine::internal
