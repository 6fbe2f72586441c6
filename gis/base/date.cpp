// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/base/date.hpp"

#include <fmt/format.h>

#include <charconv>
#include <chrono>
#include <ctime>

namespace cunjing {
namespace {

std::optional<int> number(std::string_view digits) {
    unsigned value = 0;  // from_chars takes a minus for a signed one
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc{} || end != digits.data() + digits.size()) return std::nullopt;
    return static_cast<int>(value);
}

}  // namespace

std::optional<Date> parse_date(std::string_view text) {
    if (text.size() < 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
    if (text.size() > 10 && text[10] != 'T' && text[10] != ' ') return std::nullopt;
    const auto year = number(text.substr(0, 4));
    const auto month = number(text.substr(5, 2));
    const auto day = number(text.substr(8, 2));
    if (!year || !month || !day || *month < 1 || *day < 1) return std::nullopt;
    const std::chrono::year_month_day calendar{std::chrono::year(*year),
                                               std::chrono::month(static_cast<unsigned>(*month)),
                                               std::chrono::day(static_cast<unsigned>(*day))};
    if (!calendar.ok()) return std::nullopt;
    return Date{static_cast<std::int32_t>(std::chrono::sys_days(calendar).time_since_epoch().count())};
}

std::string to_string(Date date) {
    const std::chrono::year_month_day calendar{std::chrono::sys_days(std::chrono::days(date.day))};
    return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(calendar.year()), static_cast<unsigned>(calendar.month()),
                       static_cast<unsigned>(calendar.day()));
}

Date today() {
    const std::time_t now = std::time(nullptr);
    std::tm local{};
    localtime_r(&now, &local);
    const std::chrono::year_month_day calendar{std::chrono::year(local.tm_year + 1900),
                                               std::chrono::month(static_cast<unsigned>(local.tm_mon + 1)),
                                               std::chrono::day(static_cast<unsigned>(local.tm_mday))};
    return Date{static_cast<std::int32_t>(std::chrono::sys_days(calendar).time_since_epoch().count())};
}

std::string now_utc() {
    const std::time_t now = std::time(nullptr);
    std::tm utc{};
    gmtime_r(&now, &utc);
    return fmt::format("{}T{:02}:{:02}:{:02}Z", to_string(Date{static_cast<std::int32_t>(now / 86400)}), utc.tm_hour,
                       utc.tm_min, utc.tm_sec);
}

}  // namespace cunjing
