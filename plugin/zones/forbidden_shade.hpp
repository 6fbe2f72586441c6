// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgsmapcanvasitem.h>

#include "plugin/zones/shade_picture.hpp"

namespace cunjing {

/// Forbidden ground over the map and below what is drawn on it. It is no layer: no project keeps it.
class ForbiddenShade : public QgsMapCanvasItem {
public:
    explicit ForbiddenShade(QgsMapCanvas* canvas);

    void show_picture(const ShadePicture& picture);
    void clear();
    [[nodiscard]] bool is_empty() const { return image_.isNull(); }
    [[nodiscard]] const QImage& image() const { return image_; }

protected:
    void paint(QPainter* painter) override;

private:
    QImage image_;
};

}  // namespace cunjing
