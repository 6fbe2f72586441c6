// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/check/layer_check.hpp"

#include <algorithm>
#include <unordered_map>

namespace cunjing {

bool Wanted::has(const Rule& rule) const {
    return asks_for(rule) && !off.contains(rule.id);
}

bool Wanted::asks_for(const Rule& rule) const {
    return rules.empty() || std::ranges::find(rules, rule.id) != rules.end();
}

bool Wanted::has(const VillageOf& village) const {
    const auto asked_for = [this](std::string_view code) {
        return std::ranges::find(villages, code) != villages.end();
    };
    return villages.empty() || asked_for(village.code) ||
           (!village.shared_with.empty() && asked_for(village.shared_with));
}

LayerCheck::LayerCheck(const Layer& layer, const std::vector<std::pair<const Rule*, const Subject*>>& rules,
                       const JudgeContext& context, const Wanted& wanted, TextPool& words)
    : yields_to_(rules.size()), context_(context), wanted_(wanted) {
    judges_.reserve(rules.size());
    for (std::size_t i = 0; i < rules.size(); ++i) {
        const auto& [rule, subject] = rules[i];
        judges_.emplace_back(*rule, *subject, context);
        recorded_.push_back(wanted.has(*rule) ? 1 : 0);
        words_.push_back({words.keep_once(rule->id), words.keep_once(layer.name)});
        for (std::size_t k = 0; k < rules.size(); ++k)
            if (std::ranges::find(rule->yields_to, rules[k].first->id) != rule->yields_to.end())
                yields_to_[i].push_back(k);
    }
}

namespace {

std::string shown(const Value& value) {
    if (value.kind() == Value::Kind::text) return std::string(value.text());
    return value.is_unknown() ? std::string() : std::to_string(value.number());
}

MergeKey key_of(const Merge& merge, const SubjectRow& subject) {
    const Layer& layer = subject.table.layer();
    const auto value = [&](const std::string& field) {
        return subject.table.value(layer.index_of(field), subject.row);
    };
    MergeKey key;
    for (const std::string& field : merge.by) key.by += shown(value(field)) + "\n";
    if (const Field* day = day_of(layer); day != nullptr && !value(day->name).is_unknown())
        key.day = static_cast<int>(value(day->name).number());
    return key;
}

}  // namespace

/// The judging of one piece.
class LayerCheck::Piece {
public:
    Piece(const LayerCheck& check, const Table& table, std::span<const ShapeProblem> problems)
        : check_(check),
          table_(table),
          problems_(problems),
          maker_(check.context_, check.wanted_.evidence, result_.texts),
          verdicts_(check.judges_.size()) {
        result_.of_rule.resize(check.judges_.size());
    }

    void judge(std::size_t row) {
        const ShapeProblem* problem = problem_of(row);
        if (problem != nullptr) result_.notes.push_back({std::string(table_.uid(row)), problem->what});
        if (table_.shapes.dimension(row) == Dimension::none) return unusable(row, problem);
        ++result_.features;
        const SubjectRow subject(table_, row, check_.context_);
        if (!judge_all(subject)) return;
        const VillageOf& village = subject.village();
        if (!check_.wanted_.has(village)) return;
        std::vector<VerdictCounts>& counts = counts_in(village.code);
        for (std::size_t i = 0; i < verdicts_.size(); ++i)
            if (verdicts_[i] == Verdict::satisfied && check_.recorded_[i] != 0) ++counts[i].satisfied;
        for (const auto& [judge, hit] : hits_) {
            if (check_.recorded_[judge] == 0) continue;
            if (yields(judge, hit.verdict)) {
                ++counts[judge].yielded;
                continue;
            }
            counts[judge].add(hit.verdict);
            if (const auto& merge = check_.judges_[judge].rule().merge)
                result_.merge_keys.emplace_back(findings_.size(), key_of(*merge, subject));
            findings_.push_back(maker_.finding(check_.words_[judge], subject, hit, village, problem));
        }
    }

