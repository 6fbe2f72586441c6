// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "gis/sample/names.hpp"

#include <fmt/format.h>

#include <array>

#include "gis/sample/villages.hpp"

namespace cunjing::sample {
namespace {

constexpr auto first_words = std::to_array<std::string_view>({
    "拾光",   "云雀", "雪灯", "萤窗", "星砂", "琥珀", "纸鸢", "霜笛", "月桨", "虹砚", "墨荷", "银杏灯",
    "松果",   "蒲扇", "竹铃", "棉桃", "稻哨", "麦笛", "橘灯", "柚影", "梨墨", "桃笺", "杏帆", "梅钟",
    "兰舟尾", "菊盏", "荷钱", "苇笙", "藤椅", "葛衣", "蕨手", "苔衣", "雀舌", "鹭羽", "蝉翼", "蛙鼓",
    "蜂腰",   "蝶梦", "鱼灯", "虾须", "蟹火", "螺声", "贝币", "珠帘", "玉簪", "瓷碗", "陶笛", "瓦当",
    "砖茶",   "石磬", "泉琴", "溪弦", "雾伞", "雨屐", "露瓶", "霞帔", "晴窗", "暮鼓", "晨钟", "宵灯",
});
constexpr auto ground_words = std::to_array<std::string_view>({
    "湾", "坡", "坪", "沟", "垭", "坝", "岩", "塘", "岭", "冲", "坎", "嘴", "堡", "槽", "梁",
    "弯", "沱", "滩", "井", "桥", "院", "坳", "丘", "洞", "寨", "埂", "畈", "渡", "墩", "园",
});
constexpr auto side_words = std::to_array<std::string_view>({"", "上", "下", "前", "后", "新"});
constexpr auto district_words = std::to_array<std::string_view>({"东", "南", "西", "北"});
constexpr auto surnames = std::to_array<std::string_view>(
    {"张", "王", "李", "赵", "陈", "刘", "杨", "黄", "周", "吴", "徐", "孙", "马", "朱", "胡", "林"});
constexpr auto stems =
    std::to_array<std::string_view>({"某甲", "某乙", "某丙", "某丁", "某戊", "某己", "某庚", "某辛", "某壬", "某癸"});

constexpr int villages_per_town_code = 150;

}  // namespace

void name_village(Village& village, int index, std::uint64_t seed) {
    constexpr int firsts = std::size(first_words);
    constexpr int grounds = std::size(ground_words);
    const int turn = static_cast<int>(seed % 601);
    const int first = (index * 23 + turn) % firsts;
    const int ground = (index / firsts + index * 7 + turn) % grounds;
    const int side = index / (firsts * grounds) % static_cast<int>(std::size(side_words));
    village.is_community = index % 6 == 3;
    village.name = fmt::format("{}{}{}{}", side_words[side], first_words[first], ground_words[ground],
                               village.is_community ? "社区" : "村");
    village.code = fmt::format("999999{:03}{:03}", 100 + index / villages_per_town_code,
                               (village.is_community ? 1 : 201) + index % villages_per_town_code);
    village.district = fmt::format("{}片区", district_words[(village.row % 4) / 2 * 2 + (village.column % 6) / 3]);
}

std::string person_name(Random& random) {
    const std::string_view surname = random.of(surnames);
    return fmt::format("{}{}", surname, random.of(stems));
}

std::string head_name(int household) {
    return fmt::format("户主{:04}", household);
}

}  // namespace cunjing::sample
