// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "gis/base/date.hpp"
#include "gis/base/text.hpp"
#include "gis/catalogue/layer.hpp"
#include "gis/catalogue/value.hpp"

namespace cunjing {

/// Turns what a source holds into the values of one field, exactly or not at all, and counts what it could not
/// take. A value is valid until the next one is read.
class FieldReader {
public:
    /// Takes the unit in which the source writes its numbers; empty: the field's own.
    explicit FieldReader(const Field& field, std::string_view source_unit = {});

    [[nodiscard]] const Field& field() const { return *field_; }

    /// Blank text and the word NULL are unknown without being counted.
    [[nodiscard]] Value from_text(std::string_view text);
    [[nodiscard]] Value from_integer(std::int64_t number);
    [[nodiscard]] Value from_number(double number);
    [[nodiscard]] Value from_date(Date date);
    /// Unknown, and counted as a value that the field cannot take.
    Value refuse(std::string_view shown);

    /// What was left unknown, what is outside the range, what a required field lacks, in the order of the words.
    [[nodiscard]] std::vector<Text> notes() const;
    /// Values that the field could not take, since the reader was made.
    [[nodiscard]] std::int64_t unusable_count() const;
    /// Tells that a row has no value of this field.
    void count_missing() { ++missing_; }

private:
    Value word(std::string_view text);
    Value number_of(std::string_view text);
    Value checked(double number);
    [[nodiscard]] double in_own_unit(double number) const;
    Value keep(std::string text);

    const Field* field_;
    double factor_ = 1;  // from the unit of the source to the field's
    std::string kept_;
    std::unordered_map<std::string, const FieldValue*> words_;  // what was looked up already
    std::map<std::string, std::int64_t> unusable_;              // what could not be taken, and how often
    std::int64_t uncounted_unusable_ = 0;                       // beyond the distinct ones kept
    std::int64_t out_of_range_ = 0;
    std::optional<double> first_out_of_range_;
    std::int64_t missing_ = 0;
};

/// The one value that a person gave for a field on the command line.
/// Throws ConfigError when the field cannot take it, naming what it takes.
[[nodiscard]] Value constant_value(FieldReader& reader, std::string_view text);

/// A day as offices write it: `2024-08-13`, `2024/8/13`, `2024.8.13`, `20240813`, `2024年8月13日`.
[[nodiscard]] std::optional<Date> read_date(std::string_view text);

/// A number that is the whole text (blanks and thousands marks are not part of one).
[[nodiscard]] std::optional<double> read_number(std::string_view text);

/// 是/否, 有/无, yes/no, true/false, y/n, t/f, 1/0.
[[nodiscard]] std::optional<bool> read_truth(std::string_view text);

}  // namespace cunjing
