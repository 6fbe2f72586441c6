// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/report/sweep_chart.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "gis/base/error.hpp"
#include "gis/report/new_place.hpp"
#include "gis/report/text_file.hpp"

namespace cunjing {
namespace {

constexpr std::size_t most_villages = 40;

// Pixels.
constexpr int margin = 24;
constexpr int name_width = 190;
constexpr int most_column_width = 130;
constexpr int columns_width = 640;
constexpr int bars_height = 190;
constexpr int line_height = 19;
constexpr int row_height = 24;

constexpr const char* violated_colour = "#c0392b";
constexpr const char* doubtful_colour = "#f0b27a";
constexpr const char* ink = "#2b2b2b";
constexpr const char* faint_ink = "#6b6b6b";

struct Row {
    std::string name;
    std::vector<VerdictCounts> of_value;

    [[nodiscard]] std::int64_t most() const {
        std::int64_t most = 0;
        for (const VerdictCounts& counts : of_value) most = std::max(most, counts.violated * 1000 + counts.doubtful);
        return most;
    }
};

Row sum_of(std::string name, const std::vector<Row>& rows, std::size_t first, std::size_t values) {
    Row sum{std::move(name), std::vector<VerdictCounts>(values)};
    for (std::size_t i = first; i < rows.size(); ++i)
        for (std::size_t k = 0; k < values; ++k) sum.of_value[k].add(rows[i].of_value[k]);
    return sum;
}

/// By village code; of many those with the most, and behind them the sum of the others.
std::vector<Row> rows_to_draw(std::vector<Row> rows, std::size_t values, const SweepWords& words) {
    if (rows.size() <= most_villages) return rows;
    std::ranges::stable_sort(rows, std::ranges::greater{}, &Row::most);
    const std::size_t others = rows.size() - most_villages;
    Row rest = sum_of(words.of(say("其余 {} 个", "{} others", others)), rows, most_villages, values);
    rows.resize(most_villages);
    rows.push_back(std::move(rest));
    return rows;
}

class Chart {
public:
    Chart(const SweepResult& result, const SweepWords& words) : words_(words) {
        auto sums = result.by_village();
        for (const auto& [code, name] : result.village_names)
            sums.try_emplace(code, std::vector<VerdictCounts>(words.values.size()));
        for (const auto& [code, of_value] : sums) {
            const auto name = result.village_names.find(code);
            const bool is_named = name != result.village_names.end() && !name->second.empty();
            rows_.push_back({code.empty() ? words.of({"（无归属）", "(in no village)"})
                             : is_named   ? name->second
                                          : code,
                             of_value});
        }
        total_ = sum_of({}, rows_, 0, words.values.size());
        rows_ = rows_to_draw(std::move(rows_), words.values.size(), words);
        column_width_ = std::min(most_column_width, columns_width / static_cast<int>(words.values.size()));
    }

    std::string draw() {
        int y = margin + 12;
        text(margin, y, words_.title, R"(font-size="17" font-weight="bold")", ink);
        y += line_height + 2;
        std::vector<std::string> notes = words_.rules;
        notes.insert(notes.end(), words_.in_force.begin(), words_.in_force.end());
        for (const std::string& note : notes) {
            text(margin, y, note, R"(font-size="12")", faint_ink);
            y += line_height - 3;
        }
        y += 8;
        draw_key(y);
        y += line_height;
        draw_bars(y);
        y += bars_height + line_height + 16;
        for (const Row& row : rows_) {
            draw_row(row, y);
            y += row_height;
        }
        y += line_height;
        text(margin, y,
             words_.of({"均为疑似，须经人核实；存疑：在测量误差或未知宽度之内。",
                        "Suspicions until a person confirms them; doubtful: within accuracy or unknown widths."}),
             R"(font-size="12")", faint_ink);
        return whole(y + margin);
    }

private:
    [[nodiscard]] std::string whole(int height) const {
        const int width =
            std::max(2 * margin + name_width + column_width_ * static_cast<int>(words_.values.size()), 720);
        return fmt::format(
                   "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{0}\" height=\"{1}\" viewBox=\"0 0 {0} {1}\" "
                   "font-family=\"Noto Sans CJK SC, Source Han Sans SC, Microsoft YaHei, WenQuanYi Micro Hei, "
                   "sans-serif\">\n<rect width=\"{0}\" height=\"{1}\" fill=\"white\"/>\n",
                   width, height) +
               svg_ + "</svg>\n";
    }

    void text(int x, int y, const std::string& words, const std::string& style, const char* colour) {
        svg_ += fmt::format("<text x=\"{}\" y=\"{}\" {} fill=\"{}\">{}</text>\n", x, y, style, colour, xml_text(words));
    }

