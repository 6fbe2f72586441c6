// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QDialog>
#include <QHash>
#include <QString>

#include "plugin/print/map_order.hpp"

class QCheckBox;
class QComboBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QListWidget;
class QgsFileWidget;

namespace cunjing {

/// Where a person says what is to be printed. What does not go with the choice made cannot be touched.
class MapBookDialog : public QDialog {
    Q_OBJECT

public:
    /// Takes the names of the villages by their codes, and a folder to begin with.
    MapBookDialog(const QHash<QString, QString>& villages, const QString& folder, QWidget* parent);

    /// What is chosen now.
    [[nodiscard]] MapOrder order() const;

private:
    void add_choices(QFormLayout& form);
    void add_villages(const QHash<QString, QString>& villages, QFormLayout& form);
    void refresh();
    [[nodiscard]] QStringList chosen_villages() const;

    QComboBox* what_;
    QLabel* about_;
    QComboBox* theme_;
    QCheckBox* for_public_;
    QComboBox* format_;
    QComboBox* page_;
    QComboBox* scale_;
    QCheckBox* all_villages_;
    QListWidget* villages_;
    QgsFileWidget* folder_;
    QDialogButtonBox* buttons_;
};

}  // namespace cunjing
