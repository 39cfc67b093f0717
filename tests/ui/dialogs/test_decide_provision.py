from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.storage import tables as t
from bmnn_desk.ui.dialogs.decide_provision import DecideProvisionDialog
from tests.authority_desk import holds
from tests.provision_desk import asked
from tests.services.ledger import rows
from tests.ui.dialogs.sheet_done import opened, saved, wrong
from tests.ui.dressed import dressed, linted

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_the_holder_of_a_post_grants(qtbot: QtBot, seat: Seat, office: Office) -> None:
    held, number = holds(office), asked(office)
    sheet = opened(qtbot, DecideProvisionDialog(seat, number))
    assert not sheet.panel.field("reason").isVisible()
    assert saved(sheet)
    (row,) = rows(office, t.ProvisionDecision)
    assert (row.granted, row.person_id, row.decided_by) == (True, office.head, "Trần Văn Giám")
    assert held


def test_nobody_who_may_is_a_broken_rule(qtbot: QtBot, seat: Seat, office: Office) -> None:
    number = asked(office, level=SecrecyLevel.TUYET_MAT)
    sheet = opened(qtbot, DecideProvisionDialog(seat, number))
    assert saved(sheet) == []
    assert {rule.id for rule in sheet.findings.rules()} == {"SC-15"}


def test_a_refusal_wants_its_letter_and_its_reason(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    number = asked(office)
    sheet = opened(qtbot, DecideProvisionDialog(seat, number))
    sheet.answer.put(False)
    assert saved(sheet) == []
    assert wrong(sheet) == {"number", "reason"}
    sheet.number.setText("13/SMM-VP")
    sheet.reason.setText("Không đúng mục đích sử dụng")
    (said,) = saved(sheet)
    assert "Ctrl+P" in str(said)


def test_every_check_of_the_sheet_passes(qtbot: QtBot, seat: Seat, office: Office) -> None:
    number = asked(office)
    with dressed():
        sheet = opened(qtbot, DecideProvisionDialog(seat, number))
        sheet.answer.put(False)
        assert linted(sheet) == []
