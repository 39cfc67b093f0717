from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from bmnn_desk.services.record_irregularity import end_irregularity, record_irregularity
from bmnn_desk.ui.incoming.incoming_acts import IncomingAct
from bmnn_desk.ui.incoming.incoming_sheets import nothing_amiss, print_notice, sheet_of
from bmnn_desk.ui.print_paper import PrintPaperDialog
from tests.incoming_desk import amiss, entered, incoming_subjects, put_right
from tests.papers.read_pdf import page_texts
from tests.ui.kept import kept

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.sheet import Sheet
    from tests.make import Office

FORMS = {
    IncomingAct.AMISS: "record_irregularity",
    IncomingAct.PUT_RIGHT: "end_irregularity",
    IncomingAct.GIVE_BACK: "return_incoming",
    IncomingAct.CANCEL: "cancel_incoming",
}


@pytest.mark.parametrize("act", FORMS)
def test_each_act_has_its_form(qtbot: QtBot, seat: Seat, office: Office, act: IncomingAct) -> None:
    line = incoming_subjects(office)[FORMS[act]]()
    sheet = sheet_of(act, seat, line)
    kept(qtbot, sheet)
    assert (sheet.form, sheet.subject) == (FORMS[act], line)


def test_the_papers_of_the_newest_irregularity_are_drawn_again(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    line = entered(office).line
    office.desk.do(record_irregularity, amiss(office, line))
    made = office.desk.do(record_irregularity, amiss(office, line, words="Mất trang ba"))
    parent = QWidget()
    opened: list[Sheet] = []
    told: list[str] = []
    kept(qtbot, parent)
    print_notice(parent, seat, line, opened.append, told.append)
    qtbot.waitUntil(lambda: bool(opened), timeout=30_000)
    (paper,) = opened
    kept(qtbot, paper)
    assert isinstance(paper, PrintPaperDialog)
    (report,) = page_texts(paper._pdf)
    assert "Mất trang ba" in report
    assert made.facts.paper_code in report
    assert told == []


def test_a_line_that_is_gone_is_told(qtbot: QtBot, seat: Seat) -> None:
    parent = QWidget()
    opened: list[Sheet] = []
    told: list[str] = []
    kept(qtbot, parent)
    print_notice(parent, seat, 999, opened.append, told.append)
    assert opened == []
    assert len(told) == 1


def test_what_is_sound_or_put_right_again_is_told(seat: Seat, office: Office) -> None:
    line = entered(office).line
    for act in IncomingAct:
        is_about_it = act in {IncomingAct.PAPER, IncomingAct.PUT_RIGHT}
        assert bool(nothing_amiss(act, seat, line)) is is_about_it
    made = office.desk.do(record_irregularity, amiss(office, line))
    assert [nothing_amiss(act, seat, line) for act in IncomingAct] == [""] * len(IncomingAct)
    office.desk.do(end_irregularity, put_right(office, made.irregularity))
    assert nothing_amiss(IncomingAct.PAPER, seat, line) == ""
    assert "không còn việc" in nothing_amiss(IncomingAct.PUT_RIGHT, seat, line)
