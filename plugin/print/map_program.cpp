// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/print/map_program.hpp"

#include <qgssettings.h>

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <algorithm>

#include "gis/base/error.hpp"
#include "gis/base/own_files.hpp"

namespace cunjing {
namespace {

constexpr int turn_ms = 100;
constexpr int patience_ms = 5000;       // for a program that was asked to end
constexpr double before_drawing = 0.3;  // of the bar; each step of the program counts from 0 anew

/// The same words in both languages: they are those of QGIS already.
Text said(const QString& message) {
    const std::string words = message.toStdString();
    return {words, words};
}

bool is_program(const QString& file) {
    const QFileInfo info(file);
    return info.isFile() && info.isExecutable();
}

/// What a program writes to standard error: lines of progress, else complaints.
class Complaints {
public:
    explicit Complaints(Progress& progress) : progress_(&progress) {}

    void take(const QByteArray& bytes) {
        rest_ += bytes;
        for (int end = rest_.indexOf('\n'); end >= 0; end = rest_.indexOf('\n')) {
            take_line(QString::fromUtf8(rest_.left(end)));
            rest_.remove(0, end + 1);
        }
    }
    [[nodiscard]] QString text() const {
        QString all = (lines_ + QStringList{QString::fromUtf8(rest_)}).join(QLatin1Char('\n')).trimmed();
        for (const char* prefix : {"error: ", "错误："})  // the message bar has a mark for it
            if (const QString word = QString::fromUtf8(prefix); all.startsWith(word)) all.remove(0, word.size());
        return all;
    }

private:
    void take_line(const QString& line) {
        const QStringList words = line.split(QLatin1Char(' '));
        bool is_number = false;
        const double share = words.size() == 3 ? words[1].toInt(&is_number) / 100.0 : 0;
        if (!is_number || words[0] != QLatin1String("progress")) {
            lines_ << line;
            return;
        }
        const bool draws = words[2] == QLatin1String("draw");
        share_ = std::max(share_, draws ? before_drawing + (1 - before_drawing) * share : before_drawing * share);
        progress_->report(share_, words[2].toStdString());
    }

    Progress* progress_;
    QByteArray rest_;
    QStringList lines_;
    double share_ = 0;
};

void end(QProcess& process) {
    process.terminate();
    if (process.waitForFinished(patience_ms)) return;
    process.kill();
    process.waitForFinished(patience_ms);
}

QStringList strings_of(const QJsonValue& list) {
    QStringList strings;
    const QJsonArray array = list.toArray();
    for (const QJsonValue& each : array) strings << each.toString();
    return strings;
}

PrintedMaps read_report(const QByteArray& json) {
    const QJsonObject report = QJsonDocument::fromJson(json).object();
    if (!report.contains(QStringLiteral("files")))
        throw DataError(
            said(MapProgram::tr("cunjing-maps did not say what it printed; it may be of another version "
                                "than the plugin: install both from the same source")));
    return {strings_of(report[QStringLiteral("files")]), strings_of(report[QStringLiteral("notes")])};
}

}  // namespace

MapProgram MapProgram::find() {
    const QString named = QgsSettings().value(QLatin1String(setting)).toString();
    if (!named.isEmpty()) {
        if (is_program(named)) return MapProgram(named);
        throw ConfigError(said(tr("the setting %1 names %2, which is no program; correct or delete it in Settings → "
                                  "Options → Advanced")
                                   .arg(QLatin1String(setting), named)));
    }
    const QString name = QStringLiteral("cunjing-maps");
    if (const QString file = QString::fromStdString(own_program("cunjing-maps").string()); is_program(file))
        return MapProgram(file);
    if (const QString installed = QStandardPaths::findExecutable(name); !installed.isEmpty())
        return MapProgram(installed);
    throw ConfigError(said(tr("the program cunjing-maps, which draws the maps, is not installed: install the package "
                              "cunjing, build it with ./dev build, or name its file in the setting %1")
                               .arg(QLatin1String(setting))));
}

PrintedMaps MapProgram::print(const QStringList& arguments, Progress& progress) const {
    if (progress.is_cancelled()) throw Cancelled();
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(QStringLiteral("QT_PLUGIN_PATH"));  // of another Qt than the program's
    environment.remove(QStringLiteral("QT_QPA_PLATFORM_PLUGIN_PATH"));
    process.setProcessEnvironment(environment);
    process.start(file_, arguments);
    if (!process.waitForStarted())
        throw ConfigError(said(tr("%1 cannot be started: %2").arg(file_, process.errorString())));
    Complaints complaints(progress);
    bool goes_on = true;
    while (goes_on) {
        goes_on = !process.waitForFinished(turn_ms) && process.state() != QProcess::NotRunning;
        complaints.take(process.readAllStandardError());
        if (goes_on && progress.is_cancelled()) {
            end(process);
            throw Cancelled();
        }
    }
    if (process.exitStatus() != QProcess::NormalExit)
        throw DataError(said(tr("%1 crashed; please report it with the project").arg(file_)));
    if (process.exitCode() != 0) throw DataError(said(complaints.text()));
    progress.report(1, "done");
    return read_report(process.readAllStandardOutput());
}

}  // namespace cunjing
