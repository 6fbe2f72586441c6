// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/style/style_set.hpp"

#include <catch2/catch.hpp>

#include "gis/base/error.hpp"
#include "tests/style/document.hpp"
#include "tests/support/files.hpp"

using namespace cunjing;

TEST_CASE("a set holds every style of a folder") {
    const ScratchFolder scratch;
    static_cast<void>(scratch.file("pond.sld", document_of_rule(any_symbol)));
    static_cast<void>(scratch.file("readme.txt", "not a style"));
    const StyleSet set = StyleSet::load(scratch.path());
    CHECK(set.all().size() == 1);
    CHECK(set.has("pond"));
    CHECK_FALSE(set.has("road"));
    CHECK(set.of("pond").layer == "pond");
    CHECK(set.folder() == scratch.path());
    CHECK_THROWS_WITH(set.of("ponds"), Catch::Contains("'ponds'") && Catch::Contains("did you mean 'pond'?") &&
                                           Catch::Contains(scratch.path().string()));
}

TEST_CASE("a file is called as the layer that it names") {
    const ScratchFolder scratch;
    static_cast<void>(scratch.file("lake.sld", document_of_rule(any_symbol)));
    CHECK_THROWS_WITH(StyleSet::load(scratch.path()),
                      Catch::Contains("lake.sld") && Catch::Contains("should be called pond.sld"));
}

TEST_CASE("a folder without styles is an error that names it") {
    const ScratchFolder scratch;
    CHECK_THROWS_AS(StyleSet::load(scratch.path()), ConfigError);
    CHECK_THROWS_WITH(StyleSet::load(scratch / "nowhere"), Catch::Contains("nowhere"));
}

TEST_CASE("a built program finds the styles of its source tree") {
    CHECK(StyleSet::load(StyleSet::default_folder()).has("road"));
}
