// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/style/xml.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <set>

#include "gis/base/error.hpp"

namespace cunjing {
namespace {

using Pieces = std::vector<std::pair<std::string, std::optional<XmlElement>>>;

/// What we call the namespaces that styles and their pictures are written in.
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> namespaces{{
    {"http://www.opengis.net/sld", ""},
    {"http://www.opengis.net/se", "se:"},
    {"http://www.opengis.net/ogc", "ogc:"},
    {"http://www.w3.org/1999/xlink", "xlink:"},
    {"http://www.w3.org/2001/XMLSchema-instance", "xsi:"},
    {"http://www.w3.org/2000/svg", "svg:"},
}};

/// Deeper than any style or picture of ours; readers go down by recursion.
constexpr int greatest_depth = 50;

bool is_too_deep(const pugi::xml_node& node, int depth) {
    if (depth > greatest_depth) return true;
    for (const pugi::xml_node& child : node.children())
        if (is_too_deep(child, depth + 1)) return true;
    return false;
}

bool declares_namespace(std::string_view attribute) {
    return attribute == "xmlns" || attribute.starts_with("xmlns:");
}

/// The namespace that a prefix stands for at a node; empty where none was declared.
std::string_view namespace_of(const std::string& prefix, pugi::xml_node node) {
    const std::string declaration = prefix.empty() ? "xmlns" : "xmlns:" + prefix;
    for (; node; node = node.parent())
        if (const pugi::xml_attribute found = node.attribute(declaration.c_str())) return found.value();
    return {};
}

/// `se:Rule` for `anything:Rule`; none where the prefix stands for nothing that we know.
std::optional<std::string> known_name(std::string_view written, const pugi::xml_node& node) {
    const std::size_t colon = written.find(':');
    const std::string prefix(written.substr(0, colon == std::string_view::npos ? 0 : colon));
    const std::string_view meant = namespace_of(prefix, node);
    const std::string_view local = colon == std::string_view::npos ? written : written.substr(colon + 1);
    for (const auto& [uri, ours] : namespaces)
        if (uri == meant) return std::string(ours).append(local);
    return std::nullopt;
}

}  // namespace

std::optional<double> number_of(std::string_view text) {
    double number = 0;
    const char* end = text.data() + text.size();
    const auto [stop, error] = std::from_chars(text.data(), end, number);
    if (error != std::errc() || stop != end || !std::isfinite(number)) return std::nullopt;
    return number;
}

std::string stripped(std::string_view text) {
    constexpr std::string_view blanks = " \t\r\n";
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos) return {};
    return std::string(text.substr(first, text.find_last_not_of(blanks) - first + 1));
}

XmlFile::XmlFile(std::filesystem::path name, const std::string& text) : name_(std::move(name)) {
    for (std::size_t i = text.find('\n'); i != std::string::npos; i = text.find('\n', i + 1))
        line_ends_.push_back(static_cast<std::ptrdiff_t>(i));
    const auto fail = [this](std::ptrdiff_t offset, const Text& what) {
        throw ConfigError(say("{0}: {1}", "{0}: {2}", place(offset), what.zh, what.en));
    };
    if (!is_utf8(text) || text.find('\0') != std::string::npos) fail(0, {"不是 UTF-8 编码", "not UTF-8"});
    constexpr unsigned options = pugi::parse_default | pugi::parse_ws_pcdata | pugi::parse_doctype;
    const pugi::xml_parse_result result = document_.load_buffer(text.data(), text.size(), options, pugi::encoding_utf8);
    if (!result) fail(result.offset, say("不是合法的 XML：{}", "not valid XML: {}", std::string(result.description())));
    for (const pugi::xml_node& child : document_.children())
        if (child.type() == pugi::node_doctype) fail(0, {"不支持 DOCTYPE", "a DOCTYPE is not supported"});
    if (is_too_deep(document_, 0)) fail(0, {"嵌套过深", "nested too deeply"});
}

XmlElement XmlFile::root() const {
    return {*this, document_.document_element()};
}

std::string XmlFile::place(std::ptrdiff_t offset) const {
    const auto line = std::ranges::lower_bound(line_ends_, offset) - line_ends_.begin() + 1;
    return fmt::format("{}:{}", name_.filename().string(), line);
}

XmlElement::XmlElement(const XmlFile& file, pugi::xml_node node) : file_(&file), node_(node), name_(node.name()) {
    const auto known = known_name(name_, node_);
    if (!known)
        fail({"命名空间不受支持，只支持 sld、se、ogc", "its namespace is not supported; those of sld, se and ogc are"});
    name_ = *known;
}

