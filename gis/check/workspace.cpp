// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/check/workspace.hpp"

#include <tbb/parallel_for.h>
#include <tbb/parallel_invoke.h>

#include <algorithm>
#include <optional>

#include "gis/check/tiling.hpp"
#include "gis/derive/derived_features.hpp"
#include "gis/derive/drawn_features.hpp"

namespace cunjing {
namespace {

SoundTable sound(Table table) {
    SoundTable result{std::move(table), {}};
    if (!result.table.layer().dimensions.empty()) result.problems = make_sound(result.table);
    return result;
}

bool any_shape(const Table& table) {
    for (std::size_t row = 0; row < table.size(); ++row)
        if (table.shapes.dimension(row) != Dimension::none) return true;
    return false;
}

}  // namespace

void read_sound(const Snapshot& snapshot, const TableRows& rows, SoundTable& into) {
    into.table.clear();
    snapshot.read(rows, into.table);
    into.problems = make_sound(into.table);
}

SoundTable joined(const SoundTable& some, const std::vector<std::uint32_t>& rows, const Table* others) {
    SoundTable result{with_computed(some.table, rows, others), {}};
    std::size_t next = 0;
    for (const ShapeProblem& problem : some.problems) {
        while (next < rows.size() && rows[next] < problem.row) ++next;
        if (next == rows.size() || rows[next] != problem.row) continue;
        result.problems.push_back(problem);
        result.problems.back().row = static_cast<std::uint32_t>(next);
    }
    return result;
}

void append(SoundTable&& piece, SoundTable& whole) {
    for (ShapeProblem& problem : piece.problems) {
        problem.row += static_cast<std::uint32_t>(whole.table.size());
        whole.problems.push_back(std::move(problem));
    }
    whole.table.append(piece.table);
}

Workspace::Workspace(const Snapshot& snapshot, const Catalogue& catalogue, const ParameterSet& parameters,
                     const DataNeeded& needed, Date as_of)
    : snapshot_(snapshot), catalogue_(catalogue), parameters_(parameters), needed_(needed), as_of_(as_of) {
    for (const std::string& name : needed.references) {
        const Layer* layer = catalogue.find_layer(name);
        if (layer != nullptr && name != village_layer && !layer->dimensions.empty()) layers_.push_back(layer);
    }
    read_villages();
    read_lookups();
}

void Workspace::read_all(Progress& progress) {
    progress.step(0, "read");
    std::vector<Held> held(layers_.size());
    const auto is_computed = [this](const Layer& layer) {
        return catalogue_.find_derived_layer(layer.name) != nullptr;
    };
    // Side by side: while one layer's index is sorted, the next layer is read.
    tbb::parallel_invoke(
        [&] { map_villages(); },
        [&] {
            tbb::parallel_for(std::size_t{0}, layers_.size(), [&](std::size_t i) {
                SoundTable table = read(*layers_[i], snapshot_.rows(*layers_[i], rows_a_piece), Counted::yes);
                held[i] = is_computed(*layers_[i]) ? Held{std::make_unique<const SoundTable>(std::move(table)), nullptr}
                                                   : indexed(std::move(table));
            });
        });
    for (std::size_t i = 0; i < layers_.size(); ++i)
        if (!is_computed(*layers_[i])) hold(*layers_[i], std::move(held[i]));
    for (const DerivedLayer& derived : catalogue_.derived_layers())
        for (std::size_t i = 0; i < layers_.size(); ++i)
            if (layers_[i] == derived.layer)
                hold(*layers_[i], indexed(with_computed_features(derived, *held[i].sound, progress)));
    ways_ = std::make_unique<const Ways>(references_, parameters_, height_m_);
    holds_all_ = true;
}

SoundTable Workspace::with_computed_features(const DerivedLayer& layer, const SoundTable& drawn, Progress& progress) {
    DeriveInput input{catalogue_, parameters_, as_of_, {}, &lookups_, height_m_};
    for (const auto& [name, table] : held_) input.tables[name] = &table->table;
    input.tables[layer.layer->name] = &drawn.table;
    DerivedFeatures features = derived_features(layer, input, snapshot_.computed_states(), progress);
    if (!features.computed) return joined(drawn, features.rows, nullptr);
    computed_.push_back(std::move(*features.computed));
    return joined(drawn, features.rows, &computed_.back().rows);
}

void Workspace::read_round(const Box& ground) {
    if (village_map_ == nullptr) map_villages();
    for (const Layer* layer : layers_) {
        references_.erase(layer->name);
        held_.erase(layer->name);
        if (!has_features(*layer)) continue;
        SoundTable table = read(*layer, rows_meeting(snapshot_, *layer, ground, rows_a_piece), Counted::no);
        if (catalogue_.find_derived_layer(layer->name) != nullptr)
            table = joined(table, drawn_rows(table.table, IncludeComputed::yes), nullptr);
        hold(*layer, indexed(std::move(table)));
    }
    ways_ = std::make_unique<const Ways>(references_, parameters_, height_m_);
}

SoundTable Workspace::read(const Layer& layer, const std::vector<TableRows>& rows, Counted counted) const {
    const std::vector<std::string> fields = needed_.fields_of(layer.name);
    std::vector<std::optional<SoundTable>> pieces(rows.size());
    tbb::parallel_for(std::size_t{0}, rows.size(), [&](std::size_t i) {
        pieces[i] = sound(counted == Counted::yes ? snapshot_.read(layer, fields, rows[i])
                                                  : snapshot_.read_again(layer, fields, rows[i]));
    });
    SoundTable whole{Table(layer, fields), {}};
    for (std::optional<SoundTable>& piece : pieces) {
        append(std::move(*piece), whole);
        piece.reset();
    }
    return whole;
}

Workspace::Held Workspace::indexed(SoundTable table) const {
    auto sound = std::make_unique<const SoundTable>(std::move(table));
    auto layer = std::make_unique<const ReferenceLayer>(sound->table, parameters_);
    return {std::move(sound), std::move(layer)};
}

void Workspace::hold(const Layer& layer, Held held) {
    const bool has_features = has_features_.try_emplace(layer.name, any_shape(held.sound->table)).first->second;
    if (has_features) references_[layer.name] = std::move(held.indexed);
    held_[layer.name] = std::move(held.sound);
}

void Workspace::read_villages() {
    if (const Layer* layer = catalogue_.find_layer(village_layer); layer != nullptr)
        hold(*layer, indexed(read(*layer, snapshot_.rows(*layer, rows_a_piece), Counted::yes)));
    const auto villages = references_.find(village_layer);
    if (villages == references_.end()) return;
    const Table& table = villages->second->table();
    const Column& code = table.column(table.layer().index_of("code"));
    const Column& name = table.column(table.layer().index_of("name"));
    for (std::size_t row = 0; row < table.size(); ++row)
        if (code.is_known(row)) village_names_[std::string(code.text(row))] = name.is_known(row) ? name.text(row) : "";
}

/// A named feature may lie anywhere: these are read whole, whatever part of the ground is held.
void Workspace::read_lookups() {
    for (const auto& [name, fields] : needed_.lookups) {
        const Layer& layer = catalogue_.layer(name);
        auto table = std::make_unique<Table>(layer, std::vector<std::string>(fields.begin(), fields.end()));
        for (const TableRows& rows : snapshot_.rows(layer, rows_a_piece))
            table->append(snapshot_.read_again(layer, {fields.begin(), fields.end()}, rows));
        lookups_.add(*table);
        looked_into_.push_back(std::move(table));
    }
}

void Workspace::map_villages() {
    std::map<std::string, std::string, std::less<>> village_of_household;
    if (const Layer* layer = catalogue_.find_layer(household_layer);
        layer != nullptr && needed_.references.contains(household_layer)) {
        const Table households = read(*layer, snapshot_.rows(*layer, rows_a_piece), Counted::no).table;
        const Column& code = households.column(layer->index_of("village_code"));
        for (std::size_t row = 0; row < households.size(); ++row)
            if (code.is_known(row)) village_of_household[std::string(households.uid(row))] = code.text(row);
    }
    const auto villages = references_.find(village_layer);
    village_map_ = std::make_unique<VillageMap>(villages == references_.end() ? nullptr : villages->second.get(),
                                                std::move(village_of_household));
}

const SoundTable* Workspace::held(const Layer& layer) const {
    const auto found = held_.find(layer.name);
    return holds_all_ && found != held_.end() ? found->second.get() : nullptr;
}

bool Workspace::has_features(const Layer& layer) const {
    const auto known = has_features_.find(layer.name);
    if (known != has_features_.end()) return known->second;
    bool any = false;
    for (const TableRows& rows : snapshot_.rows(layer, rows_a_piece))
        if (any = any_shape(sound(snapshot_.read_again(layer, {}, rows)).table); any) break;
    return has_features_[layer.name] = any;
}

}  // namespace cunjing
