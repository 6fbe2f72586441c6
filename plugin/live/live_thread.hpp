// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QObject>
#include <QThread>
#include <atomic>
#include <chrono>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "gis/base/date.hpp"
#include "gis/check/live_session.hpp"
#include "gis/report/listed_finding.hpp"
#include "gis/report/unspoken_measures.hpp"

namespace cunjing {

/// A finding of features that need not be saved, and what shows it, as WKT in the work CRS.
struct LiveFinding {
    ListedFinding finding;
    std::string evidence_wkt;
};

/// What an edit in QGIS did to the findings.
struct LiveReport {
    std::vector<LiveFinding> found;     // new, or another than it was
    std::vector<ListedFinding> before;  // what those were that are another now
    std::vector<ListedFinding> gone;
    std::vector<Text> notes;         // what the feature's shape lacks, or why the edit cannot be judged
    std::vector<Text> stale_layers;  // titles of computed layers that stay as they were when the session began
    bool is_under_own_word = false;  // the feature has no uid of its own before it is saved
    double answered_ms = 0;          // from when the edit was made
    int round = 0;                   // of the edit
};

/// An edit of a feature that QGIS knows by a number of its own: it need not have a uid yet, and copies that were pasted
/// share theirs.
struct QgisEdit {
    std::string feature;  // what QGIS calls it: the same word means the same feature
    LiveEdit edit;
    int round = 0;  // how often editing had ended before
    std::chrono::steady_clock::time_point made_at = std::chrono::steady_clock::now();
};

/// A live session in a thread of its own, so that a person who edits never waits for it.
class LiveThread {
public:
    /// Called in the thread that made this, and never after this is gone.
    struct Answers {
        std::function<void(std::optional<Text> failure)> opened;
        std::function<void(const LiveReport&)> edited;
    };

    /// Begins to read the project. Takes a catalogue that outlives it.
    LiveThread(std::filesystem::path file, const Catalogue& catalogue, Date as_of, Answers answers);
    /// Gives up what is not done yet.
    ~LiveThread();
    LiveThread(const LiveThread&) = delete;
    LiveThread& operator=(const LiveThread&) = delete;
    LiveThread(LiveThread&&) = delete;
    LiveThread& operator=(LiveThread&&) = delete;

    /// Edits are judged one after another in the order in which they come.
    void apply(QgisEdit edit);

private:
    void open();
    [[nodiscard]] LiveReport report_on(QgisEdit edit);
    [[nodiscard]] LiveAnswer apply_under_free_uid(QgisEdit& edit);
    template <class Answer>
    void answer(Answer&& what);

    class Stop;
    QObject receiver_;  // what is on the way to it goes with it
    std::filesystem::path file_;
    const Catalogue& catalogue_;
    Date as_of_;
    Answers answers_;
    std::atomic<bool> is_stopped_ = false;
    // Of the thread:
    UnspokenMeasures unspoken_;
    std::unique_ptr<LiveSession> session_;
    std::map<std::string, std::string> uids_;  // under which the session knows a feature of QGIS

    QThread thread_;
    QObject* work_;  // lives in the thread
};

}  // namespace cunjing
