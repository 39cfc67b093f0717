from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from bmnn_desk.ui.issue.run_draft import RUN_FORM, RunDraft, RunState
from bmnn_desk.ui.outgoing.run_offers import RunOffers
from bmnn_desk.ui.pages.outgoing import OutgoingPage
from tests import make
from tests.ui.issue.test_run_draft import part
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_a_run_that_was_cut_off_is_offered_until_it_is_over(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    item = make.issued(office).item
    window = QWidget()
    offers = RunOffers(seat)
    QVBoxLayout(window).addWidget(offers)
    window.resize(600, 200)
    shown(qtbot, window)
    asked: list[int] = []
    offers.open_asked.connect(asked.append)
    offers.refresh()
    assert not offers.words
    draft = RunDraft(seat, RUN_FORM, item)
    draft.keep(RunState(sent=(part(1), part(2)), left=(part(3),), stop=(2, 1)))
    offers.refresh()
    said = " ".join(offers.words)
    assert "01/BC-SMM" in said
    assert "02 bản chưa rõ in tới đâu" in said
    (jump,) = offers.findChildren(QPushButton)
    jump.click()
    assert asked == [item]
    draft.keep(RunState(left=(part(3),)))
    offers.refresh()
    assert "01 bản chưa in" in " ".join(offers.words)
    draft.keep(RunState())
    offers.refresh()
    assert not offers.words
    assert not offers.isVisible()


def test_the_page_of_outgoing_documents_opens_it(qtbot: QtBot, seat: Seat, office: Office) -> None:
    item = make.issued(office).item
    RunDraft(seat, RUN_FORM, item).keep(RunState(left=(part(3),)))
    page = OutgoingPage(seat)
    shown(qtbot, page)
    page.refresh()
    wanted: list[object] = []
    page.sheet_wanted.connect(wanted.append)
    page.runs.open_asked.emit(item)
    (sheet,) = wanted
    assert type(sheet).__name__ == "PrintCopiesDialog"
