from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bmnn_desk.services.secret_entries import EntriesAsked, secret_entries
from bmnn_desk.ui.dialogs import import_secret_items as module
from bmnn_desk.ui.dialogs.import_secret_items import ImportSecretItemsDialog
from bmnn_desk.ui.tokens import Look
from tests.papers.reading.workbooks import workbook
from tests.services.ledger import counts
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

CTRL = Qt.KeyboardModifier.ControlModifier
HEADINGS = ("Nội dung", "Quyết định", "Điều", "Khoản", "Điểm", "Độ mật")
COUNT = 2000


def line(number: int, **changes: object) -> list[object]:
    cells: list[object] = [f"Mục bịa {number}", "440/QĐ-TTg", 2, number, None, "Mật"]
    for place, value in changes.items():
        cells[int(place[1:])] = value
    return cells


def dialog_of(
    qtbot: QtBot, seat: Seat, size: tuple[int, int] = (1366, 768)
) -> ImportSecretItemsDialog:
    dialog = ImportSecretItemsDialog(seat)
    dialog.resize(*size)
    shown(qtbot, dialog)
    dialog.focus_first()
    return dialog


def read(
    qtbot: QtBot, dialog: ImportSecretItemsDialog, folder: Path, rows: Sequence[object]
) -> None:
    path = folder / "danh-muc.xlsx"
    path.write_bytes(workbook({"Danh mục": [HEADINGS, *rows]}))
    dialog.read(path)
    qtbot.waitUntil(lambda: not dialog.busy_reason(), timeout=30_000)


def entry_count(seat: Seat) -> int:
    return len(seat.desk.read(secret_entries, EntriesAsked(body=seat.body, day=seat.today())))


def test_rows_are_shown_before_anything_is_kept_and_kept_by_one_key(
    qtbot: QtBot, seat: Seat, office: Office, tmp_path: Path
) -> None:
    dialog = dialog_of(qtbot, seat)
    before = counts(office.desk)
    read(qtbot, dialog, tmp_path, [line(1), line(2)])
    assert dialog.told.text() == "2 mục mới sẽ nhập · 0 mục đã có, bỏ qua · 0 chỗ cần xem."
    assert counts(office.desk) == before
    assert dialog.entries.texts()[0] == (
        "2", "440/QĐ-TTg", "2", "1", "", "C · Mật", "Mục bịa 1", "Mới, sẽ nhập",
    )  # fmt: skip

    with qtbot.waitSignal(dialog.finished) as finished:
        QTest.keyClick(dialog, Qt.Key.Key_Return, CTRL)
    assert finished.args == ["Đã nhập 2 mục danh mục"]
    assert counts(office.desk)["act"] == before["act"] + 1
    assert entry_count(seat) == 5


def test_faults_are_told_by_row_and_column_and_the_rest_may_be_kept(
    qtbot: QtBot, seat: Seat, tmp_path: Path
) -> None:
    dialog = dialog_of(qtbot, seat)
    rows = [line(1), line(2, c5="Thường"), line(3, c1="999/QĐ-TTg"), line(4, c5="Tối mật"), line(1)]
    read(qtbot, dialog, tmp_path, rows)
    assert [fault[1:4] for fault in dialog.faults.texts()] == [
        ("3", "F · Độ mật", "Thường"),
        ("4", "Quyết định", "999/QĐ-TTg"),
        ("5", "Độ mật", "Tối mật"),
    ]
    assert "1 mục đã có, bỏ qua" in dialog.told.text()
    with qtbot.waitSignal(dialog.finished):
        dialog.save.click()
    assert entry_count(seat) == 4


def test_what_is_there_already_is_told_and_not_kept_again(
    qtbot: QtBot, seat: Seat, office: Office, tmp_path: Path
) -> None:
    first = dialog_of(qtbot, seat)
    read(qtbot, first, tmp_path, [line(1)])
    with qtbot.waitSignal(first.finished):
        first.forward()
    before = counts(office.desk)
    again = dialog_of(qtbot, seat)
    read(qtbot, again, tmp_path, [line(1)])
    assert not again.save.isEnabled()
    again.forward()
    assert "Không có dòng mới" in again.mishap.words
    assert again.entries.texts()[0][-1] == "Đã có, bỏ qua"
    assert counts(office.desk) == before


def test_without_a_file_there_is_nothing_to_bring_in(qtbot: QtBot, seat: Seat) -> None:
    dialog = dialog_of(qtbot, seat)
    dialog.forward()
    assert "Chưa chọn tệp" in dialog.mishap.words


def test_another_file_is_refused_with_its_reason(qtbot: QtBot, seat: Seat, tmp_path: Path) -> None:
    dialog = dialog_of(qtbot, seat)
    path = tmp_path / "x.xlsx"
    path.write_bytes(b"%PDF-1.7 nothing")
    dialog.read(path)
    qtbot.waitUntil(lambda: bool(dialog.mishap.words), timeout=30_000)
    assert "không phải bảng tính" in dialog.mishap.words
    assert not dialog.busy_reason()


def test_while_it_reads_the_sheet_stays(qtbot: QtBot, seat: Seat, tmp_path: Path) -> None:
    dialog = dialog_of(qtbot, seat)
    path = tmp_path / "danh-muc.xlsx"
    path.write_bytes(workbook({"Danh mục": [HEADINGS, line(1)]}))
    dialog.read(path)
    said: list[str] = []
    dialog.said.connect(said.append)
    dialog.close_sheet()
    assert said == [dialog.busy_reason()]
    qtbot.waitUntil(lambda: not dialog.busy_reason(), timeout=30_000)


def test_the_button_asks_for_a_table(
    qtbot: QtBot, seat: Seat, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.csv"
    path.write_text(
        "Quyết định;Điều;Khoản;Điểm;Độ mật;Nội dung\n440/QĐ-TTg;2;1;a;Mật;Bịa\n", "utf-8"
    )
    monkeypatch.setattr(module, "ask_file", lambda *_asked: path)
    dialog = dialog_of(qtbot, seat)
    dialog.choose.click()
    qtbot.waitUntil(lambda: dialog.entries.rowCount() == 1, timeout=30_000)
    assert dialog.named.toolTip() == "a.csv"


def test_2000_entries_are_brought_in_at_once(
    qtbot: QtBot, seat: Seat, office: Office, tmp_path: Path
) -> None:
    dialog = dialog_of(qtbot, seat)
    before = counts(office.desk)
    read(qtbot, dialog, tmp_path, [line(number) for number in range(1, COUNT + 1)])
    assert dialog.entries.rowCount() == COUNT
    with qtbot.waitSignal(dialog.finished, timeout=30_000):
        dialog.forward()
    assert counts(office.desk)["act"] == before["act"] + 1
    assert entry_count(seat) == COUNT + 3


@pytest.mark.parametrize(
    ("size", "dress"),
    [((1366, 768), (Look.LIGHT, 10)), (SMALLEST, (Look.DARK, 10)), (SMALLEST, (Look.LIGHT, 12))],
)
def test_the_sheet_has_no_fault_of_the_lint(
    qtbot: QtBot, seat: Seat, tmp_path: Path, size: tuple[int, int], dress: tuple[Look, int]
) -> None:
    with dressed(*dress):
        dialog = dialog_of(qtbot, seat, size)
        assert linted(dialog) == []
        read(qtbot, dialog, tmp_path, [line(1), line(2, c5="Thường")])
        assert linted(dialog) == []
        dialog.tabs.setCurrentIndex(1)
        assert linted(dialog) == []
