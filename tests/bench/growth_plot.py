# SPDX-FileCopyrightText: 2026 The Cunjing authors
# SPDX-License-Identifier: GPL-2.0-or-later
"""Panels of lines over logarithmic axes, as SVG without any library."""

import math
from dataclasses import dataclass

WIDTH, HEIGHT, LEFT, BOTTOM, TOP, RIGHT = 380, 300, 60, 45, 40, 25
COLOURS = ["#1f5fa8", "#c0561b", "#3a7d44"]


@dataclass
class Series:
    name: str
    points: list  # of (x, y), both above 0


class Axis:
    """From the power of ten below the least value to the one above the greatest."""

    def __init__(self, values, start, end):
        self.low = math.floor(math.log10(min(values)) + 1e-9)
        self.high = max(math.ceil(math.log10(max(values)) - 1e-9), self.low + 1)
        self.start, self.end = start, end

    def at(self, value):
        return self.start + (self.end - self.start) * (math.log10(value) - self.low) / (self.high - self.low)

    def ticks(self):
        return [10.0 ** power for power in range(self.low, self.high + 1)]


def number(value):
    return f"{value:g}" if value < 10000 else f"{value:,.0f}".replace(",", " ")


def panel(left, x_title, y_title, series):
    x = Axis([px for line in series for px, _ in line.points], left + LEFT, left + WIDTH - RIGHT)
    y = Axis([py for line in series for _, py in line.points], HEIGHT - BOTTOM, TOP)
    parts = []
    for value in x.ticks():
        parts.append(f'<line x1="{x.at(value):.1f}" y1="{TOP}" x2="{x.at(value):.1f}" y2="{HEIGHT - BOTTOM}" class="grid"/>')
        parts.append(f'<text x="{x.at(value):.1f}" y="{HEIGHT - BOTTOM + 16}" text-anchor="middle">{number(value)}</text>')
    for value in y.ticks():
        parts.append(f'<line x1="{x.start}" y1="{y.at(value):.1f}" x2="{x.end}" y2="{y.at(value):.1f}" class="grid"/>')
        parts.append(f'<text x="{x.start - 6}" y="{y.at(value) + 4:.1f}" text-anchor="end">{number(value)}</text>')
    parts.append(f'<text x="{(x.start + x.end) / 2}" y="{HEIGHT - 8}" text-anchor="middle">{x_title}</text>')
    parts.append(f'<text x="{x.start}" y="{TOP - 20}" class="title">{y_title}</text>')
    for index, line in enumerate(series):
        colour = COLOURS[index % len(COLOURS)]
        places = [(x.at(px), y.at(py)) for px, py in line.points]
        parts.append(f'<polyline points="{" ".join(f"{px:.1f},{py:.1f}" for px, py in places)}" fill="none" stroke="{colour}" stroke-width="2"'
                     + (' stroke-dasharray="6 4"' if index else "") + "/>")
        for (px, py), (size, value) in zip(places, line.points):
            others = [dict(other.points).get(size, 0) for other in series if other is not line]
            is_highest = all(value >= other for other in others) and (value not in others or index == 0)
            aside = -6 if is_highest and px > x.start else 6
            parts.append(f'<circle cx="{px:.1f}" cy="{py:.1f}" r="3.5" fill="{colour}"/>')
            parts.append(f'<text x="{px + aside:.1f}" y="{py + (-8 if is_highest else 15):.1f}" text-anchor="{"end" if aside < 0 else "start"}" '
                         f'fill="{colour}">{number(float(f"{value:.3g}"))}</text>')
        parts.append(f'<text x="{x.end}" y="{HEIGHT - BOTTOM - 10 - 16 * index}" text-anchor="end" fill="{colour}">{line.name}</text>')
    return parts


def plot(file, x_title, panels):
    """Takes panels as (title of the upright axis, series), drawn side by side."""
    parts = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH * len(panels)}" height="{HEIGHT}" font-family="sans-serif" font-size="12">',
             "<style>.grid{stroke:#d8d8d8}.title{font-weight:bold}</style>", f'<rect width="{WIDTH * len(panels)}" height="{HEIGHT}" fill="white"/>']
    for index, (title, series) in enumerate(panels):
        parts += panel(WIDTH * index, x_title, title, series)
    with open(file, "w", encoding="utf-8") as out:
        out.write("\n".join([*parts, "</svg>"]) + "\n")
