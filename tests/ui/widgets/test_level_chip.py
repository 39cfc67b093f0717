from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.ui.tokens import Look, Tokens, tokens_of, use_look
from bmnn_desk.ui.widgets.level_chip import level_chip_size, paint_level_chip, widest_level_chip
from tests.ui.widgets.pictures import Dots, box, painted, share

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtGui import QPainter

pytestmark = pytest.mark.usefixtures("qapp")
ROOM = QRectF(10, 0, 180, 31)


@pytest.fixture(params=list(Look))
def tokens(request: pytest.FixtureRequest) -> Iterator[Tokens]:
    use_look(request.param)
    yield tokens_of(request.param)
    use_look(Look.LIGHT)


def chip(level: SecrecyLevel, room: QRectF = ROOM) -> Dots:
    def paint(painter: QPainter) -> None:
        paint_level_chip(painter, room, level, QFont())

    return painted(paint)


def colours(tokens: Tokens, level: SecrecyLevel) -> tuple[str, str, str]:
    letter = {3: "a", 2: "b", 1: "c"}[level]
    ground, text, border = (
        str(getattr(tokens, f"level_{letter}_{part}")) for part in ("bg", "text", "border")
    )
    return ground, text, border


@pytest.mark.parametrize("level", SecrecyLevel)
def test_a_chip_has_the_colours_of_its_level_in_both_looks(
    tokens: Tokens, level: SecrecyLevel
) -> None:
    dots, (ground, text, border) = chip(level), colours(tokens, level)
    assert share(dots, ground) > 0.4
    assert text.lower() in {*dots.values(), "#ffffff"}
    left, top, right, _ = box(dots)
    assert dots[(left + right) // 2, top] == border.lower()


@pytest.mark.parametrize("level", SecrecyLevel)
def test_a_chip_is_as_large_as_said_and_in_the_middle_of_the_row(level: SecrecyLevel) -> None:
    left, top, right, bottom = box(chip(level))
    size = level_chip_size(level, QFont())
    assert (right - left + 1, bottom - top + 1) == (size.width(), size.height())
    assert left == ROOM.left()
    assert abs((top + bottom) / 2 - 15) <= 1


def test_a_chip_has_round_corners(tokens: Tokens) -> None:
    dots = chip(SecrecyLevel.TUYET_MAT)
    left, top, right, bottom = box(dots)
    edge = tokens.level_a_border.lower()
    assert all(
        dots.get(corner) != edge
        for corner in ((left, top), (right, top), (left, bottom), (right, bottom))
    )


def test_the_widest_chip_is_the_one_of_the_highest_level() -> None:
    assert widest_level_chip(QFont()) == level_chip_size(SecrecyLevel.TUYET_MAT, QFont()).width()


def test_a_chip_never_leaves_its_room() -> None:
    left, _, right, _ = box(chip(SecrecyLevel.TUYET_MAT, QRectF(10, 0, 40, 31)))
    assert (left, right) == (10, 49)


def test_a_chip_among_small_text_is_still_nine_points() -> None:
    small, plain = QFont(), QFont()
    small.setPointSizeF(7)
    plain.setPointSizeF(10)
    level = SecrecyLevel.MAT
    assert level_chip_size(level, small) == level_chip_size(level, plain)
