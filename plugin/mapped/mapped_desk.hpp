// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QObject>
#include <QPointer>

#include "plugin/mapped/mapped_dialog.hpp"
#include "plugin/workplace.hpp"

namespace cunjing {

/// Where a person sees how much of each village is mapped.
class MappedDesk : public QObject {
    Q_OBJECT

public:
    explicit MappedDesk(Workplace& workplace);
    ~MappedDesk() override { delete dialog_; }

    /// Counts in the background, then shows.
    void show_mapped();
    [[nodiscard]] const MappedDialog* dialog() const { return dialog_; }

private:
    Workplace* workplace_;
    QPointer<MappedDialog> dialog_;
};

}  // namespace cunjing
