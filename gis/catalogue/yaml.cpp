// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/catalogue/yaml.hpp"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <exception>
#include <fstream>
#include <future>
#include <iterator>
#include <optional>
#include <set>
#include <thread>

#include "gis/base/error.hpp"

namespace cunjing {

namespace {

/// Far more than any file of ours; readers of nested values go down by recursion.
constexpr int greatest_depth = 50;
constexpr int most_values = 1'000'000;

/// Whether the values in a value are so many or nested so deeply that something is wrong: an alias may stand for what
/// holds it, or for others that stand for others.
bool is_boundless(const YAML::Node& node, int depth, int& values) {
    if (depth > greatest_depth || ++values > most_values) return true;
    for (const auto& entry : node) {
        if (!node.IsMap() && is_boundless(entry, depth + 1, values)) return true;
        if (node.IsMap() &&
            (is_boundless(entry.first, depth + 1, values) || is_boundless(entry.second, depth + 1, values)))
            return true;
    }
    return false;
}

}  // namespace

YamlValue YamlValue::read_file(const std::filesystem::path& file) {
    std::ifstream stream(file, std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(stream)), std::istreambuf_iterator<char>());
    if (!stream) throw ConfigError(say("无法读取目录文件 {}", "cannot read the catalogue file {}", file.string()));
    return read_text(file.filename().string(), text);
}

YamlValue YamlValue::read_text(const std::string& name, const std::string& text) {
    try {
        YamlValue value(name, YAML::Load(text));
        int values = 0;
        if (is_boundless(value.node_, 0, values)) throw ConfigError(say("{}：嵌套过深", "{}: nested too deeply", name));
        return value;
    } catch (const YAML::Exception& error) {
        throw ConfigError(
            say("{0}:{1}: 不是合法的 YAML：{2}", "{0}:{1}: not valid YAML: {2}", name, error.mark.line + 1, error.msg));
    }
}

std::vector<YamlValue> YamlValue::read_files(const std::vector<std::filesystem::path>& files) {
    std::vector<std::optional<YamlValue>> read(files.size());
    std::vector<std::exception_ptr> failures(files.size());
    std::atomic<std::size_t> next = 0;
    const auto read_some = [&] {
        for (std::size_t i = next++; i < files.size(); i = next++) try {
                read[i].emplace(read_file(files[i]));
            } catch (...) {
                failures[i] = std::current_exception();
            }
    };
    std::vector<std::future<void>> others;
    for (std::size_t i = 1; i < std::min<std::size_t>(std::thread::hardware_concurrency(), files.size()); ++i)
        others.push_back(std::async(std::launch::async, read_some));
    read_some();
    for (const std::future<void>& other : others) other.wait();
    std::vector<YamlValue> values;
    for (std::size_t i = 0; i < files.size(); ++i) {
        if (failures[i]) std::rethrow_exception(failures[i]);
        values.push_back(*read[i]);
    }
    return values;
}

std::string YamlValue::place() const {
    return fmt::format("{}:{}", file_, node_.Mark().line + 1);
}

void YamlValue::fail(const Text& what) const {
    throw ConfigError(say("{0}: {1}", "{0}: {2}", place(), what.zh, what.en));
}

std::string YamlValue::text() const {
    if (!node_.IsScalar()) fail({"此处应为一段文字", "a text is expected here"});
    return node_.Scalar();
}

double YamlValue::number() const {
    double value = 0;
    if (!node_.IsScalar() || !YAML::convert<double>::decode(node_, value) || !std::isfinite(value))
        fail({"此处应为数字", "a number is expected here"});
    return value;
}

int YamlValue::integer() const {
    const double value = number();
    if (value != std::floor(value)) fail({"此处应为整数", "a whole number is expected here"});
    return static_cast<int>(value);
}

bool YamlValue::truth() const {
    bool value = false;
    if (!node_.IsScalar() || !YAML::convert<bool>::decode(node_, value))
        fail({"此处应为 true 或 false", "true or false is expected here"});
    return value;
}

Text YamlValue::title() const {
    allow_only({"zh", "en"});
    return {at("zh").text(), at("en").text()};
}

std::vector<std::string> YamlValue::texts() const {
    if (is_scalar()) return {text()};
    std::vector<std::string> texts;
    for (const YamlValue& item : items()) texts.push_back(item.text());
    return texts;
}

std::pair<double, double> YamlValue::range() const {
    const auto both = items();
    if (both.size() != 2 || both[0].number() > both[1].number())
        fail({"此处应为 [最小, 最大]", "[least, greatest] is expected here"});
    return {both[0].number(), both[1].number()};
}

std::vector<YamlValue> YamlValue::items() const {
    if (!node_.IsSequence()) fail({"此处应为列表", "a list is expected here"});
    std::vector<YamlValue> items;
    for (const YAML::Node& item : node_) items.push_back({file_, item});
    return items;
}

std::vector<std::pair<std::string, YamlValue>> YamlValue::entries() const {
    if (!node_.IsMap()) fail({"此处应为“键: 值”", "keys with values are expected here"});
    std::vector<std::pair<std::string, YamlValue>> entries;
    std::set<std::string> seen;
    for (const auto& entry : node_) {
        const YamlValue key(file_, entry.first);
        const std::string name = key.text();
        if (!seen.insert(name).second) key.fail(say("键“{}”出现了两次", "the key '{}' stands twice", name));
        entries.emplace_back(name, YamlValue(file_, entry.second));
    }
    return entries;
}

void YamlValue::allow_only(const std::vector<std::string>& known) const {
    for (const auto& [key, value] : entries()) {
        if (std::ranges::find(known, key) != known.end()) continue;
        const Text hint = suggestion(key, known);
        value.fail(say("未知的键“{0}”{1}", "unknown key '{0}'{2}", key, hint.zh, hint.en));
    }
}

std::optional<YamlValue> YamlValue::find(const std::string& key) const {
    for (const auto& [name, value] : entries())
        if (name == key) return value;
    return std::nullopt;
}

YamlValue YamlValue::at(const std::string& key) const {
    auto found = find(key);
    if (!found) fail(say("缺少“{}”", "'{}' is missing", key));
    return *found;
}

std::string YamlValue::on_one_line() const {
    YAML::Emitter emitter;
    emitter.SetSeqFormat(YAML::Flow);
    emitter.SetMapFormat(YAML::Flow);
    emitter << YAML::Clone(node_);
    std::string line = emitter.c_str();
    std::ranges::replace(line, '\n', ' ');
    return line;
}

}  // namespace cunjing
