// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace cunjing {

/// Text of unknown encoding as UTF-8: what is UTF-8 stays, the rest is read as GB18030 (which holds GBK and GB 2312),
/// the encoding in which Chinese offices' programs save what they do not save as UTF-8. A character that a format of
/// fixed widths cut in the middle, at the end of the text, is taken off.
class TextDecoder {
public:
    /// The text stays valid until the next one.
    [[nodiscard]] std::string_view operator()(std::string_view bytes);
    /// Texts that were not UTF-8.
    [[nodiscard]] std::int64_t recoded_count() const { return recoded_; }

private:
    std::string kept_;
    [[nodiscard]] bool decode_chinese(std::string_view bytes);

    std::int64_t recoded_ = 0;
};

/// A whole file's text as UTF-8, without the mark that some programs write at its beginning; with that mark also
/// UTF-16, in which spreadsheets save "Unicode text".
[[nodiscard]] std::string decoded_file(std::string bytes);

}  // namespace cunjing
