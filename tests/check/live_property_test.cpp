// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// After any edits a live session has the findings of a check of the same content. All layers, all fields and all
// shipped rules take part: what is added to the catalogue is tried without a line here.

#include <catch2/catch.hpp>
#include <filesystem>

#include "tests/check/drawn_project.hpp"
#include "tests/check/scene.hpp"
#include "tests/geometry/random_shapes.hpp"
#include "tests/support/files.hpp"
#include "tests/support/property.hpp"

using namespace cunjing;

namespace {

/// The shipped catalogue without the layers that are computed.
const Catalogue& drawn_only() {
    static const Catalogue catalogue = [] {
        const ScratchFolder folder;
        for (const auto& entry : std::filesystem::directory_iterator(in_source("layers")))
            if (entry.is_regular_file() && entry.path().filename() != "derived.yaml")
                std::filesystem::copy(entry.path(), folder / entry.path().filename().string());
        std::filesystem::copy(in_source("layers/rules"), folder / "rules");
        return Catalogue::load(folder.path());
    }();
    return catalogue;
}

using Kind = LiveEdit::Kind;

constexpr Point yunyang{571000, 3414000};
constexpr int reach_m = 90;  // of each hamlet round its middle
/// Hamlets that are near each other for some rules and too far apart for others.
constexpr int hamlets_m[] = {0, 0, 0, 300, 950, 2600};

bool one_in(int cases) {
    return any_whole(1, cases) == 1;
}

std::string numbered(const std::string& word, int least, int greatest) {
    return fmt::format("{}-{}", word, any_whole(least, greatest));
}

DrawnValue random_text(const Field& field) {
    if (field.name == "household_uid") return numbered("household", 1, 4);
    if (field.name == "code" || field.name == "village_code") return numbered("50023500000", 1, 3);
    return std::string(one_in(2) ? "a" : one_in(2) ? "b" : "");
}

DrawnValue random_value(const Field& field) {
    if (field.name == "accuracy_m") return one_in(3) ? 1.5 : 0.0;
    if (one_in(4)) return {};
    if (!field.values.empty())
        return field.values[static_cast<std::size_t>(any_whole(0, static_cast<int>(field.values.size()) - 1))].code;
    switch (field.type) {
        case FieldType::text: return random_text(field);
        case FieldType::boolean: return one_in(2);
        case FieldType::date: return static_cast<double>(any_whole(20200, 20800));
        case FieldType::integer: return static_cast<double>(any_whole(0, 4) * (one_in(3) ? 500 : 1));
        case FieldType::real: return any_whole(0, 40) / 4.0;
    }
    return {};
}

std::map<std::string, DrawnValue> random_fields(const Layer& layer) {
    std::map<std::string, DrawnValue> fields;
    for (const Field& field : layer.fields)
        if (field.name != "uid" && field.name != "parent_uid" && (field.name != "village_code" || one_in(6)))
            fields[field.name] = random_value(field);
    return fields;
}

/// Mostly small, some across the whole hamlet; a few that cannot be used or need repair.
ShapeColumn random_drawing(const Layer& layer) {
    ShapeColumn shape;
    const Dimension dimension =
        layer.dimensions[static_cast<std::size_t>(any_whole(0, static_cast<int>(layer.dimensions.size()) - 1))];
    const int hamlet_m = hamlets_m[any_whole(0, static_cast<int>(std::size(hamlets_m)) - 1)];
    const Point middle{hamlet_m + any_whole(-reach_m, reach_m) / 1.0, any_whole(-reach_m, reach_m) / 1.0};
    const Placement place{any_whole(0, 6) / 1.0, {yunyang.x + middle.x, yunyang.y + middle.y}};
    if (one_in(25)) {
        shape.append_none();
    } else if (dimension == Dimension::point) {
        shape.append(dimension, place(std::vector<Point>{{0, 0}}));
    } else if (dimension == Dimension::line) {
        shape.append(dimension, place(random_path(50, false)));
    } else if (one_in(25)) {
        shape.append(dimension, place(std::vector<Point>{{0, 0}, {6, 6}, {6, 0}, {0, 6}, {0, 0}}));
    } else {
        const double width = any_whole(1, one_in(4) ? 120 : 12);
        const double depth = any_whole(1, one_in(4) ? 120 : 12);
        shape.append(dimension, place(std::vector<Point>{{0, 0}, {width, 0}, {width, depth}, {0, depth}, {0, 0}}));
    }
    return shape;
}

/// A line of which one vertex is moved, as people do; other shapes are drawn anew.
ShapeColumn redrawn(const Layer& layer, const std::optional<ShapeColumn>& shape) {
    if (!shape || shape->dimension(0) != Dimension::line) return random_drawing(layer);
    const Ring path = (*shape)[0].ring(0);
    std::vector<Point> points(path.begin(), path.end());
    Point& vertex = points[static_cast<std::size_t>(any_whole(0, static_cast<int>(points.size()) - 1))];
    vertex = {vertex.x + any_whole(-60, 60), vertex.y + any_whole(-60, 60)};
    ShapeColumn bent;
    bent.append(Dimension::line, points);
    return bent;
}

/// Layers that have shapes.
const std::vector<const Layer*>& drawn_layers() {
    static const std::vector<const Layer*> layers = [] {
        std::vector<const Layer*> found;
        for (const auto& layer : drawn_only().layers())
            if (!layer->dimensions.empty()) found.push_back(layer.get());
        return found;
    }();
    return layers;
}

/// Edits what is there, so that layers keep some features and now and then lose the last.
LiveEdit random_edit(DrawnProject& project, int number) {
    const auto& layers = drawn_layers();
    const Layer& layer = *layers[static_cast<std::size_t>(any_whole(0, static_cast<int>(layers.size()) - 1))];
    const std::vector<LiveEdit>& features = project.features(layer.name);
    if (features.empty() || one_in(5)) {
        std::string uid = numbered(layer.name, 1, 4);  // others may name it already
        if (std::ranges::find(features, uid, &LiveEdit::uid) != features.end()) uid = fmt::format("new-{}", number);
        return {Kind::add, layer.name, uid, random_drawing(layer), random_fields(layer)};
    }
    const LiveEdit& feature = features[static_cast<std::size_t>(any_whole(0, static_cast<int>(features.size()) - 1))];
    if (one_in(4)) return {Kind::remove, layer.name, feature.uid, std::nullopt, {}};
    LiveEdit edit{Kind::change, layer.name, feature.uid, std::nullopt, {}};
    if (one_in(2)) edit.shape = one_in(2) ? redrawn(layer, feature.shape) : random_drawing(layer);
    if (!edit.shape || one_in(3)) edit.fields = random_fields(layer);
    return edit;
}

/// What only one of two lists has.
std::vector<std::string> differences(std::vector<std::string> session, std::vector<std::string> check) {
    std::vector<std::string> result;
    std::ranges::sort(session);
    std::ranges::sort(check);
    std::vector<std::string> only;
    std::ranges::set_difference(session, check, std::back_inserter(only));
    for (const std::string& line : only) result.push_back("session only: " + line);
    only.clear();
    std::ranges::set_difference(check, session, std::back_inserter(only));
    for (const std::string& line : only) result.push_back("check only: " + line);
    return result;
}

/// Says which list has what, and holds when they are the same in the same order.
void require_same(const std::vector<std::string>& session, const std::vector<std::string>& check) {
    for (const std::string& line : differences(session, check)) RC_LOG() << line << std::endl;
    RC_ASSERT(session.size() == check.size());
    RC_ASSERT(std::ranges::equal(session, check));
}

std::string words_of(const LiveEdit& edit) {
    const char* kinds[] = {"add", "change", "remove"};
    return fmt::format("{} {} {}: {}", kinds[static_cast<int>(edit.kind)], edit.layer, edit.uid,
                       edit.shape ? wkt_of(*edit.shape) : "as it was");
}

void draw_hamlet(DrawnProject& project) {
    for (const Layer* layer : drawn_layers())
        for (int i = any_whole(0, 3); i > 0; --i)
            project.apply({Kind::add, layer->name, fmt::format("{}-{}", layer->name, i), random_drawing(*layer),
                           random_fields(*layer)});
}

}  // namespace

