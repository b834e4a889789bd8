"""To which body a person belongs, by the words beside the name: "Tencent spokeswoman Jane Yip"."""

import re
from collections.abc import Sequence

from lib.parse.naming.coreference import Resolved
from lib.parse.naming.linking import Subject
from lib.parse.naming.names import Name
from lib.parse.naming.names_chinese import chinese_post_start
from lib.parse.naming.titles import post_before, post_behind

HEADS = "chairs|heads|leads|runs|directs|manages|founded|co-founded|owns|chaired|headed|led|ran"
WHO_HEADS = re.compile(rf",[ \n]who[ \n](?:{HEADS})[ \n](?:the[ \n](?=[A-Z]))?")
GENITIVES = (" ", "\n", "'s ", "’s ")


def affiliations(text: str, subjects: Sequence[Subject], resolved: Sequence[Resolved]) -> dict[str, str]:
    """Return, by the id of an unknown person, the id of the body beside one of the mentions."""
    by_id = {s.id: s for s in subjects}
    meant = [(r.start, r.end, by_id[r.id]) for r in resolved if r.id in by_id]
    meant += [(n.start, n.end, s) for s in subjects for n in s.mentions]
    starts, ends = {start: s for start, _, s in meant}, {end: s for _, end, s in meant}
    bodies: dict[str, str] = {}
    for subject in subjects:
        if subject.kind != "person" or subject.entry:
            continue
        for name in subject.mentions:
            body = _body_beside(text, name, starts, ends)
            if body and body.id != subject.id and body.kind not in ("person", "place"):
                bodies[subject.id] = body.id
                break
    return bodies


def _body_beside(text: str, name: Name, starts: dict[int, Subject], ends: dict[int, Subject]) -> Subject | None:
    if name.affiliated is not None and name.affiliated in starts:
        return starts[name.affiliated]
    if name.kind:
        at = chinese_post_start(text, name.start)
        return ends.get(at) if at is not None else None
    if owner := _owner_before(text, name.start, ends):
        return owner
    if (heads := WHO_HEADS.match(text, name.end)) and heads.end() in starts:
        return starts[heads.end()]
    before = post_before(text, name.start)
    if before and before.at is not None:
        at = before.at
        for stop in (at - 1, at - 3):
            if stop in ends and text[stop:at] in GENITIVES:
                return ends[stop]
    behind = post_behind(text, name.end)
    if not behind:
        return None
    owner = starts.get(name.end + 2)  # "Nischal Shetty, WazirX's founder"
    if behind.at is None:
        return owner
    return starts.get(behind.at) or starts.get(behind.at - len("the "))


def _owner_before(text: str, start: int, ends: dict[int, Subject]) -> Subject | None:
    """Return the body whose somebody is without a post: "Softrook's Anders Lie"."""
    return ends.get(start - len("'s ")) if text[start - 3 : start] in ("'s ", "’s ") else None
