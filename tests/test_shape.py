"""The shape of the source: small files, a test for each, words and laws where they belong."""

from __future__ import annotations

import ast
import importlib
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.office import Role
from bmnn_desk.services.work import AUTHORITY

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).parents[1]
SOURCE = ROOT / "src" / "bmnn_desk"
WALL = 300
SMALL = 10  # an __init__ in all but name; it has nothing to test
CITATION = re.compile(r"Nghị định|Thông tư|Luật \d|Quyết định số")
PRINTERS = {"app.py"}  # the commands of the terminal; so is all of demo
# The one place that carries whatever was raised over to the main thread (architecture 9).
THE_DOOR = "ui/background.py"
TOO_WIDE = {"Exception", "BaseException"}
# The schema is one thing, whatever file a table stands in: tests/storage/test_schema.py.
TESTED_TOGETHER = ("storage/migrations/", "storage/tables/")


def paths() -> list[str]:
    return sorted(path.relative_to(SOURCE).as_posix() for path in SOURCE.rglob("*.py"))


def written(path: str) -> ast.Module:
    return ast.parse((SOURCE / path).read_text("utf-8"))


def lines(path: str) -> int:
    return len((SOURCE / path).read_text("utf-8").splitlines())


def wants_a_test(path: str) -> bool:
    named = Path(path).name not in {"__init__.py", "__main__.py"}
    return named and not path.startswith(TESTED_TOGETHER) and lines(path) > SMALL


def texts_that_are_no_docstring(tree: ast.Module) -> Iterator[str]:
    documented = ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef
    docstrings = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, documented) and node.body and isinstance(node.body[0], ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and id(node) not in docstrings:
            yield str(node.value)


def verbs() -> list[tuple[str, str]]:
    """Module and name of each function of services that is decorated with `allowed(…)`."""
    return [
        (Path(path).stem, node.name)
        for path in paths()
        if path.startswith("services/")
        for node in written(path).body
        if isinstance(node, ast.FunctionDef)
        and any(ast.unparse(mark).startswith("allowed(") for mark in node.decorator_list)
    ]


@pytest.mark.parametrize("path", paths())
def test_no_source_file_is_over_the_wall(path: str) -> None:
    assert path.startswith("storage/migrations/versions/") or lines(path) <= WALL


@pytest.mark.parametrize("path", [path for path in paths() if wants_a_test(path)])
def test_each_source_file_has_its_test_file(path: str) -> None:
    namesake = Path("tests") / Path(path).parent / f"test_{Path(path).name}"
    assert (ROOT / namesake).is_file(), namesake


def test_no_helper_drawer_and_no_relic_of_another_style() -> None:
    drawers = {"utils", "util", "helpers", "helper", "common", "misc", "base_manager"}
    assert not [path for path in paths() if Path(path).stem in drawers]
    assert not [path for path in paths() if re.search(r"(manager|handler|mixin)s?\.py$", path)]


@pytest.mark.parametrize("verb", verbs(), ids=lambda verb: verb[1])
def test_each_verb_says_who_may_call_it(verb: tuple[str, str]) -> None:
    function = getattr(importlib.import_module(f"bmnn_desk.services.{verb[0]}"), verb[1])
    assert AUTHORITY[function].roles
    assert AUTHORITY[function].roles <= set(Role)


def test_nothing_but_a_decorated_verb_has_an_authority() -> None:
    for module, _ in verbs():
        importlib.import_module(f"bmnn_desk.services.{module}")
    named = {(verb.__module__.rpartition(".")[2], verb.__name__) for verb in AUTHORITY}
    ours = {name for name in named if (SOURCE / "services" / f"{name[0]}.py").is_file()}
    assert ours == set(verbs())


@pytest.mark.parametrize("path", paths())
def test_no_exception_is_caught_blindly(path: str) -> None:
    for node in ast.walk(written(path)):
        if isinstance(node, ast.ExceptHandler):
            assert node.type is not None, node.lineno
            caught = {name.id for name in ast.walk(node.type) if isinstance(name, ast.Name)}
            assert path == THE_DOOR or not caught & TOO_WIDE, node.lineno


def test_the_door_for_slow_work_catches_blindly_just_once() -> None:
    handlers = [node for node in ast.walk(written(THE_DOOR)) if isinstance(node, ast.ExceptHandler)]
    assert len(handlers) == 1


@pytest.mark.parametrize("path", paths())
def test_no_law_is_cited_in_the_code(path: str) -> None:
    cited = [text for text in texts_that_are_no_docstring(written(path)) if CITATION.search(text)]
    assert cited == []


@pytest.mark.parametrize(
    "path", [path for path in paths() if path not in PRINTERS and not path.startswith("demo/")]
)
def test_only_a_command_of_the_terminal_prints(path: str) -> None:
    called = {
        node.func.id
        for node in ast.walk(written(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    assert not called & {"print", "breakpoint", "eval", "exec"}


@pytest.mark.parametrize("path", paths())
def test_every_file_says_what_it_is_in_its_first_line(path: str) -> None:
    said = ast.get_docstring(written(path)) or ""
    assert said.split("\n", maxsplit=1)[0].rstrip().endswith((".", "!"))


def test_the_search_for_citations_would_find_one() -> None:
    tree = ast.parse('"""Luật 29/2018."""\nx = f"theo Nghị định {1}"\n')
    assert [text for text in texts_that_are_no_docstring(tree) if CITATION.search(text)] == [
        "theo Nghị định "
    ]
