"""The icons are there, sharp at every ratio, in the colour asked for."""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor

from bmnn_desk.paths import program_folder, resources_folder
from bmnn_desk.ui.icons import RATIOS, SIZES, icon, icon_pixmap

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

FOLDER = resources_folder() / "icons"
FILES = sorted(FOLDER.glob("*.svg"))
INK = "#1D4F91"

pytestmark = pytest.mark.usefixtures("qapp")


def names_asked_for(text: str) -> set[str]:
    """First argument of icon(…) and its like, every keyword `icon=`, every table of ICONS."""
    places = [place for node in ast.walk(ast.parse(text)) for place in _places(node)]
    return {
        part.value
        for place in places
        for part in _chosen(place)
        if isinstance(part, ast.Constant) and isinstance(part.value, str) and part.value
    }


def _places(node: ast.AST) -> Iterator[ast.expr]:
    if isinstance(node, ast.Assign) and "ICON" in ast.unparse(node.targets[0]):
        yield from node.value.values if isinstance(node.value, ast.Dict) else [node.value]
    if isinstance(node, ast.Call):
        called = ast.unparse(node.func).rpartition(".")[2]
        if called in {"icon", "icon_pixmap", "show_icon"}:
            yield from node.args[:1]
        yield from (word.value for word in node.keywords if word.arg == "icon")


def _chosen(place: ast.expr) -> list[ast.expr]:
    if isinstance(place, ast.IfExp):
        return [*_chosen(place.body), *_chosen(place.orelse)]
    return [place]


def far(one: QColor, other: QColor) -> int:
    return max(
        abs(one.red() - other.red()),
        abs(one.green() - other.green()),
        abs(one.blue() - other.blue()),
    )


def sources() -> list[Path]:
    return sorted((program_folder() / "src" / "bmnn_desk" / "ui").rglob("*.py"))


@pytest.mark.parametrize("path", sources(), ids=lambda path: path.stem)
def test_every_icon_a_window_asks_for_is_there(path: Path) -> None:
    there = {file.stem for file in FILES}
    assert names_asked_for(path.read_text("utf-8")) <= there


def test_the_search_for_names_finds_each_way_of_asking() -> None:
    asked = (
        'icon("a", INK)\nicons.icon("b" if one == "x" else "c")\nPage(icon="d", title="x")\n'
        '_ICONS = {"x": "e", Kind.X: "f"}\nbutton.show_icon("g")\nTITLES = {"x": "x"}\n'
    )
    assert names_asked_for(asked) == set("abcdefg")


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_each_file_is_a_bare_drawing_of_24_by_24_without_a_colour_of_its_own(file: Path) -> None:
    text = file.read_text("utf-8")
    root = ET.fromstring(text)  # noqa: S314  our own file
    assert root.get("viewBox") == "0 0 24 24"
    assert text.count("currentColor") == 1
    assert not {"class", "style"} & {name for part in root.iter() for name in part.attrib}
    assert {part.tag.rpartition("}")[2] for part in root.iter()} == {"svg", "path"}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_each_drawing_shows_ink_of_the_colour_and_of_no_other(file: Path) -> None:
    image = icon_pixmap(file.stem, INK, 20, 2.0).toImage()
    dots = [image.pixelColor(x, y) for x in range(40) for y in range(40)]
    full = [dot for dot in dots if dot.alpha() == 255]
    assert full
    assert max(far(dot, QColor(INK)) for dot in full) <= 1  # blending rounds
    assert any(dot.alpha() == 0 for dot in dots)


@pytest.mark.parametrize("ratio", RATIOS)
@pytest.mark.parametrize("size_px", SIZES)
def test_a_button_gets_its_icon_unscaled(size_px: int, ratio: float) -> None:
    shown = icon("home", INK).pixmap(QSize(size_px, size_px), ratio)
    drawn = icon_pixmap("home", INK, size_px, ratio)
    assert shown.devicePixelRatio() == ratio
    assert shown.toImage() == drawn.toImage()


def test_two_colours_of_one_icon_do_not_share_a_drawing() -> None:
    red = icon_pixmap("lock", "#B3261E", 20, 1.0).toImage()
    blue = icon_pixmap("lock", INK, 20, 1.0).toImage()
    assert red != blue
    assert INK.lower() not in {red.pixelColor(x, y).name() for x in range(20) for y in range(20)}


def test_an_icon_is_drawn_once() -> None:
    assert icon("bell", INK) is icon("bell", INK)


def test_an_unknown_name_fails_at_once() -> None:
    with pytest.raises(FileNotFoundError):
        icon("no-such-icon")
