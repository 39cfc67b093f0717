from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.office import Role
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.ui.books.volume_subject import volume_subject
from bmnn_desk.ui.forms.form_subject import form_subject
from bmnn_desk.ui.reopening import REOPENED, reopened
from bmnn_desk.ui.sheet import Sheet
from tests import make
from tests.copying_desk import copying_subjects
from tests.handover_desk import transfer_subjects
from tests.incoming_desk import incoming_subjects
from tests.ui.seats import seat_of, waiting_paper

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_a_sheet_is_not_opened_again_for_who_lost_the_role(seat: Seat, office: Office) -> None:
    assert reopened(seat_of(seat, office, Role.LEADER), "open_book", 0) is None


@pytest.mark.parametrize("form", REOPENED)
def test_a_sheet_opened_again_is_of_its_form_and_subject(
    qtbot: QtBot, seat: Seat, office: Office, form: str
) -> None:
    makers: dict[str, Callable[[], int]] = {
        "set_up_body": lambda: office.body,
        "determine_level": lambda: office.desk.do(propose_level, make.proposal(office)).item,
        "print_for_signature": lambda: make.approved(office).item,
        "record_signature": lambda: make.printed(office).item,
        "print_copies": lambda: make.issued(office).item,
        "issue_outgoing": lambda: make.signed(office).item,
        "record_draft_prints": lambda: make.approved(office).item,
        "cancel_outgoing": lambda: make.issued(office).item,
        "close_book": lambda: office.book,
        "reopen_book": lambda: office.book,
        **copying_subjects(office),
        **incoming_subjects(office),
        **transfer_subjects(office),
        "correct_form": lambda: form_subject(office.desk.law, "tt24-2020", "02"),
        "correct_line": lambda: volume_subject(office.book, 1),
        "record_sheets": lambda: volume_subject(office.book, 1),
        "record_volume": lambda: volume_subject(office.book, 1),
        "next_volume": lambda: office.book,
        "start_book": lambda: office.book,
        "record_authorisation": lambda: waiting_paper(office),
    }
    subject = makers.get(form, lambda: 0)()
    sheet = REOPENED[form](seat, subject)
    qtbot.addWidget(sheet)
    assert isinstance(sheet, Sheet)
    assert (sheet.form, sheet.subject) == (form, subject)
