from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from bmnn_desk.domain.copying import CopyForm
from bmnn_desk.domain.stamps import Ink, MarkWay
from bmnn_desk.storage import tables as t
from bmnn_desk.ui.copying.mark_fields import FROM_FIRST
from bmnn_desk.ui.dialogs import copy_papers
from bmnn_desk.ui.dialogs.copy_papers import CopyPapersDialog
from bmnn_desk.ui.issue.copy_run import RunPhase
from tests import copying_desk as cd
from tests.papers import documents
from tests.papers.read_pdf import page_texts
from tests.services.ledger import rows
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.dialogs.print_duplicates import PrintDuplicatesDialog
    from bmnn_desk.ui.print_paper import PrintPaperDialog
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

CTRL = Qt.KeyboardModifier.ControlModifier


def sheet_of(qtbot: QtBot, seat: Seat, line: int) -> CopyPapersDialog:
    sheet = CopyPapersDialog(seat, line)
    shown(qtbot, sheet)
    return sheet


def paper_from(qtbot: QtBot, sheet: CopyPapersDialog) -> PrintPaperDialog:
    """What comes to be printed, once the worker has drawn it."""
    opened: list[PrintPaperDialog] = []
    sheet.sheet_wanted.connect(opened.append)
    with qtbot.waitSignal(sheet.finished, timeout=20_000):
        qtbot.keyClick(sheet, Qt.Key.Key_Return, CTRL)
    (paper,) = opened
    shown(qtbot, paper)
    return paper


def print_it(qtbot: QtBot, paper: PrintPaperDialog) -> None:
    """Print, and say that it came out well."""
    qtbot.waitUntil(lambda: paper.printer.box.count() > 1)
    paper.print_now()
    qtbot.waitUntil(paper.good.isVisible, timeout=20_000)
    with qtbot.waitSignal(paper.finished):
        paper.keep_print()


def run_from(qtbot: QtBot, sheet: CopyPapersDialog) -> PrintDuplicatesDialog:
    """The run of the copies, once the worker has drawn their marks."""
    opened: list[PrintDuplicatesDialog] = []
    sheet.sheet_wanted.connect(opened.append)
    with qtbot.waitSignal(sheet.finished, timeout=20_000):
        qtbot.keyClick(sheet, Qt.Key.Key_Return, CTRL)
    (paper,) = opened
    shown(qtbot, paper)
    return paper


def run_it(qtbot: QtBot, paper: PrintDuplicatesDialog) -> None:
    """Print, and say that all came out well."""
    qtbot.waitUntil(lambda: paper.printer.box.count() > 1)
    paper.go_on()
    qtbot.waitUntil(lambda: paper.run.phase is RunPhase.ASKING, timeout=20_000)
    with qtbot.waitSignal(paper.finished):
        paper.go_on()


