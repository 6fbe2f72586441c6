// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgscoordinatetransform.h>

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <memory>
#include <optional>

#include "gis/zoning/suggest.hpp"
#include "plugin/findings/evidence_drawing.hpp"
#include "plugin/workplace.hpp"
#include "plugin/zones/corner_dialog.hpp"
#include "plugin/zones/zone_dialog.hpp"
#include "plugin/zones/zone_dock.hpp"
#include "plugin/zones/zone_shading.hpp"
#include "plugin/zones/zone_tool.hpp"

namespace cunjing {

/// Where a person designates penning zones: each corner is judged as it is drawn, over the shaded ground where none may
/// be. What is drawn is nobody's record before a person keeps it, and saved only with the layer's edits.
class ZoneDesk : public QObject {
    Q_OBJECT

public:
    explicit ZoneDesk(Workplace& workplace);
    ~ZoneDesk() override;

    /// Takes up the tool, and reads the town where that was not done since it last changed.
    void begin();
    void read();
    /// Goes on with the zone that is selected on the map.
    void take_up_selected();
    /// Asks what is to be written on the sketch, and puts it into the layer.
    void keep();
    /// Lists the numbered corners of the sketch.
    void show_corners();
    /// Lists the candidates that the project has.
    void list_candidates();
    /// Looks for candidates in the background and lists them; nothing is written.
    void suggest();
    /// Reads the town anew with a raster of heights; empty: with none.
    void use_heights(const QString& raster);
    /// What was read is another now.
    void note_stale();

    [[nodiscard]] ZoneDock& dock() { return *dock_; }
    [[nodiscard]] ZoneTool* tool() { return tool_.get(); }
    [[nodiscard]] ZoneShading& shading() { return shading_; }
    [[nodiscard]] bool is_read() const { return plan_ != nullptr; }
    [[nodiscard]] const SketchReport& report() const { return report_; }
    [[nodiscard]] ZoneDialog* dialog() { return dialog_; }
    [[nodiscard]] CornerDialog* corners() { return corners_; }
    [[nodiscard]] const QAction& action() const { return *action_; }

signals:
    /// The sketch was judged as it stands.
    void judged();

private:
    void connect_dock();
    void choose_heights();
    void follow_town();
    void follow_map_crs();
    void follow_tool(const QgsMapTool* tool);
    /// Why no zone can be drawn; empty: one can.
    [[nodiscard]] QString hindrance() const;
    [[nodiscard]] QgsVectorLayer* zones() const;
    [[nodiscard]] QgsCoordinateTransform to_work() const;
    void take_plan(std::shared_ptr<const ZonePlan> plan, const QString& file);
    void forget();
    void say_state();
    void judge();
    void show_report();
    void write(const ZoneRecord& record, const QgsGeometry& shape);
    void show_suggestion(const Suggestion& suggestion);
    void look_at(const ListedCandidate& candidate);
    void accept(const ListedCandidate& candidate);
    [[nodiscard]] bool has_work_of_a_person() const;

    Workplace* workplace_;
    QPointer<ZoneDock> dock_;
    std::unique_ptr<ZoneTool> tool_;
    EvidenceDrawing evidence_;
    ZoneShading shading_;
    QPointer<ZoneDialog> dialog_;
    QPointer<CornerDialog> corners_;
    QPointer<QAction> action_;
    QString file_;                          // of the town on the map; empty: none
    std::shared_ptr<const ZonePlan> plan_;  // of this, and of the thread that shades
    QStringList unsaved_;                   // layers whose edits the plan does not have
    bool is_reading_ = false;
    bool is_suggesting_ = false;
    bool is_stale_ = false;
    SketchReport report_;
    std::optional<QgsFeatureId> taken_up_;  // the zone whose corners are being moved
    ZoneRecord known_;                      // of it
    QgsCoordinateReferenceSystem map_crs_;
    QTimer judging_;
};

}  // namespace cunjing
