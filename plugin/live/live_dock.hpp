// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgsdockwidget.h>

#include "plugin/findings/finding_list.hpp"

class QLabel;
class QTreeView;

namespace cunjing {

/// What edits that are not saved yet bring: new findings and mended ones, while a person draws.
class LiveDock : public QgsDockWidget {
    Q_OBJECT

public:
    explicit LiveDock(QWidget* parent = nullptr);

    [[nodiscard]] FindingList& list() { return *list_; }
    /// One line over the list.
    void say_state(const QString& words);
    /// Lines under the list; none hides them.
    void say_notes(const QStringList& notes);
    void fit_columns();

signals:
    void zoom_asked(const cunjing::ListedFinding& finding);

private:
    FindingList* list_;
    QLabel* state_;
    QLabel* notes_;
    QTreeView* view_;
};

}  // namespace cunjing
