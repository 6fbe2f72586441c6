// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <memory>

#include "plugin/findings/finding_desk.hpp"
#include "plugin/live/live_desk.hpp"
#include "plugin/locate/locate_desk.hpp"
#include "plugin/mapped/mapped_desk.hpp"
#include "plugin/print/print_desk.hpp"
#include "plugin/rules/rule_desk.hpp"
#include "plugin/town/town_desk.hpp"
#include "plugin/workplace.hpp"
#include "plugin/zones/zone_desk.hpp"

namespace cunjing {

/// The plugin as QGIS holds it: one desk for each kind of work, all at one workplace.
class Desk {
public:
    explicit Desk(std::unique_ptr<Host> host)
        : workplace_(std::move(host)),
          town_(workplace_),
          findings_(workplace_),
          live_(workplace_),
          locate_(workplace_),
          mapped_(workplace_),
          print_(workplace_),
          rules_(workplace_),
          zones_(workplace_) {
        QObject::connect(&rules_, &RuleDesk::decided, &zones_, &ZoneDesk::note_stale);
        QObject::connect(&rules_, &RuleDesk::decided, &live_, &LiveDesk::begin_again);
        QObject::connect(&live_, &LiveDesk::judged, &findings_, &FindingDesk::clear_drawing);
        QObject::connect(&live_, &LiveDesk::zoom_asked, &findings_, &FindingDesk::zoom_to);
        QObject::connect(&findings_, &FindingDesk::rule_asked, &rules_, &RuleDesk::show_rule);
        QObject::connect(&findings_, &FindingDesk::notice_asked, &print_, &PrintDesk::print_notice_of);
        QObject::connect(&findings_, &FindingDesk::map_asked, &print_, &PrintDesk::print_map_of);
    }

    [[nodiscard]] Workplace& workplace() { return workplace_; }
    [[nodiscard]] TownDesk& town() { return town_; }
    [[nodiscard]] FindingDesk& findings() { return findings_; }
    [[nodiscard]] LiveDesk& live() { return live_; }
    [[nodiscard]] LocateDesk& locate() { return locate_; }
    [[nodiscard]] MappedDesk& mapped() { return mapped_; }
    [[nodiscard]] PrintDesk& print() { return print_; }
    [[nodiscard]] RuleDesk& rules() { return rules_; }
    [[nodiscard]] ZoneDesk& zones() { return zones_; }

private:
    Workplace workplace_;
    TownDesk town_;
    FindingDesk findings_;
    LiveDesk live_;
    LocateDesk locate_;
    MappedDesk mapped_;
    PrintDesk print_;
    RuleDesk rules_;
    ZoneDesk zones_;
};

}  // namespace cunjing
