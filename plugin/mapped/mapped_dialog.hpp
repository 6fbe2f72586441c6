// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QDialog>

#include "gis/check/mapped.hpp"

namespace cunjing {

/// Shows how much of each village is mapped, so that "nothing found" is not taken for "nothing wrong".
class MappedDialog : public QDialog {
    Q_OBJECT

public:
    explicit MappedDialog(const MappedTown& town, QWidget* parent = nullptr);
};

}  // namespace cunjing
