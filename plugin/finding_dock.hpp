// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgsdockwidget.h>

#include "gis/base/text.hpp"
#include "plugin/finding_list.hpp"

class QLabel;
class QProgressBar;
class QSortFilterProxyModel;
class QToolButton;
class QTreeView;

namespace cunjing {

/// The list of findings beside the map; double-click asks to zoom. While a check runs it shows how far it is.
class FindingDock : public QgsDockWidget {
    Q_OBJECT

public:
    explicit FindingDock(QWidget* parent = nullptr);

    [[nodiscard]] FindingList& list() { return *list_; }
    [[nodiscard]] const FindingList& list() const { return *list_; }
    /// Counts again after the list was loaded.
    void refresh();
    /// Takes what could not be checked and why; an empty text hides the line.
    void set_remark(const QString& remark);
    void set_running(bool running);
    void set_progress(double percent);

signals:
    void zoom_asked(const cunjing::ListedFinding& finding);
    void cancel_asked();

private:
    QWidget* make_head();

    FindingList* list_;
    QSortFilterProxyModel* sorted_;
    QLabel* counts_;
    QLabel* remark_;
    QProgressBar* bar_;
    QToolButton* cancel_;
    QTreeView* view_;
};

}  // namespace cunjing
