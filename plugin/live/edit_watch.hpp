// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgscoordinatereferencesystem.h>
#include <qgsfeature.h>

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QSet>
#include <functional>

#include "plugin/live/live_thread.hpp"
#include "plugin/town/town_layers.hpp"

class QgsVectorLayer;

namespace cunjing {

/// Tells what a person does in QGIS's edit buffers, feature by feature, in the engine's words.
class EditWatch : public QObject {
    Q_OBJECT

public:
    /// Takes who is told of each edit, and of one that cannot be told.
    EditWatch(std::function<void(QgisEdit)> tell, std::function<void(const Text&)> complain)
        : tell_(std::move(tell)), complain_(std::move(complain)) {}

    /// Watches the layers of a town, those that are watched already too.
    /// Takes a catalogue that outlives this, and the CRS that the engine reckons in.
    void watch(const TownLayers& town, const Catalogue& catalogue, const QgsCoordinateReferenceSystem& work_crs);
    /// Tells all edits that are not saved yet, as if they were made now.
    void tell_unsaved();
    [[nodiscard]] bool is_editing() const;

signals:
    /// A layer can be edited now.
    void editing_began();
    /// No layer is being edited any more.
    void editing_ended();
    /// A layer's edits are in the file now.
    void saved();

private:
    void watch(QgsVectorLayer* table);
    void guarded(const std::function<void()>& step);
    void tell_buffers();
    void tell_added(QgsVectorLayer* table, QgsFeatureId id);
    void tell_added(QgsVectorLayer* table, const QgsFeature& feature);
    void tell_removed(QgsVectorLayer* table, QgsFeatureId id);
    void tell_shape(QgsVectorLayer* table, QgsFeatureId id, const QgsGeometry& shape);
    void tell_value(QgsVectorLayer* table, QgsFeatureId id, int field, const QVariant& value);
    /// The words of an edit of a feature that was there before.
    [[nodiscard]] QgisEdit edit_of(QgsVectorLayer* table, QgsFeatureId id, LiveEdit::Kind kind) const;
    [[nodiscard]] ShapeColumn shape_of(const QgsVectorLayer* table, const QgsGeometry& shape) const;
    [[nodiscard]] bool is_told(const QgsVectorLayer* table) const { return !saving_.contains(table); }

    std::function<void(QgisEdit)> tell_;
    std::function<void(const Text&)> complain_;
    const Catalogue* catalogue_ = nullptr;
    QgsCoordinateReferenceSystem work_crs_;
    QList<QPointer<QgsVectorLayer>> tables_;
    QSet<const QgsVectorLayer*> saving_;  // features get their lasting numbers: nothing is edited
};

}  // namespace cunjing
