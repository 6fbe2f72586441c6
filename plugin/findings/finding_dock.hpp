// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgsdockwidget.h>

#include <optional>

#include "plugin/findings/filter_bar.hpp"
#include "plugin/findings/finding_panel.hpp"

class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QToolButton;
class QTreeView;
class QgsCollapsibleGroupBoxBasic;

namespace cunjing {

/// The list of findings beside the map with its filter, and below it all about the one that is selected; double-click
/// asks to zoom. While work runs it shows how far it is.
class FindingDock : public QgsDockWidget {
    Q_OBJECT

public:
    explicit FindingDock(QWidget* parent = nullptr);

    [[nodiscard]] FindingList& list() { return *list_; }
    [[nodiscard]] const FindingList& list() const { return *list_; }
    [[nodiscard]] FindingPanel& panel() { return *panel_; }
    /// Offers filters and counts again after the list was loaded.
    /// Takes the day of the check that found them; empty: there was none, and no findings mean nothing then.
    void refresh(const QString& checked_on);
    /// Says under the list what the check could not judge.
    /// Takes one line to be seen at once and the reasons behind it; no reasons hide both.
    void set_remark(const QString& line, const QStringList& reasons);
    void set_running(bool running);
    void set_progress(double percent);
    /// The row that a person has selected; null: none.
    [[nodiscard]] const ListedFinding* selected() const;

signals:
    void zoom_asked(const cunjing::ListedFinding& finding);
    /// Another finding is selected, or none.
    void selection_changed();
    void cancel_asked();

private:
    QWidget* make_head();
    QWidget* make_body();
    void make_remark();
    void make_view();
    void apply_filter();
    void count();
    void fit_columns();

    FindingList* list_;
    FindingFilter* filtered_;
    FilterBar* filter_;
    FindingPanel* panel_;
    QString checked_on_;
    QLabel* counts_;
    QgsCollapsibleGroupBoxBasic* remark_;
    QPlainTextEdit* reasons_;
    QProgressBar* bar_;
    QToolButton* cancel_;
    QTreeView* view_;
};

}  // namespace cunjing
