// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "gis/base/text.hpp"
#include "gis/catalogue/catalogue.hpp"
#include "gis/report/unspoken_measures.hpp"
#include "gis/store/run_record.hpp"
#include "gis/store/snapshot.hpp"

namespace cunjing {

/// A finding of the latest check, as offices list it.
struct ListedFinding {
    std::string rule;
    Text title;         // of the rule, as it was at the check
    std::string focus;  // road, yard, water, poultry, care
    std::string basis_text;
    std::string basis_source;
    std::string verdict;  // violated, doubtful, undetermined
    int severity = 0;
    std::string subject_layer;
    std::string subject_uid;
    std::string reference_layer;  // empty: none
    std::string reference_uid;
    std::string measure;            // distance_m, overlap_m2, share, value; empty: nothing was measured
    bool measure_is_spoken = true;  // false: it only says how the finding came about
    std::optional<double> measured;
    std::optional<double> limit;
    std::string limit_source;
    std::optional<double> tolerance_m;
    std::optional<int> deadline_days;
    std::string responsible;   // a word of responsible_parties()
    std::string village_code;  // empty: orphan
    Text reason;
    std::optional<Point> place;
};

/// The latest run of a check.
struct LatestRun {
    std::string as_of;  // the day that counted as today, YYYY-MM-DD
    std::string input_hash;
};

/// The layers of a catalogue, then `finding`, `rule` and `run` described as layers, so that they are read like these.
[[nodiscard]] Layers layers_with_findings(const Catalogue& catalogue);

/// The findings of the latest check in the order of the file.
/// Takes a snapshot of a project that was opened with `layers_with_findings`, and these.
[[nodiscard]] std::vector<ListedFinding> read_findings(const Snapshot& snapshot, const Layers& layers,
                                                       const Catalogue& catalogue);

/// A finding that no file holds yet, as read_findings gives it once it is stored.
[[nodiscard]] ListedFinding listed_finding(const FindingRow& row, const Catalogue& catalogue,
                                           const UnspokenMeasures& unspoken);

/// Gives nothing where the project was never checked.
[[nodiscard]] std::optional<LatestRun> latest_run(const Snapshot& snapshot, const Layers& layers);

/// A reason as the `finding` table stores it: the Chinese words, " / " and the English ones.
[[nodiscard]] Text in_two_languages(const std::string& reason);

/// Who has to act; null for a word of a catalogue that is gone.
[[nodiscard]] const ResponsibleParty* party_of(const ListedFinding& finding);

/// What people write behind an amount whose measure ends so.
struct MeasureUnit {
    std::string_view ending;
    Text words;  // with the blank before it
};

/// The first that fits holds; a measure that none fits is a bare number. Shares are per cent: see amount_words().
[[nodiscard]] const std::array<MeasureUnit, 5>& measure_units();

/// An amount with its unit as people read it: "1.7 m", "12.3 m²", "45 %"; metres and square metres in Chinese words.
[[nodiscard]] std::string amount_words(double amount, const std::string& measure, Language language);

/// What was measured, which must be known, with its unit; a distance below 0 lies inside of what it is measured to.
[[nodiscard]] std::string measured_amount(const ListedFinding& finding, Language language);

/// "1.7 m / 5 m": what was measured and the limit. Empty where nothing was measured, or nothing that people are told.
[[nodiscard]] std::string measured_words(const ListedFinding& finding, Language language);

/// How bad it is, as a legend calls it: 严重 serious, 较重 considerable, 一般 minor, 建议
/// opportunity (of severity 0: nothing is wrong, something could be better); 存疑 doubtful; 无法判定
/// undetermined.
[[nodiscard]] Text severity_title(const std::string& verdict, int severity);

}  // namespace cunjing
