// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/findings/evidence_finder.hpp"

#include <qgsapplication.h>

namespace cunjing {

EvidenceFinder::~EvidenceFinder() {
    stop();
}

void EvidenceFinder::stop() {
    if (task_ == nullptr) return;
    task_->disconnect(this);
    stop_and_wait(*task_);
}

void EvidenceFinder::clear() {
    stop();
    by_village_.clear();
    asked_.clear();
}

const std::string* EvidenceFinder::find(const ListedFinding& finding, const std::filesystem::path& file,
                                        const Catalogue& catalogue, const LatestRun& run) {
    const std::string village = finding.village_code;
    if (const auto known = by_village_.find(village); known != by_village_.end()) {
        words_ = known->second.wkt_of(finding);
        return &words_;
    }
    if (task_ != nullptr || asked_[village]) return nullptr;  // one village at a time; the desk asks again
    asked_[village] = true;
    // Shared by the work in its thread and by what follows it in this one.
    const auto shapes = std::make_shared<EvidenceShapes>();
    task_ = new EngineTask(tr("Evidence of findings"), [=, &catalogue](Progress& progress) {
        std::vector<std::string> villages;
        if (!village.empty()) villages.push_back(village);
        *shapes = EvidenceShapes::compute(file, catalogue, run, villages, progress);
    });
    connect(task_, &EngineTask::ended, this, [this, shapes, village](bool well) {
        task_ = nullptr;
        if (well) by_village_.emplace(village, std::move(*shapes));
        emit found();
    });
    QgsApplication::taskManager()->addTask(task_);
    return nullptr;
}

}  // namespace cunjing
