// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace lectern::engine::internal {

/// The code point at `at` of valid UTF-8, and its length in bytes.
struct CodePoint {
    char32_t value = 0;
    int length = 1;
};
CodePoint codePointAt(std::string_view text, std::size_t at);

void appendUtf8(std::string &text, char32_t codePoint);

/// Each maximal part of a broken sequence becomes U+FFFD; valid text comes back as it is.
/// @source Unicode 15, section 3.9, "U+FFFD Substitution of Maximal Subparts"
std::string repairedUtf8(std::string_view text);

/// Bytes at the end that begin a sequence which more bytes could make whole.
std::size_t unfinishedTail(std::string_view text);

} // namespace lectern::engine::internal
