// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/store/computed_rows.hpp"

#include <fmt/format.h>

#include <bit>

#include "gis/store/content_hash.hpp"

namespace cunjing {
namespace {

void add_shape(ContentHash& hash, const Shape& shape) {
    hash.add(static_cast<std::uint64_t>(shape.dimension()));
    for (std::size_t part = 0; part < shape.part_count(); ++part)
        for (std::size_t ring = shape.first_ring(part); ring < shape.first_ring(part + 1); ++ring) {
            const Ring points = shape.ring(ring);
            hash.add(static_cast<std::uint64_t>(part));
            hash.add({reinterpret_cast<const std::uint8_t*>(points.data()), points.size() * sizeof(Point)});
        }
}

void add_value(ContentHash& hash, const Value& value) {
    hash.add(static_cast<std::uint64_t>(value.kind()));
    if (value.kind() == Value::Kind::text)
        hash.add(value.text());
    else if (!value.is_unknown())
        hash.add(std::bit_cast<std::uint64_t>(value.number()));
}

}  // namespace

std::string fingerprint_of_rows(const Table& table, const std::vector<std::uint32_t>& rows,
                                const std::vector<std::string>& fields) {
    std::vector<std::size_t> carried;
    for (const std::string& field : fields)
        if (table.layer().find(field) != nullptr && table.carries(table.layer().index_of(field)))
            carried.push_back(table.layer().index_of(field));
    std::uint64_t sum = rows.size();
    for (const std::uint32_t row : rows) {
        ContentHash hash;
        hash.add(table.uid(row));
        add_shape(hash, table.shapes[row]);
        for (const std::size_t field : carried) add_value(hash, table.value(field, row));
        sum += hash.value();
    }
    return fmt::format("{:016x}", sum);
}

std::string fingerprint_of_shapes(const Table& table, const std::vector<std::uint32_t>& rows) {
    return fingerprint_of_rows(table, rows, {});
}

}  // namespace cunjing
