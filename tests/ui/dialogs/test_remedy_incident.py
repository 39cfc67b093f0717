from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.incidents import RemedyKind
from bmnn_desk.storage import tables as t
from bmnn_desk.ui.dialogs.remedy_incident import RemedyIncidentDialog
from tests.inventory_desk import lost
from tests.services.ledger import rows
from tests.ui.dialogs.sheet_done import opened, saved, wrong
from tests.ui.dressed import dressed, linted

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_a_cause_is_kept_in_words(qtbot: QtBot, seat: Seat, office: Office) -> None:
    number, _ = lost(office)
    sheet = opened(qtbot, RemedyIncidentDialog(seat, number))
    assert saved(sheet) == []
    assert wrong(sheet) == {"words"}
    sheet.kind.put(RemedyKind.CAUSE)
    sheet.words_area.put_draft_text("Không ghi sổ mượn")
    assert saved(sheet) == ["Đã ghi vào vụ việc"]
    (row,) = rows(office, t.IncidentRemedy)
    assert (row.kind, row.words) == ("cause", "Không ghi sổ mượn")


def test_every_check_of_the_sheet_passes(qtbot: QtBot, seat: Seat, office: Office) -> None:
    number, _ = lost(office)
    with dressed():
        assert linted(opened(qtbot, RemedyIncidentDialog(seat, number))) == []
