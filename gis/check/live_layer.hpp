// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "gis/check/workspace.hpp"
#include "gis/derive/start_line.hpp"
#include "gis/geometry/packed_rtree.hpp"

namespace cunjing {

/// A feature's place among the rows of its layer, the same through all edits; added features come last.
using FeatureId = std::uint32_t;

/// A feature as somebody drew it: a table of one row. Null: it was taken away.
using DrawnFeature = std::unique_ptr<const SoundTable>;

/// A layer's features in memory while people add, change and take away some. What was read stays as it is, with its
/// index; what was drawn since stands beside it, so that nothing is ever built anew.
/// Cost: an edit some microseconds; finding what is near looks through all that was drawn.
class LiveLayer {
public:
    /// Takes the features as they were read, and the fields by which they name features of other layers.
    LiveLayer(SoundTable read, const std::vector<std::string>& naming_fields, const ParameterSet& parameters);

    [[nodiscard]] const Layer& layer() const { return read_.table.layer(); }
    /// A table of no row that carries the same fields.
    [[nodiscard]] Table empty_table() const { return empty_; }
    /// Whether any feature has a usable shape.
    [[nodiscard]] bool has_features() const { return usable_ > 0; }
    /// How often it was changed.
    [[nodiscard]] std::uint64_t edits() const { return edits_; }

    /// The feature with this uid.
    /// Throws DataError where several features have it: nobody knows which is meant.
    [[nodiscard]] std::optional<FeatureId> find(const std::string& uid) const;
    /// The first of the features with this uid.
    [[nodiscard]] std::optional<FeatureId> first_of(std::string_view uid) const;
    /// The id of the next feature that is added.
    [[nodiscard]] FeatureId next_id() const;
    /// The feature's row; no row where it was taken away.
    [[nodiscard]] RowRef row(FeatureId id) const;
    /// What was repaired on the row or makes it unusable: one or none.
    [[nodiscard]] std::span<const ShapeProblem> problems(FeatureId id) const;
    [[nodiscard]] std::vector<FeatureId> all() const;
    /// The features whose boxes meet the query, in their order.
    void meeting(const Box& query, std::vector<FeatureId>& found) const;
    /// The features that name this uid in the field.
    void naming(const std::string& field, std::string_view uid, std::vector<FeatureId>& found) const;

    /// Puts what was drawn in the place of a feature; nothing: it is again as it was read, or was never there.
    /// Gives what stood there before in the same sense, so that a second call undoes the first.
    std::optional<DrawnFeature> put(FeatureId id, std::optional<DrawnFeature> drawn);

    /// The greatest of what any feature had since it was read: they bound how far features matter.
    struct Greatest {
        double accuracy_m = 0;
        double radius_m = 0;                              // of the ground points stand for
        double extent_m = 0;                              // the longer side of its box
        std::array<double, start_line_count> offset_m{};  // of lines, by start line
        [[nodiscard]] double offset(StartLine from) const { return offset_m[static_cast<std::size_t>(from)]; }
        void add(const Greatest& other);
    };
    [[nodiscard]] const Greatest& greatest() const { return greatest_; }
    /// The same of the rows of one table.
    [[nodiscard]] static Greatest greatest_of(const Table& table, const ParameterSet& parameters);

private:
    [[nodiscard]] bool is_as_read(FeatureId id) const { return id < read_.table.size() && (was_drawn_[id] == 0); }
    [[nodiscard]] bool is_usable(FeatureId id) const;

    SoundTable read_;
    Table empty_;
    const ParameterSet& parameters_;
    PackedRTree boxes_;                                       // of what was read
    std::unordered_map<std::string_view, FeatureId> by_uid_;  // of what was read
    std::unordered_set<std::string_view> several_;            // uids that several have
    std::map<std::string, std::unordered_multimap<std::string_view, FeatureId>, std::less<>> naming_;  // by field
    std::vector<std::uint8_t> was_drawn_;  // by row of what was read
    std::map<FeatureId, DrawnFeature> drawn_;
    std::map<std::string, FeatureId, std::less<>> added_;  // by uid
    FeatureId next_id_;
    std::int64_t usable_ = 0;
    std::uint64_t edits_ = 0;
    Greatest greatest_;
};

/// The live layers by name.
using LiveLayers = std::map<std::string, std::unique_ptr<LiveLayer>, std::less<>>;

}  // namespace cunjing
