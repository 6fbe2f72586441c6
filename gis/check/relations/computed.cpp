// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/check/relations/manure_load.hpp"
#include "gis/check/relations/relations.hpp"

namespace cunjing {
namespace {

/// 1 where no village claims a feature, or two share it.
class UnclearVillage : public Relation {
public:
    explicit UnclearVillage(bool has_villages) : has_villages_(has_villages) {}

    [[nodiscard]] Outcome evaluate(const SubjectRow& subject) const override {
        if (!has_villages_) return {};
        switch (subject.village().how) {
            case VillageOf::How::orphan:
            case VillageOf::How::shared: return {Verdict::violated, std::nullopt, {}};
            case VillageOf::How::nearest: return {Verdict::doubtful, std::nullopt, {}};
            case VillageOf::How::attribute:
            case VillageOf::How::polygon: break;
        }
        return {};
    }

private:
    bool has_villages_;
};

}  // namespace

std::unique_ptr<Relation> make_computed(const Computed& is, const JudgeContext& context) {
    if (is.what == Computed::What::manure_load) return make_manure_load(is, context);
    return std::make_unique<UnclearVillage>(context.references.contains(is.reads.front().first->name));
}

}  // namespace cunjing
