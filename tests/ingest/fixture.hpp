// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <ogr_geometry.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "gis/base/error.hpp"
#include "gis/catalogue/catalogue.hpp"
#include "gis/ingest/vector_import.hpp"
#include "gis/store/project.hpp"
#include "tests/support/files.hpp"

namespace cunjing {

/// The catalogue in `layers/`.
[[nodiscard]] const Catalogue& shipped_catalogue();

/// An empty project at Yunyang, and a folder for what is imported into it.
class Town {
public:
    explicit Town(const std::string& work_crs = "EPSG:4545");

    ImportReport import(const std::string& layer, const std::filesystem::path& source, ImportOptions options = {});
    [[nodiscard]] Table read(const std::string& layer) const;
    [[nodiscard]] std::int64_t count(const std::string& layer) const;
    /// The words of a field, row by row; "?" where it is unknown.
    [[nodiscard]] std::vector<std::string> texts(const std::string& layer, const std::string& field) const;

    ScratchFolder folder;
    Project project;
};

/// A feature to be written: WKT ("" for no geometry) and the values of the columns.
struct Drawn {
    std::string wkt;
    std::vector<std::string> values;
};

/// What a file to be written is like.
struct Drawing {
    std::string driver = "GPKG";
    std::string crs = "EPSG:4545";  // empty: none is stated
    OGRwkbGeometryType type = wkbUnknown;
    std::string layer = "drawn";
    std::vector<std::string> columns = {};  // all of text; "name:integer" and the like for another type
    std::vector<std::string> creation_options = {};
};

/// Writes a vector file, or adds a layer to one that is there. Takes whatever shapes are given, good or bad.
void draw(const std::filesystem::path& file, const Drawing& drawing, const std::vector<Drawn>& features);
void draw_shapes(const std::filesystem::path& file, const Drawing& drawing,
                 const std::vector<std::unique_ptr<OGRGeometry>>& shapes);

[[nodiscard]] std::unique_ptr<OGRGeometry> shape_of(const std::string& wkt);

/// Whether a sentence of the report says so, in English.
[[nodiscard]] bool notes_say(const std::vector<Text>& notes, const std::string& words);

/// The message with which something is refused; fails when it is not refused as it should be.
template <class Refusal, class Work>
Text refusal_of(const Work& work) {
    try {
        work();
    } catch (const Refusal& error) {
        return error.message();
    }
    FAIL("was not refused");
    return {};
}

}  // namespace cunjing
