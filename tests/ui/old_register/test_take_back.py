from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.import_old_register import ImportOldRegisterRequest, import_old_register
from bmnn_desk.services.old_registers import OldRegistersAsked, old_registers
from bmnn_desk.ui.old_register.take_back import TakeBackOldRegisterDialog
from bmnn_desk.ui.widgets.buttons import ButtonKind
from tests import make
from tests.ui.dialogs.sheet_bench import SheetBench
from tests.ui.dressed import dressed, linted
from tests.ui.old_register.old_files import clean, read_of
from tests.ui.typed import typed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat


def brought(seat: Seat) -> int:
    return seat.desk.do(
        import_old_register,
        ImportOldRegisterRequest(
            request_id=make.request_id(),
            day=seat.today(),
            body=seat.body,
            file_name="so.xlsx",
            sha256="a" * 64,
            names=(),
            register=read_of(clean()).register,
        ),
    )


def test_an_import_is_taken_back_with_a_reason(qtbot: QtBot, seat: Seat) -> None:
    with dressed():
        sheet = TakeBackOldRegisterDialog(seat, brought(seat))
        bench = SheetBench(qtbot, sheet)
        assert sheet.about == (
            f"Thu hồi lần nhập sổ cũ: so.xlsx, đưa vào ngày {seat.today():%d/%m/%Y}, 3 dòng"
        )
        assert linted(bench.window) == []
        assert (sheet.save.look.kind, sheet.leave.text()) == (ButtonKind.DANGER, "&Giữ lại")
        sheet.forward()
        assert "Chưa nhập. Ghi lý do" in sheet.panel.field("reason").error
        typed(sheet.reason, "chọn nhầm tệp")
        sheet.forward()
    assert bench.ended == ["Đã thu hồi lần nhập so.xlsx"]
    asked = OldRegistersAsked(body=seat.body, with_taken_back=True)
    (kept,) = seat.desk.read(old_registers, asked)
    assert (kept.reason, kept.taken_back_on) == ("chọn nhầm tệp", seat.today())


def test_one_that_was_taken_back_meanwhile_says_so(qtbot: QtBot, seat: Seat) -> None:
    number = brought(seat)
    first, second = (TakeBackOldRegisterDialog(seat, number) for _ in range(2))
    benches = [SheetBench(qtbot, sheet) for sheet in (first, second)]
    for bench in benches:
        typed(bench.sheet.reason, "nhầm")
        bench.sheet.forward()
    assert first.mishap.words == ""
    assert "nên không xem, không kiểm tra được nữa" in second.mishap.words
