// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/network/joined_splits.hpp"

namespace cunjing {
namespace {

/// A flow being mended. What stays at a source counts as a part of its own, on an arc to no sink, free of cost.
class Joining {
public:
    Joining(const Transport& transport, std::vector<std::int64_t> flow)
        : arcs_(transport.arcs),
          flow_(std::move(flow)),
          staying_sink_(static_cast<std::uint32_t>(transport.capacity.size())),
          free_(transport.capacity),
          of_source_(transport.supply.size()),
          of_sink_(transport.capacity.size() + 1) {
        std::vector<std::int64_t> stays = transport.supply;
        for (std::size_t arc = 0; arc < arcs_.size(); ++arc) {
            free_[arcs_[arc].sink] -= flow_[arc];
            stays[arcs_[arc].source] -= flow_[arc];
        }
        for (std::uint32_t source = 0; source < stays.size(); ++source) {
            arcs_.push_back({source, staying_sink_, 0});
            flow_.push_back(stays[source]);
        }
        for (std::size_t arc = 0; arc < arcs_.size(); ++arc) {
            of_source_[arcs_[arc].source].push_back(arc);
            of_sink_[arcs_[arc].sink].push_back(arc);
        }
    }

    /// Each step makes a part less, so there is an end.
    [[nodiscard]] std::vector<std::int64_t> joined() {
        for (bool again = true; again;) {
            again = false;
            for (std::uint32_t source = 0; source < of_source_.size(); ++source)
                while (parts_of(source) > 1 && (gather(source) || change_places(source))) again = true;
        }
        flow_.resize(flow_.size() - of_source_.size());
        return flow_;
    }

private:
    [[nodiscard]] std::size_t parts_of(std::uint32_t source) const {
        std::size_t parts = 0;
        for (const std::size_t arc : of_source_[source])
            if (flow_[arc] > 0) ++parts;
        return parts;
    }

    [[nodiscard]] bool is_staying(std::size_t arc) const { return arcs_[arc].sink == staying_sink_; }

    /// All that is carried goes to one sink, where there is room and the way no longer.
    bool gather(std::uint32_t source) {
        std::size_t parts = 0;
        std::int64_t units = 0;
        std::int64_t cost = 0;
        for (const std::size_t arc : of_source_[source]) {
            if (flow_[arc] == 0 || is_staying(arc)) continue;
            ++parts;
            units += flow_[arc];
            cost += flow_[arc] * arcs_[arc].cost;
        }
        if (parts < 2) return false;
        for (const std::size_t arc : of_source_[source]) {
            if (is_staying(arc) || arcs_[arc].cost * units != cost || free_[arcs_[arc].sink] + flow_[arc] < units)
                continue;
            for (const std::size_t other : of_source_[source])
                if (!is_staying(other)) carry(other, other == arc ? units : 0);
            return true;
        }
        return false;
    }

    void carry(std::size_t arc, std::int64_t units) {
        free_[arcs_[arc].sink] += flow_[arc] - units;
        flow_[arc] = units;
    }

    /// A part of the source goes to the sink of another part, and as much of another source the other way.
    bool change_places(std::uint32_t source) {
        for (const std::size_t left : of_source_[source])
            for (const std::size_t joined_to : of_source_[source])
                if (left != joined_to && flow_[left] > 0 && flow_[joined_to] > 0 && change_places(left, joined_to))
                    return true;
        return false;
    }

    bool change_places(std::size_t left, std::size_t joined_to) {
        const std::int64_t units = flow_[left];
        for (const std::size_t given_up : of_sink_[arcs_[joined_to].sink]) {
            if (given_up == joined_to || flow_[given_up] < units) continue;
            for (const std::size_t taken : of_source_[arcs_[given_up].source]) {
                if (arcs_[taken].sink != arcs_[left].sink) continue;
                const bool splits_no_more = flow_[given_up] == units || flow_[taken] > 0;
                const bool costs_the_same =
                    arcs_[joined_to].cost - arcs_[left].cost == arcs_[given_up].cost - arcs_[taken].cost;
                if (!splits_no_more || !costs_the_same) continue;
                flow_[left] -= units;
                flow_[joined_to] += units;
                flow_[given_up] -= units;
                flow_[taken] += units;
                return true;
            }
        }
        return false;
    }

    std::vector<TransportArc> arcs_;
    std::vector<std::int64_t> flow_;
    std::uint32_t staying_sink_;
    std::vector<std::int64_t> free_;                   // room left in each sink
    std::vector<std::vector<std::size_t>> of_source_;  // arcs
    std::vector<std::vector<std::size_t>> of_sink_;
};

}  // namespace

std::vector<std::int64_t> joined_splits(const Transport& transport, std::vector<std::int64_t> flow) {
    return Joining(transport, std::move(flow)).joined();
}

}  // namespace cunjing
