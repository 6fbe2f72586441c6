// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <ogr_feature.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "gis/base/text.hpp"
#include "gis/ingest/text_encoding.hpp"

namespace cunjing {

/// By what a row of a source is known again: the uid it brings, the columns that a person named, or all that stands in
/// it.
enum class KnownBy { uid, key, content };

/// Gives each row of a source the uid that it gets at every import, so that importing again doubles nothing.
class RowIdentity {
public:
    /// Takes the headings that a person named as the key, perhaps none.
    /// Throws ConfigError for a heading that is not there.
    RowIdentity(std::string layer, const OGRFeatureDefn& columns, const std::vector<std::string>& key);

    struct Identity {
        std::string uid;
        std::string parent_uid;  // the uid that the row brought, where another row has it
        KnownBy by = KnownBy::content;
    };
    /// Takes the uid that the row brought, or "", and which part of the feature becomes the row.
    [[nodiscard]] Identity of(const OGRFeature& feature, std::string_view own_uid, std::size_t part);

    [[nodiscard]] std::vector<Text> notes() const;

private:
    [[nodiscard]] std::string text_of(const OGRFeature& feature, int column);
    [[nodiscard]] std::string key_of(const OGRFeature& feature);
    [[nodiscard]] std::string content_of(const OGRFeature& feature);
    [[nodiscard]] std::int64_t times_before(const std::string& word) { return times_[word]++; }

    std::string layer_;
    std::vector<std::string> names_;
    std::vector<int> in_order_of_names_;  // the order of columns may differ from file to file
    std::vector<int> key_;
    TextDecoder decode_;
    std::unordered_map<std::string, std::int64_t> times_;
    std::int64_t uids_again_ = 0;
    std::int64_t keys_again_ = 0;
    std::int64_t keys_blank_ = 0;
    std::int64_t contents_again_ = 0;
};

}  // namespace cunjing
