// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/base/uid.hpp"

#include <catch2/catch.hpp>
#include <regex>
#include <set>

#include "tests/support/property.hpp"

using namespace cunjing;

namespace {

bool is_uuid(const std::string& text, char version) {
    static const std::regex layout("[0-9a-f]{8}-[0-9a-f]{4}-([0-9a-f])[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
    std::smatch match;
    return std::regex_match(text, match, layout) && *match[1].first == version;
}

}  // namespace

TEST_CASE("random identities are UUIDs of version 4 and do not repeat", "[uid]") {
    std::set<std::string> seen;
    for (int i = 0; i < 1000; ++i) {
        const std::string uid = random_uid();
        REQUIRE(is_uuid(uid, '4'));
        REQUIRE(seen.insert(uid).second);
    }
}

TEST_CASE("a key has one identity on every machine", "[uid]") {
    CHECK(fingerprint("") == 0xcbf29ce484222325ULL);
    CHECK(fingerprint("a") == 0xaf63dc4c8601ec8cULL);  // published FNV-1a test values
    CHECK(fingerprint("foobar") == 0x85944171f73967e8ULL);
    CHECK(uid_of("coop 1") == uid_of("coop 1"));
    CHECK(uid_of("coop 1") != uid_of("coop 2"));
    property("the layout is that of a UUID", [](const std::string& key) { return is_uuid(uid_of(key), '8'); });
}

TEST_CASE("a fingerprint can be taken in pieces", "[uid]") {
    property("as of the whole", [](const std::string& head, const std::string& tail) {
        return fingerprint(tail, fingerprint(head)) == fingerprint(head + tail);
    });
}
