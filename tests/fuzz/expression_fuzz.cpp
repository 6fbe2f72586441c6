// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

// Any text as an expression: it is refused, or it can be evaluated on a row without values and printed as SQL, which
// says the same again.

#include <cstdint>
#include <string_view>

#include "gis/base/error.hpp"
#include "gis/catalogue/expression.hpp"
#include "tests/fuzz/shipped.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace cunjing;  // NOLINT(google-build-using-namespace)
    static const Catalogue& catalogue = shipped_catalogue();
    static const Table subjects = one_row(catalogue.layer("coop"));
    static const Table references = one_row(catalogue.layer("road"));
    const std::string_view text(reinterpret_cast<const char*>(data), size);
    const ExpressionScope scope{&subjects.layer(), &references.layer(), &catalogue.parameters(), false};
    try {
        const Expression expression(text, scope);
        const EvaluationContext context{{&subjects, 0}, {&references, 0}, &catalogue.parameters(), Date{20000}};
        static_cast<void>(expression.evaluate(context));
        if (expression.to_sql().empty()) __builtin_trap();
    } catch (const ConfigError&) {
        return 0;
    }
    return 0;
}
