"""The report as Word and HTML hold it: footnotes that lead somewhere, missing charts named, nothing else lost."""

import io
import zipfile
from dataclasses import replace
from datetime import date

import docx
import pytest
from docx.shared import Mm
from lxml import etree, html
from PIL import Image

from lib.collection import Collection
from lib.export.caption import Caption
from lib.export.report import Chart, build_report
from lib.export.report_docx import to_docx
from lib.export.report_html import to_report_html
from lib.model import Dating, Span
from tests.sample_collection import collection

CAPTION = Caption("Ferry <rules>", "", "Filtered: told by The Quay.", (), date(2021, 5, 7), "0.1")
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def picture(high: int = 20) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (60, high), "white").save(out, "PNG")
    return out.getvalue()


def report(sample=None, **more):
    charts = (
        Chart("Timeline", "Three events", (picture(), picture(high=500)), "Read it so."),
        Chart("Network", "Who", problem="Chrome is missing."),
    )
    values = {
        "text": "First words.\n\nSecond\nwords.",
        "facts": (("Events", "3"),),
        "charts": charts,
        "method": ("How.",),
    }
    return build_report(sample or collection(), CAPTION, lambda s: s.dating.edtf or "no date", **{**values, **more})


def word(made):
    return docx.Document(io.BytesIO(to_docx(made)))


def notes_of(made) -> list[str]:
    with zipfile.ZipFile(io.BytesIO(to_docx(made))) as archive:
        root = etree.fromstring(archive.read("word/footnotes.xml"))
    return ["".join(n.itertext()).strip() for n in root.iter(f"{W}footnote") if int(n.get(f"{W}id")) > 0]


def test_every_telling_has_a_footnote_with_its_words():
    made = report()
    assert [e.notes for e in made.dated] == [(1, 2), (3,), (4,)]
    assert made.footnotes[1].startswith("Digest after Pier Post, 7 May 2021 [source 2]: “The harbour")
    assert ", according to Ana Reyes: “Operators" in made.footnotes[2]
    assert made.footnotes[2].endswith("spokesman Ana Reyes said.”")


def test_key_moments_stand_first_and_lines_that_need_it_are_completed():
    sample = collection()
    made = report(moments=[sample.stories[0].id], topic=lambda s: "from “Ferry rules”")
    (entry,) = made.moments
    assert entry.notes == ()
    assert entry.what.endswith(", from “Ferry rules”.")
    assert "Ferry rules" not in made.dated[0].what
    headings = [p.text for p in word(made).paragraphs if p.style.name == "Heading 1"]
    assert headings[:3] == ["At a glance", "Key moments", "Still to come after 7 May 2021"]
    page = to_report_html(made).decode()
    assert page.index("At a glance") < page.index("Key moments") < page.index("Still to come")
    assert "Key moments" not in to_report_html(report()).decode()


def test_disagreements_quote_every_side():
    (found,) = report().disagreements
    assert [side.value for side in found.sides] == ["Date: 4 May 2021", "Date: 5 May 2021"]
    ((source, quote),) = found.sides[1].tellers
    assert source == "Digest after Pier Post, 7 May 2021 [source 2]"
    assert quote.startswith("“The harbour authority published")


def test_word_opens_with_headings_pictures_and_tables():
    document = word(report())
    headings = [p.text for p in document.paragraphs if p.style.name.startswith(("Heading", "Title"))]
    assert headings[:3] == ["Ferry <rules>", "At a glance", "Still to come after 7 May 2021"]
    assert {"Chronology", "Where sources disagree", "Sources", "How this was made"} <= set(headings)
    assert len(document.inline_shapes) == 2
    assert document.inline_shapes[0].width == Mm(160)
    assert document.inline_shapes[0]._inline.docPr.get("descr") == "Three events (page 1 of 2)"
    assert "docProps/thumbnail.jpeg" not in zipfile.ZipFile(io.BytesIO(to_docx(report()))).namelist()
    assert [c.text for c in document.tables[0].rows[0].cells] == ["Events", "3"]


def test_word_footnotes_are_referred_to_in_order():
    made = report()
    references = [int(e.get(f"{W}id")) for e in word(made).element.iter(f"{W}footnoteReference")]
    assert references == [1, 2, 3, 4]
    assert notes_of(made) == [" ".join(n.split()) for n in made.footnotes]


