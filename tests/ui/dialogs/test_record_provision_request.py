from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.provision_paper import AskerKind
from bmnn_desk.storage import tables as t
from bmnn_desk.ui.dialogs.record_provision_request import RecordProvisionRequestDialog
from tests.services.ledger import rows
from tests.ui.dialogs.sheet_done import opened, saved, wrong
from tests.ui.dressed import dressed, linted

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_a_letter_is_kept_as_its_asker_says_it(qtbot: QtBot, seat: Seat, office: Office) -> None:
    sheet = opened(qtbot, RecordProvisionRequestDialog(seat))
    assert saved(sheet) == []
    assert wrong(sheet) == {"asker", "secret"}
    sheet.kind.put(AskerKind.PERSON)
    for key, text in (
        ("asker", "Lê Mẫu"),
        ("secret", "Báo cáo 01/BC-SMM"),
        ("address", "Số 1, phố Mẫu"),
        ("representative", "không phải của người"),
    ):
        sheet.lines[key].setText(text)
    sheet.asked_on.put(office.day)
    assert saved(sheet)
    (row,) = rows(office, t.Provision)
    assert (row.kind, row.asker, row.address, row.representative, row.asked_on) == (
        "person",
        "Lê Mẫu",
        "Số 1, phố Mẫu",
        "",
        office.day,
    )


@pytest.mark.parametrize("kind", AskerKind)
def test_every_check_of_the_sheet_passes(qtbot: QtBot, seat: Seat, kind: AskerKind) -> None:
    with dressed():
        sheet = opened(qtbot, RecordProvisionRequestDialog(seat))
        sheet.kind.put(kind)
        assert sheet.panel.field("representative").isVisible() is kind.is_body
        assert sheet.panel.field("nationality").isVisible() is (kind is AskerKind.FOREIGN_BODY)
        assert linted(sheet) == []
