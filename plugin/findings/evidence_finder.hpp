// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <map>
#include <memory>
#include <string>

#include "gis/report/evidence_shapes.hpp"
#include "plugin/engine_task.hpp"

namespace cunjing {

/// Finds what shows findings to the eye, village by village as they are asked for, in the background; what was found
/// is kept until the findings change.
class EvidenceFinder : public QObject {
    Q_OBJECT

public:
    EvidenceFinder() = default;
    ~EvidenceFinder() override;

    /// The shape of a finding as WKT in the work CRS, empty where it has none; null while it is not known: then
    /// `found` tells when to ask again, unless it cannot be found.
    /// Takes a catalogue that outlives this.
    [[nodiscard]] const std::string* find(const ListedFinding& finding, const std::filesystem::path& file,
                                          const Catalogue& catalogue, const LatestRun& run);
    /// Forgets everything: the findings are others now.
    void clear();

signals:
    void found();

private:
    void stop();

    std::map<std::string, EvidenceShapes> by_village_;
    std::map<std::string, bool> asked_;
    QPointer<EngineTask> task_;
    std::string words_;
};

}  // namespace cunjing
