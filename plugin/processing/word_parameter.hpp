// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <qgsprocessingparameters.h>

#include <QStringList>

namespace cunjing {

/// A choice among words of the catalogue: shown by their titles, and named in scripts by the words, which stay the same
/// in every language and when something is added to the catalogue. The places in the list are understood too: QGIS's
/// own windows give these.
class WordParameter : public QgsProcessingParameterEnum {
public:
    /// Takes as many titles as words.
    WordParameter(const QString& name, const QString& description, QStringList words, const QStringList& titles,
                  bool allow_multiple, bool optional, const QVariant& default_value = {});

    [[nodiscard]] QgsProcessingParameterDefinition* clone() const override;
    [[nodiscard]] bool checkValueIsAcceptable(const QVariant& input, QgsProcessingContext* context) const override;

    /// The words that a value means.
    /// Takes a word or place, several with commas, or a list of them; nothing: none.
    /// Throws ConfigError with the nearest word for one that there is not.
    [[nodiscard]] std::vector<std::string> words_in(const QVariant& value) const;

private:
    QStringList words_;
};

/// `Coop by the roadside (coop-roadside)`: what is shown of a word.
[[nodiscard]] QString titled_word(const QString& title, const QString& word);

}  // namespace cunjing
