from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.ui.inspection.found_cases import EVERY_SOURCE, EVERY_YEAR, OWN_BOOKS
from bmnn_desk.ui.inspection.inspection_bar import InspectionBar
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


@pytest.fixture
def bar(qtbot: QtBot) -> InspectionBar:
    made = InspectionBar(frozenset({"bring_in", "record", "verify"}))
    shown(qtbot, made)
    made.offer_sources(((4, "Sổ cũ 2023.xlsx"),))
    made.offer_years((2025, 2024))
    return made


def test_at_first_everything_is_chosen(bar: InspectionBar) -> None:
    assert (bar.source, bar.year) == (EVERY_SOURCE, EVERY_YEAR)
    words = [bar.sources.itemText(at) for at in range(bar.sources.count())]
    assert words == ["Mọi sổ, cả sổ cũ", "Sổ của cơ quan", "Sổ cũ 2023.xlsx"]


def test_what_the_user_chooses_is_told_and_what_the_page_chooses_is_not(
    qtbot: QtBot, bar: InspectionBar
) -> None:
    with qtbot.waitSignal(bar.changed):
        bar.sources.setCurrentIndex(2)
    assert bar.source == 4
    with qtbot.assertNotEmitted(bar.changed):
        bar.put(OWN_BOOKS, 2024)
    assert (bar.source, bar.year) == (OWN_BOOKS, 2024)


def test_an_import_that_is_gone_is_not_chosen_any_more(bar: InspectionBar) -> None:
    bar.put(4, EVERY_YEAR)
    bar.offer_sources(())
    assert bar.source == EVERY_SOURCE


def test_the_buttons_ask(bar: InspectionBar) -> None:
    asked: list[str] = []
    bar.asked.connect(asked.append)
    bar.show_running(running=False, has_result=True)
    for button in bar.buttons.values():
        button.click()
    assert asked == ["run", "print", "bring_in", "record", "verify"]


def test_while_it_runs_nothing_else_can_be_begun(bar: InspectionBar) -> None:
    bar.show_running(running=True, has_result=False)
    states = [bar.buttons[act].isEnabled() for act in ("run", "print", "bring_in")]
    assert states == [False, False, True]
    assert not bar.sources.isEnabled()
    bar.show_running(running=False, has_result=False)
    assert bar.buttons["run"].isEnabled()
    assert not bar.buttons["print"].isEnabled()


@pytest.mark.parametrize("act", ["bring_in", "record", "verify"])
def test_who_may_not_do_an_act_has_no_button_for_it(qtbot: QtBot, act: str) -> None:
    made = InspectionBar(frozenset({"bring_in", "record", "verify"}) - {act})
    shown(qtbot, made)
    assert not made.buttons[act].isVisible()
