// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "gis/check/check.hpp"
#include "gis/check/live_session.hpp"
#include "tests/support/files.hpp"

namespace cunjing {

/// The day that counts as today in tests of live sessions.
[[nodiscard]] Date day_of_test();

/// An edit in the words of a test: the shape as WKT in metres from Yunyang's place, "EMPTY", or "" for none given.
[[nodiscard]] LiveEdit edit_of(LiveEdit::Kind kind, const std::string& layer, const std::string& uid,
                               const std::string& wkt = "", std::map<std::string, DrawnValue> fields = {});

/// A project's content, edited as a live session is, to be written and checked as a whole.
class DrawnProject {
public:
    explicit DrawnProject(const Catalogue& catalogue) : catalogue_(catalogue) {}

    void apply(const LiveEdit& edit);
    /// The features of a layer in their order: edits that would add them.
    [[nodiscard]] const std::vector<LiveEdit>& features(const std::string& layer) { return layers_[layer]; }
    /// Adds a feature drawn as for edit_of.
    void add(const std::string& layer, const std::string& uid, const std::string& wkt,
             std::map<std::string, DrawnValue> fields = {});

    [[nodiscard]] Project saved() const;
    /// The findings of a check of all of it, each as a line.
    [[nodiscard]] std::vector<std::string> checked() const;

private:
    const Catalogue& catalogue_;
    std::map<std::string, std::vector<LiveEdit>> layers_;
    ScratchFolder folder_;
    mutable int saved_ = 0;
};

/// A finding with all that is told of it.
[[nodiscard]] std::string line_of(const FindingRow& row);
[[nodiscard]] std::vector<std::string> lines_of(const std::vector<FindingRow>& rows);

}  // namespace cunjing