// Computed layers stay in a session as they were when it was opened, while a check computes them anew: here nothing is
// computed.
TEST_CASE("after any edits a session has the findings of a check of the same content", "[slow-under-sanitizers]") {
    property("session = check", [] {
        DrawnProject project(drawn_only());
        draw_hamlet(project);
        const Project saved = project.saved();
        LiveSession session(saved, drawn_only(), day_of_test());
        std::vector<std::string> known = lines_of(session.findings());
        std::ranges::sort(known);
        for (int i = 1; i <= 24; ++i) {
            const LiveEdit edit = random_edit(project, i);
            RC_LOG() << words_of(edit) << std::endl;
            project.apply(edit);
            const FindingChanges changes = session.apply(edit).changes;
            // What the answers tell adds up to what is found.
            const auto forget = [&](const FindingRow& row) {
                const auto place = std::ranges::find(known, line_of(row));
                RC_ASSERT(place != known.end());
                known.erase(place);
            };
            for (const FindingRow& row : changes.disappeared) forget(row);
            for (const auto& [before, now] : changes.changed) forget(before);
            for (const auto& [before, now] : changes.changed) known.push_back(line_of(now));
            for (const FindingRow& row : changes.appeared) known.push_back(line_of(row));
            std::vector<std::string> found = lines_of(session.findings());
            if (i % 8 == 0) require_same(found, project.checked());
            std::ranges::sort(found);
            std::ranges::sort(known);
            RC_ASSERT(std::ranges::equal(known, found));
        }
    });
}
