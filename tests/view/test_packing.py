from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from lib.view.packing import OFFSET, Extent, Slot, pack, pack_marks
from lib.view.textwidth import ELLIPSIS, shorten, text_width

WIDTH = 600.0
LABELS = st.text("abc mWil., 中文", min_size=1, max_size=70).filter(str.strip)


def extents(left: float, length: float, label: str) -> Extent:
    return Extent(left, min(left + 14 + length, WIDTH), label, low=0.0, high=WIDTH)


LANES = st.lists(
    st.lists(st.builds(extents, st.floats(0, WIDTH - 20), st.floats(0, 200), LABELS), min_size=1, max_size=25),
    min_size=1,
    max_size=4,
)


def reach(extent: Extent, slot: Slot) -> tuple[float, float]:
    if slot.side == "left":
        return extent.left - slot.width, extent.right
    return extent.left, max(extent.right, extent.anchor + slot.width)


def bare(words: str) -> str:
    return "".join(words.split())


@given(LANES, st.integers(1, 40))
def test_nothing_on_a_row_touches_and_no_label_passes_the_ends(lanes: list[list[Extent]], most_rows: int) -> None:
    for lane, slots in zip(lanes, pack(lanes, most_rows), strict=True):
        rows: dict[int, list[tuple[float, float]]] = {}
        for extent, slot in zip(lane, slots, strict=True):
            rows.setdefault(slot.row, []).append(reach(extent, slot))
            if slot.lines:
                assert slot.width == OFFSET + max(text_width(line) for line in slot.lines)
                left, right = reach(extent, slot)
                assert left >= -0.01
                assert right <= WIDTH + 0.01
        for spans in rows.values():
            spans.sort()
            assert all(a[1] <= b[0] + 0.01 for a, b in pairwise(spans))


@given(LANES, st.integers(1, 40))
def test_a_label_is_whole_or_says_that_it_goes_on(lanes: list[list[Extent]], most_rows: int) -> None:
    for lane, slots in zip(lanes, pack(lanes, most_rows), strict=True):
        for extent, slot in zip(lane, slots, strict=True):
            assert slot.is_cut or bare("".join(slot.lines)) == bare(extent.label)
            assert not slot.lines or not slot.is_cut or slot.lines[-1].endswith(ELLIPSIS)
            assert bare(extent.label).startswith(bare("".join(slot.lines)).removesuffix(ELLIPSIS))


def test_labels_give_way_before_rows_run_out() -> None:
    lane = [extents(5 * i, 0, "A label of some length that wants room") for i in range(60)]
    free, tight = (max(s.row for s in pack([lane], most)[0]) for most in (1000, 8))
    assert tight < free


def test_marks_alone_take_the_fewest_rows() -> None:
    lane = [Extent(20.0 * i, 20.0 * i + 14, "words") for i in range(10)]
    assert {s.row for s in pack_marks([lane])[0]} == {0}
    assert all(s.lines == () for s in pack_marks([lane])[0])


def test_an_open_bar_carries_its_label_and_keeps_its_row() -> None:
    bar = Extent(10, WIDTH, "since then", over=True, low=0, high=WIDTH)
    dot = Extent(300, 314, "a day", low=0, high=WIDTH)
    slots = pack([[bar, dot]], 10)[0]
    assert slots[0].lines == ("since then",)
    assert slots[0].row != slots[1].row


def test_shortening_keeps_the_beginning_and_never_exceeds_the_width() -> None:
    assert shorten("The port council", 400) == "The port council"
    cut = shorten("The port council banned night ferries", 90)
    assert cut.endswith(ELLIPSIS)
    assert "The port council banned night ferries".startswith(cut.removesuffix(ELLIPSIS))
    assert text_width(cut) <= 90
    assert shorten("The port council", 10) == ""


def test_only_labels_without_a_row_are_left_out() -> None:
    early = [extents(16 * i, 0, "A label of some length") for i in range(30)]
    late = [extents(590, 0, "A label that has room to its left")]
    slots = pack([[*early, *late]], 6)[0]
    assert max(s.row for s in slots) < 8
    assert sum(bool(s.lines) for s in slots) > 6


def test_a_label_takes_the_whole_room_of_the_side_that_has_more() -> None:
    words = "A label of which the shorter side could show no more than the first few words and then some"
    (slot,) = pack([[Extent(430, 444, words, low=0.0, high=WIDTH)]], 10)[0]
    assert slot.side == "left"
    assert not slot.is_cut


def test_a_label_that_can_be_whole_is_before_a_longer_one_takes_the_room() -> None:
    long = "A label so long that whatever room there is between two marks could never hold it all"
    short = "to end its own trade soon"
    lane = [Extent(0, 14, long, low=0.0, high=330.0), Extent(300, 314, short, low=0.0, high=330.0)]
    slots = pack([lane], 0)[0]
    assert [s.row for s in slots] == [0, 0]
    assert slots[1].lines == (short,)
