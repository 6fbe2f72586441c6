// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/ingest/text_encoding.hpp"

#include <cpl_conv.h>
#include <cpl_string.h>

#include <algorithm>

#include "gis/base/text.hpp"
#include "gis/ingest/gdal_listener.hpp"

namespace cunjing {
namespace {

/// UTF-8 without the beginning of a character at its end, when that is all that is wrong with it and what stands before
/// has such characters too; else all of it.
std::string_view without_cut_end(std::string_view bytes) {
    constexpr std::size_t longest_beginning = 3;
    for (std::size_t cut = 1; cut <= longest_beginning && cut < bytes.size(); ++cut) {
        const std::string_view whole = bytes.substr(0, bytes.size() - cut);
        const auto first = static_cast<unsigned char>(bytes[whole.size()]);
        const auto last = static_cast<unsigned char>(whole.back());
        const std::size_t length = first >= 0xF0U ? 4 : first >= 0xE0U ? 3 : first >= 0xC2U ? 2 : 0;
        if (length > cut && (last & 0x80U) != 0 && is_utf8(whole)) return whole;
    }
    return bytes;
}

void append_utf8(std::string& text, std::uint32_t c) {
    const auto tail = [&](unsigned shift) { text += static_cast<char>(0x80U | ((c >> shift) & 0x3FU)); };
    if (c < 0x80U) {
        text += static_cast<char>(c);
    } else if (c < 0x800U) {
        text += static_cast<char>(0xC0U | (c >> 6U));
        tail(0);
    } else if (c < 0x10000U) {
        text += static_cast<char>(0xE0U | (c >> 12U));
        tail(6);
        tail(0);
    } else {
        text += static_cast<char>(0xF0U | (c >> 18U));
        tail(12);
        tail(6);
        tail(0);
    }
}

std::string from_utf16(std::string_view bytes, bool little_endian) {
    const auto unit = [&](std::size_t at) {
        const auto a = static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at]));
        const auto b = static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at + 1]));
        return little_endian ? a | (b << 8U) : (a << 8U) | b;
    };
    std::string text;
    for (std::size_t at = 0; at + 1 < bytes.size(); at += 2) {
        std::uint32_t c = unit(at);
        if (c >= 0xD800U && c < 0xDC00U && at + 3 < bytes.size()) {
            at += 2;
            c = 0x10000U + ((c - 0xD800U) << 10U) + (unit(at) - 0xDC00U);
        }
        append_utf8(text, c);
    }
    return text;
}

/// Lines with their ends.
template <class Take>
void for_each_line(std::string_view text, const Take& take) {
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size() - 1) + 1;
        take(text.substr(0, end));
        text.remove_prefix(end);
    }
}

/// Whether most of the lines that are not plain ASCII are UTF-8: then somebody pasted a few lines from elsewhere.
bool is_mostly_utf8(std::string_view text) {
    std::int64_t utf8 = 0;
    std::int64_t other = 0;
    for_each_line(text, [&](std::string_view line) {
        if (std::ranges::all_of(line, [](char c) { return static_cast<unsigned char>(c) < 0x80U; })) return;
        ++(is_utf8(line) ? utf8 : other);
    });
    return utf8 >= other;
}

}  // namespace

std::string_view TextDecoder::operator()(std::string_view bytes) {
    if (is_utf8(bytes)) return bytes;
    if (const std::string_view whole = without_cut_end(bytes); whole.size() < bytes.size()) return whole;
    if (!decode_chinese(bytes) && (bytes.empty() || !decode_chinese(bytes.substr(0, bytes.size() - 1)))) return bytes;
    ++recoded_;
    return kept_;
}

bool TextDecoder::decode_chinese(std::string_view bytes) {
    const GdalListener listener;
    const std::string terminated(bytes);
    char* text = CPLRecode(terminated.c_str(), "GB18030", CPL_ENC_UTF8);
    std::string decoded = text == nullptr ? "" : text;
    CPLFree(text);
    if (listener.failed() || decoded.empty() || !is_utf8(decoded)) return false;
    kept_ = std::move(decoded);
    return true;
}

std::string decoded_file(std::string bytes) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (bytes.starts_with("\xFF\xFE")) return from_utf16(std::string_view(bytes).substr(2), true);
    if (bytes.starts_with("\xFE\xFF")) return from_utf16(std::string_view(bytes).substr(2), false);
    if (bytes.starts_with(byte_order_mark)) bytes.erase(0, byte_order_mark.size());
    TextDecoder decode;
    if (!is_mostly_utf8(bytes)) return std::string(decode(bytes));
    std::string text;
    for_each_line(bytes, [&](std::string_view line) { text += decode(line); });
    return text;
}

}  // namespace cunjing
