// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/processing/check_algorithm.hpp"

#include <qgsapplication.h>
#include <qgsfeaturesink.h>

#include "plugin/language.hpp"
#include "plugin/processing/feature_row.hpp"
#include "plugin/processing/finding_features.hpp"

namespace cunjing {
namespace {

VerdictCounts total_of(const CheckResult& result) {
    VerdictCounts total;
    for (const RuleCounts& rule : result.rules) total.add(rule.counts);
    return total;
}

/// What could not be judged, reason by reason.
void warn(const CheckResult& result, const Catalogue& catalogue, QgsProcessingFeedback& feedback) {
    const auto all = [&](const QString& sentence, const std::vector<RuleNote>& notes) {
        for (const RuleNote& note : notes) {
            const Rule* rule = catalogue.find_rule(note.id);
            const QString title = rule == nullptr ? QString::fromStdString(note.id) : shown(rule->title);
            feedback.pushWarning(sentence.arg(title, shown(note.why)));
        }
    };
    all(CheckAlgorithm::tr("Not run: %1: %2"), result.not_run);
    all(CheckAlgorithm::tr("Run in part: %1: %2"), result.partly_run);
    tell(feedback, result.notes);
}

}  // namespace

QStringList CheckAlgorithm::tags() const {
    return search_words(
        QStringLiteral("检查,规则,疑似问题,圈舍,道路,沟渠,黑臭水体,乱堆乱放,违建,整治,village,rules,findings,"
                       "violations,coop,road,ditch,water,dump,judge"));
}

QString CheckAlgorithm::shortDescription() const {
    return tr("Judges all features of a township's project under the clauses of its plan.");
}

QString CheckAlgorithm::shortHelpString() const {
    return tr(
        "Judges the features of a project under the rules of the catalogue, as the command cunjing check does, "
        "and replaces the project's findings by what it found, in one step: a run that fails or is cancelled "
        "leaves the file as it was.\n\n"
        "All findings are suspicions until a person confirms them. What could not be judged is told, too: rules "
        "that did not run, or not on everything, stand in the log with the reason.\n\n"
        "Edits in QGIS that are not saved yet are not checked.\n\n"
        "With only some rules or villages the project's findings are these alone afterwards.");
}

void CheckAlgorithm::initAlgorithm(const QVariantMap& /*configuration*/) {
    add_project();
    add_rules();
    add_villages();
    add_day();
    add_heights();
    add_write();
    add(std::make_unique<QgsProcessingParameterFeatureSink>(QStringLiteral("OUTPUT"), tr("Findings"), qgis::point_layer,
                                                            QVariant(), true),
        tr("The findings as a layer of points in the work CRS, with the columns of the project's table finding."));
    add(std::make_unique<QgsProcessingParameterFeatureSink>(QStringLiteral("EVIDENCE_LINES"), tr("Evidence: distances"),
                                                            qgis::line_layer, QVariant(), true, false),
        tr("The line that was measured of each finding about a distance."));
    add(std::make_unique<QgsProcessingParameterFeatureSink>(QStringLiteral("EVIDENCE_AREAS"),
                                                            tr("Evidence: common ground"), qgis::polygon_layer,
                                                            QVariant(), true, false),
        tr("The ground that two features share of each finding about an overlap."));
    add_number(QStringLiteral("VIOLATED"), tr("Violated"));
    add_number(QStringLiteral("DOUBTFUL"), tr("Doubtful"));
    add_number(QStringLiteral("UNDETERMINED"), tr("Undetermined"));
    add_number(QStringLiteral("RULES_NOT_RUN"), tr("Rules that did not run"));
    add_number(QStringLiteral("RULES_PARTLY_RUN"), tr("Rules that ran in part"));
    add_project_output();
}

bool CheckAlgorithm::prepareAlgorithm(const QVariantMap& /*parameters*/, QgsProcessingContext& /*context*/,
                                      QgsProcessingFeedback* /*feedback*/) {
    user_ = QgsApplication::userLoginName();  // QGIS keeps it without a lock
    return true;
}

void CheckAlgorithm::add_findings(const CheckResult& result, const std::string& crs, Run& run) const {
    const auto add = [&](const QString& name, qgis::WkbType type, const auto& shape_of) {
        const std::unique_ptr<QgsFeatureSink> into = sink(run, name, finding_fields(), type, crs);
        if (into == nullptr) return;
        for (const FindingRow& finding : result.run.findings) {
            QgsFeature feature = finding_feature(finding);
            if (shape_of(finding, feature)) put(*into, feature, run, name);
        }
    };
    const auto evidence = [](bool is_ground) {
        return [is_ground](const FindingRow& finding, QgsFeature& feature) {
            feature.setGeometry(evidence_of(finding, is_ground));
            return feature.hasGeometry();
        };
    };
    add(QStringLiteral("OUTPUT"), qgis::point_shape, [](const FindingRow&, QgsFeature&) { return true; });
    add(QStringLiteral("EVIDENCE_LINES"), qgis::line_shape, evidence(false));
    add(QStringLiteral("EVIDENCE_AREAS"), qgis::polygons_shape, evidence(true));
}

void CheckAlgorithm::work(Run& run) {
    CheckOptions options;
    options.rules = words(run.parameters, QStringLiteral("RULES"), run.context);
    options.villages = villages(run.parameters, run.context);
    options.as_of = day(run.parameters, run.context);
    options.dry_run = !writes(run);
    options.evidence = run.parameters.value(QStringLiteral("EVIDENCE_LINES")).isValid() ||
                       run.parameters.value(QStringLiteral("EVIDENCE_AREAS")).isValid();
    options.user = user_.toStdString();
    Project project = open_project(run, options.dry_run ? Access::read_only : Access::read_write);
    options.height_m = heights(run, project);
    const CheckResult result = check_project(project, catalogue(), options, run.progress);
    add_findings(result, project.work_crs(), run);
    warn(result, catalogue(), run.feedback);
    const VerdictCounts total = total_of(result);
    const auto give = [&run](const char* name, std::int64_t count) {
        run.results.insert(QString::fromLatin1(name), count_of(count));
    };
    give("VIOLATED", total.violated);
    give("DOUBTFUL", total.doubtful);
    give("UNDETERMINED", total.undetermined);
    give("RULES_NOT_RUN", static_cast<std::int64_t>(result.not_run.size()));
    give("RULES_PARTLY_RUN", static_cast<std::int64_t>(result.partly_run.size()));
    run.feedback.pushInfo(tr("%1 violated, %2 doubtful, %3 undetermined; suspicions until a person confirms them.")
                              .arg(total.violated)
                              .arg(total.doubtful)
                              .arg(total.undetermined));
    if (options.dry_run) run.feedback.pushInfo(tr("Dry run: nothing was written."));
}

}  // namespace cunjing
