// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QWidget>

#include "gis/report/listed_finding.hpp"

class QTextBrowser;
class QToolButton;

namespace cunjing {

/// What the panel says beside what stands in the finding itself.
struct PanelWords {
    QString village;
    QString subject;      // title of the feature's layer
    QString reference;    // the same of what it was measured to; empty: nothing
    QString limit_owner;  // whose the limit is; empty: the rule's own
    QString mend;         // a plain sentence
};

/// All about one finding: the clause word for word, what was measured and whose limit it misses, how it can be mended,
/// and what can be done with it from here.
class FindingPanel : public QWidget {
    Q_OBJECT

public:
    explicit FindingPanel(QWidget* parent = nullptr);

    void show_finding(const ListedFinding& finding, const PanelWords& words);
    void show_nothing();

signals:
    void zoom_asked();
    void rule_asked();
    void notice_asked();
    void map_asked();

private:
    QToolButton* add_button(const char* name, const QString& icon, const QString& title, void (FindingPanel::*what)());

    QTextBrowser* words_;
    QList<QToolButton*> buttons_;
};

/// The panel's words as HTML; texts of the file are escaped.
[[nodiscard]] QString panel_html(const ListedFinding& finding, const PanelWords& words);

}  // namespace cunjing
