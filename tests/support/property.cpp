// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "tests/support/property.hpp"

#include <catch2/catch.hpp>
#include <sstream>

namespace cunjing {

void require_held(const std::string& description, const rc::detail::Property& property) {
    SECTION(description) {
        rc::detail::TestMetadata metadata;
        metadata.id = description;
        metadata.description = description;
        const rc::detail::TestResult result = rc::detail::checkProperty(property, metadata);
        std::ostringstream told;
        rc::detail::printResultMessage(result, told);
        INFO(description << "\n" << told.str());
        CHECK(result.is<rc::detail::SuccessResult>());
    }
}

}  // namespace cunjing
