from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.secrecy_changes import ChangeKind, TermState
from bmnn_desk.ui.endings.term_part import next_words, pressing_count, term_part
from bmnn_desk.ui.endings.term_source import TermSource, term_of
from bmnn_desk.ui.line_wanted import LineWanted
from bmnn_desk.ui.listed.seated_page import SeatedPage
from tests import make
from tests import secrecy_desk as sd

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.domain.term_list import TermRow
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


@pytest.fixture
def row(seat: Seat, office: Office) -> TermRow:
    return term_of(seat, sd.delivered(office))


def test_the_pane_says_the_term_the_holders_and_what_happened(seat: Seat, office: Office) -> None:
    item = sd.delivered(office)
    sd.extended(office, item)
    told = term_part(TermSource(seat)).matter(seat, term_of(seat, item))
    assert ("Đến hết ngày", "10/03/2045") in told.facts
    assert ("Nguồn", "Cơ quan xác định") in told.facts
    assert any(label == "Nơi giữ" and words.endswith(": 01") for label, words in told.facts)
    assert told.history == (("10/03/2025", "Gia hạn đến hết 10/03/2045 · 21/QĐ-SMM"),)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({}, ""),
        ({"state": TermState.EXPIRED}, "Ctrl+E"),
        ({"state": TermState.EXPIRED, "last": ChangeKind.LAPSING}, "Ctrl+E"),
        ({"state": TermState.ENDED}, ""),
        ({"until": None}, "ấn định"),
        ({"state": TermState.ENDING}, "Trình gia hạn"),
        ({"state": TermState.ENDING, "last": ChangeKind.LAPSING}, ""),
        ({"state": TermState.ENDING, "is_received": True}, "Nơi gửi quyết định"),
    ],
)
def test_what_comes_next_follows_from_how_the_term_stands(
    row: TermRow, changes: dict[str, object], words: str
) -> None:
    said = next_words(replace(row, **changes))  # type: ignore[arg-type]
    assert words in said
    assert bool(said) is bool(words)


def test_what_ends_soon_or_is_over_is_counted(seat: Seat, office: Office) -> None:
    make.issued(office)
    assert pressing_count(seat) == 0
    later = replace(seat, today=lambda: office.day.replace(year=2034, month=12))
    assert pressing_count(later) == 1
    over = replace(seat, today=lambda: office.day.replace(year=2036))
    assert pressing_count(over) == 1


def test_enter_leads_to_the_register_line(qtbot: QtBot, seat: Seat, row: TermRow) -> None:
    part, page = term_part(TermSource(seat)), SeatedPage(seat)
    qtbot.addWidget(page)
    assert part.opens is not None
    wanted = part.opens(page, row)
    assert isinstance(wanted, LineWanted)
    assert (wanted.page, wanted.line) == ("outgoing", row.line)
    gone = part.opens(page, replace(row, line=99_999))
    assert isinstance(gone, str)
    assert "F5" in gone


def test_each_act_suits_what_it_can_be_done_to(seat: Seat, row: TermRow) -> None:
    acts = {act.keys: act for act in term_part(TermSource(seat)).acts}
    received = replace(row, is_received=True)
    over, ended = replace(row, state=TermState.EXPIRED), replace(row, state=TermState.ENDED)
    fits = {
        keys: tuple(act.fits(each) for each in (row, received, over, ended))
        for keys, act in acts.items()
    }
    assert fits == {
        "Ctrl+G": (True, False, True, False),
        "Ctrl+D": (True, False, True, False),
        "Ctrl+M": (True, False, True, False),
        "Ctrl+T": (False, True, False, False),
        "Ctrl+E": (False, False, True, False),
        "Ctrl+P": (True, False, True, False),
    }
    assert not any(act.fits(None) for act in acts.values())
