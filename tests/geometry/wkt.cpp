// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "tests/geometry/wkt.hpp"

#include <cctype>
#include <cstdlib>
#include <stdexcept>

namespace cunjing {
namespace {

/// Reads the nested brackets of WKT: `((x y, x y), (…))`.
class WktReader {
public:
    explicit WktReader(const std::string& text) : place_(text.c_str()) {}

    std::string word() {
        skip();
        std::string word;
        while (std::isalpha(static_cast<unsigned char>(*place_)) != 0) word += *place_++;
        return word;
    }
    bool take(char sign) {
        skip();
        if (*place_ != sign) return false;
        ++place_;
        return true;
    }
    void points(ShapeColumn& shapes) {
        shapes.begin_ring();
        expect('(');
        do {
            char* end = nullptr;
            const double x = std::strtod(place_, &end);
            place_ = end;
            const double y = std::strtod(place_, &end);
            place_ = end;
            shapes.add({x, y});
        } while (take(','));
        expect(')');
    }
    void polygon(ShapeColumn& shapes) {
        shapes.begin_part();
        expect('(');
        do points(shapes);
        while (take(','));
        expect(')');
    }
    void part(ShapeColumn& shapes) {
        shapes.begin_part();
        points(shapes);
    }
    void expect(char sign) {
        if (!take(sign)) throw std::runtime_error(std::string("WKT of a test: expected ") + sign + " at " + place_);
    }

private:
    void skip() {
        while (*place_ == ' ') ++place_;
    }
    const char* place_;
};

}  // namespace

void append_wkt(ShapeColumn& shapes, const std::string& wkt) {
    WktReader reader(wkt);
    std::string word = reader.word();
    const bool multi = word.starts_with("MULTI");
    if (multi) word.erase(0, 5);
    if (wkt.ends_with("EMPTY")) return shapes.append_none();
    const Dimension dimension = word == "POINT"     ? Dimension::point
                                : word == "POLYGON" ? Dimension::polygon
                                                    : Dimension::line;
    shapes.begin_feature(dimension);
    if (multi) reader.expect('(');
    do {
        if (dimension == Dimension::polygon)
            reader.polygon(shapes);
        else
            reader.part(shapes);
    } while (multi && reader.take(','));
    shapes.end_feature();
}

}  // namespace cunjing
