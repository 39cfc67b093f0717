from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.office import Role
from bmnn_desk.errors import NotFoundError
from bmnn_desk.papers.pdf_text import opened_page, opened_text, text_of
from bmnn_desk.ui import office_paper
from bmnn_desk.ui.export import copies_folder
from bmnn_desk.ui.export.copies_folder import serial_of
from bmnn_desk.ui.inspection.report_paper import print_report, report_facts
from bmnn_desk.ui.pages.page import Page
from bmnn_desk.ui.print_paper import PrintPaperDialog
from tests.ui.export.test_copies_folder import around
from tests.ui.inspection.results import mixed
from tests.ui.kept import kept, shown
from tests.ui.seats import seat_of

if TYPE_CHECKING:
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot

    from bmnn_desk.domain.inspection_report import InspectionResult
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def words_of(pdf: bytes) -> str:
    with opened_text(pdf) as document:
        texts = []
        for index in range(len(document)):
            with opened_page(document, index) as page:
                texts.append(text_of(page))
    return " ".join(" ".join(texts).split())


def test_the_report_names_the_office_its_head_and_who_looked(seat: Seat) -> None:
    result = mixed()
    facts = report_facts(seat, result)
    assert facts.inspector == seat.person
    assert (facts.leader, facts.leader_position) == ("Trần Văn Giám", "Giám đốc")
    assert (facts.total, facts.groups) == (7, result.groups)
    assert (facts.since, facts.until, facts.day) == (result.since, result.until, seat.today())
    assert [each.count for each in facts.looked_at] == [1200, 1198]


def test_the_drawn_paper_comes_to_be_printed(qtbot: QtBot, seat: Seat) -> None:
    page = Page()
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.sheet_wanted, timeout=30_000) as came:
        print_report(page, seat, mixed)
    assert came.args
    (sheet,) = came.args
    assert isinstance(sheet, PrintPaperDialog)
    kept(qtbot, sheet)
    words = words_of(sheet._pdf)
    assert "PDX-02" in words
    assert "12/PĐX" in words
    assert "1.200" in words


def test_what_narrows_the_screen_alone_is_told_on_the_sheet(qtbot: QtBot, seat: Seat) -> None:
    for narrowed in (True, False):
        sheet = report_sheet(qtbot, seat, narrowed=narrowed)
        assert sheet.note.words == (
            "In toàn bộ kết quả của phần đã xem, không theo ô lọc." if narrowed else ""
        )


def test_the_report_is_saved_where_files_with_secrets_may_lie(
    qtbot: QtBot, seat: Seat, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = report_sheet(qtbot, seat)
    shown(qtbot, sheet)
    path = tmp_path / "ket qua.pdf"
    monkeypatch.setattr(office_paper, "ask_place", lambda *_asked: path)
    assert sheet.save_button.isVisible()
    sheet.save_button.click()  # in the machine's temporary folder
    qtbot.waitUntil(lambda: "thư mục tạm" in sheet.told.words)
    assert list(tmp_path.iterdir()) == []
    monkeypatch.setattr(
        copies_folder,
        "serial_of",
        lambda folder, drives, _around: serial_of(folder, drives, around(folder)),
    )
    sheet.save_button.click()
    qtbot.waitUntil(lambda: sheet.told.words.startswith("Đã lưu ket qua.pdf. "))
    assert list(tmp_path.iterdir()) == [path]
    assert "PDX-02" in words_of(path.read_bytes())


def test_who_may_not_read_the_drives_is_offered_no_file(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    sheet = report_sheet(qtbot, seat_of(seat, office, Role.INSPECTOR))
    shown(qtbot, sheet)
    assert not sheet.save_button.isVisible()


def report_sheet(qtbot: QtBot, seat: Seat, *, narrowed: bool = False) -> PrintPaperDialog:
    page = Page()
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.sheet_wanted, timeout=30_000) as came:
        print_report(page, seat, mixed, narrowed=narrowed)
    assert came.args
    (sheet,) = came.args
    assert isinstance(sheet, PrintPaperDialog)
    kept(qtbot, sheet)
    return sheet


def test_what_cannot_be_looked_at_is_told(qtbot: QtBot, seat: Seat) -> None:
    def gone() -> InspectionResult:
        raise NotFoundError(kind="line", number=7)

    page = Page()
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.said), qtbot.assertNotEmitted(page.sheet_wanted):
        print_report(page, seat, gone)