void XmlElement::allow_attributes(const std::vector<std::string>& attributes) const {
    std::set<std::string> seen;
    for (const pugi::xml_attribute& attribute : node_.attributes()) {
        const std::string written = attribute.name();
        if (!seen.insert(written).second) fail(say("属性“{}”出现了两次", "the attribute '{}' stands twice", written));
        if (declares_namespace(written)) continue;
        const std::string name =
            written.find(':') == std::string::npos ? written : known_name(written, node_).value_or(written);
        if (std::ranges::find(attributes, name) == attributes.end()) fail_unknown(name, attributes);
    }
}

void XmlElement::allow_only(const std::vector<std::string>& attributes, const std::vector<std::string>& once,
                            const std::vector<std::string>& often) const {
    allow_attributes(attributes);
    std::vector<std::string> known = once;
    known.insert(known.end(), often.begin(), often.end());
    std::set<std::string> seen;
    for (const XmlElement& child : children()) {
        if (std::ranges::find(known, child.name()) == known.end()) child.fail_unknown(child.name(), known);
        if (!seen.insert(child.name()).second && std::ranges::find(often, child.name()) == often.end())
            child.fail(say("<{}> 中只能有一个", "there can be only one in <{}>", name_));
    }
}

std::optional<std::string> XmlElement::attribute(std::string_view name) const {
    for (const pugi::xml_attribute& attribute : node_.attributes()) {
        const std::string_view written = attribute.name();
        if (written == name || (written.find(':') != std::string_view::npos && known_name(written, node_) == name))
            return attribute.value();
    }
    return std::nullopt;
}

std::string XmlElement::attribute_at(std::string_view name) const {
    auto found = attribute(name);
    if (!found) fail(say("缺少属性“{}”", "the attribute '{}' is missing", name));
    return *found;
}

std::vector<XmlElement> XmlElement::children() const {
    std::vector<XmlElement> children;
    for (const auto& [words, element] : pieces()) {
        if (element)
            children.push_back(*element);
        else if (!stripped(words).empty())
            fail(say("此处不应有文字“{}”", "no words are expected here, such as '{}'", stripped(words)));
    }
    return children;
}

std::vector<XmlElement> XmlElement::children(std::string_view name) const {
    std::vector<XmlElement> named;
    for (const XmlElement& child : children())
        if (child.name() == name) named.push_back(child);
    return named;
}

std::optional<XmlElement> XmlElement::find(std::string_view name) const {
    for (const XmlElement& child : children())
        if (child.name() == name) return child;
    return std::nullopt;
}

XmlElement XmlElement::at(std::string_view name) const {
    auto found = find(name);
    if (!found) fail(say("缺少 <{}>", "<{}> is missing", name));
    return *found;
}

Pieces XmlElement::pieces() const {
    Pieces pieces;
    for (const pugi::xml_node& child : node_.children()) {
        if (child.type() == pugi::node_element)
            pieces.emplace_back("", XmlElement(*file_, child));
        else
            pieces.emplace_back(child.value(), std::nullopt);
    }
    return pieces;
}

std::string XmlElement::text(const std::vector<std::string>& attributes) const {
    std::string text;
    for (const auto& [words, element] : pieces()) {
        if (element) element->fail(say("<{}> 中只能有文字", "there can be only words in <{}>", name_));
        text += words;
    }
    allow_attributes(attributes);
    return stripped(text);
}

double XmlElement::number(const std::vector<std::string>& attributes) const {
    const std::string words = text(attributes);
    const auto number = number_of(words);
    if (!number) fail(say("此处应为数字，而不是“{}”", "a number is expected here, not '{}'", words));
    return *number;
}

void XmlElement::fail(const Text& what) const {
    throw ConfigError(say("{0}: <{1}>：{2}", "{0}: <{1}>: {3}", place(), name_, what.zh, what.en));
}

void XmlElement::fail_unknown(std::string_view word, const std::vector<std::string>& known) const {
    const Text hint = suggestion(word, known);
    const std::string list = join(known, ", ");
    if (known.empty()) fail(say("不支持“{}”，此处什么都不支持", "'{}' is not supported, nothing is here", word));
    fail(say("不支持“{0}”{1}；支持：{3}", "'{0}' is not supported{2}; supported: {3}", word, hint.zh, hint.en, list));
}

}  // namespace cunjing