    PieceResult take_result() {
        for (const auto& [village, counts] : counts_)
            for (std::size_t i = 0; i < counts.size(); ++i)
                if (counts[i].any()) result_.counts[{check_.judges_[i].rule().id, village}].add(counts[i]);
        // They stay until the end of the run: no larger than need be, and grown in memory that is warm already.
        result_.findings.assign(findings_.begin(), findings_.end());
        return std::move(result_);
    }

private:
    /// Kept by each thread. No two pieces are judged by a thread at a time.
    static std::vector<FindingRow>& emptied_scratch() {
        thread_local std::vector<FindingRow> scratch;
        scratch.clear();
        return scratch;
    }

    [[nodiscard]] const ShapeProblem* problem_of(std::size_t row) {
        while (next_problem_ < problems_.size() && problems_[next_problem_].row < row) ++next_problem_;
        if (next_problem_ == problems_.size() || problems_[next_problem_].row != row) return nullptr;
        return &problems_[next_problem_];
    }

    void unusable(std::size_t row, const ShapeProblem* problem) {
        if (problem == nullptr) return;
        const VillageOf village = check_.context_.villages->village_of(table_, row);
        if (!check_.wanted_.has(village)) return;
        ++result_.counts[{unusable_shape_rule, std::string(village.code)}].undetermined;
        findings_.push_back(maker_.unusable_shape(table_, *problem, village));
    }

    /// Whether any rule speaks of the subject; fills verdicts_ and hits_.
    bool judge_all(const SubjectRow& subject) {
        hits_.clear();
        bool any = false;
        for (std::size_t i = 0; i < check_.judges_.size(); ++i) {
            const RuleJudge& judge = check_.judges_[i];
            const RuleJudge::Concern concern = judge.concern(subject);
            verdicts_[i].reset();
            if (concern == RuleJudge::Concern::not_surveyed) ++result_.of_rule[i].not_surveyed;
            if (concern != RuleJudge::Concern::certain && concern != RuleJudge::Concern::perhaps) continue;
            const Judgement judgement = judge.judge(subject, concern == RuleJudge::Concern::certain);
            verdicts_[i] = judgement.verdict;
            ++result_.of_rule[i].judged;
            any = true;
            if (judgement.verdict != Verdict::satisfied) hits_.emplace_back(i, judgement);
        }
        return any;
    }

    /// Whether a rule that comes first found at least as much on the same feature.
    [[nodiscard]] bool yields(std::size_t judge, Verdict verdict) const {
        return std::ranges::any_of(check_.yields_to_[judge],
                                   [&](std::size_t other) { return verdicts_[other] && *verdicts_[other] >= verdict; });
    }

    /// By judge; neighbours in the file are mostly of one village.
    std::vector<VerdictCounts>& counts_in(std::string_view village) {
        const bool is_same_view = village.data() == village_.data() && village.size() == village_.size();
        if (here_ == nullptr || !(is_same_view || *here_village_ == village)) {
            const auto place = counts_.try_emplace(std::string(village)).first;
            here_village_ = &place->first;
            here_ = &place->second;
            here_->resize(check_.judges_.size());
        }
        village_ = village;
        return *here_;
    }

    const LayerCheck& check_;
    const Table& table_;
    std::span<const ShapeProblem> problems_;
    std::size_t next_problem_ = 0;
    PieceResult result_;
    std::vector<FindingRow>& findings_ = emptied_scratch();
    FindingMaker maker_;
    std::vector<std::optional<Verdict>> verdicts_;  // by judge; nothing where the rule does not speak of the feature
    std::vector<std::pair<std::size_t, Judgement>> hits_;
    std::unordered_map<std::string, std::vector<VerdictCounts>> counts_;  // by village
    std::vector<VerdictCounts>* here_ = nullptr;                          // of the last feature's village
    const std::string* here_village_ = nullptr;
    std::string_view village_;
};

PieceResult LayerCheck::judge(const Table& table, std::size_t first, std::size_t last,
                              std::span<const ShapeProblem> problems) const {
    Piece piece(*this, table, problems);
    for (std::size_t row = first; row < last; ++row) piece.judge(row);
    return piece.take_result();
}

}  // namespace cunjing
