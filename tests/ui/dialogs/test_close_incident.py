from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.services.report_incident import report_incident
from bmnn_desk.storage import tables as t
from bmnn_desk.ui.dialogs.close_incident import CloseIncidentDialog
from tests.inventory_desk import lost, reports
from tests.services.everything import other_case
from tests.services.ledger import rows
from tests.ui.dialogs.sheet_done import opened, saved, wrong
from tests.ui.dressed import dressed, linted

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


@pytest.mark.finding(98)
def test_without_its_report_it_stays_open_and_another_case_closes_it(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    number, _ = lost(office)
    sheet = opened(qtbot, CloseIncidentDialog(seat, number))
    assert saved(sheet) == []
    assert wrong(sheet) == {"words"}
    sheet.words_area.put_draft_text("Đã tìm lại đủ")
    assert saved(sheet) == []
    assert {rule.id for rule in sheet.findings.rules()} == {"BC-04"}
    said = other_case("BC-04")
    answer = ("BC-04", said.reason, said.document_number, said.responsible)
    sheet.findings.put_draft_text("\x1f".join(answer))
    assert saved(sheet)
    assert [row.rule for row in rows(office, t.OtherCase)] == ["BC-04"]


def test_with_its_report_it_closes(qtbot: QtBot, seat: Seat, office: Office) -> None:
    number, _ = lost(office)
    office.desk.do(report_incident, reports(office, number))
    sheet = opened(qtbot, CloseIncidentDialog(seat, number))
    sheet.words_area.put_draft_text("Đã tìm lại đủ")
    assert saved(sheet) == ["Đã khép vụ việc"]


def test_every_check_of_the_sheet_passes(qtbot: QtBot, seat: Seat, office: Office) -> None:
    number, _ = lost(office)
    with dressed():
        assert linted(opened(qtbot, CloseIncidentDialog(seat, number))) == []
