// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QString>
#include <functional>

class QgsVectorLayer;

namespace cunjing {

/// Makes sure that a layer can be edited.
/// Gives whether editing had to be started.
/// Throws DataError where it cannot.
bool require_editing(QgsVectorLayer& table);

/// Makes an edit that undo takes back as one.
/// Takes a layer that is being edited, and an edit that gives whether the layer took it.
/// Throws DataError where it did not; then nothing was changed.
void in_one_command(QgsVectorLayer& table, const QString& what, const std::function<bool()>& edit);

}  // namespace cunjing
