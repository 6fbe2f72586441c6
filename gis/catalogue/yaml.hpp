// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <yaml-cpp/yaml.h>

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "gis/base/text.hpp"

namespace cunjing {

/// A value in a YAML file that knows its file and line, so that every complaint can name them. Reads strictly:
/// unknown and doubled keys, wrong kinds and missing values are errors.
class YamlValue {
public:
    /// The root of a file.
    /// Throws ConfigError when the file cannot be read or is not YAML.
    static YamlValue read_file(const std::filesystem::path& file);
    /// The root of a text that messages call by a file's name.
    /// Throws ConfigError when it is not YAML, nests too deeply, or an alias stands for what holds it.
    static YamlValue read_text(const std::string& name, const std::string& text);
    /// Reads files on all cores; gives them in their order.
    static std::vector<YamlValue> read_files(const std::vector<std::filesystem::path>& files);

    [[nodiscard]] bool is_map() const { return node_.IsMap(); }
    [[nodiscard]] bool is_list() const { return node_.IsSequence(); }
    [[nodiscard]] bool is_scalar() const { return node_.IsScalar(); }

    [[nodiscard]] std::string text() const;
    [[nodiscard]] double number() const;
    [[nodiscard]] int integer() const;
    [[nodiscard]] bool truth() const;
    /// `{zh: …, en: …}`.
    [[nodiscard]] Text title() const;
    /// A list of texts, or one text as a list of one.
    [[nodiscard]] std::vector<std::string> texts() const;
    /// `[least, greatest]`, in this order.
    [[nodiscard]] std::pair<double, double> range() const;
    [[nodiscard]] std::vector<YamlValue> items() const;
    /// The keys and values of a map in file order.
    [[nodiscard]] std::vector<std::pair<std::string, YamlValue>> entries() const;

    /// Checks that this is a map whose keys are among the known ones.
    void allow_only(const std::vector<std::string>& known) const;
    [[nodiscard]] std::optional<YamlValue> find(const std::string& key) const;
    [[nodiscard]] YamlValue at(const std::string& key) const;

    /// The value written on one line, as in the file.
    [[nodiscard]] std::string on_one_line() const;
    /// "file.yaml:12".
    [[nodiscard]] std::string place() const;
    /// Throws ConfigError with the place before the message.
    [[noreturn]] void fail(const Text& what) const;

private:
    YamlValue(std::string file, const YAML::Node& node) : file_(std::move(file)), node_(node) {}

    std::string file_;
    YAML::Node node_;
};

}  // namespace cunjing