def test_an_overprint_is_recorded_once_it_came_out(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    sheet = sheet_of(qtbot, seat, cd.copied(office).line)
    sheet.fields.way.put(MarkWay.OVERPRINT)
    assert sheet.save.look.icon == "printer"
    paper = run_from(qtbot, sheet)
    assert len(page_texts(paper._given.sheets.pdf)) == 4
    assert rows(office, t.MarkUse) == []
    run_it(qtbot, paper)
    assert [(job.what, job.pages) for job in rows(office, t.PrintJob)][-2:] == [
        ("duplicate_overprint", 2)
    ] * 2
    marks = rows(office, t.MarkUse)
    assert {(mark.way, mark.ink) for mark in marks} == {(MarkWay.OVERPRINT, Ink.BLACK)}
    assert len(marks) == 4


def test_a_grey_printer_proposes_the_guide_and_the_stamps_are_recorded_by_hand(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    line = cd.copied(office).line
    sheet = sheet_of(qtbot, seat, line)
    assert sheet.stamped.isVisible()
    paper = paper_from(qtbot, sheet)
    assert "HƯỚNG DẪN ĐIỀN DẤU BẢN SAO" in page_texts(paper._pdf)[0]
    print_it(qtbot, paper)
    assert [job.what for job in rows(office, t.PrintJob)][-1] == "copy_guide"
    assert rows(office, t.MarkUse) == []
    again = sheet_of(qtbot, seat, line)
    again.fields.ticks.boxes[FROM_FIRST].setChecked(True)
    with qtbot.waitSignal(again.finished) as ended:
        again.stamped.click()
    assert ended.args == ["Đã ghi dấu trên 02 bản"]
    ways = [(mark.way, mark.ink) for mark in rows(office, t.MarkUse)]
    assert ways == [(MarkWay.RUBBER, Ink.RED)] * 2 + [(MarkWay.PRINT, Ink.BLACK)] * 2


def test_marks_are_drawn_into_a_file_kept_and_saved(
    qtbot: QtBot, seat: Seat, office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, folder = tmp_path / "goc.pdf", tmp_path / "ra"
    source.write_bytes(documents.pdf(2))
    folder.mkdir()
    monkeypatch.setattr(copy_papers, "ask_file", lambda *_: source)
    monkeypatch.setattr(copy_papers, "ask_folder", lambda *_: folder)
    sheet = sheet_of(qtbot, seat, cd.copied(office).line)
    sheet.fields.way.put(MarkWay.PRINT)
    with qtbot.waitSignal(sheet.finished, timeout=20_000) as ended:
        sheet.forward()
    assert ended.args is not None
    assert "Đã vẽ dấu vào 2 tệp" in ended.args[0]
    names = sorted(path.name for path in folder.iterdir())
    assert names == ["ban-sao-001-01.pdf", "ban-sao-001-02.pdf"]
    assert "BẢN SAO SỐ: 02" in page_texts((folder / names[1]).read_bytes())[0]
    kept_files = [row for row in rows(office, t.ItemContent) if row.purpose == "made_copy"]
    assert len(kept_files) == 2
    assert {mark.way for mark in rows(office, t.MarkUse)} == {MarkWay.PRINT}


def test_files_that_could_not_be_written_are_on_record_and_go_into_another_folder(
    qtbot: QtBot, seat: Seat, office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, folder = tmp_path / "goc.pdf", tmp_path / "ra"
    source.write_bytes(documents.pdf(2))
    folder.mkdir()
    folders = [tmp_path / "khong" / "co", None, folder]
    monkeypatch.setattr(copy_papers, "ask_file", lambda *_: source)
    monkeypatch.setattr(copy_papers, "ask_folder", lambda *_: folders.pop(0))
    sheet = sheet_of(qtbot, seat, cd.copied(office).line)
    sheet.fields.way.put(MarkWay.PRINT)
    sheet.forward()
    qtbot.waitUntil(lambda: bool(sheet.mishap.words), timeout=20_000)
    assert "chưa lưu được" in sheet.told.words
    assert len(rows(office, t.MarkUse)) == 4
    sheet.forward()
    assert not sheet.busy_reason()
    with qtbot.waitSignal(sheet.finished, timeout=20_000) as ended:
        sheet.forward()
    assert "Đã vẽ dấu vào 2 tệp" in ended.args[0]
    assert len(list(folder.iterdir())) == 2
    assert len(rows(office, t.MarkUse)) == 4


def test_marks_that_are_refused_leave_no_file(
    qtbot: QtBot, seat: Seat, office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, folder, line = tmp_path / "goc.pdf", tmp_path / "ra", cd.copied(office).line
    source.write_bytes(documents.pdf(2))
    folder.mkdir()
    monkeypatch.setattr(copy_papers, "ask_file", lambda *_: source)
    monkeypatch.setattr(copy_papers, "ask_folder", lambda *_: folder)
    sheet = sheet_of(qtbot, seat, line)
    sheet_of(qtbot, seat, line).record_rubber()
    sheet.fields.way.put(MarkWay.PRINT)
    sheet.forward()
    qtbot.waitUntil(lambda: bool(sheet.mishap.words), timeout=20_000)
    assert list(folder.iterdir()) == []
    assert len(rows(office, t.MarkUse)) == 4


def test_what_this_way_does_not_ask_for_stops_nothing(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    sheet = sheet_of(qtbot, seat, cd.copied(office).line)
    sheet.fields.way.put(MarkWay.RUBBER)
    sheet.fields.top.setText("cao")
    assert sheet.errors() == {}
    sheet.day.put(office.day + timedelta(days=1))
    assert set(sheet.errors()) == {"day"}
    sheet.fields.way.put(MarkWay.OVERPRINT)
    assert set(sheet.errors()) == {"top"}


def test_a_file_that_is_none_is_refused_and_nothing_is_written(
    qtbot: QtBot, seat: Seat, office: Office, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = tmp_path / "hong.pdf"
    source.write_bytes(b"khong phai tep")
    monkeypatch.setattr(copy_papers, "ask_file", lambda *_: source)
    monkeypatch.setattr(copy_papers, "ask_folder", lambda *_: tmp_path)
    sheet = sheet_of(qtbot, seat, cd.copied(office).line)
    sheet.fields.way.put(MarkWay.PRINT)
    sheet.forward()
    qtbot.waitUntil(lambda: bool(sheet.mishap.words), timeout=20_000)
    assert not sheet.busy_reason()
    assert [path.name for path in tmp_path.glob("*.pdf")] == ["hong.pdf"]
    assert rows(office, t.MarkUse) == []


def test_a_place_off_the_page_is_said_and_a_second_marking_wants_a_reason(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    line = cd.copied(office).line
    sheet = sheet_of(qtbot, seat, line)
    sheet.stamped.click()
    again = sheet_of(qtbot, seat, line)
    again.forward()
    assert "lý do làm lại" in again.panel.field("reason").error
    again.fields.reason.setText("Dấu nhòe")
    again.fields.way.put(MarkWay.OVERPRINT)
    again.fields.top.setText("290")
    again.forward()
    assert "nhiều nhất 239 mm" in again.panel.field("top").error
    again.fields.top.setText("cao")
    again.forward()
    assert "Ghi số mm" in again.panel.field("top").error


@pytest.mark.parametrize(
    ("form", "what"),
    [(CopyForm.EXTRACT, "copy_extract"), (CopyForm.PHOTOGRAPH, "copy_record")],
)
def test_an_extract_or_photograph_has_its_own_paper(
    qtbot: QtBot, seat: Seat, office: Office, form: CopyForm, what: str
) -> None:
    line = cd.copied(office, form=form, extract="Đoạn mẫu. " * 900).line
    sheet = sheet_of(qtbot, seat, line)
    sheet.focus_first()
    assert sheet.save.hasFocus()
    assert not sheet.panel.field("way").isVisible()
    paper = paper_from(qtbot, sheet)
    print_it(qtbot, paper)
    job = rows(office, t.PrintJob)[-1]
    assert (job.what, job.pages) == (what, len(page_texts(paper._pdf)))


@pytest.mark.parametrize("way", MarkWay)
def test_it_has_no_fault_of_the_lint(
    qtbot: QtBot, seat: Seat, office: Office, way: MarkWay
) -> None:
    line = cd.copied(office).line
    with dressed(points=12):
        sheet = CopyPapersDialog(seat, line)
        sheet.resize(*SMALLEST)
        shown(qtbot, sheet)
        sheet.fields.way.put(way)
        assert linted(sheet) == []


def test_stamps_have_their_day_and_a_clock_set_back_is_told(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    line = cd.copied(office).line
    behind = replace(seat, today=lambda: office.day - timedelta(days=2))
    sheet = sheet_of(qtbot, behind, line)
    assert "bị chỉnh lùi" in sheet.told.words
    assert sheet.day.value() == office.day
    sheet.day.put(office.day + timedelta(days=1))
    sheet.record_rubber()
    assert "chưa tới" in sheet.panel.field("day").error
    assert rows(office, t.MarkUse) == []
    sheet.day.put(office.day)
    with qtbot.waitSignal(sheet.finished):
        sheet.record_rubber()
    assert len(rows(office, t.MarkUse)) == 4
