// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string_view>

namespace cunjing {

/// A field's or an expression's value: unknown, truth, number (dates are days since 1970-01-01) or text.
/// Text is a view into the column or expression it came from.
class Value {
public:
    enum class Kind { unknown, boolean, number, text };

    Value() = default;
    explicit Value(bool truth) : kind_(Kind::boolean), number_(truth ? 1 : 0) {}
    explicit Value(double number) : kind_(Kind::number), number_(number) {}
    explicit Value(int number) : Value(static_cast<double>(number)) {}
    explicit Value(std::string_view text) : kind_(Kind::text), text_(text) {}
    explicit Value(const char* text) : Value(std::string_view(text)) {}

    [[nodiscard]] Kind kind() const { return kind_; }
    [[nodiscard]] bool is_unknown() const { return kind_ == Kind::unknown; }
    [[nodiscard]] bool is_true() const { return kind_ == Kind::boolean && number_ != 0; }
    [[nodiscard]] bool is_false() const { return kind_ == Kind::boolean && number_ == 0; }
    [[nodiscard]] double number() const { return number_; }
    [[nodiscard]] std::string_view text() const { return text_; }
    /// Two values that are unknown are equal.
    friend bool operator==(const Value&, const Value&) = default;

private:
    Kind kind_ = Kind::unknown;
    double number_ = 0;
    std::string_view text_;
};

}  // namespace cunjing
