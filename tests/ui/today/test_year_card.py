from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bmnn_desk.errors import NotAllowedError
from bmnn_desk.services.year_statistics import year_figure_parts
from bmnn_desk.ui.background import finish_background
from bmnn_desk.ui.line_wanted import LineWanted
from bmnn_desk.ui.today.year_card import YearCard
from bmnn_desk.ui.tokens import Look
from tests import incoming_desk, make
from tests.ui.dressed import dressed, linted
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def card_of(qtbot: QtBot, seat: Seat) -> YearCard:
    card = YearCard(seat)
    card.resize(420, 240)
    card.refresh()
    shown(qtbot, card)
    qtbot.waitUntil(lambda: card.hint.text() != "Đang tính…")
    return card


def sums(card: YearCard) -> list[str]:
    return [row[-1] for row in card.table.texts()]


def test_the_figures_are_those_of_the_statistics_of_the_running_year(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    make.issued(office)
    incoming_desk.entered(office)
    card = card_of(qtbot, replace(seat, today=lambda: office.day))
    assert card.heading.text() == "Số liệu năm 2025"
    assert sums(card) == ["4", "2", "0", "0"]
    assert card.hint.text() == "Từ 15/12/2024 đến 10/03/2025"


def test_the_day_after_the_years_end_begins_another(qtbot: QtBot, seat: Seat) -> None:
    card = card_of(qtbot, replace(seat, today=lambda: date(2025, 12, 15)))
    assert card.heading.text() == "Số liệu năm 2026"
    assert card.hint.text() == "Từ 15/12/2025 đến 15/12/2025"


def test_it_is_counted_again_only_where_something_was_done(
    qtbot: QtBot, seat: Seat, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = card_of(qtbot, replace(seat, today=lambda: office.day))
    counted, read = list[object](), office.desk.read

    def watched(query: object, asked: object) -> object:
        counted.extend([query] * (query is year_figure_parts))
        return read(query, asked)  # type: ignore[arg-type]

    monkeypatch.setattr(office.desk, "read", watched)
    for _ in range(2):
        card.refresh()
        qtbot.waitUntil(lambda: not card._is_stale)
        finish_background()
        qtbot.waitUntil(lambda: not card._is_counting)
    assert counted == []
    make.issued(office)
    card.refresh()
    qtbot.waitUntil(lambda: sums(card)[0] == "4")
    assert counted == [year_figure_parts]


def test_nothing_is_counted_for_who_does_not_look(qtbot: QtBot, seat: Seat) -> None:
    card = YearCard(seat)
    qtbot.addWidget(card)
    card.refresh()
    assert not card._soon.isActive()
    card.show()
    assert card._soon.isActive()
    card.hide()
    assert not card._soon.isActive()


def test_figures_that_cannot_be_read_are_not_left_standing(
    qtbot: QtBot, seat: Seat, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = card_of(qtbot, replace(seat, today=lambda: office.day))

    def refused(*_: object) -> None:
        raise NotAllowedError(year_figure_parts.__name__)

    monkeypatch.setattr(office.desk, "read", refused)
    card.refresh()
    qtbot.waitUntil(lambda: sums(card) == ["", "", "", ""])
    assert card.hint.text() != ""
    with qtbot.assertNotEmitted(card.wanted):
        card.table.opened.emit(None)


def test_enter_on_a_row_leads_to_the_statistics_of_that_year(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    card = card_of(qtbot, replace(seat, today=lambda: office.day))
    card.table.setFocus()
    with qtbot.waitSignal(card.wanted) as wanted:
        QTest.keyClick(card.table, Qt.Key.Key_Return)
    assert wanted.args == [LineWanted(page="statistics", line=2025)]


@pytest.mark.parametrize("look", Look)
def test_it_keeps_what_every_window_keeps(qtbot: QtBot, seat: Seat, look: Look) -> None:
    with dressed(look):
        card = card_of(qtbot, seat)
        assert linted(card) == []
        card.hide()
