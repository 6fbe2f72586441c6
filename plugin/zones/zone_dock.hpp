// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgsdockwidget.h>

#include <QStringList>

#include "plugin/zones/candidate_list.hpp"
#include "plugin/zones/factor_view.hpp"
#include "plugin/zones/siting_view.hpp"

class QCheckBox;
class QLabel;
class QPushButton;
class QTabWidget;

namespace cunjing {

/// What is said of the zone that is being drawn, and where zones could be.
class ZoneDock : public QgsDockWidget {
    Q_OBJECT

public:
    explicit ZoneDock(QWidget* parent = nullptr);

    /// One line over all: what is read, or why nothing can be judged.
    void say_state(const QString& words, bool can_read_again);
    /// Lines below all; none hides them.
    void say_notes(const QStringList& notes);
    void show_report(const SketchReport& report);
    /// Where there is nothing to judge.
    void show_words(const QString& words);
    /// Names the hatchings; none: nothing is shaded.
    void show_legend(const QString& html);
    void set_ready(bool can_keep, bool has_corners);
    [[nodiscard]] bool is_shading_wanted() const;
    [[nodiscard]] CandidateList& candidates() { return *candidates_; }
    void show_candidates();

signals:
    void read_asked();
    void shading_switched();
    void take_up_asked();
    void keep_asked();
    void corners_asked();
    void discard_asked();
    void suggest_asked();
    void heights_asked();

private:
    [[nodiscard]] QWidget* zone_page();
    [[nodiscard]] QPushButton* add_button(const char* name, const QString& title, const QString& tip,
                                          void (ZoneDock::*what)()) const;

    QLabel* state_;
    QPushButton* read_again_;
    QTabWidget* pages_;
    QLabel* verdict_;
    QLabel* facts_;
    SitingView* constraints_;
    QLabel* total_;
    FactorView* factors_;
    QCheckBox* shading_;
    QLabel* legend_;
    QPushButton* keep_;
    QPushButton* corners_;
    QPushButton* discard_;
    QPushButton* take_up_;
    QPushButton* heights_;
    CandidateList* candidates_;
    QLabel* notes_;
};

}  // namespace cunjing
