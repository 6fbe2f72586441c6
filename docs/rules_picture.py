# SPDX-FileCopyrightText: 2026 The Cunjing authors
# SPDX-License-Identifier: GPL-2.0-or-later
"""Draws the examples of a rule side by side as SVG: what breaks it, what keeps it, what is in doubt."""

from xml.sax.saxutils import escape

VERDICTS = {"violated": ("违反", "#c0392b"), "satisfied": ("符合", "#1e8449"), "doubtful": ("存疑", "#b9770e")}
PANEL_WIDTH, PANEL_HEIGHT, TEXT_HEIGHT, GAP = 280, 210, 52, 12
HEADING_HEIGHT, SCALE_BAR_HEIGHT = 24, 22
FILLS = {
    "water": "#a9d3ee", "watercourse": "#a9d3ee", "restricted_area": "#e8daef", "public_area": "#f5e6c8",
    "residential_area": "#f6ddcc", "homestead": "#fcf3cf", "building": "#d5d8dc", "pen_zone": "#d4efdf",
    "village": "#f8f9f9", "cropland": "#e9f7df", "side_strip": "#e3f1da", "road_strip": "#e5e7e9", "sight_triangle": "#fcf3cf",
}
BEHIND = ("village", "restricted_area", "residential_area", "side_strip", "road_strip", "cropland", "public_area",
          "pen_zone", "homestead", "water")
ROAD_LAND = {"village": 1.0, "township": 1.0, "county": 1.0, "group": 0.5}


def numbers(value):
    return [float(number) for number in value]


def feature(entry):
    (layer, body), = entry.items()
    return layer, body


def outline(body):
    """Points of a feature and whether it is an area."""
    if "box" in body:
        x, y, width, depth = numbers(body["box"])
        return [(x, y), (x + width, y), (x + width, y + depth), (x, y + depth)], True
    flat = numbers(body.get("point") or body["line"])
    return list(zip(flat[::2], flat[1::2])), False


class Frame:
    """Metres to the panel's pixels: all panels of a rule have one scale."""

    def __init__(self, features):
        points = [point for _, body in features for point in outline(body)[0]]
        xs, ys = [x for x, _ in points], [y for _, y in points]
        margin = 3.0
        self.left, self.bottom = min(xs) - margin, min(ys) - margin
        width, height = max(xs) + margin - self.left, max(ys) + margin - self.bottom
        drawing_height = PANEL_HEIGHT - HEADING_HEIGHT - SCALE_BAR_HEIGHT
        self.scale = min(PANEL_WIDTH / width, drawing_height / height)
        self.left -= (PANEL_WIDTH / self.scale - width) / 2
        self.bottom -= (drawing_height / self.scale - height) / 2

    def place(self, point):
        return ((point[0] - self.left) * self.scale,
                PANEL_HEIGHT - SCALE_BAR_HEIGHT - (point[1] - self.bottom) * self.scale)

    def path(self, points):
        return " ".join("{:.1f},{:.1f}".format(*self.place(point)) for point in points)


def road(body, frame):
    """A road as bands: land with a dashed edge, roadbed, surface."""
    bed = float(body["roadbed_width_m"])
    ditch = 0.4 if body.get("ditch_side") == "both" else 0
    land = bed + 2 * (ditch + ROAD_LAND.get(body["class"], 0))
    points = frame.path(outline(body)[0])
    bands = [(land, "#eceff1"), (bed, "#b0bec5"), (float(body["surface_width_m"]), "#78909c")]
    return [f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="{width * frame.scale:.1f}"/>'
            for width, colour in bands]


