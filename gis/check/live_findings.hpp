// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <set>
#include <tuple>
#include <utility>
#include <vector>

#include "gis/catalogue/catalogue.hpp"
#include "gis/check/finding_order.hpp"
#include "gis/check/layer_check.hpp"
#include "gis/check/live_layer.hpp"

namespace cunjing {

/// What became of the findings of a project.
struct FindingChanges {
    std::vector<FindingRow> appeared;
    std::vector<std::pair<FindingRow, FindingRow>> changed;  // as it was, as it is
    std::vector<FindingRow> disappeared;
};

/// The findings of a project, of which those of single features are replaced again and again; what a rule merges is
/// merged anew where anything of it changed. Their texts live as long as this.
class LiveFindings {
public:
    /// Takes what must outlive it.
    LiveFindings(const Catalogue& catalogue, const JudgeContext& context);

    /// Where words are kept that findings share.
    [[nodiscard]] TextPool& words() { return texts_; }

    /// Replaces what was found of a feature under the rules; under all where none are given (null).
    /// Takes the number of the feature's layer.
    void replace(std::size_t layer, FeatureId id, const std::set<std::string_view>* rules, PieceResult&& found);
    /// What changed since this was last asked.
    [[nodiscard]] FindingChanges take_changes();
    /// All findings in the order of output.
    [[nodiscard]] std::vector<FindingRow> all() const;

private:
    /// A finding before anything was merged.
    struct Single {
        std::size_t rule = 0;  // place in the order of output
        FindingRow row;
        std::optional<MergeKey> key;
    };
    /// A layer, a feature of it, and which of its findings under the rule.
    using Whose = std::tuple<std::size_t, FeatureId, std::size_t>;
    /// The findings of a rule that makes one of several.
    struct Merged {
        MergeReach reach;
        std::map<Whose, Single> singles;
        std::map<Whose, FindingRow> told;  // what is left of them
        std::set<Whose> touched;           // since changes were last asked for
        std::vector<Point> places;         // of what was touched, as it was and as it is
    };

    [[nodiscard]] std::vector<Single> singles_of(PieceResult&& found);
    [[nodiscard]] FindingRow kept(const FindingRow& row);
    void compare(std::size_t layer, FeatureId id, const std::vector<Single>& before, const std::vector<Single>& now);
    void touch(Merged& merged, const Whose& whose, const Single* before, const Single* now);
    void tell(const FindingRow* before, const FindingRow* now);
    void merge_again(std::size_t rule, Merged& merged);
    /// Those that may hang together with what was touched.
    [[nodiscard]] static std::set<Whose> hanging_together(const Merged& merged);

    const Catalogue& catalogue_;
    FindingOrder order_;
    TextPool texts_;
    std::map<std::pair<std::size_t, FeatureId>, std::vector<Single>> singles_;  // by layer and feature
    std::map<std::size_t, Merged> merged_;                                      // by place of the rule
    FindingChanges changes_;
};

}  // namespace cunjing
