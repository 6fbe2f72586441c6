// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/network/min_cost_flow.hpp"

#include <lemon/network_simplex.h>
#include <lemon/static_graph.h>

#include <algorithm>
#include <limits>
#include <numeric>
#include <stdexcept>
#include <utility>

namespace cunjing {
namespace {

using Graph = lemon::StaticDigraph;
using Simplex = lemon::NetworkSimplex<Graph, std::int64_t, std::int64_t>;

/// The simplex needs numbers of twice the size of any that occurs.
constexpr std::int64_t greatest = std::numeric_limits<std::int64_t>::max() / 8;

std::int64_t product(std::int64_t a, std::int64_t b) {
    if (a != 0 && b > greatest / a) throw std::overflow_error("costs of a flow do not fit 64 bits");
    return a * b;
}

std::int64_t sum(const std::vector<std::int64_t>& units) {
    std::int64_t whole = 0;
    for (const std::int64_t some : units) {
        if (some < 0) throw std::invalid_argument("supply or capacity of a flow below 0");
        if (some > greatest - whole) throw std::overflow_error("units of a flow do not fit 64 bits");
        whole += some;
    }
    return whole;
}

std::int64_t greatest_cost(const Transport& transport) {
    std::int64_t most = 0;
    for (const TransportArc& arc : transport.arcs) {
        if (arc.cost < 0) throw std::invalid_argument("cost of a flow below 0");
        if (arc.source >= transport.supply.size() || arc.sink >= transport.capacity.size())
            throw std::invalid_argument("an arc of a flow leads from or to nowhere");
        most = std::max(most, arc.cost);
    }
    return most;
}

/// A cost that no unit carried is worth. To carry one unit more, others may have to give way, each sink at most once:
/// that costs less than all of these detours together.
std::int64_t cost_of_staying(const Transport& transport) {
    const std::size_t nodes = transport.supply.size() + transport.capacity.size() + 1;
    const std::size_t detours = std::min(transport.supply.size(), transport.capacity.size()) + 1;
    const std::int64_t staying = product(static_cast<std::int64_t>(detours), greatest_cost(transport)) + 1;
    (void)product(staying, static_cast<std::int64_t>(nodes));  // the dearest way through all nodes
    return staying;
}

/// Sources, sinks and an end to which all units get: through a sink, or, where they stay, at once.
class Network {
public:
    explicit Network(const Transport& transport)
        : transport_(transport),
          first_sink_(static_cast<int>(transport.supply.size())),
          end_(first_sink_ + static_cast<int>(transport.capacity.size())) {
        const std::int64_t units = sum(transport.supply);
        (void)sum(transport.capacity);
        const std::int64_t staying = cost_of_staying(transport);
        for (const TransportArc& arc : transport.arcs)
            links_.push_back({static_cast<int>(arc.source), first_sink_ + static_cast<int>(arc.sink),
                              transport.supply[arc.source], arc.cost});
        for (int source = 0; source < first_sink_; ++source)
            links_.push_back({source, end_, transport.supply[source], staying});
        for (int sink = first_sink_; sink < end_; ++sink)
            links_.push_back({sink, end_, std::min(transport.capacity[sink - first_sink_], units), 0});
    }

    [[nodiscard]] std::vector<std::int64_t> solved() const {
        std::vector<std::size_t> order(links_.size());
        std::iota(order.begin(), order.end(), 0);
        std::stable_sort(order.begin(), order.end(),
                         [this](std::size_t a, std::size_t b) { return links_[a].from < links_[b].from; });
        std::vector<std::pair<int, int>> ends;
        for (const std::size_t link : order) ends.emplace_back(links_[link].from, links_[link].to);
        Graph graph;
        graph.build(end_ + 1, ends.begin(), ends.end());
        return solved(graph, order);
    }

private:
    struct Link {
        int from = 0;
        int to = 0;
        std::int64_t upper = 0;
        std::int64_t cost = 0;
    };

    /// Takes a graph whose arcs are the links in this order.
    [[nodiscard]] std::vector<std::int64_t> solved(const Graph& graph, const std::vector<std::size_t>& order) const {
        Graph::NodeMap<std::int64_t> supply(graph, 0);
        for (int source = 0; source < first_sink_; ++source) {
            supply[Graph::node(source)] = transport_.supply[source];
            supply[Graph::node(end_)] -= transport_.supply[source];
        }
        Graph::ArcMap<std::int64_t> upper(graph, 0);
        Graph::ArcMap<std::int64_t> cost(graph, 0);
        for (std::size_t i = 0; i < order.size(); ++i) {
            const Graph::Arc arc = Graph::arc(static_cast<int>(i));
            upper[arc] = links_[order[i]].upper;
            cost[arc] = links_[order[i]].cost;
        }
        Simplex simplex(graph);
        simplex.upperMap(upper).costMap(cost).supplyMap(supply);
        if (simplex.run() != Simplex::OPTIMAL) throw std::logic_error("a flow in which all may stay has no answer");
        std::vector<std::int64_t> flow(transport_.arcs.size(), 0);
        for (std::size_t i = 0; i < order.size(); ++i)
            if (order[i] < flow.size()) flow[order[i]] = simplex.flow(Graph::arc(static_cast<int>(i)));
        return flow;
    }

    const Transport& transport_;
    int first_sink_;
    int end_;
    std::vector<Link> links_;  // those of the transport first
};

}  // namespace

std::vector<std::int64_t> min_cost_flow(const Transport& transport) {
    return Network(transport).solved();
}

}  // namespace cunjing
