from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.services.tell_holders import send_notices
from bmnn_desk.ui.endings.change_part import change_part
from bmnn_desk.ui.endings.change_source import ChangeSource, change_of
from bmnn_desk.ui.listed.seated_page import SeatedPage
from tests import secrecy_desk as sd
from tests.papers.read_pdf import words_of
from tests.ui.kept import kept

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_each_act_suits_what_is_still_to_be_done(seat: Seat, office: Office) -> None:
    change = sd.extended(office, sd.delivered(office))
    part = change_part(seat, ChangeSource(seat))

    def fits() -> tuple[bool, ...]:
        """Notices, answers, remarks."""
        return tuple(act.fits(change_of(seat, change).row) for act in part.acts[:3])

    assert fits() == (True, False, True)
    office.desk.do(send_notices, sd.notices(office, change))
    assert fits() == (True, True, True)
    sd.told_and_marked(office, change)
    assert fits() == (True, True, False)


def test_a_recorded_decision_is_printed_again(qtbot: QtBot, seat: Seat, office: Office) -> None:
    change = sd.extended(office, sd.delivered(office))
    page = SeatedPage(seat)
    qtbot.addWidget(page)
    act = next(each for each in change_part(seat, ChangeSource(seat)).acts if each.keys == "Ctrl+P")
    row = change_of(seat, change).row
    assert act.fits(row)
    assert not act.fits(replace(row, by_sender=True))
    with qtbot.waitSignal(page.sheet_wanted, timeout=30_000) as came:
        act.do(page, row)
    assert came.args
    (paper,) = came.args
    kept(qtbot, paper)
    text = " ".join(words_of(paper._pdf))
    assert all(told in text for told in ("21/QĐ-SMM", "10/03/2045", "tháng 3 năm 2025"))


def test_the_columns_count_what_was_done(seat: Seat, office: Office) -> None:
    change = sd.extended(office, sd.delivered(office))
    part = change_part(seat, ChangeSource(seat))
    row = change_of(seat, change).row
    told = {column.key: column.text(row) for column in part.columns}
    assert told["state"] == "Phải thông báo"
    assert told["what"] == "Gia hạn đến hết 10/03/2045"
    assert (told["sent"], told["answered"]) == ("0/2", "0/2")
    assert told["remarked"] == f"0/{row.copies}"
    assert part.counts is not None
    assert part.counts(seat) == 1
