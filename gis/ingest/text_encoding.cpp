// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/ingest/text_encoding.hpp"

#include <cpl_conv.h>
#include <cpl_string.h>

#include "gis/base/text.hpp"
#include "gis/ingest/gdal_listener.hpp"

namespace cunjing {

std::string_view TextDecoder::operator()(std::string_view bytes) {
    if (is_utf8(bytes)) return bytes;
    const GdalListener listener;
    kept_ = bytes;
    char* text = CPLRecode(kept_.c_str(), "GB18030", CPL_ENC_UTF8);
    std::string decoded = text == nullptr ? "" : text;
    CPLFree(text);
    if (listener.failed() || !is_utf8(decoded)) return bytes;
    kept_ = std::move(decoded);
    ++recoded_;
    return kept_;
}

std::string decoded_file(std::string bytes) {
    constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";
    if (bytes.starts_with(byte_order_mark)) bytes.erase(0, byte_order_mark.size());
    TextDecoder decode;
    return std::string(decode(bytes));
}

}  // namespace cunjing
