// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/store/row_feed.hpp"

#include <exception>

namespace cunjing {
namespace {

constexpr const char* function_name = "cunjing_take_row";
constexpr const char* pointer_kind = "cunjing_delivery";

/// Where the rows of a run go. Nothing may be thrown through SQLite: what the sink throws waits here.
struct Delivery {
    RowSink& sink;
    std::exception_ptr failure;
};

void take_row(sqlite3_context* context, int count, sqlite3_value** values) {
    auto* delivery = count == 0 ? nullptr : static_cast<Delivery*>(sqlite3_value_pointer(values[0], pointer_kind));
    if (delivery == nullptr) return sqlite3_result_error(context, "not to be called from outside", -1);
    try {
        delivery->sink.take({values + 1, static_cast<std::size_t>(count) - 1});
    } catch (...) {
        delivery->failure = std::current_exception();
        sqlite3_result_error(context, "a row could not be taken", -1);
    }
}

void no_result(sqlite3_context* context) {
    sqlite3_result_null(context);
}

}  // namespace

void add_row_feed(const Connection& connection) {
    sqlite3_create_function_v2(connection.handle, function_name, -1, SQLITE_UTF8 | SQLITE_DIRECTONLY, nullptr, nullptr,
                               take_row, no_result, nullptr);
}

RowFeed::RowFeed(const Connection& connection, const std::string& columns, const std::string& from)
    : query_(connection, std::string("SELECT ") + function_name + "(?1, " + columns + ") " + from) {}

void RowFeed::run(RowSink& sink) {
    Delivery delivery{sink, nullptr};
    query_.bind_pointer(0, &delivery, pointer_kind);
    try {
        query_.run();
    } catch (...) {
        if (delivery.failure) std::rethrow_exception(delivery.failure);
        throw;
    }
}

}  // namespace cunjing
