// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/check/manure_balance.hpp"
#include "gis/check/relations/computed.hpp"

namespace cunjing {
namespace {

class ManureLoad : public Relation {
public:
    ManureLoad(const Computed& is, const JudgeContext& context) : is_(is), at_least_(is.limit, context, nullptr) {
        const auto held = [&](std::size_t i) -> const ReferenceLayer* {
            const auto found = context.references.find(is.reads[i].first->name);
            return found == context.references.end() ? nullptr : found->second.get();
        };
        const ReferenceLayer* coops = held(0);
        const ReferenceLayer* cropland = held(1);
        if (coops != nullptr && cropland != nullptr) manure_.emplace(coops, cropland, context);
    }

    [[nodiscard]] Outcome evaluate(const SubjectRow& zone) const override {
        if (!manure_) return {};
        const std::string_view village = zone.here().village;
        const auto limit = at_least_.value(zone);
        const PigEquivalents animals = manure_->animals_in(zone.shape, village);
        if (animals.uncounted == 0 && animals.pigs == 0) return {};
        const auto load = manure_->balance(animals, manure_->fields_near(zone.shape, village), village).load();
        if (!limit || !load) return {Verdict::undetermined, std::nullopt, {}};
        Measure measure;
        measure.kind = Measure::Kind::value;
        measure.measured = measure.raw = *load;
        measure.limit = *limit;
        measure.limit_of = &is_.limit;
        return {*load >= *limit ? Verdict::violated : Verdict::satisfied, measure, {}};
    }

private:
    const Computed& is_;
    PreparedLimit at_least_;
    std::optional<ManureReckoning> manure_;  // none where nobody mapped coops or cropland
};

}  // namespace

std::unique_ptr<Relation> make_manure_load(const Computed& is, const JudgeContext& context) {
    return std::make_unique<ManureLoad>(is, context);
}

}  // namespace cunjing
