from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.leaving import LeavingReason
from bmnn_desk.domain.office import Role
from bmnn_desk.services.take_back_copies import take_back_copies
from bmnn_desk.storage import tables as t
from bmnn_desk.ui.dialogs.record_leaving import RecordLeavingDialog
from bmnn_desk.ui.print_paper import PrintPaperDialog
from tests import make
from tests.custody_desk import came, takes_back
from tests.office_desk import has_device, holds_copies
from tests.services.ledger import rows
from tests.ui.dialogs.sheet_bench import SheetBench
from tests.ui.dressed import dressed, linted
from tests.ui.kept import kept

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def filled(bench: SheetBench[RecordLeavingDialog], seat: Seat, office: Office) -> None:
    sheet = bench.sheet
    sheet.reason.put(LeavingReason.RETIRED)
    sheet.minutes.setText("07/BB-SMM")
    sheet.successor.put(office.head)
    sheet.signed.put(seat.today())
    sheet.filed.setText("Hồ sơ 03/CK")


@pytest.mark.finding(33)
def test_who_holds_something_is_told_so_and_does_not_leave(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    copy = came(office)[0]
    holds_copies(office, copy, person=office.drafter)
    has_device(office)
    bench = SheetBench(qtbot, RecordLeavingDialog(seat, office.drafter))
    said = [each.words for each in bench.sheet._told()]
    assert said[0].startswith("Còn giữ 1 bản")
    assert "thiết bị cơ yếu" in said[1]
    filled(bench, seat, office)
    bench.sheet.forward()
    assert bench.ended == []
    assert [rule.id for rule in bench.sheet.findings.rules()] == ["BG-01"]
    assert bench.sheet.remarks.remarks()[0].words == "Còn giữ 1 bản:"
    office.desk.do(take_back_copies, takes_back(office, copy))
    bench.sheet.forward()
    assert bench.ended == ["Đã ghi Ngô Văn Soạn thôi việc"]
    (row,) = rows(office, t.Leaving)
    assert (row.minutes, row.successor_id, row.reason) == ("07/BB-SMM", office.head, "retired")


def test_an_account_that_ends_is_said_to_be_locked_too(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    make.account(office, Role.LEADER, person=office.deputy)
    bench = SheetBench(qtbot, RecordLeavingDialog(seat, office.deputy))
    ended = [each.words for each in bench.sheet._told()][-1]
    assert ended.startswith("Từ hôm sau thôi giữ: ")
    assert "1 tài khoản" in ended
    assert "0 ủy quyền" not in ended
    filled(bench, seat, office)
    bench.sheet.forward()
    assert bench.ended
    assert "Khóa tài khoản ở Cấu hình" in str(bench.ended[0])


def test_what_is_missing_or_out_of_order_is_said(qtbot: QtBot, seat: Seat, office: Office) -> None:
    bench = SheetBench(qtbot, RecordLeavingDialog(seat, office.drafter))
    bench.sheet.signed.put(seat.today() + timedelta(days=1))
    bench.sheet.forward()
    for key in ("minutes", "filed_in", "signed_on"):
        assert bench.sheet.panel.field(key).error, key
    bench.sheet.last.put_draft_text("x")
    assert "last" in bench.sheet.errors()


@pytest.mark.parametrize("button", ["In &biên bản bàn giao", "In cam &kết"])
def test_both_papers_are_printed_before_it_is_recorded(
    qtbot: QtBot, seat: Seat, office: Office, button: str
) -> None:
    bench = SheetBench(qtbot, RecordLeavingDialog(seat, office.drafter))
    press = bench.sheet._print_minutes if "biên" in button else bench.sheet._print_commitment
    with qtbot.waitSignal(bench.sheet.sheet_wanted, timeout=20_000) as asked:
        press()
    assert asked.args
    (paper,) = asked.args
    kept(qtbot, paper)
    assert isinstance(paper, PrintPaperDialog)
    assert rows(office, t.Leaving) == []


def test_nobody_takes_over_from_himself(qtbot: QtBot, seat: Seat, office: Office) -> None:
    sheet = RecordLeavingDialog(seat, office.drafter)
    kept(qtbot, sheet)
    assert not sheet.successor.words_of(office.drafter)
    assert sheet.successor.words_of(office.head)


@pytest.mark.parametrize("points", [10, 12])
def test_it_is_whole(qtbot: QtBot, seat: Seat, office: Office, points: int) -> None:
    holds_copies(office, *(came(office)[0] for _ in range(8)), person=office.drafter)
    with dressed(points=points):
        bench = SheetBench(qtbot, RecordLeavingDialog(seat, office.drafter))
        assert linted(bench.window) == []
        assert "và 2 bản khác" in bench.sheet._named()


def test_where_a_commitment_lies_has_the_day_of_its_signature(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    bench = SheetBench(qtbot, RecordLeavingDialog(seat, office.drafter))
    filled(bench, seat, office)
    bench.sheet.signed.put(None)
    bench.sheet.forward()
    assert bench.ended == []
    assert "Ghi ngày ký" in bench.sheet.panel.field("signed_on").error
