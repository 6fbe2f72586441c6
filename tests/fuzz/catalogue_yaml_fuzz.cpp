// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// Any text as a file of the catalogue: it is refused with file and line, or it is a layer or some rules.

#include <cstdint>
#include <string>

#include "gis/base/error.hpp"
#include "gis/catalogue/rule_reader.hpp"
#include "tests/fuzz/shipped.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace cunjing;  // NOLINT(google-build-using-namespace)
    static const Catalogue& catalogue = shipped_catalogue();
    static const RuleReader rules(catalogue.layers(), catalogue.parameters());
    const std::string text(reinterpret_cast<const char*>(data), size);
    try {
        const YamlValue root = YamlValue::read_text("fuzz.yaml", text);
        static_cast<void>(root.on_one_line());
        if (root.is_map() && root.find("layer")) return load_with_layer(text), 0;
        for (const auto& [id, body] : root.entries()) static_cast<void>(rules.read(id, body));
    } catch (const ConfigError& error) {
        if (error.message().zh.find("fuzz.yaml") == std::string::npos) __builtin_trap();
    }
    return 0;
}
