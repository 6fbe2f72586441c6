// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/zones/forbidden_shade.hpp"

#include <qgsmapcanvas.h>

#include <QPainter>

namespace cunjing {
namespace {

constexpr double below_drawings = -1;
constexpr double shade_opacity = 0.55;

}  // namespace

ForbiddenShade::ForbiddenShade(QgsMapCanvas* canvas) : QgsMapCanvasItem(canvas) {
    setZValue(below_drawings);
    setOpacity(shade_opacity);
}

void ForbiddenShade::show_picture(const ShadePicture& picture) {
    image_ = picture.image;
    setRect(picture.view);
    show();
    update();
}

void ForbiddenShade::clear() {
    image_ = {};
    hide();
}

void ForbiddenShade::paint(QPainter* painter) {
    if (!image_.isNull()) painter->drawImage(boundingRect(), image_);
}

}  // namespace cunjing
