// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/print/map_book_dialog.hpp"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QListWidget>
#include <QPushButton>
#include <catch2/catch.hpp>
#include <cstdlib>

#include "tests/plugin/small_town.hpp"

namespace cunjing {
namespace {

const QHash<QString, QString> villages = {{"999999100010", "藤椅垭社区"}, {"999999100004", "墨荷丘社区"}};

QComboBox& box(const MapBookDialog& dialog, const char* name) {
    return *dialog.findChild<QComboBox*>(QLatin1String(name));
}

void choose(const MapBookDialog& dialog, MapOrder::What what) {
    QComboBox& kinds = box(dialog, "cunjing_what");
    kinds.setCurrentIndex(kinds.findData(static_cast<int>(what)));
}

}  // namespace

TEST_CASE("the dialog orders the findings of all villages unless a person says otherwise") {
    const MapBookDialog dialog(villages, "/tmp/maps", nullptr);
    const MapOrder order = dialog.order();
    CHECK(order.what == MapOrder::What::village_maps);
    CHECK(order.theme == "findings");
    CHECK_FALSE(order.for_public);
    CHECK(order.villages == QStringList{});
    CHECK(order.scale == 0);
    CHECK(order.folder == "/tmp/maps");
}

TEST_CASE("what does not go with the choice made cannot be touched") {
    const MapBookDialog dialog(villages, "/tmp/maps", nullptr);
    CHECK(box(dialog, "cunjing_format").isEnabled());
    choose(dialog, MapOrder::What::book);
    CHECK_FALSE(box(dialog, "cunjing_format").isEnabled());
    CHECK(box(dialog, "cunjing_theme").isEnabled());
    choose(dialog, MapOrder::What::notices);
    CHECK_FALSE(box(dialog, "cunjing_theme").isEnabled());
    CHECK_FALSE(box(dialog, "cunjing_scale").isEnabled());
    choose(dialog, MapOrder::What::field_sheets);
    CHECK(box(dialog, "cunjing_scale").isEnabled());
}

TEST_CASE("chosen villages are ordered by their codes, and none cannot be printed") {
    const MapBookDialog dialog(villages, "/tmp/maps", nullptr);
    auto* all = dialog.findChild<QCheckBox*>("cunjing_all_villages");
    auto* list = dialog.findChild<QListWidget*>("cunjing_villages");
    const auto* print = dialog.findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
    REQUIRE(list->count() == 2);
    CHECK(list->item(0)->text().contains("999999100004"));
    CHECK(print->isEnabled());
    all->setChecked(false);
    CHECK_FALSE(print->isEnabled());
    list->item(1)->setCheckState(Qt::Checked);
    CHECK(print->isEnabled());
    CHECK(dialog.order().villages == QStringList{"999999100010"});
    all->setChecked(true);
    CHECK(dialog.order().villages == QStringList{});
}

TEST_CASE("a look at the dialog", "[.look]") {
    const char* folder = std::getenv("CUNJING_PICTURES");
    if (folder == nullptr) return;
    for (const char* locale : {"zh_CN", "en_US"}) {
        const Speaking speaking(locale);
        MapBookDialog dialog(villages, "/home/office/凤鸣镇/maps", nullptr);
        dialog.show();
        QCoreApplication::processEvents();
        dialog.grab().save(QString("%1/print-dialog-%2.png").arg(folder, locale));
    }
}

}  // namespace cunjing
