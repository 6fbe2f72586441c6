// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgsdockwidget.h>

#include "gis/base/text.hpp"
#include "plugin/findings/finding_list.hpp"

class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QSortFilterProxyModel;
class QToolButton;
class QTreeView;
class QgsCollapsibleGroupBoxBasic;

namespace cunjing {

/// The list of findings beside the map; double-click asks to zoom. While a check runs it shows how far it is.
class FindingDock : public QgsDockWidget {
    Q_OBJECT

public:
    explicit FindingDock(QWidget* parent = nullptr);

    [[nodiscard]] FindingList& list() { return *list_; }
    [[nodiscard]] const FindingList& list() const { return *list_; }
    /// Counts again after the list was loaded.
    /// Takes the day of the check that found them; empty: there was none, and no findings mean nothing then.
    void refresh(const QString& checked_on);
    /// Says under the list what the check could not judge.
    /// Takes one line to be seen at once and the reasons behind it; no reasons hide both.
    void set_remark(const QString& line, const QStringList& reasons);
    void set_running(bool running);
    void set_progress(double percent);

signals:
    void zoom_asked(const cunjing::ListedFinding& finding);
    void cancel_asked();

private:
    QWidget* make_head();
    void make_remark();
    void make_view();

    FindingList* list_;
    QSortFilterProxyModel* sorted_;
    QLabel* counts_;
    QgsCollapsibleGroupBoxBasic* remark_;
    QPlainTextEdit* reasons_;
    QProgressBar* bar_;
    QToolButton* cancel_;
    QTreeView* view_;
};

}  // namespace cunjing
