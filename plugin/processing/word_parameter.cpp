// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "plugin/processing/word_parameter.hpp"

#include <qgsproperty.h>

#include <utility>

#include "gis/base/error.hpp"
#include "plugin/language.hpp"

namespace cunjing {
namespace {

QStringList parts_of(const QVariant& value) {
    QStringList parts;
    if (value.userType() == qMetaTypeId<QVariantList>() || value.userType() == qMetaTypeId<QStringList>()) {
        const QVariantList list = value.toList();
        for (const QVariant& part : list) parts << parts_of(part);
        return parts;
    }
    const QStringList written = value.toString().split(QLatin1Char(','));
    for (const QString& part : written)
        if (!part.trimmed().isEmpty()) parts << part.trimmed();
    return parts;
}

}  // namespace

WordParameter::WordParameter(const QString& name, const QString& description, QStringList words,
                             const QStringList& titles, bool allow_multiple, bool optional,
                             const QVariant& default_value)
    : QgsProcessingParameterEnum(name, description, titles, allow_multiple, default_value, optional),
      words_(std::move(words)) {}

QgsProcessingParameterDefinition* WordParameter::clone() const {
    return new WordParameter(*this);
}

bool WordParameter::checkValueIsAcceptable(const QVariant& input, QgsProcessingContext* context) const {
    if (input.userType() == qMetaTypeId<QgsProperty>())
        return QgsProcessingParameterEnum::checkValueIsAcceptable(input, context);
    try {
        const std::size_t count = words_in(input).size();
        if (count == 0) return QgsProcessingParameterEnum::checkValueIsAcceptable({}, context);
        return count == 1 || allowMultiple();
    } catch (const Error&) {
        return false;
    }
}

std::vector<std::string> WordParameter::words_in(const QVariant& value) const {
    std::vector<std::string> found;
    const QStringList parts = parts_of(value);
    for (const QString& part : parts) {
        bool is_place = false;
        const int place = part.toInt(&is_place);
        if (is_place && place >= 0 && place < words_.size()) {
            found.push_back(words_[place].toStdString());
            continue;
        }
        if (!words_.contains(part)) {
            std::vector<std::string> known;
            for (const QString& word : words_) known.push_back(word.toStdString());
            const Text hint = suggestion(part.toStdString(), known);
            const std::string title = description().toStdString();
            throw ConfigError(
                say("“{0}”里没有“{1}”{2}", "{0}: there is no '{1}'{3}", title, part.toStdString(), hint.zh, hint.en));
        }
        found.push_back(part.toStdString());
    }
    return found;
}

QString titled_word(const QString& title, const QString& word) {
    return QStringLiteral("%1 (%2)").arg(title, word);
}

}  // namespace cunjing
