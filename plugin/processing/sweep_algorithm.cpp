// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/processing/sweep_algorithm.hpp"

#include <qgsfeaturesink.h>

#include "gis/base/error.hpp"
#include "gis/check/sweep_values.hpp"
#include "gis/report/sweep_chart.hpp"
#include "plugin/language.hpp"
#include "plugin/processing/feature_row.hpp"
#include "plugin/processing/word_parameter.hpp"

namespace cunjing {
namespace {

using qgis::FieldType;

QgsFields count_fields() {
    QgsFields fields;
    for (const char* name : {"rule", "rule_title", "village_code", "village"})
        fields.append(qgis::field(QString::fromLatin1(name), FieldType::text));
    fields.append(qgis::field(QStringLiteral("value"), FieldType::real));
    fields.append(qgis::field(QStringLiteral("value_text"), FieldType::text));
    for (const char* name : {"violated", "doubtful", "undetermined", "satisfied", "yielded"})
        fields.append(qgis::field(QString::fromLatin1(name), FieldType::integer));
    return fields;
}

}  // namespace

QStringList SweepAlgorithm::tags() const {
    return search_words(
        QStringLiteral("试算,参数,限值,阈值,距离,定数,对比,sweep,threshold,parameter,limit,compare,what if"));
}

QString SweepAlgorithm::shortDescription() const {
    return tr("Counts what each value of a parameter would find in each village.");
}

QString SweepAlgorithm::shortHelpString() const {
    return tr(
        "Before a town decides for a number: counts what each value of a parameter, such as the distance of coops "
        "from roads, would find in each village under the rules that name it.\n\n"
        "A parameter that depends on attributes needs the word of one of its values, as village for the roads of "
        "the class village.\n\n"
        "Nothing is written to the project.");
}

void SweepAlgorithm::initAlgorithm(const QVariantMap& /*configuration*/) {
    add_project();
    QStringList names;
    QStringList titles;
    if (loaded().catalogue != nullptr)
        for (const Parameter& parameter : catalogue().parameters().all()) {
            names << QString::fromStdString(parameter.name);
            titles << titled_word(shown(parameter.title), names.back());
        }
    add(std::make_unique<WordParameter>(QStringLiteral("PARAMETER"), tr("Parameter"), names, titles, false, false),
        tr("The number of the town's policy that is tried."));
    add(std::make_unique<QgsProcessingParameterString>(QStringLiteral("WORD"), tr("Which of its values"), QVariant(),
                                                       false, true),
        tr("Of a parameter that depends on attributes: the word of one of its values, as village, or village/t1."));
    add(std::make_unique<QgsProcessingParameterString>(QStringLiteral("VALUES"), tr("Values to try"),
                                                       QStringLiteral("3,5,10")),
        tr("1 to 20 numbers of the parameter's unit, or days YYYY-MM-DD, separated by commas."));
    add_rules();
    add_villages();
    add_day();
    add_heights();
    add(std::make_unique<QgsProcessingParameterFeatureSink>(QStringLiteral("OUTPUT"), tr("Counts"), qgis::any_table,
                                                            QVariant(), true),
        tr("A table with a row for each rule, village and value."));
    add(std::make_unique<QgsProcessingParameterFileDestination>(QStringLiteral("CHART"), tr("Chart"),
                                                                QStringLiteral("SVG (*.svg)"), QVariant(), true, false),
        tr("A picture of the counts (.svg)."));
    add_number(QStringLiteral("VALUES_TRIED"), tr("Values tried"));
    add_number(QStringLiteral("RULES_COUNTED"), tr("Rules counted"));
}

SweepOptions SweepAlgorithm::options(const QVariantMap& parameters, QgsProcessingContext& context) const {
    const std::vector<std::string> named = words(parameters, QStringLiteral("PARAMETER"), context);
    if (named.empty()) throw ConfigError({"请选一个参数（PARAMETER）", "choose a parameter (PARAMETER)"});
    std::string name = named.front();
    const std::string word = parameterAsString(parameters, QStringLiteral("WORD"), context).trimmed().toStdString();
    if (!word.empty()) name += "." + word;
    const std::string values = parameterAsString(parameters, QStringLiteral("VALUES"), context).toStdString();
    SweepOptions options = sweep_of(name, split_list(values), catalogue().parameters());
    options.rules = words(parameters, QStringLiteral("RULES"), context);
    options.villages = villages(parameters, context);
    options.as_of = day(parameters, context);
    return options;
}

void SweepAlgorithm::require(const QVariantMap& parameters, QgsProcessingContext& context) const {
    EngineAlgorithm::require(parameters, context);
    static_cast<void>(options(parameters, context));
}

void SweepAlgorithm::work(Run& run) {
    const QString chart = parameterAsFileOutput(run.parameters, QStringLiteral("CHART"), run.context);
    require_svg(file_path(chart));
    SweepOptions wanted = options(run.parameters, run.context);
    const Project project = Project::open(project_file(run.parameters, run.context), catalogue(), Access::read_only);
    wanted.height_m = heights(run, project);
    const SweepResult result = sweep(project, catalogue(), wanted, run.progress);
    const SweepWords said = sweep_words(wanted, result, catalogue(), gui_language());
    const QString output = QStringLiteral("OUTPUT");
    if (const auto into = sink(run, output, count_fields()); into != nullptr)
        for (const SweepCounts& counts : result.counts) {
            const auto village = result.village_names.find(counts.village_code);
            for (std::size_t i = 0; i < wanted.values.size(); ++i) {
                const VerdictCounts& of = counts.of_value[i];
                QgsFeature row = feature_row(
                    {known(counts.rule), shown(catalogue().rule(counts.rule).title), known(counts.village_code),
                     village == result.village_names.end() ? QVariant() : known(village->second), wanted.values[i],
                     known(said.values[i]), count_of(of.violated), count_of(of.doubtful), count_of(of.undetermined),
                     count_of(of.satisfied), count_of(of.yielded)});
                put(*into, row, run, output);
            }
        }
    if (!chart.isEmpty()) {
        write_sweep_chart(file_path(chart), result, said);
        run.results.insert(QStringLiteral("CHART"), chart);
    }
    for (const std::string& line : said.in_force) run.feedback.pushInfo(QString::fromStdString(line));
    if (result.rules.empty())
        run.feedback.pushWarning(
            tr("No rule names this parameter, and no rule finds anything else with these values: "
               "there is nothing to compare."));
    run.results.insert(QStringLiteral("VALUES_TRIED"), count_of(static_cast<std::int64_t>(wanted.values.size())));
    run.results.insert(QStringLiteral("RULES_COUNTED"), count_of(static_cast<std::int64_t>(result.rules.size())));
}

}  // namespace cunjing
