// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <string>
#include <vector>

#include "gis/check/live_edit.hpp"
#include "gis/check/live_findings.hpp"
#include "gis/check/live_scene.hpp"

namespace cunjing {

/// What an edit did to the findings.
struct LiveAnswer {
    FindingChanges changes;
    std::vector<const Layer*> stale;  // computed layers that the edit may change: they stay as they were at the
                                      // opening, and the findings beside them with them
    std::vector<Text> notes;          // what was repaired on the feature's shape, or makes it unusable
    std::size_t judged = 0;           // features that were judged again
    bool judged_layers = false;  // all features of some layers, because villages changed or a layer got or lost its
                                 // only feature: that takes as long as a check of them
};

/// A project held in memory that tells at once what an edit changes, saved or not: after any edits its findings are
/// those of a check of a project with the same content, but that computed layers stay as they were at the opening.
/// What an edit touches is judged again under all rules that look at it: the feature, those within reach of it, and
/// those that name it. It reads the file once and never writes. Not shared by threads.
/// Cost: reading and judging everything once; then some 0.5 ms (a coop, a house) to 6 ms (a road) an edit
/// (docs/performance.md).
class LiveSession {
public:
    /// Takes a catalogue that must outlive it, the day that counts as today, and whether findings carry the ground or
    /// the line that shows them.
    /// Throws as check_project does.
    LiveSession(const Project& project, const Catalogue& catalogue, Date as_of, Progress& progress = no_progress(),
                bool evidence = false);
    LiveSession(const LiveSession&) = delete;  // its parts view each other
    LiveSession& operator=(const LiveSession&) = delete;
    ~LiveSession() = default;

    /// Makes an edit, and tells what it changed. A layer that no rule looks at is left aside.
    /// Throws ConfigError (layer or field that there is not) and DataError (uid that is not there, or is there already
    /// where a feature is added, or that several features have; a value or shape of the wrong kind); then nothing has
    /// changed. An EMPTY or unusable shape is no error but a finding.
    LiveAnswer apply(const LiveEdit& edit);

    /// All findings in the order of a check's output. Their texts live as long as the session.
    [[nodiscard]] std::vector<FindingRow> findings() const { return findings_.all(); }
    /// The rules that cannot be asked because layers have no features, in the catalogue's order; those that are off are
    /// left aside.
    [[nodiscard]] std::vector<std::string> rules_not_run() const;

private:
    /// One feature before and after an edit; null: it is not there.
    struct Step {
        const Layer& layer;
        const std::string& uid;
        FeatureId id;
        const Table* before;
        const Table* now;
    };

    void make(const Step& step, bool had_features, LiveAnswer& answer);
    void judge(const AffectedSubjects& affected);
    void add_naming(const Step& step, AffectedSubjects& affected) const;
    [[nodiscard]] bool is_looked_up_anew(const Step& step) const;
    void tell_villages(const Layer& layer, const std::string& uid, const Table* now);

    const Catalogue& catalogue_;
    std::vector<const Rule*> rules_;
    DataNeeded needed_;
    ParameterSet parameters_;
    LiveLayers layers_;
    LiveScene scene_;
    std::vector<SubjectRules> subjects_;
    LiveFindings findings_;
};

}  // namespace cunjing
