// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/ingest/row_identity.hpp"

#include <ogr_geometry.h>

#include <algorithm>
#include <numeric>

#include "gis/base/uid.hpp"
#include "gis/ingest/field_map.hpp"

namespace cunjing {
namespace {

constexpr char between = '\x1f';

}  // namespace

RowIdentity::RowIdentity(std::string layer, const OGRFeatureDefn& columns, const std::vector<std::string>& key)
    : layer_(std::move(layer)) {
    for (int i = 0; i < columns.GetFieldCount(); ++i)
        names_.emplace_back(decode_(columns.GetFieldDefn(i)->GetNameRef()));
    in_order_of_names_.resize(names_.size());
    std::iota(in_order_of_names_.begin(), in_order_of_names_.end(), 0);
    std::ranges::stable_sort(in_order_of_names_, {}, [this](int i) { return names_[static_cast<std::size_t>(i)]; });
    for (const std::string& heading : key) key_.push_back(static_cast<int>(column_named(names_, heading)));
}

RowIdentity::Identity RowIdentity::of(const OGRFeature& feature, std::string_view own_uid, std::size_t part) {
    const auto derived = [&](const std::string& word) {
        return uid_of(fmt::format("{}{}{}{}{}", layer_, between, word, between, part));
    };
    if (!own_uid.empty()) {
        std::string uid(own_uid);
        const std::int64_t before = times_before("uid" + uid);
        if (before == 0) return {uid, {}, KnownBy::uid};
        uids_again_ += part == 0 ? 1 : 0;
        return {derived(fmt::format("{}{}{}", uid, between, before)), uid, KnownBy::uid};
    }
    if (const std::string key = key_of(feature); !key.empty()) {
        const std::int64_t before = part == 0 ? times_before("key" + key) : times_["key" + key] - 1;
        keys_again_ += part == 0 && before > 0 ? 1 : 0;
        return {derived(fmt::format("{}{}{}", key, between, before)), {}, KnownBy::key};
    }
    keys_blank_ += !key_.empty() && part == 0 ? 1 : 0;
    const std::string content = uid_of(content_of(feature));
    const std::int64_t before = part == 0 ? times_before(content) : times_[content] - 1;
    contents_again_ += part == 0 && before > 0 ? 1 : 0;
    return {derived(fmt::format("{}{}{}", content, between, before)), {}, KnownBy::content};
}

std::string RowIdentity::text_of(const OGRFeature& feature, int column) {
    if (!feature.IsFieldSetAndNotNull(column)) return {};
    return std::string(decode_(feature.GetFieldAsString(column)));
}

/// The words of the key, "" when all are blank.
std::string RowIdentity::key_of(const OGRFeature& feature) {
    std::string key;
    bool blank = true;
    for (const int column : key_) {
        const std::string word = comparable(text_of(feature, column));
        blank = blank && word.empty();
        key += word + between;
    }
    return blank ? std::string() : key;
}

std::string RowIdentity::content_of(const OGRFeature& feature) {
    std::string content;
    for (const int column : in_order_of_names_) {
        const std::string text = text_of(feature, column);
        if (!text.empty()) content += names_[static_cast<std::size_t>(column)] + '=' + text + between;
    }
    const OGRGeometry* shape = feature.GetGeometryRef();
    if (shape == nullptr) return content;
    std::vector<unsigned char> bytes(shape->WkbSize());
    shape->exportToWkb(wkbNDR, bytes.data(), wkbVariantIso);
    return content.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
}

std::vector<Text> RowIdentity::notes() const {
    std::vector<Text> notes;
    if (uids_again_ > 0)
        notes.push_back(say("{0} 行的 uid 在来源中重复，已另编新号，原号记入 parent_uid",
                            "{0} rows had a uid that is taken; they get a new one, the old is kept in parent_uid",
                            uids_again_));
    if (keys_again_ > 0)
        notes.push_back(say("{0} 行的 --key 值与前面的行相同，按出现顺序区分；请检查 --key 是否足以区分各行",
                            "{0} rows have the --key of an earlier row and are told apart by their order only: see "
                            "whether the key is enough",
                            keys_again_));
    if (keys_blank_ > 0)
        notes.push_back(say("{0} 行的 --key 列为空，按整行内容识别",
                            "{0} rows have no --key; they are known by all that stands in them", keys_blank_));
    if (contents_again_ > 0)
        notes.push_back(say("{0} 行与前面的行完全相同，仍照录", "{0} rows are the same as an earlier row; all are kept",
                            contents_again_));
    return notes;
}

}  // namespace cunjing
