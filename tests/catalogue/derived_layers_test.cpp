// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <catch2/catch.hpp>

#include "gis/base/error.hpp"
#include "gis/catalogue/derived_reader.hpp"
#include "tests/support/files.hpp"

using namespace cunjing;

namespace {

const Catalogue& shipped() {
    static const Catalogue catalogue = Catalogue::load(in_source("layers"));
    return catalogue;
}

std::vector<DerivedLayer> read(const std::string& entry) {
    return read_derived_layers(YamlValue::read_text("derived.yaml", "derived: {frontage_zone: {" + entry + "}}"),
                               shipped());
}

}  // namespace

TEST_CASE("A drawn frontage zone stands in for that of its household, a drawn residential area for all it meets") {
    CHECK(shipped().find_derived_layer("frontage_zone")->same == "household_uid");
    CHECK(shipped().find_derived_layer("residential_area")->same.empty());
}

TEST_CASE("What makes drawn and computed features the same is a text field of the layer") {
    CHECK(read("sources: {house: building}, same: household_uid").front().same == "household_uid");
    CHECK(read("sources: {house: building}").front().same.empty());
    CHECK_THROWS_AS(read("sources: {house: building}, same: household"), ConfigError);
    CHECK_THROWS_AS(read("sources: {house: building}, same: accuracy_m"), ConfigError);
}
