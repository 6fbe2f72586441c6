// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <set>

#include "gis/check/workspace.hpp"
#include "gis/report/export.hpp"
#include "gis/store/snapshot.hpp"

namespace cunjing {

/// The layers of a project that an export was asked for, as they are at one moment.
class ExportSource {
public:
    /// Throws ConfigError for an unknown layer or village with the nearest known, DataError as Project::open does.
    ExportSource(const std::filesystem::path& project, const Catalogue& catalogue, const ExportOptions& options);

    [[nodiscard]] const std::vector<const ExportLayer*>& layers() const { return layer_views_; }
    /// Those that were asked for but hold nothing for the public.
    [[nodiscard]] const std::vector<std::string>& personal_layers() const { return personal_layers_; }
    [[nodiscard]] const std::string& work_crs() const { return project_.work_crs(); }
    [[nodiscard]] std::int64_t row_count(const ExportLayer& layer) const { return snapshot_.row_count(layer.layer()); }
    [[nodiscard]] std::vector<Text> notes() const { return snapshot_.notes(); }

    using Take = std::function<void(const Table& table, const std::vector<std::size_t>& rows)>;
    /// Hands over all rows of a layer piece by piece, and which of them lie in the villages asked for.
    void read(const ExportLayer& layer, const Take& take) const;

private:
    [[nodiscard]] const Layer& layer_called(const std::string& name) const;
    void name_findings();
    void name_villages();
    void choose_layers(const ExportOptions& options);
    void choose_villages(const std::vector<std::string>& codes);
    [[nodiscard]] bool is_wanted(const Table& table, std::size_t row) const;

    Layers described_;  // the catalogue's, with the villages' names, then `finding` and `rule`
    Project project_;
    Snapshot snapshot_;
    DataNeeded needed_;
    Workspace workspace_;
    std::set<std::string, std::less<>> villages_;  // empty: all
    std::vector<std::unique_ptr<ExportLayer>> layers_;
    std::vector<const ExportLayer*> layer_views_;
    std::vector<std::string> personal_layers_;
};

}  // namespace cunjing
