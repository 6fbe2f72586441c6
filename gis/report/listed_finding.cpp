// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/report/listed_finding.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>

#include "gis/base/error.hpp"
#include "gis/check/run_summary.hpp"
#include "gis/report/finding_layer.hpp"
#include "gis/store/finding_writer.hpp"

namespace cunjing {
namespace {

constexpr std::int64_t rows_a_turn = 10'000;

/// One row of a table, its fields by name.
class Row {
public:
    Row(const Table& table, std::size_t row) : table_(table), row_(row) {}

    [[nodiscard]] std::string text(const char* field) const {
        const Value value = table_.value(table_.layer().index_of(field), row_);
        return value.is_unknown() ? std::string() : std::string(value.text());
    }
    [[nodiscard]] std::optional<double> number(const char* field) const {
        const Value value = table_.value(table_.layer().index_of(field), row_);
        return value.is_unknown() ? std::nullopt : std::optional(value.number());
    }

private:
    const Table& table_;
    std::size_t row_;
};

const Layer& layer_named(const Layers& layers, const char* name) {
    return **std::ranges::find(layers, name, [](const auto& layer) { return layer->name; });
}

template <class Take>
void read_rows(const Snapshot& snapshot, const Layer& layer, Take&& take) {
    for (const TableRows& rows : snapshot.rows(layer, rows_a_turn)) {
        const Table table = snapshot.read_again(layer, layer.field_names(), rows);
        for (std::size_t row = 0; row < table.size(); ++row) take(table, row);
    }
}

std::map<std::string, RuleRow> read_rules(const Snapshot& snapshot, const Layers& layers) {
    std::map<std::string, RuleRow> rules;
    read_rows(snapshot, layer_named(layers, "rule"), [&](const Table& table, std::size_t at) {
        const Row row(table, at);
        RuleRow& rule = rules[row.text("id")];
        rule.focus = row.text("focus");
        rule.title = {row.text("title_zh"), row.text("title_en")};
        rule.basis_text = row.text("basis_text");
        rule.basis_source = row.text("basis_source");
    });
    return rules;
}

ListedFinding listed(const Table& table, std::size_t at) {
    const Row row(table, at);
    ListedFinding finding;
    finding.rule = row.text("rule");
    finding.verdict = row.text("verdict");
    finding.severity = static_cast<int>(row.number("severity").value_or(0));
    finding.subject_layer = row.text("subject_layer");
    finding.subject_uid = row.text("subject_uid");
    finding.reference_layer = row.text("reference_layer");
    finding.reference_uid = row.text("reference_uid");
    finding.measure = row.text("measure");
    finding.measured = row.number("measured");
    finding.limit = row.number("limit");
    finding.limit_source = row.text("limit_source");
    finding.tolerance_m = row.number("tolerance_m");
    if (const auto days = row.number("deadline_days")) finding.deadline_days = static_cast<int>(*days);
    finding.responsible = row.text("responsible");
    finding.village_code = row.text("village_code");
    finding.reason = in_two_languages(row.text("reason"));
    if (table.shapes.dimension(at) == Dimension::point) finding.place = table.shapes[at].ring(0)[0];
    return finding;
}

/// What the row itself does not say. Takes the texts of its rule; null where nobody kept them.
void add_texts(ListedFinding& finding, const RuleRow* rule, const UnspokenMeasures& unspoken) {
    finding.measure_is_spoken = finding.measured && std::isfinite(*finding.measured) &&
                                !unspoken.has(finding.rule, finding.measure, finding.limit_source);
    finding.title = {finding.rule, finding.rule};
    if (rule == nullptr) return;
    finding.title = rule->title;
    finding.focus = rule->focus;
    finding.basis_text = rule->basis_text;
    finding.basis_source = rule->basis_source;
}

/// Two decimals at most, and none that says nothing.
std::string short_number(double number) {
    std::string text = fmt::format("{:.2f}", number);
    text.erase(text.find_last_not_of('0') + 1);
    if (text.ends_with('.')) text.pop_back();
    return text == "-0" ? "0" : text;
}

}  // namespace

Layers layers_with_findings(const Catalogue& catalogue) {
    Layers layers;
    for (const auto& layer : catalogue.layers()) layers.push_back(std::make_unique<Layer>(*layer));
    layers.push_back(std::make_unique<Layer>(finding_layer(catalogue)));
    layers.push_back(std::make_unique<Layer>(rule_layer()));
    layers.push_back(std::make_unique<Layer>(run_layer()));
    return layers;
}

std::vector<ListedFinding> read_findings(const Snapshot& snapshot, const Layers& layers, const Catalogue& catalogue) {
    const UnspokenMeasures unspoken = UnspokenMeasures::read(catalogue);
    const std::map<std::string, RuleRow> rules = read_rules(snapshot, layers);
    std::vector<ListedFinding> findings;
    read_rows(snapshot, layer_named(layers, "finding"), [&](const Table& table, std::size_t row) {
        ListedFinding finding = listed(table, row);
        const auto rule = rules.find(finding.rule);
        add_texts(finding, rule == rules.end() ? nullptr : &rule->second, unspoken);
        findings.push_back(std::move(finding));
    });
    return findings;
}

ListedFinding listed_finding(const FindingRow& row, const Catalogue& catalogue, const UnspokenMeasures& unspoken) {
    ListedFinding finding;
    finding.rule = row.rule;
    finding.verdict = row.verdict;
    finding.severity = row.severity;
    finding.subject_layer = row.subject_layer;
    finding.subject_uid = row.subject_uid;
    finding.reference_layer = row.reference_layer;
    finding.reference_uid = row.reference_uid;
    finding.measure = row.measure;
    finding.measured = row.measured;
    finding.limit = row.limit;
    finding.limit_source = row.limit_source;
    finding.tolerance_m = row.tolerance_m;
    finding.deadline_days = row.deadline_days;
    finding.responsible = row.responsible;
    finding.village_code = row.village_code;
    finding.reason = in_two_languages(std::string(row.reason));
    if (has_place(row)) finding.place = row.place;
    const std::optional<RuleRow> rule = texts_of_rule(row.rule, catalogue);
    add_texts(finding, rule ? &*rule : nullptr, unspoken);
    return finding;
}

std::optional<LatestRun> latest_run(const Snapshot& snapshot, const Layers& layers) {
    std::optional<LatestRun> latest;
    read_rows(snapshot, layer_named(layers, "run"), [&](const Table& table, std::size_t at) {
        const Row row(table, at);
        latest = {row.text("as_of"), row.text("input_hash")};
    });
    return latest;
}

Text in_two_languages(const std::string& reason) {
    const std::size_t stroke = reason.find(" / ");
    if (stroke == std::string::npos) return {reason, reason};
    return {reason.substr(0, stroke), reason.substr(stroke + 3)};
}

const ResponsibleParty* party_of(const ListedFinding& finding) {
    const auto party = std::ranges::find(responsible_parties(), finding.responsible, &ResponsibleParty::word);
    return party == responsible_parties().end() ? nullptr : &*party;
}

const std::array<MeasureUnit, 5>& measure_units() {
    static const std::array<MeasureUnit, 5> units = {{{"_m2", {" 平方米", " m²"}},
                                                      {"_m", {" 米", " m"}},
                                                      {"_cm", {" 厘米", " cm"}},
                                                      {"_day", {" 天", " days"}},
                                                      {"_mg/l", {" 毫克/升", " mg/l"}}}};
    return units;
}

std::string amount_words(double amount, const std::string& measure, Language language) {
    if (measure == "share" || measure == "value_share")
        return fmt::format("{:.0f}{}", amount * 100, language == Language::zh ? "%" : " %");
    for (const MeasureUnit& unit : measure_units())
        if (measure.ends_with(unit.ending)) return short_number(amount) + unit.words.in(language);
    return short_number(amount);
}

std::string measured_amount(const ListedFinding& finding, Language language) {
    const bool is_inside = finding.measure == "distance_m" && *finding.measured < 0;
    std::string measured = amount_words(std::abs(*finding.measured), finding.measure, language);
    if (is_inside) measured = language == Language::zh ? "侵入 " + measured : measured + " inside";
    return measured;
}

std::string measured_words(const ListedFinding& finding, Language language) {
    if (!finding.measured || !finding.measure_is_spoken) return {};
    const std::string measured = measured_amount(finding, language);
    return finding.limit ? measured + " / " + amount_words(*finding.limit, finding.measure, language) : measured;
}

Text severity_title(const std::string& verdict, int severity) {
    if (verdict == "doubtful") return {"存疑", "doubtful"};
    if (verdict == "undetermined") return {"无法判定", "undetermined"};
    static const std::array<Text, 4> titles = {
        {{"建议", "opportunity"}, {"一般", "minor"}, {"较重", "considerable"}, {"严重", "serious"}}};
    return titles[static_cast<std::size_t>(std::clamp(severity, 0, 3))];
}

}  // namespace cunjing
