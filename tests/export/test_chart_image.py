"""Charts for paper: real size and resolution, vector PDF, words around them; without Chrome a clear reason."""

import io
from concurrent.futures import ThreadPoolExecutor
from datetime import date

import plotly.graph_objects as go
import pypdfium2
import pytest
from lxml import etree, html
from PIL import Image

from lib.errors import ExportError
from lib.export import chart_image, chrome
from lib.export.caption import Caption
from lib.export.chart_frame import framed, width_px
from lib.export.chart_html import to_chart_html
from lib.export.chart_image import DPI, MISSING, NO_CHROME, render_chart
from lib.export.chrome import find_chrome

CAPTION = Caption(
    "Two <ferries> and a title that is long enough to need a second line on paper, as many titles do in practice",
    "Each dot is an event.", "Filtered: told by The Quay.", ("The Quay, 6 May 2021", "Pier Post"), date(2021, 5, 7),
    "0.1",
)  # fmt: skip
needs_chrome = pytest.mark.skipif(find_chrome() is None, reason="no Chrome or Chromium on this machine")


def figure(**layout):
    chart = go.Figure(go.Scatter(x=[1, 2, 3], y=[3, 1, 2], text=["one", "two", "three"], mode="markers+text"))
    return chart.update_layout(height=300, margin={"t": 30, "b": 30, "l": 40, "r": 20}, **layout)


@needs_chrome
def test_a_png_has_300_dots_an_inch_at_the_chosen_width():
    data = render_chart(figure(), CAPTION, "png", width_mm=120)
    with Image.open(io.BytesIO(data)) as image:
        assert image.info["dpi"] == pytest.approx((300, 300), abs=0.1)
        assert image.width / DPI * 25.4 == pytest.approx(120, abs=0.3)
        assert image.convert("RGBA").getextrema()[3] == (255, 255), "paper is not transparent"


@needs_chrome
def test_two_readers_at_once_get_each_their_own_picture():
    with ThreadPoolExecutor(4) as pool:
        drawn = list(
            pool.map(lambda mm: (mm, render_chart(figure(), CAPTION, "png", width_mm=mm)), (90, 110, 130, 150))
        )
    for width, data in drawn:
        with Image.open(io.BytesIO(data)) as image:
            assert image.width / DPI * 25.4 == pytest.approx(width, abs=0.3)


@needs_chrome
def test_a_pdf_holds_vectors_and_letters_at_the_chosen_width():
    with pypdfium2.PdfDocument(render_chart(figure(), CAPTION, "pdf", width_mm=120)) as document:
        assert len(document) == 1
        page = document[0]
        assert page.get_width() / 72 * 25.4 == pytest.approx(120, abs=0.6)
        kinds = {found.type for found in page.get_objects()}
        assert pypdfium2.raw.FPDF_PAGEOBJ_PATH in kinds
        assert pypdfium2.raw.FPDF_PAGEOBJ_IMAGE not in kinds
        textpage = page.get_textpage()
        words = textpage.get_text_range()
        textpage.close()
        page.close()
    for part in (
        "Two <ferries>",
        "Filtered: told by The Quay.",
        "Sources: The Quay, 6 May 2021; Pier Post.",
        "Data as of 7 May 2021",
    ):
        assert part in words


@needs_chrome
def test_an_svg_has_its_size_on_paper_and_its_words():
    root = etree.fromstring(render_chart(figure(), CAPTION, "svg", width_mm=120))
    assert root.get("width") == "120.00mm"
    words = "".join(root.itertext())
    assert "Each dot is an event." in words


@needs_chrome
def test_axes_on_paper_write_months_as_the_words_around_them():
    chart = go.Figure(go.Scatter(x=["2021-09-01", "2021-09-09"], y=[1, 2])).update_layout(height=300)
    words = "".join(etree.fromstring(render_chart(chart, CAPTION, "svg")).itertext())
    assert "Sept" in words
    assert "Sep " not in words


def test_without_chrome_the_reason_and_the_way_out_are_given(monkeypatch):
    assert "HTML" in NO_CHROME
    monkeypatch.setattr(chart_image, "find_chrome", lambda: None)
    with pytest.raises(ExportError, match=MISSING):
        render_chart(figure(), CAPTION, "png")


