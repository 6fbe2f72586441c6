// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "gis/base/progress_bar.hpp"
#include "gis/cli/elevation_option.hpp"
#include "gis/cli/text_table.hpp"
#include "gis/cli/zones_command.hpp"
#include "gis/derive/heights.hpp"
#include "gis/report/listed_finding.hpp"
#include "gis/zoning/audit.hpp"
#include "gis/zoning/zoning_words.hpp"

namespace cunjing {
namespace {

using Json = nlohmann::ordered_json;

struct AuditCommandOptions {
    std::string project;
    std::vector<std::string> zones;
    std::vector<std::filesystem::path> elevation;
};

Json to_json(const AuditedZone& zone) {
    Json json = {{"uid", zone.uid},
                 {"name", zone.name},
                 {"status", zone.status},
                 {"village", zone.siting.village_code},
                 {"verdict", to_string(zone.siting.verdict)},
                 {"has_exception", zone.siting.has_exception},
                 {"area_m2", zone.siting.area_m2},
                 {"capacity_birds", zone.siting.capacity_birds},
                 {"constraints", Json::array()}};
    for (std::size_t i = 0; i < zone.set_backs.size(); ++i) {
        const SetBack& set_back = zone.set_backs[i];
        const ConstraintAnswer& answer = zone.siting.constraints[i];
        Json each = {{"id", set_back.constraint->id}, {"asked", set_back.is_asked}};
        if (set_back.is_asked) each["verdict"] = to_string(set_back.verdict);
        if (answer.reference.table != nullptr)
            each["reference"] = {{"layer", answer.reference.table->layer().name},
                                 {"uid", answer.reference.table->uid(answer.reference.row)}};
        if (!set_back.measure.empty()) each["measure"] = set_back.measure;
        if (set_back.measured) each["measured"] = *set_back.measured;
        if (set_back.limit) each["limit"] = *set_back.limit;
        if (answer.measure) each["tolerance_m"] = answer.measure->tolerance_m;
        if (!answer.limit_source.empty()) each["limit_source"] = answer.limit_source;
        if (!set_back.evidence_wkt.empty()) each["evidence_wkt"] = set_back.evidence_wkt;
        json["constraints"].push_back(std::move(each));
    }
    return json;
}

void print_zone(const AuditedZone& zone, const ZoningScene& scene, const Session& session) {
    const SitingAnswer& siting = zone.siting;
    session.print(say("{0}（{1}，{2}）：{3}；{4:.0f} 平方米，容量 {5:.0f} 只",
                      "{6} ({1}, {7}): {8}; {4:.0f} m², room for {5:.0f} birds",
                      zone.name.empty() ? zone.uid : zone.name, siting.village_code,
                      status_words(zone.status, scene.catalogue()).zh, verdict_words(siting).zh, siting.area_m2,
                      siting.capacity_birds, zone.name.empty() ? zone.uid : zone.name,
                      status_words(zone.status, scene.catalogue()).en, verdict_words(siting).en));
    TextTable table({session.words({"约束", "constraint"}), session.words({"结论", "verdict"}),
                     session.words({">实测", ">measured"}), session.words({">限值", ">limit"}),
                     session.words({"限值来源", "whose limit"}), session.words({"对照", "beside"})});
    const auto amount = [&](const std::optional<double>& value, const SetBack& of) {
        return value ? amount_words(*value, of.measure, session.language) : std::string();
    };
    for (std::size_t i = 0; i < zone.set_backs.size(); ++i) {
        const SetBack& of = zone.set_backs[i];
        const ConstraintAnswer& answer = siting.constraints[i];
        const bool is_far = of.is_asked && of.measure == "distance_m" && !of.measured;
        table.add({session.words(of.constraint->title),
                   session.words(constraint_verdict_words(of.is_asked, of.verdict)),
                   is_far ? fmt::format("> {}", amount(SetBacks::farthest_m, of)) : amount(of.measured, of),
                   amount(of.limit, of), answer.limit_source,
                   answer.reference.table == nullptr
                       ? std::string()
                       : fmt::format("{} {}", session.words(answer.reference.table->layer().title),
                                     answer.reference.table->uid(answer.reference.row))});
    }
    fmt::print("{}\n", table.to_string());
}

int audit(const Session& session, const AuditCommandOptions& options) {
    const Catalogue catalogue = session.load_catalogue();
    std::unique_ptr<const ZoningScene> scene;
    std::vector<AuditedZone> zones;
    {
        ProgressBar bar(session.language);
        const Project project = Project::open(options.project, catalogue, Access::read_only);
        scene = std::make_unique<const ZoningScene>(project, catalogue, today(),
                                                    heights_from(options.elevation, project.work_crs()), bar);
        zones = audit_zones(*scene, options.zones);
    }
    if (session.json) {
        Json json = {{"rule", siting_rule}, {"zones", Json::array()}};
        for (const AuditedZone& zone : zones) json["zones"].push_back(to_json(zone));
        fmt::print("{}\n", json.dump(2));
        return exit_done;
    }
    for (const AuditedZone& zone : zones) print_zone(zone, *scene, session);
    if (zones.empty())
        session.print({"没有要审核的圈养区：pen_zone 图层没有面，或都已关闭。",
                       "There is no zone to audit: the layer pen_zone has no polygon, or all are closed."});
    for (const Text& line : missing_words(scene->missing_layers())) session.print(line);
    return exit_done;
}

}  // namespace

void add_zones_audit_command(CLI::App& zones, Session& session) {
    auto options = std::make_shared<AuditCommandOptions>();
    CLI::App* command = zones.add_subcommand(
        "audit", session.words({"逐条审核圈养区的选址约束：实测值、限值、证据",
                                "hold zones against every constraint of siting: measured, limit, evidence"}));
    command->add_option("PROJECT", options->project, session.words({"项目文件", "the project file"}))->required();
    command->add_option("ZONE", options->zones,
                        session.words({"圈养区的名称或标识；不给则为全部未关闭的",
                                       "names or uids of zones; none: all that are not closed"}));
    add_elevation_option(*command, session, options->elevation);
    add_catalogue_option(*command, session);
    add_json_option(*command, session);
    command->callback([&session, options] { session.work = [&session, options] { return audit(session, *options); }; });
}

}  // namespace cunjing
