from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.storage import tables as t
from bmnn_desk.ui.dialogs.recall_copies import RecallCopiesDialog
from bmnn_desk.ui.print_paper import PrintPaperDialog
from tests.away_desk import delivered, later, sent
from tests.services.ledger import rows
from tests.ui.dialogs.away_bench import on_screen, words_of, wrong_in
from tests.ui.dressed import dressed, linted
from tests.ui.kept import kept

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_the_day_on_the_document_is_offered_for_all_its_copies(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    item = delivered(office, recall_on=later(office, 5))
    sheet = on_screen(qtbot, RecallCopiesDialog(seat, item))
    assert sheet.copies.values() == sent(office, item)
    assert sheet.due.value() == later(office, 5)
    assert sheet.ground.value() == "Đến hạn thu hồi 15/03/2025 ghi trên tài liệu"
    assert words_of(sheet) == "Đã ghi thu hồi 02 bản, hạn 15/03/2025"
    (row,) = rows(office, t.Recall)
    assert (row.item_id, row.due) == (item, later(office, 5))


def test_without_a_document_copies_of_one_are_looked_for(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    item, other = delivered(office), delivered(office)
    sheet = on_screen(qtbot, RecallCopiesDialog(seat))
    sheet.due.put(later(office, 10))
    sheet.ground.setText("Gửi nhầm nơi nhận")
    sheet.copies.put((*sent(office, item), *sent(office, other)))
    assert wrong_in(sheet) == {"copies"}
    sheet.copies.put(sent(office, other)[:1])
    assert words_of(sheet) == "Đã ghi thu hồi 01 bản, hạn 20/03/2025"
    assert [row.item_id for row in rows(office, t.Recall)] == [other]


def test_which_by_when_and_why_must_be_said(qtbot: QtBot, seat: Seat, office: Office) -> None:
    delivered(office)
    assert wrong_in(on_screen(qtbot, RecallCopiesDialog(seat))) == {"copies", "due", "ground"}


def test_the_letter_prints_before_anything_is_kept(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    sheet = on_screen(qtbot, RecallCopiesDialog(seat, delivered(office)))
    sheet.due.put(later(office, 10))
    sheet.ground.setText("Gửi nhầm nơi nhận")
    assert sheet.print.x() < sheet.save.x()
    asked: list[object] = []
    sheet.sheet_wanted.connect(asked.append)
    with qtbot.waitSignal(sheet.sheet_wanted, timeout=30_000):
        sheet.print_letter()
    (paper,) = asked
    assert isinstance(paper, PrintPaperDialog)
    kept(qtbot, paper)
    assert rows(office, t.Recall) == []


def test_every_check_of_the_sheet_passes(qtbot: QtBot, seat: Seat, office: Office) -> None:
    item = delivered(office)
    with dressed():
        assert linted(on_screen(qtbot, RecallCopiesDialog(seat, item))) == []
