from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.law.form_pack_file import made_pack, pack_bytes
from bmnn_desk.services.form_packs import FormPackAsked, form_pack
from bmnn_desk.services.form_states import FormStatesAsked, form_states
from bmnn_desk.ui.dialogs import import_form_pack
from bmnn_desk.ui.dialogs.import_form_pack import ImportFormPackDialog
from tests.ui import staffed as staff
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.forms.over import PACK, correction, kept
from tests.ui.kept import shown

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from bmnn_desk.machine.worker import Worker
    from bmnn_desk.ui.seat import Seat

WAIT_MS = 20_000
HEADING = correction("columns.1.heading", '"Ký hiệu"')


@pytest.fixture
def carried(worker: Worker, tmp_path: Path) -> Iterator[bytes]:
    """The pack of another PC: a heading corrected, the form checked."""
    other = staff.seat_in(staff.staffed_in(tmp_path / "kho khác"), worker)
    kept(other, HEADING, check=True)
    (pack,) = other.desk.read(form_pack, FormPackAsked())
    yield pack_bytes(pack)
    other.desk.close()


def sheet_of(qtbot: QtBot, seat: Seat) -> ImportFormPackDialog:
    sheet = ImportFormPackDialog(seat)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def read(qtbot: QtBot, sheet: ImportFormPackDialog, path: Path) -> None:
    sheet.read_file(path)
    qtbot.waitUntil(lambda: sheet.pack is not None or bool(sheet.mishap.words), timeout=WAIT_MS)


def is_in_sight(widget: QWidget) -> bool:
    """Whether no part of a widget is scrolled away."""
    return widget.visibleRegion().boundingRect() == widget.rect()


def laid(seat: Seat) -> list[str]:
    states = seat.desk.read(form_states, FormStatesAsked(pack=PACK))
    state = next(each for each in states if each.number == "14")
    return [entry.correction.place for entry in state.corrections]


def test_nothing_is_laid_over_before_the_checksum_is_confirmed(
    qtbot: QtBot,
    staffed: Seat,
    tmp_path: Path,
    carried: bytes,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "goi.bmnn-mau"
    path.write_bytes(carried)
    monkeypatch.setattr(import_form_pack, "ask_file", lambda *_: path)
    with dressed():
        sheet = sheet_of(qtbot, staffed)
        sheet.resize(*SMALLEST)
        sheet.choose.click()
        qtbot.waitUntil(lambda: sheet.pack is not None, timeout=WAIT_MS)
        assert linted(sheet) == []
        qtbot.waitUntil(lambda: is_in_sight(sheet.agreed), timeout=WAIT_MS)
    assert sheet.agreed.hasFocus()
    assert sheet.view.changes.texts()[0][2:4] == ("Số, ký hiệu", "Ký hiệu")
    sheet.forward()
    assert "Chưa xác nhận mã kiểm" in sheet.mishap.words
    assert laid(staffed) == []
    sheet.agreed.setChecked(True)
    with qtbot.waitSignal(sheet.finished, timeout=WAIT_MS) as done:
        sheet.forward()
    assert done.args == ["Đã nhận 1 đính chính, 1 mẫu đã đối chiếu"]
    assert laid(staffed) == [HEADING.place]


def test_a_check_of_another_form_than_here_is_left_out_and_told(
    qtbot: QtBot, staffed: Seat, tmp_path: Path, carried: bytes
) -> None:
    kept(staffed, correction("title", '"SỔ MẪU"'))
    path = tmp_path / "goi.bmnn-mau"
    path.write_bytes(carried)
    sheet = sheet_of(qtbot, staffed)
    read(qtbot, sheet, path)
    sheet.agreed.setChecked(True)
    with qtbot.waitSignal(sheet.finished, timeout=WAIT_MS) as done:
        sheet.forward()
    assert done.args is not None
    assert "Mẫu 14 ở đây khác máy xuất" in str(done.args[0])


@pytest.mark.parametrize("harm", ["changed", "cut", "empty", "gone"])
def test_a_file_that_is_no_whole_pack_is_refused(
    qtbot: QtBot, staffed: Seat, tmp_path: Path, carried: bytes, harm: str
) -> None:
    path = tmp_path / "goi.bmnn-mau"
    harmed = {
        "changed": carried.replace("Ký hiệu".encode(), "Kỳ hiệu".encode()),
        "cut": carried[:-40],
        "empty": b"",
    }
    if harm in harmed:
        path.write_bytes(harmed[harm])
    sheet = sheet_of(qtbot, staffed)
    read(qtbot, sheet, path)
    assert sheet.pack is None
    assert sheet.mishap.words
    assert not sheet.save.isEnabled()
    assert sheet.choose.hasFocus()
    sheet.go()
    assert laid(staffed) == []


def test_a_pack_that_fits_no_form_here_is_refused_with_its_place(
    qtbot: QtBot, staffed: Seat, tmp_path: Path
) -> None:
    kept(staffed, correction("columns.3.width_mm", "60"), correction("columns.1.width_mm", "31.5"))
    (pack,) = staffed.desk.read(form_pack, FormPackAsked())
    alone = made_pack(pack.corrections[1:], ())
    other = tmp_path / "goi.bmnn-mau"
    other.write_bytes(pack_bytes(alone))
    given = correction("columns.1.width_mm", "27"), correction("columns.8.width_mm", "34.5")
    assert kept(staffed, *given).error is None
    sheet = sheet_of(qtbot, staffed)
    read(qtbot, sheet, other)
    sheet.agreed.setChecked(True)
    sheet.forward()
    qtbot.waitUntil(lambda: "rộng hơn khổ giấy" in sheet.mishap.words, timeout=WAIT_MS)
    assert "Cột 2" in sheet.mishap.words
