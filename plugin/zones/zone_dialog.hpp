// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QDialog>

#include "gis/catalogue/layer.hpp"
#include "plugin/zones/zone_record.hpp"

class QComboBox;
class QDateEdit;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace cunjing {

/// Asks what is to be written on a zone, and says what it lacks for the status that is chosen.
class ZoneDialog : public QDialog {
    Q_OBJECT

public:
    /// Takes the catalogue's layer of zones, what is known of the zone, what it was judged, and what else to say.
    ZoneDialog(const Layer& layer, const ZoneRecord& known, Verdict verdict, const QStringList& remarks,
               QWidget* parent);

    [[nodiscard]] ZoneRecord record() const;

private:
    /// A field under the title that the catalogue gives it.
    void add_row(QFormLayout& form, const Layer& layer, const char* field, QWidget* editor);
    void say_what_is_lacking();

    ZoneRecord known_;
    Verdict verdict_;
    QLineEdit* name_;
    QComboBox* status_;
    QComboBox* species_;
    QSpinBox* capacity_;
    QDateEdit* proposed_on_;
    QDateEdit* approved_on_;
    QLineEdit* document_no_;
    QLineEdit* exception_no_;
    QLabel* lacking_;
    QPushButton* accept_ = nullptr;
};

}  // namespace cunjing
