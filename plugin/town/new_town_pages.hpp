// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include "plugin/town/new_town_page.hpp"

class QComboBox;
class QLabel;
class QLineEdit;
class QgsFileWidget;
class QgsProjectionSelectionWidget;

namespace cunjing {

/// What the town is called and which file it is kept in.
class PlacePage : public NewTownPage {
    Q_OBJECT

public:
    explicit PlacePage(NewTown& town);

protected:
    [[nodiscard]] QString fault() const override { return town().fault_of_place(); }
    void read_widgets() override;

private:
    QLineEdit* name_;
    QgsFileWidget* file_;
    QString proposed_;
};

/// Where the villages come from.
class VillagesPage : public NewTownPage {
    Q_OBJECT

public:
    explicit VillagesPage(NewTown& town);

protected:
    [[nodiscard]] QString fault() const override { return town().fault_of_villages(); }
    void read_widgets() override;

private:
    QRadioButton* register_;
    QgsFileWidget* register_file_;
    QRadioButton* layer_;
    QComboBox* layers_;
    QRadioButton* file_;
    QgsFileWidget* borders_;
    QRadioButton* none_;
};

/// The system that coordinates are stored in.
class CrsPage : public NewTownPage {
    Q_OBJECT

public:
    CrsPage(NewTown& town, QgsMapCanvas* canvas);
    void initializePage() override;
    /// Takes the system that is right for a place.
    void set_place(double lon_deg, double lat_deg);

signals:
    void pick_asked();

protected:
    [[nodiscard]] QString fault() const override { return town().fault_of_crs(); }
    void read_widgets() override;

private:
    QgsMapCanvas* canvas_;
    QgsProjectionSelectionWidget* crs_;
    QLabel* found_;      // how it was found
    QString found_crs_;  // what was found so
};

/// The picture under all layers.
class BaseMapPage : public NewTownPage {
    Q_OBJECT

public:
    explicit BaseMapPage(NewTown& town);

protected:
    [[nodiscard]] QString fault() const override { return town().base_map.fault(); }
    void read_widgets() override;

private:
    QRadioButton* none_;
    QRadioButton* orthophoto_;
    QgsFileWidget* picture_;
    QRadioButton* offline_;
    QgsFileWidget* tiles_;
    QRadioButton* tianditu_;
    QLineEdit* key_;
};

/// What will be made.
class SummaryPage : public NewTownPage {
    Q_OBJECT

public:
    explicit SummaryPage(NewTown& town);
    void initializePage() override;

protected:
    [[nodiscard]] QString fault() const override { return {}; }
    void read_widgets() override {}

private:
    QLabel* summary_;
};

}  // namespace cunjing
