// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <memory>
#include <optional>

#include "plugin/findings/evidence_drawing.hpp"
#include "plugin/live/conflicts.hpp"
#include "plugin/live/edit_watch.hpp"
#include "plugin/live/live_dock.hpp"
#include "plugin/workplace.hpp"

namespace cunjing {

/// Where each edit is judged at once, before it is saved: its conflicts are drawn and listed. Saving is never held up.
class LiveDesk : public QObject {
    Q_OBJECT

public:
    explicit LiveDesk(Workplace& workplace);
    ~LiveDesk() override;

    [[nodiscard]] LiveDock& dock() { return *dock_; }
    [[nodiscard]] const Conflicts& conflicts() const { return conflicts_; }
    /// Whether the town is read and edits are judged.
    [[nodiscard]] bool is_live() const { return is_open_; }
    /// How long the last edit waited for its answer; 0: there was none.
    [[nodiscard]] double last_answer_ms() const { return last_answer_ms_; }

    /// Reads the town anew where edits are being judged: the file or what it goes by is another now.
    void begin_again();

signals:
    /// An edit was judged.
    void judged();
    /// What was judged last is listed and drawn.
    void shown_on_map();
    void zoom_asked(const cunjing::ListedFinding& finding);

private:
    void begin();
    /// Takes what edits brought off list and map.
    void forget();
    void end();
    void follow_town();
    void opened(const std::optional<Text>& failure);
    void edited(const LiveReport& report);
    void show_conflicts();
    void draw(const std::vector<LiveFinding>& found);

    Workplace* workplace_;
    QPointer<LiveDock> dock_;
    EvidenceDrawing drawing_;
    EditWatch watch_;
    Conflicts conflicts_;
    QString file_;  // that is being judged; empty: none
    std::string work_crs_;
    std::map<std::string, std::string> villages_;  // names by code
    bool is_open_ = false;
    bool has_failed_ = false;
    bool is_behind_ = false;  // a saved feature has another uid than it was judged under
    double last_answer_ms_ = 0;
    int round_ = 0;  // how often editing has ended
    LiveReport last_;
    QTimer showing_;
    std::optional<FindingMarks> marks_;
    std::unique_ptr<LiveThread> thread_;
};

}  // namespace cunjing
