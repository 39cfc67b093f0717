from __future__ import annotations

from contextlib import closing
from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.backup_why import BackupWhy
from bmnn_desk.services.close_book import CloseBookRequest, close_book
from bmnn_desk.services.close_year import close_year
from bmnn_desk.services.keep_statistics import keep_statistics
from bmnn_desk.services.record_backup import backup_entries
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.ui.desk_backup import DeskBackup
from bmnn_desk.ui.dialogs.close_year import CloseYearDialog
from bmnn_desk.ui.print_paper import PrintPaperDialog
from bmnn_desk.ui.tokens import Look
from bmnn_desk.ui.widgets.remarks import RemarkKind
from tests import backup_desk, make
from tests.peopled_desk import office_in, sat_down
from tests.statistics_desk import closes_year, statistics
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import kept, shown

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from bmnn_desk.law.loader import Law
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def sheet_of(qtbot: QtBot, seat: Seat, year: int) -> CloseYearDialog:
    sheet = CloseYearDialog(seat, year)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    qtbot.waitUntil(sheet.save.isEnabled, timeout=20_000)
    return sheet


def settled(office: Office) -> None:
    request = CloseBookRequest(
        request_id=make.request_id(),
        day=office.day,
        body=office.body,
        book=office.book,
        reason="Hết trang",
    )
    office.desk.do(close_book, request)


def test_a_settled_year_is_closed_without_a_list(qtbot: QtBot, seat: Seat, office: Office) -> None:
    settled(office)
    office.desk.do(keep_statistics, statistics(office))
    sheet = sheet_of(qtbot, seat, office.day.year)
    assert not sheet.points.isVisible()
    assert not sheet.panel.field("code").isVisible()
    assert sheet.leave.text() == "Đón&g"
    assert sheet._said.remarks()[0].kind is RemarkKind.OK
    with qtbot.waitSignal(sheet.finished) as told:
        sheet.forward()
    assert told.args == ["Đã khóa năm 2025, 0 việc theo danh sách ngoại lệ"]


def test_while_it_looks_for_what_is_open_nothing_can_be_closed(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    sheet = CloseYearDialog(seat, office.day.year)
    shown(qtbot, sheet)
    sheet.forward()
    assert not sheet.save.isEnabled()
    assert not sheet.panel.field("code").isVisible()
    assert not sheet.panel.field("code").error
    qtbot.waitUntil(sheet.save.isEnabled, timeout=20_000)
    assert sheet.panel.field("code").isVisible()


def test_what_is_open_is_listed_and_its_list_comes_to_be_printed(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    make.issued(office)
    sheet = sheet_of(qtbot, seat, office.day.year)
    first = [row[0] for row in sheet.points.texts()]
    assert first[0] == "Bản chờ giao"
    assert first[-1] == "Sổ chưa đóng"
    assert sheet.leave.text() == "Lưu nháp và đón&g"
    with qtbot.waitSignal(sheet.sheet_wanted, timeout=20_000) as paper:
        sheet.print_list()
    kept(qtbot, paper.args[0])
    assert isinstance(paper.args[0], PrintPaperDialog)


def test_a_signed_list_closes_the_year(qtbot: QtBot, seat: Seat, office: Office) -> None:
    office.desk.do(keep_statistics, statistics(office))
    code = closes_year(office).paper_code
    sheet = sheet_of(qtbot, seat, office.day.year)
    sheet.forward()
    assert "in danh sách" in sheet.panel.field("code").error
    assert code not in sheet.panel.field("code").error
    sheet.signed_on.put(make.on(office, 1).day)
    sheet.forward()
    assert "chưa tới" in sheet.panel.field("signed_on").error
    sheet.code.setText(code.lower())
    sheet.signed_by.setText("Trần Văn Giám")
    sheet.signed_on.put(office.day)
    with qtbot.waitSignal(sheet.finished) as told:
        sheet.forward()
    assert told.args == ["Đã khóa năm 2025, 1 việc theo danh sách ngoại lệ"]


def test_a_list_of_before_and_a_year_closed_already_are_refused_in_words(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    office.desk.do(keep_statistics, statistics(office))
    sheet = sheet_of(qtbot, seat, office.day.year)
    sheet.code.setText("AAAA-AAAA-AAAA")
    sheet.signed_by.setText("Trần Văn Giám")
    sheet.signed_on.put(office.day)
    sheet.forward()
    assert "không phải danh sách của lúc này" in sheet.mishap.words
    assert closes_year(office).paper_code not in sheet.mishap.words
    office.desk.do(close_year, closes_year(office))
    sheet.forward()
    assert "đã khóa rồi" in sheet.mishap.words


def test_without_statistics_the_rule_is_said(qtbot: QtBot, seat: Seat, office: Office) -> None:
    settled(office)
    sheet = sheet_of(qtbot, seat, office.day.year)
    sheet.forward()
    assert "vướng quy định" in sheet.mishap.words


def test_the_sheet_has_no_fault_of_the_lint(qtbot: QtBot, seat: Seat, office: Office) -> None:
    make.issued(office)
    with dressed(Look.DARK, 12):
        sheet = sheet_of(qtbot, seat, office.day.year)
        assert linted(sheet) == []
        sheet.forward()
        assert linted(sheet) == []


def test_every_point_is_seen_where_the_window_has_room(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    for _ in range(8):
        make.issued(office)
    sheet = CloseYearDialog(seat, office.day.year)
    sheet.resize(1366, 740)
    shown(qtbot, sheet)
    qtbot.waitUntil(sheet.save.isEnabled, timeout=20_000)
    assert sheet.points.rowCount() == 11
    qtbot.waitUntil(lambda: sheet.points.verticalScrollBar().maximum() == 0)


def test_a_closed_year_is_backed_up_at_once(
    qtbot: QtBot, qapp: QApplication, seat: Seat, law: Law, tmp_path: Path
) -> None:
    office_in(tmp_path / "kho", law)
    at = sat_down(tmp_path / "kho", law)
    with closing(at.desk):
        (tmp_path / "d").mkdir()
        backup_desk.listed(at, path=str(tmp_path / "d"))
        settled(at)
        at.desk.do(keep_statistics, statistics(at))
        backup = DeskBackup(at.desk, at.body, qapp, tuple)
        sheet = sheet_of(
            qtbot, replace(seat, desk=at.desk, body=at.body, backup=backup), at.day.year
        )
        with qtbot.waitSignal(sheet.finished):
            sheet.forward()
        qtbot.waitUntil(lambda: not backup.is_running, timeout=20_000)
        made = at.desk.read(backup_entries, BodyAsked(body=at.body))
    assert [each.why for each in made] == [BackupWhy.YEAR]
