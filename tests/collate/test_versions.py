import random
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from lib.collate.shingles import containment, near_pairs, shingle_texts
from lib.collate.versions import group_versions
from tests.collate.making import make_article

STORY = (
    "The harbour council voted on Monday to close the eastern ferry line for three weeks. Engineers found cracks in "
    "two of the boats last month, and the repair yard can take only one of them at a time. Passengers are to use "
    "the buses that run along the quay every ten minutes, the council said, adding that tickets stay valid. "
    "Shopkeepers on the island had asked for a replacement boat, but none of the neighbouring towns could spare one "
    "before the summer."
)
OTHER = (
    "A museum in the old brewery opens its doors this weekend after eight years of building work. Visitors can see the "
    "copper kettles, the ice cellar and a collection of some four thousand bottle labels. Entry is free on both days, "
    "and a brass band plays in the yard on Saturday afternoon, the foundation that runs the house has announced."
)


def test_a_cut_reprint_and_an_edited_one_are_one_group():
    cut = ". ".join(STORY.split(". ")[:2]) + "."
    edited = STORY.replace("three weeks", "a month").replace("ten minutes", "quarter of an hour")
    articles = [make_article(t, n) for t, n in ((STORY, "a"), (OTHER, "b"), (cut, "c"), (edited, "d"))]
    (group,) = group_versions(articles)
    assert group.article_ids == ("a", "c", "d")


def test_a_round_up_of_two_stories_does_not_join_them():
    articles = [
        make_article(STORY, "a"),
        make_article(STORY.upper(), "a2"),
        make_article(OTHER, "b"),
        make_article(OTHER + " ", "b2"),
        make_article(f"{STORY}\n\n{OTHER}", "both"),
    ]
    groups = [set(g.article_ids) for g in group_versions(articles)]
    assert not any({"a", "b"} <= g for g in groups)
    assert any({"a", "a2"} <= g for g in groups)


def test_the_earliest_is_the_original():
    articles = [
        make_article(STORY, "late", date(2020, 5, 3)),
        make_article(STORY + " More.", "early", date(2020, 5, 2)),
    ]
    (group,) = group_versions(articles)
    assert (group.original, group.reason) == ("early", "published first")


def test_the_credited_publisher_is_the_original_even_if_dated_later():
    wire = make_article(STORY, "wire", date(2020, 5, 4), "Harbour Wire")
    paper = make_article(f"PORTVILLE (HARBOUR WIRE) - {STORY}", "paper", date(2020, 5, 3), "The Quay")
    (group,) = group_versions([paper, wire])
    assert group.original == "wire"
    assert group.reason.startswith("credited by 1")


def test_without_days_the_longest_is_the_original():
    articles = [make_article(STORY[:300], "short"), make_article(STORY, "long")]
    assert group_versions(articles)[0].original == "long"


def test_short_texts_must_be_identical():
    articles = [
        make_article(t, str(n)) for n, t in enumerate(("Ferry closed.", "Ferry closed", "Ferry opened.", "", ""))
    ]
    assert [g.article_ids for g in group_versions(articles)] == [("0", "1")]


def test_chinese_texts_are_compared_by_characters():
    text = "市政府周一表示，东部渡轮航线将停运三周，乘客可改乘沿码头行驶的公共汽车，车票继续有效。"
    articles = [
        make_article(text, "a"),
        make_article(text.replace("三周", "四周"), "b"),
        make_article("完全不同的内容" * 4, "c"),
    ]
    assert [g.article_ids for g in group_versions(articles)] == [("a", "b")]


def test_three_hundred_versions_are_one_group_without_all_pairs():
    rng = random.Random(3)
    words = [f"w{rng.randrange(900)}" for _ in range(300)]
    texts = []
    for _ in range(300):
        copy = list(words)
        copy[rng.randrange(300)] = "changed"
        texts.append(" ".join(copy))
    (group,) = group_versions([make_article(t, str(n)) for n, t in enumerate(texts)])
    assert len(group.article_ids) == 300
    assert len(near_pairs(shingle_texts(texts), 0.5)) < 2000


def test_briefs_that_share_only_furniture_are_no_versions():
    def words(start, count):
        return " ".join("".join(chr(97 + int(d)) for d in str(n)) for n in range(start, start + count))

    briefs = [make_article(f"{words(1000 * k, 30)} {words(90_000, 40)}", str(k)) for k in range(1, 7)]
    assert group_versions(briefs) == ()


def test_nothing_to_group():
    assert group_versions([]) == ()
    assert group_versions([make_article("", "a")]) == ()


@given(st.lists(st.text(alphabet="ab ", max_size=30), max_size=6))
def test_containment_is_symmetric_and_a_share(texts):
    shingles = shingle_texts(texts)
    for a in shingles:
        for b in shingles:
            assert containment(a, b) == containment(b, a)
            assert 0 <= containment(a, b) <= 1
