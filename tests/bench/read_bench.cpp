// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
/// \file
/// bench_reading FILE.gpkg [options of Google Benchmark]: all buildings of a county read into columns, by the engine
/// and by the ways that GDAL and SQLite offer. Each takes shape, uid, village_code and accuracy_m.

#include <benchmark/benchmark.h>
#include <ogr_recordbatch.h>
#include <ogrsf_frmts.h>
#include <tbb/global_control.h>
#include <tbb/parallel_for.h>

#include <cstdio>
#include <cstring>

#include "gis/catalogue/catalogue.hpp"
#include "gis/geometry/wkb.hpp"
#include "gis/store/geopackage_blob.hpp"
#include "gis/store/snapshot.hpp"
#include "gis/store/sqlite.hpp"

using namespace cunjing;

namespace {

const std::vector<std::string> fields = {"uid", "village_code", "accuracy_m"};
constexpr std::int64_t rows_a_piece = 2048;

struct County {
    std::string file;
    Catalogue catalogue = Catalogue::load("layers");
    const Layer& layer = catalogue.layer("building");
};

/// What a check does but for judging: pieces read side by side, each forgotten before the next.
void by_engine(benchmark::State& state, const County& county) {
    const tbb::global_control threads(tbb::global_control::max_allowed_parallelism,
                                      static_cast<std::size_t>(state.range(0)));
    const Project project = Project::open(county.file, county.catalogue.layers(), Access::read_only);
    const Snapshot snapshot(project, static_cast<std::size_t>(state.range(0)));
    const auto pieces = snapshot.rows(county.layer, rows_a_piece);
    for (auto _ : state)
        tbb::parallel_for(std::size_t{0}, pieces.size(), [&](std::size_t i) {
            thread_local Table table(county.layer, fields);
            table.clear();
            snapshot.read(pieces[i], table);
            benchmark::DoNotOptimize(table.size());
        });
}

struct CloseDataset {
    void operator()(GDALDataset* dataset) const { GDALClose(dataset); }
};
using Dataset = std::unique_ptr<GDALDataset, CloseDataset>;

Dataset open_in_gdal(const County& county) {
    return Dataset(
        static_cast<GDALDataset*>(GDALOpenEx(county.file.c_str(), GDAL_OF_VECTOR, nullptr, nullptr, nullptr)));
}

OGRLayer& buildings(GDALDataset& dataset) {
    OGRLayer& layer = *dataset.GetLayerByName("building");
    CPLStringList ignored;
    for (int i = 0; i < layer.GetLayerDefn()->GetFieldCount(); ++i) {
        const std::string name = layer.GetLayerDefn()->GetFieldDefn(i)->GetNameRef();
        if (std::ranges::find(fields, name) == fields.end()) ignored.AddString(name.c_str());
    }
    layer.SetIgnoredFields(const_cast<const char**>(ignored.List()));
    return layer;
}

/// The shapes of a batch, made from the WKB that Arrow hands over, its last column.
void take_shapes(const ArrowArray& batch, ShapeColumn& shapes) {
    const ArrowArray& column = *batch.children[batch.n_children - 1];
    const auto* starts = static_cast<const std::int32_t*>(column.buffers[1]);
    const auto* bytes = static_cast<const std::uint8_t*>(column.buffers[2]);
    for (std::int64_t i = 0; i < column.length; ++i)
        append_wkb({bytes + starts[i], static_cast<std::size_t>(starts[i + 1] - starts[i])}, shapes);
}

/// GDAL's Arrow stream; with or without a ShapeColumn made of its WKB.
void by_arrow(benchmark::State& state, const County& county, bool into_shapes) {
    for (auto _ : state) {
        const Dataset dataset = open_in_gdal(county);
        ArrowArrayStream stream;
        CPLStringList options;
        options.AddNameValue("MAX_FEATURES_IN_BATCH", "10000");
        if (!buildings(*dataset).GetArrowStream(&stream, options.List())) return state.SkipWithError("no stream");
        ArrowArray batch;
        ShapeColumn shapes;
        while (stream.get_next(&stream, &batch) == 0 && batch.release != nullptr) {
            shapes.clear();
            if (into_shapes) take_shapes(batch, shapes);
            benchmark::DoNotOptimize(shapes.size());
            batch.release(&batch);
        }
        stream.release(&stream);
    }
}

/// GDAL's features, one object each.
void by_features(benchmark::State& state, const County& county) {
    for (auto _ : state) {
        const Dataset dataset = open_in_gdal(county);
        for (const auto& feature : buildings(*dataset)) benchmark::DoNotOptimize(feature->GetGeometryRef());
    }
}

/// SQLite row by row, as a program would that knows nothing better.
void by_steps(benchmark::State& state, const County& county) {
    sqlite3* handle = nullptr;
    if (sqlite3_open_v2(county.file.c_str(), &handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nullptr) != SQLITE_OK)
        return state.SkipWithError("cannot be opened");
    const SqliteHandle closed_at_end(handle);
    const Connection connection{handle, county.file, {}};
    for (auto _ : state) {
        Statement rows(connection, "SELECT fid, geom, uid, village_code, accuracy_m FROM building");
        ShapeColumn shapes;
        while (rows.step()) {
            if (shapes.size() == rows_a_piece) shapes.clear();
            append_wkb(parse_geopackage_blob(rows.blob(1)).wkb, shapes);
            benchmark::DoNotOptimize(rows.text(2));
            benchmark::DoNotOptimize(rows.column_type(3));
            benchmark::DoNotOptimize(rows.real(4));
        }
    }
}

void add(const char* name, void (*run)(benchmark::State&, const County&), const County& county) {
    benchmark::RegisterBenchmark(name, [run, &county](benchmark::State& state) { run(state, county); })
        ->MinWarmUpTime(1)
        ->Unit(benchmark::kMillisecond)
        ->UseRealTime();
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::fputs("bench_reading FILE.gpkg [--benchmark_…]\n", stderr);
        return 2;
    }
    County county{argv[1]};
    GDALAllRegister();
    benchmark::RegisterBenchmark("engine", [&](benchmark::State& state) { by_engine(state, county); })
        ->ArgName("threads")
        ->Arg(1)
        ->Arg(2)
        ->MinWarmUpTime(1)
        ->Unit(benchmark::kMillisecond)
        ->UseRealTime();
    add(
        "Arrow stream", [](benchmark::State& s, const County& c) { by_arrow(s, c, false); }, county);
    add(
        "Arrow stream into shapes", [](benchmark::State& s, const County& c) { by_arrow(s, c, true); }, county);
    add("OGR features", by_features, county);
    add("SQLite row by row", by_steps, county);
    --argc;
    argv[1] = argv[0];
    benchmark::Initialize(&argc, argv + 1);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
