from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QColor

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.statistics import balanced
from bmnn_desk.ui.statistics.bar_chart import BarChart
from bmnn_desk.ui.tokens import Look, current_tokens
from tests.papers.year_facts import figure, figures
from tests.ui.dressed import dressed
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.domain.packages import PackageFigure

SIZE = (640, 240)


def chart(qtbot: QtBot, given: tuple[PackageFigure, ...]) -> BarChart:
    made = BarChart()
    made.resize(*SIZE)
    made.show_figures(given)
    shown(qtbot, made)
    return made


def painted(made: BarChart, colour: str) -> int:
    """How many points below the legend have this very colour."""
    image = made.grab().toImage()
    wanted = QColor(colour).rgb()
    top = 3 * made.fontMetrics().height()
    return sum(
        image.pixel(x, y) == wanted
        for x in range(image.width())
        for y in range(top, image.height())
    )


@pytest.mark.parametrize("look", Look)
def test_each_level_has_its_bars_in_both_looks(qtbot: QtBot, look: Look) -> None:
    with dressed(look):
        made = chart(qtbot, figures())
        tokens = current_tokens()
        assert painted(made, tokens.level_a_bg) > 50
        assert painted(made, tokens.level_c_border) > 200
        assert painted(made, tokens.level_b_border) == 0


def test_a_bar_twice_as_high_has_twice_the_ground(qtbot: QtBot) -> None:
    with dressed():
        top = SecrecyLevel.TUYET_MAT
        one = balanced((figure(top, "opening", 10), figure(top, "issued", 10)))
        two = balanced((figure(top, "opening", 10), figure(top, "issued", 30)))
        ground = current_tokens().level_a_bg
        grounds = [painted(chart(qtbot, each), ground) for each in (one, two)]
        # Opening, issued and closing: 10 + 10 + 20 of 20, and 10 + 30 + 40 of 40.
        assert grounds[0] == pytest.approx(grounds[1], rel=0.1)


def test_a_year_without_entries_has_no_bars_and_says_nothing(qtbot: QtBot) -> None:
    with dressed():
        made = chart(qtbot, balanced(()))
        assert painted(made, current_tokens().level_a_bg) == 0
        assert made.accessibleDescription() == ""


def test_a_screen_reader_hears_the_figures(qtbot: QtBot) -> None:
    made = chart(qtbot, figures())
    assert "Đi C · Mật: 40" in made.accessibleDescription()
