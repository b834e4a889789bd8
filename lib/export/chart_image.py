"""Charts as PNG at 300 dpi, SVG and vector PDF, drawn by kaleido with a Chrome that is found on the machine."""

import io
import os
import shutil
import threading
import weakref
from functools import cache
from typing import TYPE_CHECKING, Literal, get_args

from lib.errors import ExportError
from lib.export.caption import Caption
from lib.export.chart_frame import MM_PER_INCH, framed, width_px

if TYPE_CHECKING:
    import plotly.graph_objects as go

ImageFormat = Literal["png", "svg", "pdf"]
FORMATS: tuple[ImageFormat, ...] = get_args(ImageFormat)
DPI = 300
TEXT_WIDTH_MM = 170.0
PRINTED_PX_PER_INCH = 96  # by Chrome, into a PDF
CHROMES = ("google-chrome", "google-chrome-stable", "chrome", "chromium", "chromium-browser", "microsoft-edge")
MISSING = "Images need Chrome or Chromium on the machine that serves this page, and none was found."
NO_CHROME = f"{MISSING} The HTML file needs neither."

_one_at_a_time = threading.Lock()  # kaleido's server hands a picture to whoever asks first, not to whom it belongs


def find_chrome() -> str | None:
    """Return the path of a Chrome: `BROWSER_PATH`, one on the PATH, or where kaleido knows to look."""
    named = os.environ.get("BROWSER_PATH")
    if named is not None:
        return named if shutil.which(named) else None
    found = next((path for name in CHROMES if (path := shutil.which(name))), None)
    return found or _known_place()


def render_chart(
    figure: "go.Figure",
    caption: Caption,
    image_format: ImageFormat,
    *,
    width_mm: float = TEXT_WIDTH_MM,
    below: int = 60,
) -> bytes:
    """Return the chart with its words as a file.

    Args:
        figure: The whole filtered range, laid out for `width_px(width_mm)`.
        caption: Title, note, filter statement, sources and date; they are part of the picture.
        image_format: png (300 dpi), svg or pdf.
        width_mm: Width on paper.
        below: Pixels under the plot that axis labels and legend need.

    Raises:
        ExportError: There is no Chrome, or it could not draw the chart.
    """
    ready = framed(figure, caption, width=width_px(width_mm), below=below)
    return draw(ready, image_format, width_mm=width_mm)


def draw(figure: "go.Figure", image_format: ImageFormat, *, width_mm: float = TEXT_WIDTH_MM) -> bytes:
    """Return a figure with a width and a height as it is, `width_mm` wide on paper.

    Raises:
        ExportError: There is no Chrome, or it could not draw the chart.
    """
    if find_chrome() is None:
        raise ExportError(MISSING)
    import kaleido

    width, height = figure.layout.width, figure.layout.height
    options = {"format": image_format, "scale": _scale(image_format, width, width_mm), "width": width, "height": height}
    try:
        with _one_at_a_time:
            _serve()
            drawn = bytes(kaleido.calc_fig_sync(figure.to_plotly_json(), opts=options))
    except Exception as error:  # kaleido raises whatever Chrome, its pipe or its timeout raised
        raise ExportError(f"Chrome could not draw the chart: {type(error).__name__}: {error}") from error
    if image_format == "svg":
        return _in_millimetres(drawn, width, height, width_mm)
    return with_dpi(drawn) if image_format == "png" else drawn


def with_dpi(png: bytes) -> bytes:
    """Return the same picture that says it has 300 dots per inch."""
    from PIL import Image

    out = io.BytesIO()
    with Image.open(io.BytesIO(png)) as image:
        image.convert("RGB").save(out, "PNG", dpi=(DPI, DPI), optimize=False)
    return out.getvalue()


def print_size_mm(png: bytes) -> tuple[float, float]:
    """Return width and height on paper of a picture made here."""
    from PIL import Image

    with Image.open(io.BytesIO(png)) as image:
        width, height = image.size
    return width / DPI * MM_PER_INCH, height / DPI * MM_PER_INCH


def _scale(image_format: ImageFormat, width: int, width_mm: float) -> float:
    dots = {"png": DPI, "pdf": PRINTED_PX_PER_INCH}.get(image_format)
    return dots * width_mm / MM_PER_INCH / width if dots else 1


def _in_millimetres(svg: bytes, width: int, height: int, width_mm: float) -> bytes:
    """Give the picture its size on paper; its own coordinates stay pixels by the view box."""
    size = b'width="%d" height="%d"' % (width, height)
    paper = f'width="{width_mm:.2f}mm" height="{height * width_mm / width:.2f}mm"'
    return svg.replace(size, paper.encode(), 1)


@cache
def _serve() -> None:
    """Start Chrome once a process; without it each image would start one anew, which takes seconds."""
    import kaleido

    # Exit handlers run last in, first out: with one of weakref's there already, kaleido's stops Chrome before the
    # finaliser of Chrome's folder sweeps that away under it.
    weakref.finalize(_serve, bool)
    kaleido.start_sync_server(n=1, timeout=60, silence_warnings=True)


def _known_place() -> str | None:
    try:
        from choreographer.browsers import chromium
        from choreographer.utils import get_browser_path

        names: list[str] = vars(chromium)["chromium_based_browsers"]
        return get_browser_path(names)
    except Exception:  # an older or newer choreographer: then only the PATH counts
        return None
