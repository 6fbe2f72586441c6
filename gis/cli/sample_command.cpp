// SPDX-FileCopyrightText: 2026 The Cunjing authors
// SPDX-License-Identifier: GPL-2.0-or-later

#include <fmt/format.h>

#include "gis/base/progress_bar.hpp"
#include "gis/cli/session.hpp"
#include "gis/sample/township.hpp"

namespace cunjing {
namespace {

struct SampleCommandOptions {
    std::string out;
    SampleOptions sample;
};

int make_sample(const Session& session, const SampleCommandOptions& options) {
    const Catalogue catalogue = session.load_catalogue();
    {
        ProgressBar bar(session.language);
        write_sample(options.out, catalogue, options.sample, bar);
    }
    session.print(say("已生成虚构的示例镇 {0}：{1} 个村，种子 {2}",
                      "made the fictional sample town {0}: {1} villages, seed {2}", options.out,
                      options.sample.villages, options.sample.seed));
    return exit_done;
}

}  // namespace

void add_sample_command(CLI::App& app, Session& session) {
    auto options = std::make_shared<SampleCommandOptions>();
    CLI::App* command =
        app.add_subcommand("sample", session.words({"生成虚构的示例镇", "make a fictional sample town"}));
    command
        ->add_option("OUT", options->out,
                     session.words({"要建立的文件，例如 sample.gpkg", "the file to make, e.g. sample.gpkg"}))
        ->required();
    command
        ->add_option("--villages", options->sample.villages,
                     session.words({"村的个数（默认 24）", "number of villages (24 by default)"}))
        ->check(CLI::Range(1, 10000));
    command->add_option("--seed", options->sample.seed,
                        session.words({"随机种子；相同种子得到相同的镇", "seed; the same seed makes the same town"}));
    add_catalogue_option(*command, session);
    command->callback(
        [&session, options] { session.work = [&session, options] { return make_sample(session, *options); }; });
}

}  // namespace cunjing
