from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.ui.main_window import MainWindow
from bmnn_desk.ui.pages.today import TodayPage
from bmnn_desk.ui.tokens import Look
from tests import make
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import kept, shown
from tests.ui.seats import waiting_paper

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


@pytest.mark.parametrize(
    ("size", "dress"),
    [((1366, 768), (Look.LIGHT, 10)), (SMALLEST, (Look.DARK, 10)), (SMALLEST, (Look.LIGHT, 12))],
)
def test_it_is_whole_at_every_size(
    qtbot: QtBot, seat: Seat, office: Office, size: tuple[int, int], dress: tuple[Look, int]
) -> None:
    make.signed(make.on(office, -20))
    with dressed(*dress):
        page = TodayPage(seat)
        page.resize(*size)
        shown(qtbot, page)
        page.refresh()

        assert linted(page) == []


def test_it_says_how_much_waits_and_how_much_is_pressing(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    office.desk.do(propose_level, make.proposal(office))
    make.signed(make.on(office, -20))
    page = TodayPage(seat)
    shown(qtbot, page)
    told: list[str] = []
    page.subtitled.connect(told.append)

    with qtbot.waitSignal(page.waiting) as waiting:
        page.refresh()

    assert waiting.args == [page.pressing]
    assert page.pressing >= 1
    assert f"{page.view.model.rowCount()} việc" in told[-1]
    assert not page.chips.isVisible()


def test_who_comes_by_the_pages_key_sees_all_that_waits(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    office.desk.do(propose_level, make.proposal(office))
    window = MainWindow(seat)
    kept(qtbot, window)
    page = window.page
    assert isinstance(page, TodayPage)
    page.show_part("due", "phiếu", "open")
    narrowed = page.view.model.rowCount()
    office.desk.do(propose_level, make.proposal(office))

    page.view.opened.emit()
    assert window.page is not page
    window._nav.chosen.emit("today")

    assert page.filter.value() == ""
    assert page.boxes["due"].value() == ""
    assert page.view.model.rowCount() > narrowed == 1


def test_what_was_opened_from_it_leads_back_to_the_same_words(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    waiting_paper(office)
    window = MainWindow(seat)
    kept(qtbot, window)
    page = window.page
    assert isinstance(page, TodayPage)
    page.show_part("due", "giấy của người thứ hai")

    page.view.opened.emit()
    assert window.sheet is not None
    window.sheet.finished.emit(None)

    assert window.page is page
    assert page.filter.value() == "giấy của người thứ hai"
