from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.services.keep_year_report import keep_year_report
from bmnn_desk.storage import tables as t
from bmnn_desk.ui.dialogs.year_report import YearReportDialog
from bmnn_desk.ui.statistics.year_papers import facts_of_report
from bmnn_desk.ui.tokens import Look
from tests.services.ledger import rows
from tests.statistics_desk import PARTS, report
from tests.ui.dialogs.sheet_done import ended_by_a_bug
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def sheet_of(qtbot: QtBot, seat: Seat, year: int) -> YearReportDialog:
    sheet = YearReportDialog(seat, year)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def test_parts_are_kept_and_come_back(qtbot: QtBot, seat: Seat, office: Office) -> None:
    year = office.day.year + 1
    sheet = sheet_of(qtbot, seat, year)
    sheet.parts["situation"].setPlainText("Tình hình mới")
    with qtbot.waitSignal(sheet.finished) as told:
        sheet.forward()
    assert told.args[0].startswith("Đã lưu nội dung báo cáo năm 2026")
    assert "BC-05" in told.args[0]
    assert facts_of_report(seat, year).parts[0] == "Tình hình mới"
    again = sheet_of(qtbot, seat, year)
    assert again.parts["situation"].value() == "Tình hình mới"


@pytest.mark.parametrize(("year", "parts"), [(2025, 5), (2026, 4)])
def test_a_fifth_part_is_asked_for_in_its_year_alone(
    qtbot: QtBot, seat: Seat, year: int, parts: int
) -> None:
    assert len(sheet_of(qtbot, seat, year).parts) == parts


def test_the_file_has_what_is_typed_now(
    qtbot: QtBot, seat: Seat, office: Office, tmp_path: Path
) -> None:
    office.desk.do(keep_year_report, report(office))
    sheet = sheet_of(qtbot, seat, office.day.year)
    sheet.parts["forecast"].setPlainText("Viết lại phần bốn")
    path = tmp_path / "bao cao.docx"
    with qtbot.waitSignal(sheet.finished, timeout=20_000) as told:
        sheet.write_file(path)
        assert sheet.busy_reason() == "Đang lập tệp Word."
        sheet.forward()
        sheet.save_file()
    assert "bao cao.docx" in told.args[0]
    assert len(rows(office, t.YearReport)) == 2
    assert path.read_bytes().startswith(b"PK")
    assert facts_of_report(seat, office.day.year).parts[:4] == (*PARTS[:3], "Viết lại phần bốn")


def test_a_text_that_was_kept_before_still_becomes_a_file(
    qtbot: QtBot, seat: Seat, office: Office, tmp_path: Path
) -> None:
    sheet = sheet_of(qtbot, seat, office.day.year)
    office.desk.do(keep_year_report, report(office, request_id=sheet.request_id))
    with qtbot.waitSignal(sheet.finished, timeout=20_000):
        sheet.write_file(tmp_path / "bao cao.docx")
    assert (tmp_path / "bao cao.docx").read_bytes().startswith(b"PK")
    assert len(rows(office, t.YearReport)) == 1


def test_a_folder_that_takes_no_file_is_said_and_the_text_stays(
    qtbot: QtBot, seat: Seat, office: Office, tmp_path: Path
) -> None:
    sheet = sheet_of(qtbot, seat, office.day.year)
    sheet.parts["situation"].setPlainText("Còn nguyên")
    sheet.write_file(tmp_path / "khong co" / "bao cao.docx")
    qtbot.waitUntil(lambda: bool(sheet.mishap.words), timeout=20_000)
    assert sheet.parts["situation"].value() == "Còn nguyên"
    assert not (tmp_path / "khong co").exists()
    assert not sheet.busy_reason()
    assert sheet.save.isEnabled()
    sheet.parts["situation"].setPlainText("Viết tiếp")
    with qtbot.waitSignal(sheet.finished, timeout=20_000):
        sheet.write_file(tmp_path / "bao cao.docx")
    assert facts_of_report(seat, office.day.year).parts[0] == "Viết tiếp"


def test_the_sheet_has_no_fault_of_the_lint(qtbot: QtBot, seat: Seat, office: Office) -> None:
    with dressed(Look.DARK, 12):
        assert linted(sheet_of(qtbot, seat, office.day.year)) == []


def test_the_parts_take_the_room_of_a_wide_window(qtbot: QtBot, seat: Seat, office: Office) -> None:
    sheet = sheet_of(qtbot, seat, office.day.year)
    small = [area.height() for area in sheet.parts.values()]
    sheet.resize(1366, 900)
    qtbot.waitUntil(
        lambda: all(
            area.height() > 1.5 * before
            for area, before in zip(sheet.parts.values(), small, strict=True)
        )
    )


def test_a_bug_in_the_file_does_not_lock_the_window_up(
    qtbot: QtBot, seat: Seat, office: Office, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    sheet = sheet_of(qtbot, seat, office.day.year)
    sheet.parts["situation"].setPlainText("Còn nguyên")
    path = tmp_path / "bao cao.docx"
    assert ended_by_a_bug(qtbot, monkeypatch, sheet, lambda: sheet.write_file(path)) == []
    assert sheet.save.isEnabled()
    assert not path.exists()
