"""The command line, for scripts and for measuring: JSON Lines in and out.

    python -m lib tag                 timexes of the texts on standard input
    python -m lib events FILE...      events, one a line; with --all also the minor ones
    python -m lib actors FILE...      actors with their mentions
    python -m lib compare A B         how two articles correspond and differ
    python -m lib table FILE...       the merged event table as CSV
    python -m lib corrections ...     export or import the corrections of a store

Errors go to standard error; the exit status is then 2.
"""

import argparse
import json
import sys
from collections.abc import Callable, Iterable, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from lib import interval, records
from lib.correction import Correction, Unplaced
from lib.errors import CrackdownError, KeepError, ReadError
from lib.model import Article, DateMention, ParsedArticle, Reference
from lib.vocab import languages

if TYPE_CHECKING:
    from lib.parse.timex.tried import Place


FILE = "an article, or a file of several, in any format of docs/formats.md"


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; return the exit status: 0, or 2 with messages on standard error."""
    arguments = _parser().parse_args(argv, argparse.Namespace(problems=[]))
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")  # type: ignore[union-attr]
    command: Callable[[argparse.Namespace], None] = arguments.run
    try:
        command(arguments)
    except CrackdownError as error:
        print(f"error: {error}", file=sys.stderr)
        return 2
    except BrokenPipeError:  # the reader of our output has seen enough
        sys.stderr.close()
        return 0
    for problem in arguments.problems:
        print(f"error: {problem.message}", file=sys.stderr)
    return 2 if arguments.problems else 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m lib", description="Articles in, a dated event table out.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    tag = commands.add_parser("tag", help='timexes of {"id","dct","lang","text"} lines on standard input')
    tag.add_argument("--explain", action="store_true", help="say of each timex how it was read")
    tag.add_argument(
        "--at", type=int, metavar="OFFSET", help="also show the roles and rules at a character of the text"
    )
    tag.set_defaults(run=_tag)
    for name, run, text in (
        ("events", _events, "events, one a line"),
        ("actors", _actors, "actors with their mentions"),
        ("table", _table, "the merged event table as CSV"),
    ):
        command = commands.add_parser(name, help=text, description=text)
        command.add_argument("files", nargs="+", type=Path, metavar="FILE", help=FILE)
        if name == "events":
            command.add_argument("--all", action="store_true", help="also minor events, and the days they suggest")
        if name != "actors":
            command.add_argument(
                "--store", metavar="URL", help="apply the corrections kept there; a file or postgresql://"
            )
        _add_overrides(command)
        command.set_defaults(run=run)
    text = "how two articles correspond and differ"
    compare = commands.add_parser("compare", help=text, description=text)
    compare.add_argument("files", nargs=2, type=Path, metavar="FILE", help=FILE)
    _add_overrides(compare)
    compare.set_defaults(run=_compare)
    _add_corrections(commands.add_parser("corrections", help="export or import what readers corrected"))
    return parser


def _add_corrections(parser: argparse.ArgumentParser) -> None:
    actions = parser.add_subparsers(required=True, metavar="ACTION")
    export = actions.add_parser("export", help="the log as JSON Lines on standard output (docs/correction.schema.json)")
    export.set_defaults(run=_export_corrections)
    take = actions.add_parser("import", help="add a log to the store; what is there already is passed over")
    take.add_argument("file", type=Path, metavar="FILE")
    take.set_defaults(run=_import_corrections)
    for action in (export, take):
        action.add_argument("--store", required=True, metavar="URL", help="a file, or postgresql://user@host/database")


def _add_overrides(command: argparse.ArgumentParser) -> None:
    command.add_argument("--published", type=_day, metavar="YYYY-MM-DD", help="publication day, over front matter")
    command.add_argument(
        "--language", type=_language, metavar="CODE", help="the language (en, zh, ...), over front matter"
    )


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"{text!r} is not a day; write it as 2017-09-15") from None


def _language(text: str) -> str:
    known = languages()
    if (code := text[:2].lower()) in known and (len(text) == 2 or text[2] in "-_"):
        return code
    raise argparse.ArgumentTypeError(f"{text!r} has no word lists; choose from {', '.join(known)}, or leave it out")


def _tag(arguments: argparse.Namespace) -> None:
    from lib.parse.dates import find_dates, rules_tried

    for number, line in enumerate(sys.stdin, start=1):
        if not line.strip():
            continue
        item = _tag_request(line, number)
        reference = _reference_of(item.get("dct"), number)
        text, language = item["text"], item.get("lang") or "en"
        mentions = find_dates(text, language, reference)
        answer = {
            "id": item.get("id"),
            "timexes": [records.timex(m, text, explain=arguments.explain) for m in mentions],
        }
        if arguments.at is not None:
            answer["at"] = _rules_at(arguments.at, rules_tried(text, language, arguments.at), mentions)
        _write(answer)


def _rules_at(offset: int, place: "Place", mentions: Sequence[DateMention]) -> dict[str, Any]:
    """Return the word at a character, its roles, and the rules that match there, which of them was followed."""
    here = {m.rule for m in mentions if m.span.start <= offset < m.span.end}
    rules = [{"rule": t.rule, "words": t.words, "followed": t.rule in here} for t in place.rules if t.words]
    return {"offset": offset, "word": place.word, "roles": place.roles, "tried": len(place.rules), "matching": rules}


def _tag_request(line: str, number: int) -> dict[str, Any]:
    try:
        item = json.loads(line)
    except json.JSONDecodeError as error:
        raise ReadError(f"line {number} of the input is not JSON: {error}") from error
    if not isinstance(item, dict) or not isinstance(item.get("text"), str):
        raise ReadError(f'line {number} of the input has no "text"')
    return item


def _reference_of(dct: str | None, number: int) -> Reference:
    if not dct:
        return Reference()
    try:
        return Reference(interval.day(date.fromisoformat(dct[:10])), source="reader", evidence=dct)
    except ValueError as error:
        raise ReadError(f"line {number} of the input: dct {dct!r} is not a day") from error


def _read(arguments: argparse.Namespace) -> list[Article]:
    """Return the articles of the files; what cannot be read inside a file is told, and costs the status only."""
    from lib.read.files import read_path

    articles: list[Article] = []
    for path in arguments.files:
        reading = read_path(path, published=arguments.published, language=arguments.language)
        articles += reading.articles
        arguments.problems += reading.problems
    return articles


def _parse(arguments: argparse.Namespace, *, minor: bool = False) -> list[ParsedArticle]:
    from lib.pipeline import parse_article

    return [parse_article(a, minor=minor) for a in _read(arguments)]


def _events(arguments: argparse.Namespace) -> None:
    from lib.keep.apply import apply

    record = records.graded_event if arguments.all else records.event
    log = _log(arguments)
    articles, _, unplaced = apply(_parse(arguments, minor=arguments.all), log)
    _warn(unplaced)
    for parsed in articles:
        for event in parsed.events:
            _write(record(event, parsed) | ({"corrected": list(event.corrected)} if arguments.store else {}))


def _actors(arguments: argparse.Namespace) -> None:
    for parsed in _parse(arguments):
        for actor in parsed.actors:
            _write(records.actor(actor, parsed))


def _compare(arguments: argparse.Namespace) -> None:
    from lib.collate.align import align

    parsed = _parse(arguments)
    if len(parsed) != 2:
        raise ReadError(f"two articles are compared; the files hold {len(parsed)}")
    first, second = parsed
    _write(records.alignment(align(first, second)))


def _table(arguments: argparse.Namespace) -> None:
    from lib.export.table_csv import to_csv
    from lib.pipeline import build

    unique = {a.id: a for a in _read(arguments)}
    collection = build(tuple(unique.values()), corrections=_log(arguments))
    _warn(collection.unplaced)
    sys.stdout.write(to_csv(collection).decode("utf-8"))


def _log(arguments: argparse.Namespace) -> tuple[Correction, ...]:
    from lib.keep.store import open_store

    if not arguments.store:
        return ()
    store = open_store(arguments.store)
    if not store.exists():
        raise KeepError(f"there are no corrections at {store.name}")
    return store.log()


def _warn(unplaced: Iterable[Unplaced]) -> None:
    """Say which corrections change nothing here; those of articles that were not given are no trouble."""
    for one in unplaced:
        if one.cause != "article":
            print(f"warning: correction {one.correction.number} has no place: {one.reason}", file=sys.stderr)


def _export_corrections(arguments: argparse.Namespace) -> None:
    from lib.keep.exchange import to_jsonl

    sys.stdout.write(to_jsonl(_log(arguments)).decode("ascii"))


def _import_corrections(arguments: argparse.Namespace) -> None:
    from lib.keep.exchange import read_jsonl
    from lib.keep.store import open_store

    try:
        data = arguments.file.read_bytes()
    except OSError as error:
        raise ReadError(f"cannot open {str(arguments.file)!r}: {error.strerror or error}") from error
    log = read_jsonl(data)
    taken = open_store(arguments.store).take(log)
    print(f"{len(taken)} of {len(log)} corrections taken; {len(log) - len(taken)} were there already", file=sys.stderr)


def _write(row: dict[str, Any]) -> None:
    print(json.dumps(row, ensure_ascii=False))


if __name__ == "__main__":
    sys.exit(main())
