// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "gis/base/text.hpp"
#include "gis/catalogue/table.hpp"
#include "gis/ingest/row_identity.hpp"

namespace cunjing {

/// Rows of a source held against the rows that a layer has: which are new, which change what is there, which are there
/// already.
/// A value that the source knows goes before the one in the layer; one that it leaves blank changes nothing. A row
/// known only by its content has not changed in the source since it came in, so that what differs was changed by
/// people: that stays, and blanks are filled. Shapes a millimetre apart are the same.
class RowMerge {
public:
    /// Takes the rows of the source, with a uid each, and by what each is known; the rows of the layer with the same
    /// fields.
    RowMerge(const Table& incoming, const std::vector<KnownBy>& known_by, const Table& present);

    [[nodiscard]] const Table& added() const { return added_; }
    /// Rows with the uid of a row that is there, what is to change and nothing else.
    [[nodiscard]] const Table& changed() const { return changed_; }
    [[nodiscard]] std::int64_t unchanged() const { return unchanged_; }
    /// Rows of the layer that the source, whose rows are known by uid or key, does not have.
    [[nodiscard]] std::int64_t missing() const { return static_cast<std::int64_t>(missing_.size()); }

    [[nodiscard]] std::vector<Text> notes() const;

private:
    void take(std::size_t row, KnownBy by);
    void hold_against(std::size_t row, std::size_t there, bool blanks_only);
    [[nodiscard]] bool is_there_by_content(std::size_t row);
    void add(std::size_t row);
    void find_missing();

    const Table& incoming_;
    const Table& present_;
    Table added_;
    Table changed_;
    std::unordered_map<std::string_view, std::vector<std::size_t>> present_by_uid_;
    std::unordered_multimap<std::uint64_t, std::size_t> present_by_content_;
    bool contents_indexed_ = false;
    std::vector<char> met_;  // rows of the layer that the source has
    std::vector<std::string> missing_;
    bool has_identities_ = false;
    std::int64_t unchanged_ = 0;
    std::int64_t kept_edits_ = 0;
    std::int64_t other_kind_ = 0;
    std::int64_t doubled_ = 0;
};

}  // namespace cunjing
