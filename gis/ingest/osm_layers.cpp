// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/ingest/osm_layers.hpp"

#include <algorithm>
#include <optional>
#include <set>

namespace cunjing {
namespace {

using Reading = OsmSource::Reading;

std::vector<std::string> fields_of(const OsmMapping& mapping, const Layer& layer) {
    std::set<std::string> names{"uid", "note"};
    for (const OsmEntry& entry : mapping.entries)
        if (entry.layer == &layer)
            for (const OsmSource& source : entry.fields) names.insert(source.field->name);
    return {names.begin(), names.end()};
}

bool takes(const OsmEntry& entry, Dimension dimension, bool closed_way) {
    if (std::ranges::find(entry.takes, dimension) != entry.takes.end()) return true;
    return closed_way && entry.closed_ways;
}

Value value_of(const OsmSource& source, FieldReader& reader, const OsmTags& tags) {
    if (source.reading == Reading::constant) return reader.from_text(source.constant);
    std::optional<std::string_view> raw;
    for (std::size_t i = 0; i < source.keys.size() && !raw; ++i) raw = tags.find(source.keys[i]);
    if (!raw) return {};
    if (source.reading == Reading::words)
        if (const auto word = source.words.find(*raw); word != source.words.end())
            return word->second.empty() ? Value() : reader.from_text(word->second);
    if (source.reading == Reading::metres) {
        const auto metres = osm_metres(*raw);
        return metres ? reader.from_number(*metres) : reader.refuse(*raw);
    }
    return reader.from_text(*raw);
}

}  // namespace

OsmLayerBuilder::OsmLayerBuilder(const OsmMapping& mapping) : mapping_(mapping) {
    for (const OsmEntry& entry : mapping.entries) {
        const auto found = std::ranges::find(tables_, entry.layer, [](const Table& table) { return &table.layer(); });
        table_of_entry_.push_back(static_cast<std::size_t>(found - tables_.begin()));
        if (found == tables_.end()) tables_.emplace_back(*entry.layer, fields_of(mapping, *entry.layer));
        std::vector<FieldReader> readers;
        for (const OsmSource& source : entry.fields) readers.emplace_back(*source.field);
        readers_.push_back(std::move(readers));
    }
}

std::vector<std::size_t> OsmLayerBuilder::entries_for(const OsmTags& tags, Dimension dimension, bool closed_way) const {
    std::vector<std::size_t> chosen;
    for (std::size_t i = 0; i < mapping_.entries.size(); ++i) {
        const OsmEntry& entry = mapping_.entries[i];
        const auto is_of_same_layer = [&](std::size_t other) { return mapping_.entries[other].layer == entry.layer; };
        if (takes(entry, dimension, closed_way) && entry.fits(tags) && std::ranges::none_of(chosen, is_of_same_layer))
            chosen.push_back(i);
    }
    return chosen;
}

void OsmLayerBuilder::add(std::size_t entry, const OsmId& id, const OsmTags& tags, const Shape& shape) {
    Table& table = tables_[table_of_entry_[entry]];
    const std::string uid = id.uid();
    const std::string note = id.note();
    table.set("uid", Value(std::string_view(uid)));
    table.set("note", Value(std::string_view(note)));
    const std::vector<OsmSource>& fields = mapping_.entries[entry].fields;
    for (std::size_t i = 0; i < fields.size(); ++i) {
        const Value one = value_of(fields[i], readers_[entry][i], tags);
        if (!one.is_unknown()) table.set(fields[i].field->name, one);
    }
    table.shapes.append(shape);
    table.end_row();
}

std::vector<Text> OsmLayerBuilder::notes() const {
    std::vector<Text> notes;
    for (std::size_t entry = 0; entry < readers_.size(); ++entry)
        for (const FieldReader& reader : readers_[entry])
            for (const Text& note : reader.notes())
                notes.push_back(say("{0}：{1}", "{0}: {2}", mapping_.entries[entry].layer->name, note.zh, note.en));
    return notes;
}

}  // namespace cunjing
