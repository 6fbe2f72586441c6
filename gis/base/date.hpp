// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace cunjing {

/// A calendar day as the count of days since 1970-01-01, so that ages are differences.
struct Date {
    std::int32_t day = 0;

    auto operator<=>(const Date&) const = default;
};

/// The day written as `YYYY-MM-DD` (a time behind it, after `T` or a blank, is left aside), or nothing when
/// the text is no such day of the calendar.
[[nodiscard]] std::optional<Date> parse_date(std::string_view text);

/// `YYYY-MM-DD`.
[[nodiscard]] std::string to_string(Date date);

/// The day it is in the local time zone. Only the command line and the plugin may ask; rules get `as_of`.
[[nodiscard]] Date today();

/// The moment it is, in UTC, as `YYYY-MM-DDTHH:MM:SSZ`, for the record of a run.
[[nodiscard]] std::string now_utc();

}  // namespace cunjing
