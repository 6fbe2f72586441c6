// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/town/edit_command.hpp"

#include <qgsvectorlayer.h>

#include "gis/base/error.hpp"

namespace cunjing {

bool require_editing(QgsVectorLayer& table) {
    if (table.isEditable()) return false;
    if (table.startEditing()) return true;
    throw DataError(say("图层“{}”不能编辑：文件可能是只读的，或被别的程序占用",
                        "the layer '{}' cannot be edited: its file may be read-only, or held by another program",
                        table.name().toStdString()));
}

void in_one_command(QgsVectorLayer& table, const QString& what, const std::function<bool()>& edit) {
    table.beginEditCommand(what);
    if (edit()) {
        table.endEditCommand();
        return;
    }
    table.destroyEditCommand();
    throw DataError(
        say("图层“{}”没有接受这处编辑", "the layer '{}' did not take the edit", table.name().toStdString()));
}

}  // namespace cunjing
