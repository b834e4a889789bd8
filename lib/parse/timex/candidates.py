"""Tells in one walk over the classes which rules may match at a place, for all rules together.

The patterns are read as a net of classes, gaps and what they only look at left out; a walk follows all rules at once.
A state of the walk is built when a text first comes to it, so on the whole one look-up a piece is needed, and only
rules that all but certainly match are then tried one by one.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache, reduce
from itertools import chain, pairwise
from typing import NamedTuple

from lib.parse.timex.compile import written_out
from lib.parse.timex.lexicon import Lexicon

GAP = " "
REACH = 60  # pieces walked at most
MOST_STATES = 5_000
MAY_LACK = ("*", "{0")
_TOKEN = re.compile(
    r"\{(?P<role>[a-z_]\w*)\}|(?P<open>\(\?:|\(\?P<\w+>|\((?!\?))|(?P<look>\(\?[!=])|(?P<close>\))|(?P<or>\|)"
    r"|(?P<optional>\?)|(?P<repeat>[*+]|\{\d+,?\d*\})|\[(?P<set>[^\]]*)\]|\\(?P<sign>.)|(?P<gap>\0)|(?P<letter>.)"
)


@dataclass(slots=True, eq=False)
class Node:
    """One class of a pattern: the letters it may be, what may come after it, and whether the pattern may end here."""

    letters: frozenset[str]
    rule: int
    after: list["Node"] = field(default_factory=list)
    ends: bool = False


class Net(NamedTuple):
    """Part of a pattern: the nodes it may begin and end with, and whether it may match nothing."""

    first: list[Node]
    last: list[Node]
    empty: bool = False

    def then(self, other: "Net") -> "Net":
        """Return this part followed by the other."""
        for node in self.last:
            node.after.extend(other.first)
        first = self.first + other.first if self.empty else self.first
        return Net(first, self.last + other.last if other.empty else other.last, self.empty and other.empty)

    def either(self, other: "Net") -> "Net":
        """Return the one or the other."""
        return Net(self.first + other.first, self.last + other.last, self.empty or other.empty)

    def repeated(self) -> "Net":
        """Return this part once or more."""
        for node in self.last:
            node.after.extend(self.first)
        return self


class State(dict[str, "State"]):
    """A state of the walk: the nodes the next letter is looked up in, and the rules that may have matched so far."""

    __slots__ = ("nodes", "rules", "walk")

    def __init__(self, walk: "Walk", nodes: frozenset[Node], rules: frozenset[int]) -> None:
        self.walk, self.nodes, self.rules = walk, nodes, tuple(sorted(rules))
        self[GAP] = self

    def __missing__(self, letter: str) -> "State":
        taken = [node for node in self.nodes if letter in node.letters]
        rules = {*self.rules, *(node.rule for node in taken if node.ends)}
        after = {node for before in taken for node in before.after if node.rule not in rules}
        found = self[letter] = self.walk.state(frozenset(after), frozenset(rules))
        return found


class Walk:
    """The rules' patterns as one net."""

    def __init__(self, patterns: Iterable[str], lexicon: Lexicon) -> None:
        nets = (net_of(written_out(pattern), number, lexicon) for number, pattern in enumerate(patterns))
        self._first = frozenset(chain.from_iterable(nets))
        self._states: dict[tuple[frozenset[Node], frozenset[int]], State] = {}
        self._start = State(self, self._first, frozenset())
        letters = sorted(frozenset().union(*(node.letters for node in self._first)) - {GAP})
        self.begin = re.compile(f"[{re.escape(''.join(letters))}]").search

    def state(self, nodes: frozenset[Node], rules: frozenset[int]) -> State:
        """Return the state with these nodes and rules."""
        found = self._states.get((nodes, rules))
        if found is None:
            if len(self._states) >= MOST_STATES:
                self._states.clear()
                self._start = State(self, self._first, frozenset())
            found = self._states[nodes, rules] = State(self, nodes, rules)
        return found

    def at(self, classes: str, position: int) -> tuple[int, ...]:
        """Return the numbers of the rules that may match from the piece on, in their order."""
        state = self._start
        for letter in classes[position : position + REACH]:
            state = state[letter]
            if not state.nodes:
                return state.rules
        if position + REACH >= len(classes):
            return state.rules
        return tuple(sorted({*state.rules, *(node.rule for node in state.nodes)}))


def net_of(pattern: str, rule: int, lexicon: Lexicon) -> list[Node]:
    """Return the nodes that a pattern may begin with.

    Args:
        pattern: In the pattern language of `compile`, shared pieces and captures already written out, gaps as NUL.
        rule: The number of its rule.
        lexicon: The language's words.
    """
    net = _Reader(rule, lexicon).choices(_TOKEN.finditer(pattern))
    for node in net.last:
        node.ends = True
    return net.first


class _Reader(NamedTuple):
    """Reads one pattern."""

    rule: int
    lexicon: Lexicon

    def choices(self, tokens: Iterator[re.Match[str]]) -> Net:
        """Read alternatives up to the closing bracket."""
        found: list[Net] = []
        sequence: list[Net] = []
        for token in tokens:
            kind = token.lastgroup
            if kind == "close":
                break
            if kind == "or":
                found.append(_in_a_row(sequence))
                sequence = []
            elif kind == "optional" and sequence:
                sequence[-1] = sequence[-1].either(_nothing())
            elif kind == "repeat" and sequence:
                once = sequence[-1].repeated()
                sequence[-1] = once.either(_nothing()) if token[0].startswith(MAY_LACK) else once
            else:
                sequence.append(self.part(token, tokens))
        return reduce(Net.either, [*found, _in_a_row(sequence)])

    def part(self, token: re.Match[str], tokens: Iterator[re.Match[str]]) -> Net:
        match token.lastgroup:
            case "open":
                return self.choices(tokens)
            case "look":
                self.choices(tokens)
                return _nothing()
            case "role":
                word = self.row(((frozenset(self.lexicon.charset.get(token["role"], "")), True),))
                return word.either(self.row(_columns(token["role"], self.lexicon)))
            case "set":
                signs = frozenset(token["set"].replace("\\", ""))
                net = self.row(((signs, True),))
                return net.either(_nothing()) if GAP in signs else net
            case "gap":
                return _nothing()
        return self.row(((frozenset(token["sign"] or token["letter"]), True),))

    def row(self, columns: Sequence[tuple[frozenset[str], bool]]) -> Net:
        """Return nodes in a row; those marked may be the last."""
        nodes = [Node(letters, self.rule) for letters, _ in columns]
        for node, after in pairwise(nodes):
            node.after.append(after)
        return Net(nodes[:1], [node for node, (_, ends) in zip(nodes, columns, strict=True) if ends])


def _nothing() -> Net:
    return Net([], [], True)


def _in_a_row(sequence: list[Net]) -> Net:
    return reduce(Net.then, sequence, _nothing())


@cache
def _columns(role: str, lexicon: Lexicon) -> tuple[tuple[frozenset[str], bool], ...]:
    """The letters of the first words of a role's phrases, of the second and so on; whether a phrase ends there."""
    phrases = [
        [lexicon.charset[f"={word}"] for word in phrase if not word.isspace()]
        for phrase in lexicon.phrases.get(role, ())
    ]
    return tuple(
        (frozenset("".join(p[place] for p in phrases if len(p) > place)), any(len(p) == place + 1 for p in phrases))
        for place in range(max(map(len, phrases), default=0))
    )