def test_a_chart_that_could_not_be_drawn_is_named_and_the_rest_delivered():
    made = report()
    assert [c.title for c in made.missing] == ["Network"]
    assert "This chart could not be drawn. Chrome is missing." in [p.text for p in word(made).paragraphs]
    page = html.fromstring(to_report_html(made))
    assert "This chart could not be drawn. Chrome is missing." in page.text_content()
    assert len(page.xpath("//img")) == 2


def test_html_footnotes_link_both_ways_and_nothing_is_fetched():
    page = html.fromstring(to_report_html(report()))
    ids = set(page.xpath("//@id"))
    inner = [h[1:] for h in page.xpath("//a/@href") if h.startswith("#")]
    assert set(inner) <= ids
    assert len(page.find_class("footnotes")[0]) == 4
    assert page.xpath("//sup/a/@title") == list(report().footnotes)
    assert all(s.startswith("data:") for s in page.xpath("//@src"))
    assert not page.xpath("//script")


def test_a_picture_is_never_higher_than_its_page_and_the_caption_stands_under_the_first():
    document = word(report())
    assert document.inline_shapes[1].height <= Mm(212)
    captions = [p.text for p in document.paragraphs if p.style.name == "Caption"]
    assert captions == ["Figure 1. Three events. Read it so."]
    page = html.fromstring(to_report_html(report()))
    assert [c.text_content() for c in page.iter("figcaption")] == captions
    assert [i.get("alt") for i in page.iter("img")] == ["Three events (page 1 of 2)", "Three events (page 2 of 2)"]


def test_entries_stand_under_their_months_and_only_say_what_did_not_happen():
    made = report()
    assert [e.month for e in made.dated] == ["May 2021", "May 2021", "June 2021"]
    assert [e.what.endswith("(planned).") for e in made.dated] == [False, True, False]
    page = html.fromstring(to_report_html(made))
    assert [h.text for h in page.iter("h3")][:2] == ["May 2021", "June 2021"]
    text = " ".join(p.text for p in word(made).paragraphs)
    assert "(planned)." in text
    assert "(happened)" not in text


def test_a_deadline_stands_on_its_last_day():
    ids = [story.id for story in collection().stories]
    told = report(deadlines=ids)
    assert [e.month for e in told.dated] == ["May 2021", "June 2021", "June 2021"]


def test_what_is_still_to_come_after_the_datas_day_stands_first_without_footnotes():
    made = report()
    assert [(e.when, e.notes) for e in made.ahead] == [("[2021-05-06..2021-06-30]", ())]
    headings = [p.text for p in word(made).paragraphs if p.style.name == "Heading 1"]
    assert headings[:3] == ["At a glance", "Still to come after 7 May 2021", "Timeline"]
    page = html.fromstring(to_report_html(made))
    assert [h.text for h in page.iter("h2")][:3] == headings[:3]
    later = build_report(collection(), replace(CAPTION, data_day=date(2021, 7, 1)), lambda s: "")
    assert later.ahead == ()


def test_deadlines_are_a_table_in_both_files():
    made = report(due=(("s2", "due in 54 days"),))
    heads = ["Due by", "What", "Who", "Status", "Source"]
    (line,) = made.due
    assert line.day == "30 June 2021"
    wanted = ["Operators must delete schedules", "Fast Ferry", "planned", "The Quay, 6 May 2021 [source 1]"]
    note = "Due or passed as seen from 7 May 2021, the day of the newest article."
    document = word(made)
    rows = [[c.text for c in row.cells] for row in document.tables[1].rows]
    assert rows == [heads, ["30 June 2021\nDue in 54 days", *wanted]]
    assert note in [p.text for p in document.paragraphs]
    assert len(list(document.tables[1]._tbl.iter(f"{W}tblHeader"))) == 1
    page = html.fromstring(to_report_html(made))
    (table,) = page.iter("table")
    assert [h.text for h in table.iter("th")] == heads
    assert [c.text_content() for c in table.iter("td")] == ["30 June 2021Due in 54 days", *wanted]
    assert note in page.text_content()
    titles = [h.text for h in page.iter("h2")]
    assert titles[2:4] == ["Deadlines", "Timeline"]
    assert [p.text for p in document.paragraphs if p.style.name == "Heading 1"][2:4] == titles[2:4]


