// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later
#pragma once

#include <filesystem>
#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "gis/base/text.hpp"

namespace cunjing {

class XmlElement;

/// An XML file read from memory. Neither document types nor entities of their own are let in.
class XmlFile {
public:
    /// Takes the name that messages call the text by.
    /// Throws ConfigError for a text that is not UTF-8 or not XML, or that has a document type.
    XmlFile(std::filesystem::path name, const std::string& text);

    [[nodiscard]] XmlElement root() const;
    [[nodiscard]] pugi::xml_node document() const { return document_.root(); }
    [[nodiscard]] const std::filesystem::path& name() const { return name_; }
    /// "road.sld:12", of a byte of the text.
    [[nodiscard]] std::string place(std::ptrdiff_t offset) const;

private:
    std::filesystem::path name_;
    std::vector<std::ptrdiff_t> line_ends_;
    pugi::xml_document document_;
};

/// An element that knows its file and line, so that every complaint can name them. Reads strictly: what was not asked
/// for is an error. Names are `Rule` of SLD, `se:Rule`, `ogc:Filter`, `xlink:href`, `svg:svg`, whatever prefixes
/// the file uses. It must not outlive its file.
class XmlElement {
public:
    /// Throws ConfigError for an element of a namespace that no style has.
    XmlElement(const XmlFile& file, pugi::xml_node node);

    [[nodiscard]] const std::string& name() const { return name_; }
    [[nodiscard]] const XmlFile& file() const { return *file_; }

    /// Checks that there are no other attributes, and no other elements within: each of `once` at most once, each of
    /// `often` any number of times.
    void allow_only(const std::vector<std::string>& attributes, const std::vector<std::string>& once,
                    const std::vector<std::string>& often = {}) const;
    /// Checks that there are no other attributes.
    void allow_attributes(const std::vector<std::string>& attributes) const;
    [[nodiscard]] std::optional<std::string> attribute(std::string_view name) const;
    [[nodiscard]] std::string attribute_at(std::string_view name) const;
    /// The elements within, which is all there is.
    [[nodiscard]] std::vector<XmlElement> children() const;
    [[nodiscard]] std::vector<XmlElement> children(std::string_view name) const;
    [[nodiscard]] std::optional<XmlElement> find(std::string_view name) const;
    [[nodiscard]] XmlElement at(std::string_view name) const;

    /// Words and elements within in their order; an element's words are empty.
    [[nodiscard]] std::vector<std::pair<std::string, std::optional<XmlElement>>> pieces() const;
    /// The words within, which is all there is, without blanks around them.
    [[nodiscard]] std::string text(const std::vector<std::string>& attributes = {}) const;
    /// The number within.
    [[nodiscard]] double number(const std::vector<std::string>& attributes = {}) const;

    /// "road.sld:12".
    [[nodiscard]] std::string place() const { return file_->place(node_.offset_debug()); }
    /// Throws ConfigError with place and element before the message.
    [[noreturn]] void fail(const Text& what) const;
    /// The same for a word that is not among the known ones, which the message lists.
    [[noreturn]] void fail_unknown(std::string_view word, const std::vector<std::string>& known) const;

private:
    const XmlFile* file_;
    pugi::xml_node node_;
    std::string name_;
};

/// The number that a text is from its first to its last byte; none where it is not one, or not finite.
[[nodiscard]] std::optional<double> number_of(std::string_view text);

/// A text without blanks and line ends around it.
[[nodiscard]] std::string stripped(std::string_view text);

}  // namespace cunjing
