// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/report/shapefile_text.hpp"

#include <catch2/catch.hpp>

using namespace cunjing;

TEST_CASE("Names of columns are cut between characters and told apart") {
    // Three bytes a character in UTF-8, two in GBK.
    CHECK(shapefile_names({"建筑控制区宽度", "建筑控制区高度"}, TextEncoding::utf8) ==
          std::vector<std::string>{"建筑控", "建筑_2"});
    const auto gbk = shapefile_names({"建筑控制区宽度", "建筑控制区高度"}, TextEncoding::gbk);
    CHECK(gbk[0].size() == 10);
    CHECK(gbk[1].size() == 10);
    CHECK(gbk[0] != gbk[1]);
    CHECK(shapefile_names({"Name", "NAME"}, TextEncoding::utf8)[1] == "NAME_2");
}

TEST_CASE("Text that does not fit ends with a whole character") {
    const EncodedText cut = encoded("村境村境", TextEncoding::utf8, 7);
    CHECK(cut.bytes == "村境");
    CHECK(cut.was_cut);
    CHECK_FALSE(encoded("村境", TextEncoding::utf8, 6).was_cut);
}

TEST_CASE("A sign that GBK lacks is told of") {
    const EncodedText text = encoded("鸡🐔舍", TextEncoding::gbk, 254);
    CHECK(text.bytes == "\xBC\xA6?\xC9\xE1");
    CHECK(text.lost_signs);
}
