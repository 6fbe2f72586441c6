// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/rules/rule_desk.hpp"

#include <qgsapplication.h>

#include <algorithm>

#include "gis/check/parameters_in_force.hpp"
#include "gis/check/sweep.hpp"
#include "gis/report/mend_words.hpp"
#include "plugin/language.hpp"

namespace cunjing {
namespace {

/// What each value finds under the rule, in a village and in all.
std::vector<ValueCounts> counts_of(const SweepResult& result, const std::vector<double>& values,
                                   const std::string& rule, const std::string& village) {
    std::vector<ValueCounts> counts;
    for (const double value : values) counts.push_back({value, {}, {}});
    for (const SweepCounts& row : result.counts)
        for (std::size_t i = 0; i < counts.size() && row.rule == rule; ++i) {
            counts[i].in_town.add(row.of_value[i]);
            if (row.village_code == village) counts[i].in_village.add(row.of_value[i]);
        }
    return counts;
}

/// "圈舍至公路用地外缘最小距离（村道 · 散养）"
QString title_of(const RuleNumber& number, const Catalogue& catalogue) {
    const QString key = shown(key_title(*number.parameter, number.key, catalogue));
    const QString title = shown(number.parameter->title);
    return key.isEmpty() ? title : RuleDesk::tr("%1 (%2)").arg(title, key);
}

/// By whose decision a number is what it is, in the words of the panel.
QString whose(const RuleNumber& number, const ParameterSet& in_force) {
    ListedFinding finding;
    finding.limit_source = number.whose;
    return QString::fromStdString(limit_owner(finding, in_force, gui_language()));
}

}  // namespace

RuleDesk::~RuleDesk() {
    stop_counting();
    delete dialog_;
}

void RuleDesk::show_rule(const ListedFinding& finding, const QString& village) {
    workplace_->guarded([&] {
        stop_counting();
        delete dialog_;
        const Catalogue& catalogue = workplace_->catalogue();
        const Project project =
            Project::open(file_path(workplace_->town().file()), catalogue, Access::read_only, gui_patience);
        in_force_ = parameters_in_force(catalogue, project);
        rule_ = finding.rule;
        village_ = finding.village_code;
        RuleAsked asked;
        asked.rule = &catalogue.rule(rule_);
        asked.numbers = numbers_of(*asked.rule, catalogue, *in_force_, village_);
        for (const RuleNumber& number : asked.numbers) {
            asked.titles << title_of(number, catalogue);
            asked.whose << whose(number, *in_force_);
        }
        for (const RuleSwitch& off : rules_switched_off(project))
            if (off.rule == rule_) asked.off = off;
        asked.village_code = village_;
        asked.village = village;
        asked.limit_source = finding.limit_source;
        asked.author = QgsApplication::userFullName();
        dialog_ = new RuleDialog(std::move(asked), workplace_->host().window());
        dialog_->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog_, &RuleDialog::counts_asked, this, &RuleDesk::count);
        const auto setting = [](const RuleNumber& number, double value, const Decision& decision, bool is_withdrawal) {
            return ParameterSetting{{number.parameter->name, number.key, decision.scope, value, decision.author,
                                     to_string(today()), decision.document},
                                    is_withdrawal};
        };
        connect(dialog_, &RuleDialog::set_asked, this,
                [this, setting](const RuleNumber& number, double value, const Decision& decision) {
                    set({setting(number, value, decision, false)});
                });
        connect(dialog_, &RuleDialog::undo_asked, this,
                [this, setting](const RuleNumber& number, const Decision& decision) {
                    set({setting(number, 0, decision, true)});
                });
        connect(dialog_, &RuleDialog::switch_asked, this, [this](bool on, const Decision& decision) {
            set({rule_setting(rule_, on, decision.author, to_string(today()), decision.document)});
        });
        dialog_->show();
    });
}

void RuleDesk::stop_counting() {
    if (counting_ == nullptr) return;
    counting_->disconnect(this);
    stop_and_wait(*counting_);
}

void RuleDesk::count() {
    workplace_->guarded([&] {
        stop_counting();
        const RuleNumber* number = dialog_ == nullptr ? nullptr : dialog_->number();
        if (number == nullptr || number->parameter->unit == date_unit) return;
        SweepOptions options;
        options.parameter = number->parameter->name;
        options.keys = {number->key};
        options.values = dialog_->values();
        options.rules = {rule_};
        options.as_of = today();
        dialog_->say_state(tr("Counting…"));
        // Shared by the work in its thread and by what follows it in this one.
        const auto result = std::make_shared<SweepResult>();
        counting_ = new EngineTask(tr("Try a limit"), [options, result, file = file_path(workplace_->town().file()),
                                                       &catalogue = workplace_->catalogue()](Progress& progress) {
            *result = sweep(Project::open(file, catalogue, Access::read_only), catalogue, options, progress);
        });
        connect(counting_, &EngineTask::ended, this, [this, result, values = options.values](bool well) {
            const std::optional<Text> failure = counting_->failure();
            counting_ = nullptr;
            if (dialog_ == nullptr) return;
            if (well)
                counted(counts_of(*result, values, rule_, village_));
            else if (failure)
                dialog_->say_state(shown(*failure));
        });
        QgsApplication::taskManager()->addTask(counting_);
    });
}

void RuleDesk::counted(const std::vector<ValueCounts>& counts) {
    dialog_->show_counts(counts);
}

void RuleDesk::set(const std::vector<ParameterSetting>& settings) {
    workplace_->guarded([&] {
        stop_counting();
        Project project = Project::open(file_path(workplace_->town().file()), workplace_->catalogue(),
                                        Access::read_write, gui_patience);
        project.add_parameter_settings(settings);
        dialog_->close();
        workplace_->tell(tr("kept in the project with name, day and document; the next check goes by it"),
                         Qgis::MessageLevel::Success);
        emit decided();
    });
}

}  // namespace cunjing