def test_deadlines_keep_the_order_they_come_in_and_count_further_sources():
    made = report(due=(("s3", "passed 2 days before"), ("s1", "due that day")))
    assert [line.left for line in made.due] == ["Passed 2 days before", "Due that day"]
    assert made.due[1].source == "The Quay, 6 May 2021 [source 1] and 1 more"
    rows = word(made).tables[1].rows
    assert [row.cells[0].text.split("\n")[1] for row in rows[1:]] == ["Passed 2 days before", "Due that day"]


def test_without_a_deadline_a_sentence_says_so_and_without_the_choice_nothing():
    sentence = "None of the events told here has a deadline."
    for due, times in (((), 1), (None, 0)):
        made = report(due=due)
        words = [p.text for p in word(made).paragraphs]
        page = html.fromstring(to_report_html(made))
        assert words.count(sentence) == words.count("Deadlines") == times
        assert page.text_content().count(sentence) == times
        assert not list(page.iter("table"))
        assert len(word(made).tables) == 1


def test_word_pages_are_numbered_and_addresses_can_be_clicked():
    document = word(report())
    footer = document.sections[0].footer.paragraphs[0]
    assert footer.text.startswith("Ferry <rules>\tpage ")
    fields = [field.get(f"{W}instr") for field in footer._p.iter(f"{W}fldSimple")]
    assert fields == ["PAGE", "NUMPAGES"]
    links = {r.target_ref for r in document.part.rels.values() if r.is_external}
    assert links == {a.article.url for a in collection().articles if a.article.url}


def test_a_summary_that_was_cut_gets_no_full_stop():
    sample = collection()
    cut = replace(sample, stories=(replace(sample.stories[0], summary="the harbour authority published …"),))
    assert [e.what for e in report(cut).dated] == ["The harbour authority published …"]
    whole = [e.what for e in report().dated]
    assert all(what.endswith(".") for what in whole)


def test_a_quote_that_would_fill_a_page_ends_early():
    sample = collection()
    first = sample.articles[0]
    text = first.article.text + " and on and on" * 200
    longer = replace(first, article=replace(first.article, text=text))
    events = tuple(
        replace(e, quote=Span(e.quote.start, len(text))) if e.article_id == "one" else e
        for e in sample.stories[0].events
    )
    story = replace(sample.stories[0], events=events)
    made = report(replace(sample, articles=(longer, *sample.articles[1:]), stories=(story,)))
    (note,) = (n for n in made.footnotes if "HARBOURTOWN" in n)
    assert note.endswith(" […]”")
    assert len(note) < 800


def test_undated_events_stand_apart():
    sample = collection()
    undated = replace(sample, stories=(replace(sample.stories[0], dating=Dating()), *sample.stories[1:]))
    made = report(undated)
    assert [e.when for e in made.undated] == ["No date"]
    assert "Without a date" in [p.text for p in word(made).paragraphs]


def test_only_sources_that_tell_something_are_listed():
    sample = collection()
    made = report(replace(sample, stories=tuple(s for s in sample.stories if s.id == "s3")))
    assert len(made.dated) == 1
    assert [c for c, _ in made.sources] == ["“=1+1 Pasajeros”, Muelle, undated"]


@pytest.mark.parametrize("write", [to_docx, to_report_html])
def test_an_empty_report_is_still_a_report(write):
    assert write(build_report(Collection(), CAPTION, lambda s: ""))


@pytest.mark.parametrize("write", [to_docx, to_report_html])
def test_words_that_are_markup_or_control_characters_do_no_harm(write):
    sample = collection()
    evil = replace(sample, stories=(replace(sample.stories[0], summary="<script>x</script>\x07"),))
    data = write(report(evil))
    assert b"<script>" not in data


def test_dangerous_addresses_are_not_links():
    sample = collection()
    first = sample.articles[0]
    bad = replace(first, article=replace(first.article, url="javascript:alert(1)"))
    page = html.fromstring(to_report_html(report(replace(sample, articles=(bad, *sample.articles[1:])))))
    assert not [h for h in page.xpath("//a/@href") if h.startswith("javascript")]
