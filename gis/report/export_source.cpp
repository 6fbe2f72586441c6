// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/report/export_source.hpp"

#include <algorithm>
#include <numeric>

#include "gis/base/error.hpp"
#include "gis/ingest/names.hpp"
#include "gis/report/finding_layer.hpp"

namespace cunjing {
namespace {

constexpr std::int64_t rows_a_turn = 10000;

Layers described_layers(const Catalogue& catalogue) {
    Layers layers;
    for (const auto& layer : catalogue.layers()) layers.push_back(std::make_unique<Layer>(*layer));
    layers.push_back(std::make_unique<Layer>(finding_layer(catalogue)));
    layers.push_back(std::make_unique<Layer>(rule_layer()));
    return layers;
}

}  // namespace

ExportSource::ExportSource(const std::filesystem::path& project, const Catalogue& catalogue,
                           const ExportOptions& options)
    : described_(described_layers(catalogue)),
      project_(Project::open(project, described_, Access::read_only)),
      snapshot_(project_, 1),
      needed_(data_needed({}, catalogue)),
      workspace_(snapshot_, catalogue, catalogue.parameters(), needed_, {}) {
    name_findings();
    name_villages();
    choose_villages(options.villages);
    choose_layers(options);
}

void ExportSource::name_findings() {
    Layer& finding = **std::ranges::find(described_, "finding", [](const auto& layer) { return layer->name; });
    const Layer& rule = *described_.back();
    for (const TableRows& rows : snapshot_.rows(rule, rows_a_turn))
        for (FieldValue& word : rule_words(snapshot_.read_again(rule, rule.field_names(), rows)))
            finding.fields[finding.index_of("rule")].values.push_back(std::move(word));
}

void ExportSource::name_villages() {
    for (const auto& layer : described_) {
        if (layer->name == "village" || layer->find("village_code") == nullptr) continue;
        for (const auto& [code, name] : workspace_.village_names())
            layer->fields[layer->index_of("village_code")].values.push_back({code, {name, name}, {}});
    }
}

const Layer& ExportSource::layer_called(const std::string& name) const {
    std::vector<std::string> known;
    for (const auto& layer : described_) {
        if (layer->name == "rule") continue;
        if (is_called(*layer, name)) return *layer;
        known.push_back(layer->name);
    }
    const Text hint = suggestion(name, known);
    throw ConfigError(say("没有图层“{0}”{1}；可用：{3}", "there is no layer '{0}'{2}; there are: {3}", name, hint.zh,
                          hint.en, join(known, ", ")));
}

void ExportSource::choose_layers(const ExportOptions& options) {
    std::vector<const Layer*> chosen;
    for (const std::string& name : options.layers)
        if (const Layer* layer = &layer_called(name); std::ranges::find(chosen, layer) == chosen.end())
            chosen.push_back(layer);
    if (options.layers.empty())
        for (const auto& layer : described_)
            if (layer->name != "rule" && snapshot_.row_count(*layer) > 0) chosen.push_back(layer.get());
    for (const Layer* layer : chosen) {
        if (options.wording.for_public && layer->personal)
            personal_layers_.push_back(layer->name);
        else
            layers_.push_back(std::make_unique<ExportLayer>(*layer, options.wording));
    }
    if (layers_.empty())
        throw DataError(personal_layers_.empty()
                            ? Text{"项目里还没有要素可以导出", "the project has no features to export yet"}
                            : say("{}：每行是一人或一户，不能用 --public 导出",
                                  "{}: each row is a person or household; --public cannot export it",
                                  join(personal_layers_, ", ")));
    for (const auto& layer : layers_) layer_views_.push_back(layer.get());
}

void ExportSource::choose_villages(const std::vector<std::string>& codes) {
    std::vector<std::string> known;
    for (const auto& [code, name] : workspace_.village_names()) known.push_back(code);
    for (const std::string& code : codes) {
        const Text hint = suggestion(code, known);
        if (!known.empty() && std::ranges::find(known, code) == known.end())
            throw ConfigError(
                say("没有代码为“{0}”的村{1}", "there is no village of code '{0}'{2}", code, hint.zh, hint.en));
        villages_.insert(code);
    }
    if (!villages_.empty()) workspace_.read_all(no_progress());
}

bool ExportSource::is_wanted(const Table& table, std::size_t row) const {
    if (const auto code =
            table.layer().name == "village" ? table.layer().index_of("code") : table.layer().fields.size();
        code < table.layer().fields.size()) {
        const Value own = table.value(code, row);
        return !own.is_unknown() && villages_.contains(own.text());
    }
    return villages_.contains(workspace_.villages().village_of(table, row).code);
}

void ExportSource::read(const ExportLayer& layer, const Take& take) const {
    const std::vector<std::string> fields = layer.layer().field_names();
    const bool is_finding = layer.layer().name == "finding";  // its rows have no identity, which needs no note
    for (const TableRows& piece : snapshot_.rows(layer.layer(), rows_a_turn)) {
        const Table table = is_finding ? snapshot_.read_again(layer.layer(), fields, piece)
                                       : snapshot_.read(layer.layer(), fields, piece);
        std::vector<std::size_t> rows(table.size());
        std::iota(rows.begin(), rows.end(), std::size_t{0});
        if (!villages_.empty()) {
            Table sound = table;
            static_cast<void>(make_sound(sound));
            std::erase_if(rows, [&](std::size_t row) { return !is_wanted(sound, row); });
        }
        take(table, rows);
    }
}

}  // namespace cunjing
