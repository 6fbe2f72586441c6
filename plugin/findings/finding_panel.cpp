// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/findings/finding_panel.hpp"

#include <QHBoxLayout>
#include <QTextBrowser>
#include <QToolButton>
#include <QVBoxLayout>

#include "plugin/icon.hpp"
#include "plugin/language.hpp"

namespace cunjing {
namespace {

constexpr int lowest_px = 80;

QString escaped(const QString& text) {
    return text.toHtmlEscaped();
}

QString escaped(const std::string& text) {
    return QString::fromStdString(text).toHtmlEscaped();
}

QString row(const QString& head, const QString& html) {
    return html.isEmpty() ? QString()
                          : QStringLiteral("<tr><td style='color:#707070; padding-right:8px'>%1</td><td>%2</td></tr>")
                                .arg(head, html);
}

/// "3.70 m / 5 m ± 0.71 m": also how far off the drawing may be.
QString measured(const ListedFinding& finding) {
    QString words = QString::fromStdString(measured_words(finding, gui_language()));
    if (!words.isEmpty() && finding.tolerance_m && *finding.tolerance_m > 0)
        words += FindingPanel::tr(" (drawn to ± %1 m)").arg(*finding.tolerance_m, 0, 'f', 2);
    return escaped(words);
}

QString responsible(const ListedFinding& finding) {
    const ResponsibleParty* party = party_of(finding);
    QStringList parts;
    if (party != nullptr) parts << escaped(shown(party->title));
    if (finding.deadline_days) parts << FindingPanel::tr("within %1 days").arg(*finding.deadline_days);
    return parts.join(QStringLiteral(" · "));
}

QString clause(const ListedFinding& finding) {
    if (finding.basis_text.empty()) return escaped(finding.basis_source);
    return QStringLiteral("“%1”<br/><span style='color:#707070'>%2</span>")
        .arg(escaped(finding.basis_text), escaped(finding.basis_source));
}

}  // namespace

QString panel_html(const ListedFinding& finding, const PanelWords& words) {
    const QString head =
        QStringLiteral("<p><b>%1</b><br/>%2 · %3 · %4</p>")
            .arg(escaped(shown(finding.title)), escaped(shown(severity_title(finding.verdict, finding.severity))),
                 escaped(words.village), escaped(words.subject));
    QString table = row(FindingPanel::tr("Clause"), clause(finding));
    table += row(FindingPanel::tr("Measured / limit"), measured(finding));
    table += row(FindingPanel::tr("Measured to"), escaped(words.reference));
    table += row(FindingPanel::tr("Whose limit"), escaped(words.limit_owner));
    table += row(FindingPanel::tr("Remark"), escaped(shown(finding.reason)));
    table += row(FindingPanel::tr("To mend it"), escaped(words.mend));
    table += row(FindingPanel::tr("Who"), responsible(finding));
    table += row(FindingPanel::tr("Feature"), escaped(finding.subject_uid));
    const QString caution =
        QStringLiteral("<p style='color:#707070'>%1</p>").arg(FindingPanel::tr("Suspected until a person has looked."));
    return head + QStringLiteral("<table cellspacing='2'>") + table + QStringLiteral("</table>") + caution;
}

FindingPanel::FindingPanel(QWidget* parent) : QWidget(parent), words_(new QTextBrowser) {
    words_->setObjectName(QStringLiteral("cunjing_finding_words"));
    words_->setFrameShape(QFrame::NoFrame);
    words_->setMinimumHeight(lowest_px);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(words_, 1);
    auto* line = new QHBoxLayout;
    for (QToolButton* button : {add_button("cunjing_zoom", QStringLiteral("/mActionZoomToSelected.svg"), tr("Go there"),
                                           &FindingPanel::zoom_asked),
                                add_button("cunjing_rule", QStringLiteral("/mActionOptions.svg"), tr("Rule and limit…"),
                                           &FindingPanel::rule_asked),
                                add_button("cunjing_print_notice", QStringLiteral("/mActionFilePrint.svg"),
                                           tr("Notice"), &FindingPanel::notice_asked),
                                add_button("cunjing_print_map", QStringLiteral("/mActionNewLayout.svg"),
                                           tr("Village map"), &FindingPanel::map_asked)})
        line->addWidget(button);
    line->addStretch();
    column->addLayout(line);
    show_nothing();
}

QToolButton* FindingPanel::add_button(const char* name, const QString& icon, const QString& title,
                                      void (FindingPanel::*what)()) {
    auto* button = new QToolButton;
    button->setObjectName(QLatin1String(name));
    button->setIcon(icon_of(icon));
    button->setText(title);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    connect(button, &QToolButton::clicked, this, what);
    buttons_.append(button);
    return button;
}

void FindingPanel::show_finding(const ListedFinding& finding, const PanelWords& words) {
    words_->setHtml(panel_html(finding, words));
    for (QToolButton* button : buttons_) button->setEnabled(true);
}

void FindingPanel::show_nothing() {
    words_->setHtml(QStringLiteral("<p style='color:#707070'>%1</p>")
                        .arg(tr("Select a finding to read what it rests on; double-click to go there.")));
    for (QToolButton* button : buttons_) button->setEnabled(false);
}

}  // namespace cunjing
