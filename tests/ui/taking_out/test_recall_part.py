from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.recall_copies import recall_copies
from bmnn_desk.services.record_recalled import record_recalled
from bmnn_desk.ui.dialogs.recall_copies import RecallCopiesDialog
from bmnn_desk.ui.dialogs.record_recalled import RecordRecalledDialog
from bmnn_desk.ui.taking_out.recall_part import recall_part
from tests.away_desk import call, comes_back, delivered, sent
from tests.ui.dressed import dressed, linted
from tests.ui.kept import kept
from tests.ui.taking_out.parts import WIDE, page_of, sheets_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_each_key_opens_its_sheet_while_something_is_out(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    item = delivered(office)
    office.desk.do(recall_copies, call(office, item))
    page = page_of(qtbot, seat, recall_part(seat))
    asked = sheets_of(page)
    for keys in ("Ctrl+N", "Ctrl+G", "Ctrl+B"):
        page._by_key(keys)
    office.desk.do(record_recalled, comes_back(office, item))
    page.refresh()
    for keys in ("Ctrl+G", "Ctrl+B"):
        page._by_key(keys)
    for sheet in asked:
        kept(qtbot, sheet)  # type: ignore[arg-type]
    assert [(type(sheet), sheet.subject) for sheet in asked] == [  # type: ignore[attr-defined]
        (RecallCopiesDialog, 0),
        (RecallCopiesDialog, item),
        (RecordRecalledDialog, item),
    ]


def test_the_pane_says_of_each_copy_whether_it_is_back(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    item = delivered(office)
    first, _ = sent(office, item)
    office.desk.do(recall_copies, call(office, item))
    office.desk.do(record_recalled, comes_back(office, item, copies=(first,)))
    page = page_of(qtbot, seat, recall_part(seat), WIDE)
    facts = dict(page.pane.facts)
    assert facts["01/BC-SMM · bản số 01"] == "Sở Thử Nghiệm: đã về 10/03/2025"
    assert facts["01/BC-SMM · bản số 02"] == "Công an tỉnh Mẫu: hạn 20/03/2025"
    assert page.pane.history == (("10/03/2025", "01/BC-SMM · bản số 01 · đã về · BB thu hồi số 1"),)


def test_every_check_of_the_list_passes(qtbot: QtBot, seat: Seat, office: Office) -> None:
    office.desk.do(recall_copies, call(office, delivered(office)))
    with dressed():
        assert linted(page_of(qtbot, seat, recall_part(seat))) == []
