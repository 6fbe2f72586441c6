// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <map>
#include <string>
#include <vector>

#include "gis/check/finding_maker.hpp"
#include "gis/check/merge.hpp"
#include "gis/check/rule_judge.hpp"
#include "gis/check/verdict_counts.hpp"
#include "gis/check/village.hpp"

namespace cunjing {

/// Which findings of a layer are recorded.
struct Wanted {
    std::vector<std::string> rules;     // ids; none: all
    std::vector<std::string> villages;  // codes; none: all
    bool evidence = false;
    std::set<std::string> off = {};  // ids of rules that are switched off

    [[nodiscard]] bool has(const Rule& rule) const;
    /// Whether the rule would be judged if it were on.
    [[nodiscard]] bool asks_for(const Rule& rule) const;
    [[nodiscard]] bool has(const VillageOf& village) const;
};

/// What came of judging some features of a layer under all its rules.
struct PieceResult {
    /// What happened to the features under one rule.
    struct OfRule {
        std::int64_t judged = 0;
        std::int64_t not_surveyed = 0;  // spoken of, but without what the rule needs
    };
    /// A feature whose shape was repaired or set aside.
    struct Note {
        std::string uid;
        Text what;
    };

    std::int64_t features = 0;                                            // with a shape
    std::vector<OfRule> of_rule;                                          // as LayerCheck::judges
    std::map<std::pair<std::string, std::string>, VerdictCounts> counts;  // by rule and village code
    std::vector<FindingRow> findings;                                     // in the order of features
    std::vector<std::pair<std::size_t, MergeKey>> merge_keys;             // of findings that may be merged, by position
    TextPool texts;
    std::vector<Note> notes;
};

/// All rules that speak of a layer, judged feature by feature: what one rule hides of another (yields_to) is settled at
/// once, and a feature's surroundings are looked at while they are at hand. Shared by threads.
class LayerCheck {
public:
    /// Takes the layer and the rules with their subject of it, in the catalogue's order, what must outlive it
    /// (the context with its villages), and where words that all findings share are kept.
    LayerCheck(const Layer& layer, const std::vector<std::pair<const Rule*, const Subject*>>& rules,
               const JudgeContext& context, const Wanted& wanted, TextPool& words);

    [[nodiscard]] const std::vector<RuleJudge>& judges() const { return judges_; }

    /// Judges the rows from first to last (one behind).
    /// Takes a sound table and its problems by row. The same rows give the same result, whatever else is judged.
    [[nodiscard]] PieceResult judge(const Table& table, std::size_t first, std::size_t last,
                                    std::span<const ShapeProblem> problems) const;

private:
    class Piece;

    std::vector<RuleJudge> judges_;
    std::vector<std::vector<std::size_t>> yields_to_;  // by judge: the judges that come first
    std::vector<std::uint8_t> recorded_;               // by judge
    std::vector<FindingWords> words_;                  // by judge
    const JudgeContext& context_;
    const Wanted& wanted_;
};

}  // namespace cunjing