    void rectangle(double x, double y, double width, double height, const char* colour, double opacity = 1) {
        svg_ += fmt::format(
            "<rect x=\"{:.1f}\" y=\"{:.1f}\" width=\"{:.1f}\" height=\"{:.1f}\" fill=\"{}\" "
            "fill-opacity=\"{:.2f}\"/>\n",
            x, y, width, height, colour, opacity);
    }

    [[nodiscard]] int column_at(std::size_t value) const {
        return margin + name_width + column_width_ * static_cast<int>(value);
    }

    void draw_key(int y) {
        rectangle(margin, y - 11, 12, 12, violated_colour);
        text(margin + 18, y, words_.of({"违反", "violated"}), R"(font-size="13")", ink);
        rectangle(margin + 90, y - 11, 12, 12, doubtful_colour);
        text(margin + 108, y, words_.of({"存疑", "doubtful"}), R"(font-size="13")", ink);
    }

    /// All villages together.
    void draw_bars(int top) {
        std::int64_t most = 1;
        for (const VerdictCounts& counts : total_.of_value) most = std::max(most, counts.violated + counts.doubtful);
        const int foot = top + bars_height;
        const double scale = (bars_height - 24.0) / static_cast<double>(most);
        for (std::size_t i = 0; i < total_.of_value.size(); ++i) {
            const VerdictCounts& counts = total_.of_value[i];
            const double violated = scale * static_cast<double>(counts.violated);
            const double doubtful = scale * static_cast<double>(counts.doubtful);
            const double x = column_at(i) + column_width_ * 0.2;
            rectangle(x, foot - violated, column_width_ * 0.6, violated, violated_colour);
            rectangle(x, foot - violated - doubtful, column_width_ * 0.6, doubtful, doubtful_colour);
            const int middle = column_at(i) + column_width_ / 2;
            text(middle, static_cast<int>(foot - violated - doubtful) - 6,
                 fmt::format("{} + {}", counts.violated, counts.doubtful), R"(font-size="13" text-anchor="middle")",
                 ink);
            text(middle, foot + line_height, words_.values[i],
                 R"(font-size="14" font-weight="bold" text-anchor="middle")", ink);
        }
        rectangle(margin, foot, name_width + column_width_ * static_cast<double>(words_.values.size()), 1, faint_ink);
        text(margin, foot - 6, words_.of({"全部村", "all villages"}), R"(font-size="13")", ink);
    }

    void draw_row(const Row& row, int y) {
        text(margin, y + 16, row.name, R"(font-size="13")", ink);
        std::int64_t most = 1;
        for (const Row& other : rows_)
            for (const VerdictCounts& counts : other.of_value) most = std::max(most, counts.violated);
        for (std::size_t i = 0; i < row.of_value.size(); ++i) {
            const VerdictCounts& counts = row.of_value[i];
            const int x = column_at(i);
            if (counts.violated > 0)
                rectangle(x + 2, y + 1, column_width_ - 4, row_height - 2, violated_colour,
                          0.12 + 0.6 * static_cast<double>(counts.violated) / static_cast<double>(most));
            else if (counts.doubtful > 0)
                rectangle(x + 2, y + 1, column_width_ - 4, row_height - 2, doubtful_colour, 0.35);
            std::string shown = "–";
            if (counts.violated + counts.doubtful > 0)
                shown = counts.doubtful > 0 ? fmt::format("{} + {}", counts.violated, counts.doubtful)
                                            : std::to_string(counts.violated);
            text(x + column_width_ / 2, y + 16, shown, R"(font-size="13" text-anchor="middle")",
                 counts.violated + counts.doubtful > 0 ? ink : faint_ink);
        }
    }

    const SweepWords& words_;
    std::vector<Row> rows_;
    Row total_;
    int column_width_ = 0;
    std::string svg_;
};

}  // namespace

std::string sweep_chart(const SweepResult& result, const SweepWords& words) {
    return Chart(result, words).draw();
}

void require_svg(const std::filesystem::path& file) {
    if (file.empty() || file.extension() == ".svg") return;
    throw ConfigError(say("图只写 SVG：文件名应以 .svg 结尾，不能是“{}”",
                          "the chart is an SVG: its name ends in .svg, not '{}'", file.string()));
}

void write_sweep_chart(const std::filesystem::path& file, const SweepResult& result, const SweepWords& words) {
    const NewPlace place(file, true);
    TextFile svg(place.path());
    svg.write(sweep_chart(result, words));
    svg.close();
    place.put_in_place();
}

}  // namespace cunjing