def drawn(layer, body, frame, colour=None):
    """A feature; in the colour of its verdict where it is the subject."""
    points, is_area = outline(body)
    stroke = f'stroke="{colour}" stroke-width="2.5"' if colour else 'stroke="#7f8c8d" stroke-width="1"'
    if layer == "road":
        return road(body, frame)
    if is_area:
        fill = FILLS.get(layer, "#ffffff") if not colour else colour
        opacity = ' fill-opacity="0.25"' if colour else ""
        return [f'<polygon points="{frame.path(points)}" fill="{fill}"{opacity} {stroke}/>']
    if len(points) == 1:
        x, y = frame.place(points[0])
        circle = f'<circle cx="{x:.1f}" cy="{y:.1f}" r="5" fill="{colour or "#7f8c8d"}"/>'
        return [circle]
    width = max(1.5, float(body.get("width_m", 0.4)) * frame.scale)
    return [f'<polyline points="{frame.path(points)}" fill="none" stroke="{colour or "#5d8aa8"}" stroke-width="{width:.1f}"/>']


def label(layer, body, frame, layers, colour):
    points = outline(body)[0]
    x, y = frame.place((sum(p[0] for p in points) / len(points), max(p[1] for p in points)))
    word = layers[layer]["title"]["zh"]
    half = 5.5 * len(word)
    x = min(max(x, half + 2), PANEL_WIDTH - half - 2)
    y = y - (8 if len(points) == 1 else 4)
    return (f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="middle" font-size="11" fill="{colour}" stroke="#ffffff" '
            f'stroke-width="3" paint-order="stroke">{word}</text>')


def attributes(body):
    words = [f"{key}={value}" for key, value in body.items() if key not in ("box", "point", "line", "uid")]
    lines, line = [], ""
    for word in words:
        if line and len(line) + len(word) > 42:
            lines.append(line)
            line = ""
        line += ("  " if line else "") + word
    return (lines + [line])[:3]


def panel(verdict, features, ground, frame, layers):
    word, colour = VERDICTS[verdict]
    subject = features[0]
    others = sorted(ground + features[1:], key=lambda item: BEHIND.index(item[0]) if item[0] in BEHIND else len(BEHIND))
    parts = [f'<rect width="{PANEL_WIDTH}" height="{PANEL_HEIGHT}" fill="#fdfefe" stroke="#d5d8dc"/>']
    for layer, body in others:
        parts += drawn(layer, body, frame)
    parts += drawn(*subject, frame, colour)
    parts += [label(layer, body, frame, layers, "#515a5a") for layer, body in others]
    parts.append(label(*subject, frame, layers, colour))
    parts.append(f'<text x="8" y="18" font-size="14" font-weight="bold" fill="{colour}">{word} {verdict}</text>')
    length = next(step for step in (1, 2, 5, 10, 20, 50, 100) if step * frame.scale >= 25)
    y = PANEL_HEIGHT - 8
    parts.append(f'<path d="M8 {y} h{length * frame.scale:.1f}" stroke="#2c3e50" stroke-width="2"/>'
                 f'<text x="8" y="{y - 4}" font-size="9" fill="#2c3e50">{length} m</text>')
    for i, line in enumerate(attributes(subject[1])):
        parts.append(f'<text x="2" y="{PANEL_HEIGHT + 15 + 15 * i}" font-size="11" fill="#2c3e50">{escape(line)}</text>')
    return parts


def picture(example, layers):
    ground = [feature(entry) for entry in example.get("ground", [])]
    cases = {verdict: [feature(entry) for entry in example[verdict]] for verdict in VERDICTS if verdict in example}
    frame = Frame(ground + [item for features in cases.values() for item in features])
    width = len(cases) * (PANEL_WIDTH + GAP) - GAP
    lines = [f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{PANEL_HEIGHT + TEXT_HEIGHT}" '
             f'viewBox="0 0 {width} {PANEL_HEIGHT + TEXT_HEIGHT}" font-family="Noto Sans CJK SC, WenQuanYi Micro Hei, sans-serif">']
    for i, (verdict, features) in enumerate(cases.items()):
        lines.append(f'<svg x="{i * (PANEL_WIDTH + GAP)}" width="{PANEL_WIDTH}" height="{PANEL_HEIGHT + TEXT_HEIGHT}">')
        lines += panel(verdict, features, ground, frame, layers)
        lines.append("</svg>")
    return "\n".join(lines + ["</svg>"]) + "\n"
