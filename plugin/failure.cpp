// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/failure.hpp"

#include <qgsexception.h>

#include "gis/base/error.hpp"

namespace cunjing {

std::optional<Text> failure_of(const std::function<void()>& step) {
    try {
        step();
        return std::nullopt;
    } catch (const Error& error) {
        return error.message();
    } catch (const QgsException& error) {
        const std::string what = error.what().toStdString();
        return Text{what, what};
    } catch (const std::exception& error) {
        return say("程序内部错误：{}", "a bug in the program: {}", std::string(error.what()));
    } catch (...) {
        return Text{"程序内部错误", "a bug in the program"};
    }
}

}  // namespace cunjing
