// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

namespace cunjing {

/// Keeps what GDAL says on this thread while the object lives, instead of letting it print.
class GdalListener {
public:
    GdalListener();
    /// Also keeps the debugging messages of one GDAL driver, where that is the only way it tells of a loss.
    explicit GdalListener(const char* debug_driver);
    ~GdalListener();
    GdalListener(const GdalListener&) = delete;
    GdalListener& operator=(const GdalListener&) = delete;
    GdalListener(GdalListener&&) = delete;
    GdalListener& operator=(GdalListener&&) = delete;

    [[nodiscard]] bool failed() const { return !failures_.empty(); }
    /// Starts anew, so that what opening a file brought up does not count as a failure to read it.
    void forget();
    /// The first failure, or "" when there was none.
    [[nodiscard]] std::string first_failure() const { return failed() ? failures_.front() : std::string(); }
    [[nodiscard]] const std::vector<std::string>& warnings() const { return warnings_; }
    [[nodiscard]] const std::vector<std::string>& debug() const { return debug_; }

private:
    struct Handler;

    std::vector<std::string> failures_;
    std::vector<std::string> warnings_;
    std::vector<std::string> debug_;
    bool debugging_ = false;
    std::string debug_before_;
};

}  // namespace cunjing
