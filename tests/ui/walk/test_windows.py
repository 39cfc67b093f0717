"""No new window escapes the lint: each has a file of tests that opens it and calls the lint."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from bmnn_desk.ui import dialogs, pages
from bmnn_desk.ui.sheet import Sheet
from tests.ui.walk.windows import every_window, linting_file, window_classes

LINTS = {"lint", "linted"}


def calls(file: Path) -> set[str]:
    """The names of what a file calls."""
    nodes = ast.walk(ast.parse(file.read_text("utf-8")))
    made = [node.func for node in nodes if isinstance(node, ast.Call)]
    return {each.id for each in made if isinstance(each, ast.Name)}


@pytest.mark.parametrize("kind", window_classes(), ids=lambda kind: kind.__name__)
def test_each_window_is_linted_by_the_suite(kind: type[QWidget]) -> None:
    file = linting_file(kind)
    assert calls(file) & LINTS, f"no test of {file.name} lints {kind.__name__}"


def test_every_sheet_of_the_source_is_among_them() -> None:
    found = {kind.__name__ for kind in window_classes()}
    folder = Path(dialogs.__file__).parent
    written = {
        node.name
        for path in (*folder.glob("*.py"), *Path(pages.__file__).parent.glob("*.py"))
        for node in ast.parse(path.read_text("utf-8")).body
        if isinstance(node, ast.ClassDef) and node.name.endswith(("Dialog", "Page"))
    }
    bases = {kind.__name__ for kind in _with_heirs(QWidget)}
    assert written - bases - found == set()
    assert len(found) > 150


def test_names_and_files_are_one_to_one_with_the_windows() -> None:
    names = [kind.__name__ for kind in window_classes()]
    assert len(names) == len(set(names))
    assert {file.exists() for file in every_window().values()} == {True}
    assert Sheet not in window_classes()


def _with_heirs(kind: type[QWidget]) -> set[type[QWidget]]:
    heirs = kind.__subclasses__()
    return {kind, *(each for heir in heirs for each in _with_heirs(heir))} if heirs else set()
