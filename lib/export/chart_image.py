"""Charts as PNG at 300 dpi, SVG and vector PDF, drawn by kaleido with a Chrome that is found on the machine."""

import struct
import zlib
from typing import TYPE_CHECKING, Literal, get_args

from lib.errors import ExportError
from lib.export.caption import Caption
from lib.export.chart_frame import MM_PER_INCH, framed, width_px
from lib.export.chrome import draw_with_chrome, find_chrome
from lib.plotlyjs import is_enough

if TYPE_CHECKING:
    import plotly.graph_objects as go

ImageFormat = Literal["png", "svg", "pdf"]
FORMATS: tuple[ImageFormat, ...] = get_args(ImageFormat)
DPI = 300
TEXT_WIDTH_MM = 170.0
PRINTED_PX_PER_INCH = 96  # by Chrome, into a PDF
PNG_HEAD = 8 + 4 + 4 + 13 + 4  # the signature and the chunk IHDR, which comes first
MISSING = "Images need Chrome or Chromium on the machine that serves this page, and none was found."
NO_CHROME = f"{MISSING} The HTML file needs neither."


def render_chart(
    figure: "go.Figure",
    caption: Caption | None,
    image_format: ImageFormat,
    *,
    width_mm: float = TEXT_WIDTH_MM,
) -> bytes:
    """Return the chart with its words as a file.

    Args:
        figure: The whole filtered range, laid out for `width_px(width_mm)`.
        caption: Title, note, filter statement, sources and date; they are part of the picture. None draws it bare.
        image_format: png (300 dpi), svg or pdf.
        width_mm: Width on paper.

    Raises:
        ExportError: There is no Chrome, or it could not draw the chart.
    """
    ready = framed(figure, caption, width=width_px(width_mm))
    return draw(ready, image_format, width_mm=width_mm)


def draw(figure: "go.Figure", image_format: ImageFormat, *, width_mm: float = TEXT_WIDTH_MM) -> bytes:
    """Return a figure with a width and a height as it is, `width_mm` wide on paper.

    Raises:
        ExportError: There is no Chrome, or it could not draw the chart.
    """
    if find_chrome() is None:
        raise ExportError(MISSING)
    plain = figure.to_plotly_json()
    if not is_enough(plain["data"]):
        raise ExportError("The chart has traces that the program's own plotly.js does not draw.")
    width, height = figure.layout.width, figure.layout.height
    options = {"format": image_format, "scale": _scale(image_format, width, width_mm), "width": width, "height": height}
    try:
        drawn = draw_with_chrome(plain, options)
    except Exception as error:  # whatever Chrome, its pipe or the time limit raised
        named = type(error).__name__
        raise ExportError(f"Chrome could not draw the chart ({named}). The next try starts a new Chrome.") from error
    if image_format == "svg":
        return _in_millimetres(drawn, width, height, width_mm)
    return with_dpi(drawn) if image_format == "png" else drawn


def with_dpi(png: bytes) -> bytes:
    """Return the same picture that says it has 300 dots per inch, in the chunk pHYs of the PNG specification."""
    per_metre = round(DPI / MM_PER_INCH * 1000)
    chunk = b"pHYs" + struct.pack(">IIB", per_metre, per_metre, 1)  # 1: the unit is the metre
    sized = struct.pack(">I", len(chunk) - 4) + chunk + struct.pack(">I", zlib.crc32(chunk))
    return png[:PNG_HEAD] + sized + png[PNG_HEAD:]


def _scale(image_format: ImageFormat, width: int, width_mm: float) -> float:
    dots = {"png": DPI, "pdf": PRINTED_PX_PER_INCH}.get(image_format)
    return dots * width_mm / MM_PER_INCH / width if dots else 1


def _in_millimetres(svg: bytes, width: int, height: int, width_mm: float) -> bytes:
    """Give the picture its size on paper; its own coordinates stay pixels by the view box."""
    size = b'width="%d" height="%d"' % (width, height)
    paper = f'width="{width_mm:.2f}mm" height="{height * width_mm / width:.2f}mm"'
    return svg.replace(size, paper.encode(), 1)
