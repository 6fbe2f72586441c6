// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <exception>
#include <utility>

#include "gis/base/text.hpp"

namespace cunjing {

/// The job cannot be done. The message says what, where, and what would be right, in both languages.
class Error : public std::exception {
public:
    explicit Error(Text message) : message_(std::move(message)) {}
    [[nodiscard]] const char* what() const noexcept override { return message_.en.c_str(); }
    [[nodiscard]] const Text& message() const noexcept { return message_; }

private:
    Text message_;
};

/// A wrong command, catalogue, parameter or expression (exit code 2).
class ConfigError : public Error {
    using Error::Error;
};

/// Data that cannot be used: missing, unreadable, locked, of the wrong kind (exit code 3).
class DataError : public Error {
    using Error::Error;
};

/// A coordinate system that is unknown, unsuitable or cannot be transformed (exit code 3).
class CrsError : public DataError {
    using DataError::DataError;
};

/// A shape on which a geometric operation failed (exit code 3).
class GeometryError : public DataError {
    using DataError::DataError;
};

/// A person stopped the work; nothing was written.
class Cancelled : public Error {
public:
    Cancelled() : Error({"已取消，未写入任何内容", "cancelled, nothing was written"}) {}
};

}  // namespace cunjing
