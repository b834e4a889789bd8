"""How long the images of a chart take: the first one, which starts Chrome, and the next ones.

    python tests/bench/images.py [--articles data/articles] [--runs 5]

Prints JSON Lines: for the timeline as PNG (300 dpi, 170 mm), SVG and PDF the wall and processor seconds, the latter of
this process and of Chrome together (Linux only), from the press of the button to the file.
"""

import argparse
import json
import os
import statistics
import time
from pathlib import Path

from lib.collection import Collection
from lib.export.caption import Caption
from lib.export.chart_frame import width_px
from lib.export.chart_image import FORMATS, TEXT_WIDTH_MM, ImageFormat, render_chart
from lib.pipeline import open_folder
from lib.view.rows import story_frame
from lib.view.sources import publication_days
from lib.view.timeline import TimelineLook, timeline_figure


def main() -> None:
    """Draw each format several times and print the medians."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=Path, default=Path("data/articles"))
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    collection = open_folder(options.articles)
    _tell("first png", [_timed(collection, "png")])
    for image_format in FORMATS:
        _tell(f"next {image_format}", [_timed(collection, image_format) for _ in range(options.runs)])


def _timed(collection: Collection, image_format: ImageFormat) -> tuple[float, float, int]:
    wall, cpu = time.perf_counter(), _cpu_seconds()
    look = TimelineLook(by="actor", ground="light", width=width_px(TEXT_WIDTH_MM), minimap=False)
    figure = timeline_figure(story_frame(collection), publication_days(collection), look)
    image = render_chart(figure, Caption("The timeline"), image_format)
    return time.perf_counter() - wall, _cpu_seconds() - cpu, len(image)


def _tell(name: str, found: list[tuple[float, float, int]]) -> None:
    wall, cpu, size = (statistics.median(column) for column in zip(*found, strict=True))
    print(json.dumps({"image": name, "wall_s": round(wall, 2), "cpu_s": round(cpu, 2), "kB": round(size / 1000)}))


def _cpu_seconds() -> float:
    """Return what this process and all below it have used."""
    parents, used = {}, {}
    for entry in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = entry.read_text().rpartition(")")[2].split()
        except OSError:  # it ended meanwhile
            continue
        pid = int(entry.parent.name)
        parents[pid], used[pid] = int(fields[1]), sum(map(int, fields[11:15]))
    ours = {os.getpid()}
    while more := {pid for pid, parent in parents.items() if parent in ours} - ours:
        ours |= more
    return sum(used.get(pid, 0) for pid in ours) / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    main()
