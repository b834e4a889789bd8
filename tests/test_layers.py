"""Imports only point down: pages -> lib, stages -> the root's values, and nothing in lib knows Streamlit."""

import ast
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
STAGES = {"read", "parse", "collate", "keep", "view", "export"}
ROOT_FILES = (
    "model", "collection", "correction", "edtf", "errors", "identity", "interval", "network", "plotlyjs", "value",
    "vocab",
)  # fmt: skip
VALUES = {f"lib.{name}" for name in ROOT_FILES}
PARSE_LEVELS = {"timex": 0, "naming": 0, "clause": 1, "event": 2}  # each folder of parse/ knows those below it
COMPOSERS = {"pipeline.py", "__main__.py"}
FILES = sorted((ROOT / "lib").rglob("*.py"))
MODULES = {".".join(p.relative_to(ROOT).with_suffix("").parts): p for p in FILES}


def imported_modules(path: Path) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            inside = (f"{node.module}.{alias.name}" for alias in node.names)
            found |= {name if name in MODULES else str(node.module) for name in inside}
    return found


@pytest.mark.parametrize("path", FILES, ids=[str(p.relative_to(ROOT)) for p in FILES])
def test_imports_point_down(path):
    stage = path.relative_to(ROOT / "lib").parts[0]
    for module in imported_modules(path):
        assert not module.startswith(("streamlit", "pages")), f"{path} imports {module}"
        if not module.startswith("lib.") or (path.parent == ROOT / "lib" and stage in COMPOSERS):
            continue
        allowed = module in VALUES or (stage in STAGES and f"{module}.".startswith(f"lib.{stage}."))
        assert allowed, f"{path.relative_to(ROOT)} imports {module}: a stage knows only the values and itself"


def test_no_module_needs_itself():
    needs = {name: imported_modules(path) & MODULES.keys() for name, path in MODULES.items()}
    assert len(list(TopologicalSorter(needs).static_order())) == len(MODULES)  # a cycle raises CycleError


def test_a_folder_of_parse_knows_only_those_below():
    needs = {name: imported_modules(path) & MODULES.keys() for name, path in MODULES.items()}
    reached: dict[str, set[str]] = {}
    for name in TopologicalSorter(needs).static_order():  # those needed come first
        reached[name] = needs[name].union(*(reached[n] for n in needs[name]))
    upward = {
        name: up
        for name in MODULES
        if (own := parse_folder(name)) and (up := {n for n in reached[name] if is_above(parse_folder(n), own)})
    }
    assert not upward


def parse_folder(module: str) -> str | None:
    """The folder of lib/parse/ that a module lies in; its loose files have none."""
    stage, *folders = module.split(".")[1:-1] or [""]
    return folders[0] if stage == "parse" and folders else None


def is_above(folder: str | None, own: str) -> bool:
    """Whether a folder is of the same level as the own one, or of a higher."""
    return folder is not None and folder != own and PARSE_LEVELS[folder] >= PARSE_LEVELS[own]


@pytest.mark.parametrize("path", FILES, ids=[str(p.relative_to(ROOT)) for p in FILES])
def test_nothing_in_lib_asks_what_day_it_is(path):
    calls = {
        node.func.attr
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)
    }
    assert not calls & {"today", "now", "utcnow"}


@pytest.mark.parametrize("folder", ["lib", "pages"])
def test_files_stay_small(folder):
    long = {str(p): n for p in (ROOT / folder).rglob("*.py") if (n := len(p.read_text("utf-8").splitlines())) > 300}
    assert not long


def test_no_module_is_ignored_by_git():
    rules = (ROOT / ".gitignore").read_text(encoding="utf-8").split()
    assert not {"lib", "lib/", "data", "data/"} & set(rules)
