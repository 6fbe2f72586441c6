#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Cunjing authors
# SPDX-License-Identifier: GPL-2.0-or-later
"""Writes docs/rules.md and docs/rules/*.svg from layers/: what each rule asks, drawn, and what it rests on.

    docs/rules_page.py           writes the pages
    docs/rules_page.py --check   says which of them are stale; exit code 1 if any
"""

import argparse
import json
import pathlib
import re
import sys

import yaml

import rules_picture

ROOT = pathlib.Path(__file__).resolve().parents[1]
FAMILIES = {
    "road": ("村组道路沟净面洁", "Roads and ditches"),
    "yard": ("农村院落整洁有序", "Yards"),
    "water": ("黑臭水体基本消除", "Water"),
    "poultry": ("散养鸡鸭全部归圈", "Poultry"),
    "process": ("长效管护", "Upkeep"),
}
INTRO = """# 规则 / Rules

Made by `docs/rules_page.py` from `layers/`; change those, then run it. Every metre in a rule is a parameter: the table
under a rule says its default and where that comes from, `cunjing rules PROJECT --set` sets another for a project, town
or village with the document that decides it; `--set RULE=off` switches a rule off for a project. Findings are suspicions (疑似) until a person confirms them.

A picture shows a case that breaks the rule (违反), one that keeps it (符合) and one in doubt (存疑): each is a test too.
How verdicts come about from limits, accuracies and unknown values stands in [architecture.md](architecture.md).
"""


def load(path):
    return yaml.load((ROOT / "layers" / path).read_text(encoding="utf-8"), Loader=yaml.BaseLoader)


def as_list(value):
    return value if isinstance(value, list) else [value]


def subject_layers(rule):
    return [entry["layer"] if isinstance(entry, dict) else entry for entry in as_list(rule["subject"])]


def graded(value):
    """A graded list as words: the values in their order."""
    if not isinstance(value, list):
        return value
    return " / ".join(dict.fromkeys(entry["is"] for entry in value))


def words_in(value):
    return set(re.findall(r"[a-z_0-9]+", json.dumps(value, ensure_ascii=False)))


def parameters_of(rule, parameters, layers):
    """Names of the parameters that a rule or a derived field in it speaks of, in the order of their file."""
    words = words_in(rule)
    for layer in subject_layers(rule):
        for name, derived in layers[layer].get("derived", {}).items():
            by = [attribute for used in words & set(parameters) for attribute in parameters[used].get("by", [])]
            if name in words or f"{layer}.{name}" in by:
                words |= words_in(derived)
    return [name for name in parameters if name in words]


def defaults(parameter):
    if "value" in parameter:
        return f'{parameter["value"]} {parameter["unit"]}'
    values = ", ".join(f"{key} {value}" for key, value in parameter["values"].items())
    return f'{values} ({parameter["unit"]})'


def conditions(rule):
    """What is asked, as the catalogue writes it, for each layer that has a condition of its own."""
    lines = []
    for entry in as_list(rule["subject"]):
        own = entry if isinstance(entry, dict) else {"layer": entry}
        for key in ("where", "surveyed", "when", "unless"):
            value = own.get(key, rule.get(key))
            if value is not None:
                lines.append(f'{own["layer"]} {key}: {json.dumps(value, ensure_ascii=False)}')
    return lines


def rule_section(name, rule, example, parameters, layers):
    title = rule["title"]
    lines = [f'### {name} {title["zh"]}', "", f'*{title["en"]}*', "", f"![{title['en']}](rules/{name}.svg)", ""]
    for basis in as_list(rule["basis"]):
        if basis["verified"] == "true":
            lines.append(f'> {basis["text"]}（{basis["source"]}）')
    lines += ["", f'- 要求 / asked for: {rule["remedy"]["zh"]} / {rule["remedy"]["en"]}',
              f'- 对象 / subjects: {", ".join(subject_layers(rule))}',
              f'- 严重程度 / severity: {graded(rule["severity"])}; 期限 / days: {graded(rule["deadline_days"])}; '
              f'责任 / answers: {graded(rule["responsible"])}']
    if "yields_to" in rule:
        lines.append(f'- 让位于 / yields to: {", ".join(rule["yields_to"])}')
    if "merge" in rule:
        lines.append(f'- 合并 / merged: {json.dumps(rule["merge"], ensure_ascii=False)}')
    for verdict, why in example.get("not_drawn", {}).items():
        lines.append(f'- {rules_picture.VERDICTS[verdict][0]} / {verdict}: {why["zh"]} / {why["en"]}')
    for key, words in (("limits", "局限 / what it does not see"), ("note", "说明 / note")):
        if key in rule:
            lines.append(f'- {words}: {rule[key]["zh"]} {rule[key]["en"]}')
    used = parameters_of(rule, parameters, layers)
    if used:
        lines += ["", "| 参数 / parameter | 默认 / default | 来源 / source |", "|---|---|---|"]
        lines += [f'| `{name}` {parameters[name]["title"]["zh"]} | {defaults(parameters[name])} | '
                  f'{parameters[name]["source"]} |' for name in used]
    lines += ["", "<details><summary>条件 / condition</summary>", "", "```text", *conditions(rule), "```", "</details>", ""]
    return lines


def coverage(plan):
    lines = ["## 方案每句话对应的规则 / Every sentence of the plan", "",
             "| 方案原文 / the plan's words | 规则 / rules |", "|---|---|"]
    for sentence in plan["sentences"]:
        parts = [f"[{rule}](#{rule})" for rule in sentence["rules"]]
        if "else" in sentence:
            parts.append(f'{sentence["else"]["zh"]} / {sentence["else"]["en"]}')
        lines.append(f'| {sentence["text"]} | {"; ".join(parts)} |')
    return lines + [""]


def pages():
    """Path → contents."""
    parameters = load("parameters.yaml")["parameters"]
    layers = {path.stem: load(path.name) for path in sorted((ROOT / "layers").glob("*.yaml"))
              if path.stem not in ("common", "parameters")}
    result = {}
    lines = INTRO.splitlines() + [""] + coverage(load("plan/sentences.yaml"))
    for family, (zh, en) in FAMILIES.items():
        lines += [f"## {zh} / {en}", ""]
        examples = load(f"examples/{family}.yaml")
        for name, rule in load(f"rules/{family}.yaml").items():
            lines += [f'<a id="{name}"></a>', ""] + rule_section(name, rule, examples[name], parameters, layers)
            result[f"docs/rules/{name}.svg"] = rules_picture.picture(examples[name], layers)
    result["docs/rules.md"] = "\n".join(lines).rstrip("\n") + "\n"
    return result


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing; fail where a page is stale")
    check = parser.parse_args().check
    made = pages()
    there = {str(path.relative_to(ROOT)) for path in (ROOT / "docs/rules").glob("*.svg")}
    stale = sorted(there - set(made))
    for name, contents in made.items():
        path = ROOT / name
        if path.exists() and path.read_text(encoding="utf-8") == contents:
            continue
        stale.append(name)
        if not check:
            path.parent.mkdir(exist_ok=True)
            path.write_text(contents, encoding="utf-8")
    for name in stale:
        print(f"{name} is stale: run docs/rules_page.py" if check else f"wrote {name}")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
