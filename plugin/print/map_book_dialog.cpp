// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/print/map_book_dialog.hpp"

#include <qgsfilewidget.h>

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <array>

namespace cunjing {
namespace {

using What = MapOrder::What;

constexpr int code_role = Qt::UserRole;

QString about(What what) {
    switch (what) {
        case What::village_maps: return MapBookDialog::tr("A sheet of each village: its map and the list of findings.");
        case What::book:
            return MapBookDialog::tr("One PDF: cover, contents, overview of the town, then the sheet of each village.");
        case What::phone_pictures:
            return MapBookDialog::tr("A picture of each village for a chat group; never with names of people.");
        case What::boards:
            return MapBookDialog::tr("Boards to put up at waters and approved penning zones, a PDF for each village.");
        case What::notices:
            return MapBookDialog::tr("A paper about each finding, to be handed out; a PDF for each village.");
        case What::field_sheets:
            return MapBookDialog::tr("The base map and a form to take along outdoors; never with names of people.");
        case What::frontage_letters:
            return MapBookDialog::tr("Maps of frontage zones, and a letter for each household that has one.");
    }
    return {};
}

void add(QComboBox& box, const QString& title, const QVariant& value) {
    box.addItem(title, value);
}

QComboBox* named_box(const char* name, QWidget* parent) {
    auto* box = new QComboBox(parent);
    box->setObjectName(QLatin1String(name));
    return box;
}

QCheckBox* named_check(const char* name, const QString& title, QWidget* parent) {
    auto* box = new QCheckBox(title, parent);
    box->setObjectName(QLatin1String(name));
    return box;
}

}  // namespace

MapBookDialog::MapBookDialog(const QHash<QString, QString>& villages, const QString& folder, QWidget* parent)
    : QDialog(parent),
      what_(named_box("cunjing_what", this)),
      about_(new QLabel(this)),
      theme_(named_box("cunjing_theme", this)),
      for_public_(named_check("cunjing_public", tr("For the public: no names of people, no coordinates"), this)),
      format_(named_box("cunjing_format", this)),
      page_(named_box("cunjing_page", this)),
      scale_(named_box("cunjing_scale", this)),
      all_villages_(named_check("cunjing_all_villages", tr("All"), this)),
      villages_(new QListWidget(this)),
      folder_(new QgsFileWidget(this)),
      buttons_(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this)) {
    setObjectName(QStringLiteral("cunjing_map_book"));
    setWindowTitle(tr("Map book"));
    auto* form = new QFormLayout(this);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    add_choices(*form);
    add_villages(villages, *form);
    folder_->setStorageMode(QgsFileWidget::GetDirectory);
    folder_->setFilePath(folder);
    form->addRow(tr("Folder"), folder_);
    buttons_->button(QDialogButtonBox::Ok)->setText(tr("Print"));
    buttons_->button(QDialogButtonBox::Cancel)->setText(tr("Cancel"));
    form->addRow(buttons_);
    connect(buttons_, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons_, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(folder_, &QgsFileWidget::fileChanged, this, &MapBookDialog::refresh);
    resize(520, 600);
    refresh();
}

void MapBookDialog::add_choices(QFormLayout& form) {
    const std::array<std::pair<What, QString>, 7> kinds = {{{What::village_maps, tr("Sheet of each village")},
                                                            {What::book, tr("Book of all villages")},
                                                            {What::phone_pictures, tr("Pictures for phones")},
                                                            {What::boards, tr("Boards")},
                                                            {What::notices, tr("Notices")},
                                                            {What::field_sheets, tr("Field sheets")},
                                                            {What::frontage_letters, tr("Letters about frontages")}}};
    for (const auto& [what, title] : kinds) add(*what_, title, static_cast<int>(what));
    about_->setWordWrap(true);
    add(*theme_, tr("Findings"), QStringLiteral("findings"));
    add(*theme_, tr("Penning zones and restricted areas"), QStringLiteral("zones"));
    add(*theme_, tr("Frontage zones"), QStringLiteral("frontage"));
    for (const char* format : {"pdf", "png", "svg"})
        add(*format_, QString::fromLatin1(format).toUpper(), QString::fromLatin1(format));
    for (const char* page : {"A3", "A4"}) add(*page_, QString::fromLatin1(page), QString::fromLatin1(page));
    add(*scale_, tr("As large as fits"), 0);
    for (const int scale : {500, 1000, 2000, 5000, 10000, 15000, 20000, 25000, 50000, 100000})
        add(*scale_, QStringLiteral("1:%1").arg(scale), scale);
    form.addRow(tr("What"), what_);
    form.addRow(QString(), about_);
    form.addRow(tr("About"), theme_);
    form.addRow(QString(), for_public_);
    form.addRow(tr("Format"), format_);
    form.addRow(tr("Paper"), page_);
    form.addRow(tr("Scale"), scale_);
    connect(what_, &QComboBox::currentTextChanged, this, &MapBookDialog::refresh);
}

void MapBookDialog::add_villages(const QHash<QString, QString>& villages, QFormLayout& form) {
    QStringList codes = villages.keys();
    codes.sort();
    villages_->setObjectName(QStringLiteral("cunjing_villages"));
    for (const QString& code : codes) {
        if (code.isEmpty()) continue;
        auto* row = new QListWidgetItem(QStringLiteral("%1  %2").arg(villages[code], code), villages_);
        row->setData(code_role, code);
        row->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable);
        row->setCheckState(Qt::Unchecked);
    }
    all_villages_->setChecked(true);
    form.addRow(tr("Villages"), all_villages_);
    form.addRow(QString(), villages_);
    connect(all_villages_, &QCheckBox::toggled, this, &MapBookDialog::refresh);
    connect(villages_, &QListWidget::itemChanged, this, &MapBookDialog::refresh);
}

QStringList MapBookDialog::chosen_villages() const {
    QStringList codes;
    for (int row = 0; row < villages_->count(); ++row)
        if (const QListWidgetItem* each = villages_->item(row); each->checkState() == Qt::Checked)
            codes << each->data(code_role).toString();
    return codes;
}

MapOrder MapBookDialog::order() const {
    MapOrder order;
    order.what = static_cast<What>(what_->currentData().toInt());
    order.theme = theme_->currentData().toString();
    order.for_public = for_public_->isChecked();
    if (!all_villages_->isChecked()) order.villages = chosen_villages();
    order.format = format_->currentData().toString();
    order.page = page_->currentData().toString();
    order.scale = scale_->currentData().toInt();
    order.folder = folder_->filePath();
    return order;
}

void MapBookDialog::refresh() {
    const MapOrder chosen = order();
    about_->setText(about(chosen.what));
    theme_->setEnabled(chosen.has_theme());
    format_->setEnabled(chosen.has_format());
    page_->setEnabled(chosen.has_page());
    scale_->setEnabled(chosen.has_scale());
    villages_->setEnabled(!all_villages_->isChecked());
    const bool has_villages = all_villages_->isChecked() || !chosen.villages.isEmpty();
    buttons_->button(QDialogButtonBox::Ok)->setEnabled(has_villages && !chosen.folder.trimmed().isEmpty());
}

}  // namespace cunjing
