// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgsmapcanvas.h>

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <memory>

#include "plugin/zones/forbidden_shade.hpp"
#include "plugin/zones/shade_thread.hpp"

namespace cunjing {

/// Keeps forbidden ground shaded where the map is looked at, a moment after it stands still.
class ZoneShading : public QObject {
    Q_OBJECT

public:
    /// A wider view is not shaded: hatchings would run into one grey.
    static constexpr double widest_view_m = 8000;

    /// Takes the map; null: nothing is ever shaded.
    explicit ZoneShading(QgsMapCanvas* canvas);
    ~ZoneShading() override;

    /// Takes what tells the ground; null: nothing is shaded.
    void set_plan(std::shared_ptr<const ZonePlan> plan);
    void set_on(bool is_on);
    [[nodiscard]] bool is_shown() const { return shade_ != nullptr && !shade_->is_empty(); }
    [[nodiscard]] const ForbiddenShade* shade() const { return shade_.get(); }
    /// What each hatching means, or why there is none.
    [[nodiscard]] QString legend() const;

signals:
    /// Other ground is shaded, or none. Takes closed rings in the map's CRS.
    void edges_changed(const QVector<QVector<QgsPointXY>>& edges);

private:
    [[nodiscard]] bool is_wanted() const { return is_on_ && plan_ != nullptr && canvas_ != nullptr; }
    [[nodiscard]] bool is_too_wide() const;
    void follow();
    void order();
    void show_picture(const ShadePicture& picture);
    void clear();

    QPointer<QgsMapCanvas> canvas_;  // owns what is drawn on it, should it go first
    std::unique_ptr<ForbiddenShade> shade_;
    std::shared_ptr<const ZonePlan> plan_;  // of the desk, and of the thread while it draws
    bool is_on_ = false;
    QTimer standing_still_;
    ShadeThread thread_;
};

}  // namespace cunjing