def test_a_browser_that_does_not_start_is_an_error_each_time_and_never_a_hang(monkeypatch, tmp_path):
    broken = tmp_path / "chrome"
    broken.write_text("#!/bin/sh\nexit 1\n")
    broken.chmod(0o755)
    chrome.stop_chrome()
    monkeypatch.setenv("BROWSER_PATH", str(broken))
    for _ in range(2):
        with pytest.raises(ExportError, match="Chrome could not draw the chart"):
            render_chart(figure(), CAPTION, "svg")


@needs_chrome
def test_a_chrome_that_ended_between_two_pictures_is_started_anew():
    render_chart(figure(), CAPTION, "svg")
    process = chrome._running[0].kaleido.subprocess
    process.kill()
    process.wait()
    assert render_chart(figure(), CAPTION, "svg").startswith(b"<svg")


def test_traces_that_the_own_script_does_not_draw_are_no_empty_picture():
    pytest.importorskip("kaleido")
    chart = go.Figure(go.Heatmap(z=[[1, 2]]))
    with pytest.raises(ExportError, match="plotly"):
        render_chart(chart, CAPTION, "svg")


def test_a_named_browser_that_is_not_there_is_no_chrome(monkeypatch):
    monkeypatch.setenv("BROWSER_PATH", "/nowhere/chrome")
    assert find_chrome() is None


def test_the_words_make_room_for_themselves():
    plain = figure()
    ready = framed(plain, CAPTION, width=width_px(120))
    inner = ready.layout.height - ready.layout.margin.t - ready.layout.margin.b
    assert inner == 300 - 30 - 30
    assert ready.layout.annotations[0].text.startswith("<b>Two &lt;ferries&gt;")
    assert len(plain.layout.annotations) == 0


def test_a_figure_with_a_size_of_its_own_keeps_it():
    narrow = framed(figure(width=300), CAPTION, width=640)
    assert (narrow.layout.width, narrow.layout.margin.r) == (640, 20 + 340)
    assert framed(figure(width=1400), CAPTION, width=640).layout.width == 1400


def test_the_html_file_is_whole_and_light():
    data = to_chart_html(
        figure(paper_bgcolor="#000000"), CAPTION, ("When", "What"), [("4 May", "<b>x</b>"), (None, "y")]
    )
    page = html.fromstring(data)
    assert page.find(".//h1").text_content() == CAPTION.title
    assert [td.text_content() for td in page.iter("td")] == ["4 May", "<b>x</b>", "", "y"]
    assert [li.text_content() for li in page.iter("li")] == list(CAPTION.sources)
    assert not page.xpath("//script[@src] | //link[@href]")
    assert b"#000000" not in data.split(b"Plotly.newPlot")[-1]


@pytest.mark.parametrize(
    ("trace", "script"),
    [(go.Scatter(x=[1], y=[1]), b"plotly.js (basic"), (go.Heatmap(z=[[1, 2]]), b"* plotly.js v")],
    ids=["what the page draws needs only the small script", "other traces bring the large one"],
)
def test_the_html_file_has_the_script_that_its_traces_need(trace, script):
    data = to_chart_html(go.Figure(trace), CAPTION)
    assert data.count(script) == 1
    assert (len(data) < 1_400_000) == (b"basic" in script)


def test_long_words_and_chinese_stay_on_the_paper():
    words = "Sources: " + "北京市互联网金融风险专项整治工作小组办公室" * 8 + " https://example.org/" + "a-" * 20
    ready = framed(figure(), Caption("t", words), width=640)
    lines = ready.layout.annotations[1].text.split("<br>")
    assert len(lines) >= 4
    assert all(sum(1.0 if c >= "⺀" else 0.5 for c in line) * 11 < 640 for line in lines)
    assert "".join(lines).replace(" ", "") == words.replace(" ", "")


def test_pictures_name_their_sources_in_short():
    caption = Caption(
        "t", sources=("“A long title”, The Quay, 6 May 2021, https://x.example",), names=("The Quay, 6 May",)
    )
    assert framed(figure(), caption, width=640).layout.annotations[1].text == "Sources: The Quay, 6 May."
