// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QObject>
#include <optional>

#include "gis/report/listed_finding.hpp"
#include "plugin/print/map_order.hpp"
#include "plugin/print/map_program.hpp"
#include "plugin/workplace.hpp"

namespace cunjing {

/// Where a person has maps, notices and books printed, and a layout of QGIS made for pages of their own.
class PrintDesk : public QObject {
    Q_OBJECT

public:
    explicit PrintDesk(Workplace& workplace);

    /// Asks what is wanted and prints it.
    void choose_maps();
    /// Prints in the background; then a message offers to open what was printed.
    void print(const MapOrder& order);
    /// Prints the sheet of a village and opens it.
    void print_village_map(const QString& village_code);
    /// Prints the paper about one finding and opens it.
    /// Takes the number of the finding on its village's sheet (see number_of()).
    void print_notice(const QString& village_code, int number);
    /// The number that a finding has on the sheet of its village; nothing where it is on none.
    /// Throws DataError where the project's file cannot be read.
    [[nodiscard]] std::optional<int> number_of(const cunjing::ListedFinding& finding) const;
    /// Prints the paper about a finding, and the sheet of its village.
    void print_notice_of(const cunjing::ListedFinding& finding);
    void print_map_of(const cunjing::ListedFinding& finding);
    /// Makes a layout with a page for each village and opens it.
    void make_layout();

private:
    /// Does the same and then something of what was printed.
    void print(const MapOrder& order, std::function<void(const PrintedMaps&)> then);
    [[nodiscard]] bool can_print(bool shows_findings);
    /// Where maps of the project on the map go if nobody says otherwise.
    [[nodiscard]] QString maps_folder() const;
    void offer(const PrintedMaps& printed, const QString& folder);

    Workplace* workplace_;
};

}  // namespace cunjing
