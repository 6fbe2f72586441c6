// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QCoreApplication>
#include <QStringList>

class QgsProject;

namespace cunjing {

/// Whether a QGIS project works on a phone as it is.
struct QFieldCheck {
    Q_DECLARE_TR_FUNCTIONS(cunjing::QFieldCheck)

public:
    /// What would not work in QField, a sentence for each fault; empty: all would.
    /// Measures what QField's documentation asks for: the project is saved and its paths are relative, all data lie in
    /// the project's folder or below, every layer has a coordinate system, layers that one draws in have the map's,
    /// nothing needs a network or lives in memory only, and forms have neither Python nor widgets of plugins.
    /// Source: docs.qfield.org, How-to guides: project setup, layer setup, attributes form.
    [[nodiscard]] static QStringList faults(const QgsProject& project);
};

}  // namespace cunjing
