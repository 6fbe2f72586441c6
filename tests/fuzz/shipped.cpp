// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include "tests/fuzz/shipped.hpp"

#include <unistd.h>

#include <filesystem>
#include <fstream>

namespace cunjing {
namespace {

namespace fs = std::filesystem;

/// A folder with what each catalogue must have, of this process alone.
class SmallCatalogue {
public:
    SmallCatalogue() : folder_(fs::temp_directory_path() / ("cunjing-fuzz-" + std::to_string(getpid()))) {
        fs::create_directories(folder_ / "rules");
        fs::copy_file(fs::path(CUNJING_SOURCE_DIR) / "layers/common.yaml", folder_ / "common.yaml",
                      fs::copy_options::overwrite_existing);
        std::ofstream(folder_ / "parameters.yaml") << "parameters: {}\n";
    }
    ~SmallCatalogue() {
        std::error_code ignored;
        fs::remove_all(folder_, ignored);
    }
    SmallCatalogue(const SmallCatalogue&) = delete;
    SmallCatalogue& operator=(const SmallCatalogue&) = delete;
    SmallCatalogue(SmallCatalogue&&) = delete;
    SmallCatalogue& operator=(SmallCatalogue&&) = delete;

    void load_with_layer(const std::string& text) const {
        std::ofstream(folder_ / "fuzz.yaml", std::ios::binary) << text;
        static_cast<void>(Catalogue::load(folder_));
    }

private:
    fs::path folder_;
};

}  // namespace

const Catalogue& shipped_catalogue() {
    static const Catalogue catalogue = Catalogue::load(fs::path(CUNJING_SOURCE_DIR) / "layers");
    return catalogue;
}

Table one_row(const Layer& layer) {
    Table table(layer);
    table.shapes.append_none();
    table.end_row();
    return table;
}

void load_with_layer(const std::string& text) {
    static const SmallCatalogue catalogue;
    catalogue.load_with_layer(text);
}

}  // namespace cunjing
