// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// bench_live PROJECT.gpkg: how long a live session takes from an edit to its answer, at places chosen at random.
/// The project is read only.

#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdlib>
#include <random>

#include "gis/base/error.hpp"
#include "gis/base/memory.hpp"
#include "gis/check/live_session.hpp"

namespace cunjing::bench {
namespace {

using Kind = LiveEdit::Kind;
using Clock = std::chrono::steady_clock;

double ms_since(Clock::time_point start) {
    return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

ShapeColumn moved(const Shape& shape, Point by) {
    ShapeColumn result;
    result.begin_feature(shape.dimension());
    for (std::size_t part = 0; part < shape.part_count(); ++part) {
        result.begin_part();
        for (std::size_t r = shape.first_ring(part); r < shape.first_ring(part + 1); ++r) {
            result.begin_ring();
            for (const Point p : shape.ring(r)) result.add({p.x + by.x, p.y + by.y});
        }
    }
    result.end_feature();
    return result;
}

/// A line of which one vertex in the middle is moved.
ShapeColumn bent(const Shape& line, Point by) {
    ShapeColumn result;
    std::vector<Point> path(line.ring(0).begin(), line.ring(0).end());
    path[path.size() / 2].x += by.x;
    path[path.size() / 2].y += by.y;
    result.append(Dimension::line, path);
    return result;
}

/// Times by what was done.
class Times {
public:
    void add(const std::string& what, double ms, std::size_t judged) {
        Series& series = series_[what];
        series.ms.push_back(ms);
        series.judged.push_back(static_cast<double>(judged));
    }
    void print() {
        fmt::print("| edit | times | median | 95 % | 99 % | worst | judged again, median |\n");
        fmt::print("| --- | --: | --: | --: | --: | --: | --: |\n");
        for (auto& [what, series] : series_)
            fmt::print("| {} | {} | {:.2f} ms | {:.2f} ms | {:.2f} ms | {:.2f} ms | {} |\n", what, series.ms.size(),
                       at(series.ms, 0.5), at(series.ms, 0.95), at(series.ms, 0.99), at(series.ms, 1),
                       at(series.judged, 0.5));
    }

private:
    struct Series {
        std::vector<double> ms;
        std::vector<double> judged;
    };
    static double at(std::vector<double>& values, double share) {
        std::ranges::sort(values);
        return values[static_cast<std::size_t>(std::lround(share * static_cast<double>(values.size() - 1)))];
    }
    std::map<std::string, Series> series_;
};

class Bench {
public:
    Bench(const Project& project, const Catalogue& catalogue, Date as_of, std::uint64_t seed)
        : project_(project), catalogue_(catalogue), session_(project, catalogue, as_of), random_(seed) {}

    [[nodiscard]] std::size_t findings() const { return session_.findings().size(); }

    /// Adds, drags and takes away a feature like one that is there.
    void coop_or_house(const std::string& layer, const Table& table) {
        const std::size_t row = any(table.size());
        const Shape shape = table.shapes[row];
        if (shape.dimension() == Dimension::none) return;
        const std::string uid = fmt::format("bench-{}", ++added_);
        LiveEdit edit{Kind::add, layer, uid, moved(shape, {8, 5}), {}};
        for (const Field& field : table.layer().fields)
            if (const Value value = table.value(table.layer().index_of(field.name), row);
                field.name != "uid" && !value.is_unknown())
                edit.fields[field.name] = drawn(value);
        measure("add a " + layer, edit);
        edit.fields.clear();
        edit.kind = Kind::change;
        for (int step = 1; step <= 5; ++step) {
            edit.shape = moved(shape, {8.0 - step, 5});
            measure("drag a " + layer, edit);
        }
        measure("take a " + layer + " away", {Kind::remove, layer, uid, std::nullopt, {}});
        const std::string old(table.uid(row));
        measure("move a " + layer + " far away", {Kind::change, layer, old, table_shape(table, any(table.size())), {}});
        measure("move a " + layer + " far away", {Kind::change, layer, old, moved(shape, {}), {}});
    }

    void road(const Table& roads) {
        const std::size_t row = any(roads.size());
        const Shape shape = roads.shapes[row];
        if (shape.dimension() != Dimension::line || shape.ring(0).size() < 3) return;
        const std::string uid(roads.uid(row));
        for (int step = 1; step <= 5; ++step)
            measure("drag a vertex of a road", {Kind::change, "road", uid, bent(shape, {1.0 * step, 0.5 * step}), {}});
        measure("drag a vertex of a road", {Kind::change, "road", uid, moved(shape, {}), {}});
    }

    [[nodiscard]] Table read(const std::string& layer) const {
        const Layer& known = catalogue_.layer(layer);
        return project_.read(known, known.field_names());
    }
    void print() { times_.print(); }

private:
    std::size_t any(std::size_t size) { return std::uniform_int_distribution<std::size_t>(0, size - 1)(random_); }

    static ShapeColumn table_shape(const Table& table, std::size_t row) { return moved(table.shapes[row], {3, 3}); }

    static DrawnValue drawn(const Value& value) {
        if (value.kind() == Value::Kind::text) return std::string(value.text());
        if (value.kind() == Value::Kind::boolean) return value.is_true();
        return value.number();
    }

    void measure(const std::string& what, const LiveEdit& edit) {
        const auto start = Clock::now();
        const LiveAnswer answer = session_.apply(edit);
        times_.add(what, ms_since(start), answer.judged);
    }

    const Project& project_;
    const Catalogue& catalogue_;
    LiveSession session_;
    std::mt19937_64 random_;
    Times times_;
    int added_ = 0;
};

struct Options {
    std::string file;
    std::string layers = "layers";
    int rounds = 300;
    std::uint64_t seed = 1;
};

void run(const Options& options) {
    const Catalogue catalogue = Catalogue::load(options.layers);
    const Project project = Project::open(options.file, catalogue, Access::read_only);
    std::int64_t features = 0;
    for (const auto& layer : catalogue.layers())
        if (project.has(*layer)) features += project.count(*layer);
    const auto start = Clock::now();
    Bench bench(project, catalogue, *parse_date("2026-10-01"), options.seed);
    fmt::print("{} features, {} findings; read and judged in {:.0f} ms, {} MB\n\n", features, bench.findings(),
               ms_since(start), peak_memory_bytes() / 1'000'000);
    const Table coops = bench.read("coop");
    const Table houses = bench.read("building");
    const Table roads = bench.read("road");
    for (int round = 0; round < options.rounds; ++round) {
        bench.coop_or_house("coop", coops);
        bench.coop_or_house("building", houses);
        bench.road(roads);
    }
    bench.print();
}

}  // namespace
}  // namespace cunjing::bench

int main(int argc, char** argv) {
    cunjing::bench::Options options;
    CLI::App app("times edits of a project in a live session");
    app.add_option("project", options.file, "GeoPackage, read only")->required();
    app.add_option("--layers", options.layers, "folder of the catalogue")->capture_default_str();
    app.add_option("--rounds", options.rounds, "places")->capture_default_str();
    app.add_option("--seed", options.seed, "of the choice of places")->capture_default_str();
    CLI11_PARSE(app, argc, argv);
    try {
        cunjing::bench::run(options);
    } catch (const cunjing::Error& error) {
        fmt::print(stderr, "{}\n", error.what());
        return EXIT_FAILURE;
    }
    return EXIT_SUCCESS;
}
