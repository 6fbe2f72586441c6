// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgsfeature.h>

#include <QVector>
#include <cstdint>
#include <string_view>

namespace cunjing {

/// A text as an attribute; unknown where there is none.
inline QVariant known(std::string_view text) {
    return text.empty() ? QVariant() : QVariant(QString::fromUtf8(text.data(), static_cast<int>(text.size())));
}

/// A count as an attribute or a result.
inline QVariant count_of(std::int64_t count) {
    return QVariant::fromValue<qlonglong>(count);
}

/// A feature with these attributes, without a shape.
inline QgsFeature feature_row(const QVector<QVariant>& attributes) {
    QgsFeature row;
    row.setAttributes(QgsAttributes(attributes));
    return row;
}

}  // namespace cunjing
