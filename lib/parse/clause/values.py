"""The clause as a value: a verb group with its subject, what it governs, and what governs it."""

from typing import Literal, NamedTuple

from lib.parse.clause.bounds import Stretch
from lib.parse.clause.verbcontext import VerbGroup
from lib.value import value

ClauseKind = Literal[
    "main", "coordinated", "complement", "subordinate", "relative", "reduced", "infinitive", "gerund", "participle",
    "tail", "absolute",
]  # fmt: skip
ADNOMINAL = frozenset({"relative", "reduced"})


@value()
class Clause:
    """A verb group with its surroundings.

    Attributes:
        verb: The verb group.
        kind: How it hangs in the sentence; a `tail` is a speech verb after what is said ("..., the agency said"), an
            `absolute` a participle with a subject of its own after "with" ("with a vote due in May").
        start: Index of its first token; it reaches to the start of the next clause.
        end: Where the stretch after the verb ends (exclusive).
        subject: The tokens of its subject, inherited where it has none of its own; `None` if there is none to be had.
        marker: The lower-case word that opens it ("that", "after", "by", "who"), or "".
        governor: Index of the clause it depends on, or -1. For a complement that is who says it.
        owned: Whether the subject is its own.
        antecedent: What a relative clause with a subject of its own acts on ("a fine that Brussels imposed").
        after: The tokens that follow the verb inside the clause, known once its end is.
    """

    verb: VerbGroup
    kind: ClauseKind
    start: int
    end: int
    subject: Stretch | None
    marker: str = ""
    governor: int = -1
    owned: bool = True
    antecedent: Stretch | None = None
    after: Stretch = (0, 0)


class Group(NamedTuple):
    """Several who were named or told together: their words, and the ids of those with a name."""

    words: str
    ids: tuple[str, ...]


class Topics(NamedTuple):
    """What the sentence before leaves for pronouns, and who was last listed by name anywhere before.

    `thing` and `things` are texts that bind ("the rules"), by number.
    """

    thing: str | None = None
    things: str | None = None
    group: Group | None = None
    named: Group | None = None


NOTHING = Topics()


def bounded(clause: Clause, end: int) -> Clause:
    """Return the clause with its end, which is never before that of its verb."""
    c, start = clause, clause.verb.last + 1
    end = max(end, start)
    return Clause(
        c.verb, c.kind, c.start, end, c.subject, c.marker, c.governor, c.owned, c.antecedent, (start, end)
    )  # fmt: skip
