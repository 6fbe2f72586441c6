// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <cstddef>
#include <initializer_list>
#include <iterator>
#include <utility>
#include <vector>

#include "gis/store/finding_row.hpp"

namespace cunjing {

/// The findings of a run. There may be millions of them: rows stay where they were made, only their order moves.
class FindingRows {
public:
    /// Goes over the rows in their order.
    class Iterator {
    public:
        using iterator_category = std::forward_iterator_tag;
        using value_type = FindingRow;
        using difference_type = std::ptrdiff_t;
        using pointer = const FindingRow*;
        using reference = const FindingRow&;

        Iterator() = default;
        explicit Iterator(const FindingRow* const* at) : at_(at) {}
        const FindingRow& operator*() const { return **at_; }
        const FindingRow* operator->() const { return *at_; }
        Iterator& operator++() {
            ++at_;
            return *this;
        }
        Iterator operator++(int) {
            const Iterator before = *this;
            ++at_;
            return before;
        }
        bool operator==(const Iterator&) const = default;

    private:
        const FindingRow* const* at_ = nullptr;
    };

    FindingRows() = default;
    FindingRows(std::initializer_list<FindingRow> rows) { add(std::vector<FindingRow>(rows)); }

    [[nodiscard]] std::size_t size() const { return order_.size(); }
    [[nodiscard]] bool empty() const { return order_.empty(); }
    [[nodiscard]] const FindingRow& operator[](std::size_t index) const { return *order_[index]; }
    [[nodiscard]] FindingRow& operator[](std::size_t index) { return *order_[index]; }
    [[nodiscard]] Iterator begin() const { return Iterator(order_.data()); }
    [[nodiscard]] Iterator end() const { return Iterator(order_.data() + order_.size()); }

    /// Puts rows behind those that are there.
    void add(std::vector<FindingRow>&& rows) {
        for (FindingRow& row : rows) order_.push_back(&row);  // moving the vector leaves its rows in their place
        keep(std::move(rows));
    }
    /// Takes rows over that get a place in the order later.
    void keep(std::vector<FindingRow>&& rows) { blocks_.push_back(std::move(rows)); }
    /// Puts rows that are kept behind those that have their place.
    void put_next(const std::vector<FindingRow*>& rows) { order_.insert(order_.end(), rows.begin(), rows.end()); }

private:
    std::vector<std::vector<FindingRow>> blocks_;
    std::vector<FindingRow*> order_;
};

}  // namespace cunjing
