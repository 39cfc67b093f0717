from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.incidents import IncidentKind
from bmnn_desk.storage import tables as t
from bmnn_desk.ui.dialogs.record_incident import RecordIncidentDialog
from tests import make
from tests.inventory_desk import lost
from tests.services.ledger import rows
from tests.ui.dialogs.sheet_done import opened, saved, wrong
from tests.ui.dressed import dressed, linted

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_copies_are_looked_up_by_their_documents_number(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    make.issued(office)
    make.issued(office)
    sheet = opened(qtbot, RecordIncidentDialog(seat))
    assert saved(sheet) == []
    assert wrong(sheet) == {"copies", "how"}
    sheet.looked_for.setText("02/BC")
    sheet.look()
    offered = [sheet.copies.itemText(at) for at in range(sheet.copies.count())]
    assert len(offered) == 6
    assert offered[-1] == "cả 04 bản của 02/BC-SMM"
    sheet.copies.setCurrentIndex(5)
    sheet.how.put_draft_text("Mất trong lúc chuyển phòng")
    (said,) = saved(sheet)
    assert "Ctrl+B" in str(said)
    assert [row.copy_id for row in rows(office, t.IncidentCopy)] == [5, 6, 7, 8]


def test_a_thing_in_no_register_is_told_in_words(qtbot: QtBot, seat: Seat, office: Office) -> None:
    sheet = opened(qtbot, RecordIncidentDialog(seat))
    sheet.kind.put(IncidentKind.LEAK)
    sheet.thing.setText("Bản nháp để trong máy in")
    sheet.how.put_draft_text("Khách tới phòng trông thấy")
    assert saved(sheet)
    (row,) = rows(office, t.Incident)
    assert (row.kind, row.subject) == ("leak", "Bản nháp để trong máy in")


def test_what_was_chosen_is_there_again(qtbot: QtBot, seat: Seat, office: Office) -> None:
    make.issued(office)
    sheet = opened(qtbot, RecordIncidentDialog(seat))
    sheet.looked_for.setText("01/BC")
    sheet.look()
    sheet.copies.setCurrentIndex(2)
    chosen = sheet.copies.value()
    sheet.keep_draft()
    again = opened(qtbot, RecordIncidentDialog(seat))
    assert (again.looked_for.value(), again.copies.value()) == ("01/BC", chosen)


def test_every_check_of_the_sheet_passes(qtbot: QtBot, seat: Seat) -> None:
    with dressed():
        assert linted(opened(qtbot, RecordIncidentDialog(seat))) == []


def test_a_copy_that_it_is_about_is_chosen_wherever_it_is(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    _number, copy = lost(office)
    sheet = opened(qtbot, RecordIncidentDialog(seat, copy))
    assert sheet.copies.value() == (copy,)
    sheet.looked_for.setText("01/BC")
    sheet.look()
    assert sheet.copies.value() == (copy,)
