// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/check/relations/computed.hpp"

#include "gis/base/error.hpp"
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
    switch (is.what) {
        case Computed::What::manure_load: return make_manure_load(is, context);
        case Computed::What::clear_width_m: return make_clear_width(is, context);
        case Computed::What::ditch_fault: return make_ditch_fault(is, context);
        case Computed::What::pen_room: return make_pen_room(is, context);
        case Computed::What::unclear_village: break;
    }
    return std::make_unique<UnclearVillage>(context.references.contains(is.reads.front().first->name));
}

std::optional<double> parameter_value(const JudgeContext& context, const SubjectRow& subject, const char* name,
                                      const std::vector<Value>& keys) {
    const Parameter* parameter = context.parameters.find(name);
    if (parameter == nullptr) throw ConfigError(say("缺少参数 {}", "the parameter {} is missing", name));
    return context.parameters.number(*parameter, keys, subject.here().village);
}

}  // namespace cunjing
