// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/derive/derived_features.hpp"

#include <fmt/format.h>

#include <numeric>
#include <set>

#include "gis/derive/derive.hpp"
#include "gis/derive/drawn_features.hpp"
#include "gis/store/content_hash.hpp"

namespace cunjing {
namespace {

/// One more whenever a computation gives other rows than before.
constexpr int method = 1;

/// What the computation looks at of each layer.
class FieldsLookedAt {
public:
    explicit FieldsLookedAt(const DerivedLayer& layer) {
        add(*layer.layer, layer.replaced_by);
        if (!layer.same.empty()) fields_[layer.layer].insert(layer.same);
        for (const auto& [purpose, sources] : layer.sources)
            for (const DerivedSource& source : sources) add(*source.layer, source.where);
    }

    [[nodiscard]] const std::map<const Layer*, std::set<std::string>>& by_layer() const { return fields_; }
    [[nodiscard]] bool looks_elsewhere() const { return looks_elsewhere_; }
    [[nodiscard]] bool depends_on_day() const { return depends_on_day_; }

private:
    void add(const Layer& layer, const std::optional<Expression>& where) {
        for (const std::string& field : fields_to_derive_from(layer)) fields_[&layer].insert(field);
        if (!where) return;
        fields_[&layer].insert(where->subject_fields().begin(), where->subject_fields().end());
        looks_elsewhere_ = looks_elsewhere_ || !where->lookup_fields().empty();
        depends_on_day_ = depends_on_day_ || where->depends_on_day();
    }

    std::map<const Layer*, std::set<std::string>> fields_;
    bool looks_elsewhere_ = false;
    bool depends_on_day_ = false;
};

/// The rows of a source; of the layer itself those that people drew.
std::vector<std::uint32_t> rows_looked_at(const Table& table, bool is_own) {
    std::vector<std::uint32_t> rows;
    const std::size_t source = is_own ? table.layer().index_of("source") : 0;
    for (std::uint32_t row = 0; row < table.size(); ++row) {
        const Value of = is_own ? table.value(source, row) : Value();
        if (of.is_unknown() || of.text() != derived_source) rows.push_back(row);
    }
    return rows;
}

/// The rows that the engine itself put there.
std::vector<std::uint32_t> computed_rows(const Table& table) {
    std::vector<std::uint32_t> rows;
    const std::vector<std::uint32_t> drawn = rows_looked_at(table, true);
    std::vector<std::uint32_t> all(table.size());
    std::iota(all.begin(), all.end(), 0U);
    std::ranges::set_difference(all, drawn, std::back_inserter(rows));
    return rows;
}

bool are_still_right(const DerivedLayer& layer, const DeriveInput& input, const ComputedStates& states,
                     const std::string& made_from) {
    const auto state = states.find(layer.layer->name);
    const Table* table = input.table(*layer.layer);
    if (made_from.empty() || table == nullptr || state == states.end() || state->second.made_from != made_from)
        return false;
    return fingerprint_of_shapes(*table, computed_rows(*table)) == state->second.rows;
}

}  // namespace

std::string fingerprint_of_input(const DerivedLayer& layer, const DeriveInput& input) {
    const FieldsLookedAt looked_at(layer);
    if (input.height_m || looked_at.looks_elsewhere()) return {};
    ContentHash hash;
    hash.add(fmt::format("{} {} {}", method, input.catalogue.hash(), layer.layer->name));
    hash.add(input.parameters.settings_text());
    if (looked_at.depends_on_day()) hash.add(to_string(input.as_of));
    std::map<std::string, const Layer*> by_name;  // in an order that is the same everywhere
    for (const auto& [of, fields] : looked_at.by_layer()) by_name[of->name] = of;
    for (const auto& [name, of] : by_name) {
        const Table* table = input.table(*of);
        if (table == nullptr) continue;
        const std::vector<std::uint32_t> rows = rows_looked_at(*table, of == layer.layer);
        if (rows.empty()) continue;  // as if there were no table
        const std::set<std::string>& fields = looked_at.by_layer().at(of);
        hash.add(name);
        hash.add(fingerprint_of_rows(*table, rows, {fields.begin(), fields.end()}));
    }
    return fmt::format("{:016x}", hash.value());
}

DerivedFeatures derived_features(const DerivedLayer& layer, const DeriveInput& input, const ComputedStates& states,
                                 Progress& progress) {
    const std::string made_from = fingerprint_of_input(layer, input);
    const Table none(*layer.layer);
    const Table* own = input.table(*layer.layer);
    const Table& table = own == nullptr ? none : *own;
    if (are_still_right(layer, input, states, made_from))
        return {drawn_rows(table, IncludeComputed::yes), std::nullopt};
    return {drawn_rows(table, IncludeComputed::no), ComputedRows{derive(layer, input, progress), made_from}};
}

}  // namespace cunjing
