// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <QMainWindow>
#include <QObject>
#include <QPointer>

namespace cunjing {

/// QGIS with nothing but the map, the layer tree and what belongs to this plugin. Toolbars and panels come back as they
/// were, also when the plugin or QGIS goes meanwhile.
class SimpleView : public QObject {
    Q_OBJECT

public:
    /// Takes the window of QGIS; null: there is none, and nothing happens.
    explicit SimpleView(QMainWindow* window);
    ~SimpleView() override;

    [[nodiscard]] bool is_on() const { return is_on_; }
    void set_on(bool on);

signals:
    void changed(bool on);

protected:
    /// QGIS notes which toolbars it shows when it closes; by then all must be back.
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void hide_all() const;

    QPointer<QMainWindow> window_;
    bool is_on_ = false;
};

}  // namespace cunjing
