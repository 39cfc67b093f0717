from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bmnn_desk.domain.stamps import MarkWay
from bmnn_desk.errors import DiskFullError
from bmnn_desk.storage import tables as t
from bmnn_desk.ui.copying.duplicate_run import run_draft
from bmnn_desk.ui.dialogs.copy_papers import CopyPapersDialog
from bmnn_desk.ui.issue.copy_run import RunPhase
from tests import copying_desk as cd
from tests.papers import documents
from tests.services.ledger import rows
from tests.ui.dressed import dressed, linted
from tests.ui.kept import shown
from tests.ui.outgoing.some_outgoing import NARROW
from tests.ui.printing.fake_printers import COLOUR, FakePrinters

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.dialogs.print_duplicates import PrintDuplicatesDialog
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def printers(seat: Seat) -> FakePrinters:
    assert isinstance(seat.printers, FakePrinters)
    return seat.printers


@pytest.fixture
def line(office: Office) -> int:
    return cd.copied(office).line


def drawn(qtbot: QtBot, seat: Seat, line: int) -> PrintDuplicatesDialog:
    """The run of the overprints of a line, in a window, its printers known."""
    papers = CopyPapersDialog(seat, line)
    shown(qtbot, papers)
    papers.fields.way.put(MarkWay.OVERPRINT)
    return opened_by(qtbot, papers, papers.forward)


def opened_by(qtbot: QtBot, papers: CopyPapersDialog, act: object) -> PrintDuplicatesDialog:
    opened: list[PrintDuplicatesDialog] = []
    papers.sheet_wanted.connect(opened.append)
    assert callable(act)
    with qtbot.waitSignal(papers.finished, timeout=20_000):
        act()
    (sheet,) = opened
    sheet.resize(*NARROW)
    shown(qtbot, sheet)
    qtbot.waitUntil(lambda: sheet.printer.box.count() > 1)
    sheet.printer.box.put(COLOUR)
    return sheet


def forward(qtbot: QtBot, sheet: PrintDuplicatesDialog, phase: RunPhase) -> None:
    QTest.keyClick(sheet, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: sheet.run.phase is phase, timeout=20_000)


def prints(office: Office) -> list[tuple[str, str, int]]:
    jobs = [job for job in rows(office, t.PrintJob) if job.what.startswith("duplicate")]
    return [(job.what, job.outcome, job.pages or 0) for job in jobs]


def test_the_marks_of_all_copies_are_one_job_and_are_recorded_when_all_came_out(
    qtbot: QtBot, seat: Seat, office: Office, printers: FakePrinters, line: int
) -> None:
    sheet = drawn(qtbot, seat, line)
    forward(qtbot, sheet, RunPhase.ASKING)
    (done,) = printers.prints
    assert done.job.pages == (0, 1, 2, 3)
    assert rows(office, t.MarkUse) == []
    with qtbot.waitSignal(sheet.finished):
        QTest.keyClick(sheet, Qt.Key.Key_Return, CTRL)
    assert prints(office) == [("duplicate_overprint", "came_out", 2)] * 2
    assert len(rows(office, t.MarkUse)) == 4


def test_a_jam_goes_on_from_its_sheet_and_the_spoiled_sheet_is_counted(
    qtbot: QtBot, seat: Seat, office: Office, printers: FakePrinters, line: int
) -> None:
    sheet = drawn(qtbot, seat, line)
    forward(qtbot, sheet, RunPhase.ASKING)
    sheet.outcome.stop.tick.click()
    sheet.outcome.stop.place.setText("bản 02, trang 2")
    QTest.keyClick(sheet, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(lambda: len(printers.prints) == 2, timeout=20_000)
    qtbot.waitUntil(lambda: sheet.run.phase is RunPhase.ASKING, timeout=20_000)
    assert printers.prints[-1].job.pages == (3,)
    with qtbot.waitSignal(sheet.finished):
        QTest.keyClick(sheet, Qt.Key.Key_Return, CTRL)
    assert prints(office) == [
        ("duplicate_overprint", "came_out", 2),
        ("duplicate_overprint", "spoiled", 1),
        ("duplicate_overprint", "came_out", 2),
    ]
    assert len(rows(office, t.MarkUse)) == 4


def test_a_run_that_was_cut_off_is_offered_by_the_sheet_of_papers_and_taken_up(
    qtbot: QtBot, seat: Seat, office: Office, printers: FakePrinters, line: int
) -> None:
    sheet = drawn(qtbot, seat, line)
    printers.vanish(COLOUR)
    forward(qtbot, sheet, RunPhase.PAUSED)
    assert "Không thấy máy in" in sheet.mishap.words
    sheet.close_sheet()
    papers = CopyPapersDialog(seat, line)
    shown(qtbot, papers)
    assert papers.fields.plan().way is MarkWay.OVERPRINT
    assert "Lần in trước còn dở" in papers.told.words
    printers.come_back(COLOUR)
    again = opened_by(qtbot, papers, papers.forward)
    assert again.run.phase is RunPhase.PAUSED
    forward(qtbot, again, RunPhase.ASKING)
    with qtbot.waitSignal(again.finished):
        QTest.keyClick(again, Qt.Key.Key_Return, CTRL)
    assert run_draft(seat, line).found() is None
    assert len(rows(office, t.MarkUse)) == 4


def test_marks_that_could_not_be_recorded_are_recorded_by_the_same_button(
    qtbot: QtBot, seat: Seat, office: Office, line: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise DiskFullError

    sheet = drawn(qtbot, seat, line)
    forward(qtbot, sheet, RunPhase.ASKING)
    with monkeypatch.context() as patch:
        patch.setattr("bmnn_desk.ui.dialogs.print_duplicates.act_once", full)
        QTest.keyClick(sheet, Qt.Key.Key_Return, CTRL)
    assert "Ổ đĩa hết chỗ" in sheet.mishap.words
    assert sheet.next.text() == "&Ghi dấu"
    assert rows(office, t.MarkUse) == []
    with qtbot.waitSignal(sheet.finished):
        QTest.keyClick(sheet, Qt.Key.Key_Return, CTRL)
    assert len(rows(office, t.MarkUse)) == 4
    assert len(prints(office)) == 2


@pytest.fixture
def chosen(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file that the clerk chooses."""
    path = tmp_path / "den.pdf"
    path.write_bytes(documents.pdf(2))
    monkeypatch.setattr("bmnn_desk.ui.dialogs.copy_papers.ask_file", lambda *_: path)
    return path


@pytest.mark.usefixtures("chosen")
def test_marks_drawn_into_a_file_are_printed_copy_by_copy_and_its_files_kept(
    qtbot: QtBot, seat: Seat, office: Office, printers: FakePrinters, line: int
) -> None:
    papers = CopyPapersDialog(seat, line)
    shown(qtbot, papers)
    papers.fields.way.put(MarkWay.PRINT)
    assert papers.printed.isVisible()
    sheet = opened_by(qtbot, papers, papers.printed.click)
    forward(qtbot, sheet, RunPhase.ASKING)
    assert len(printers.prints[-1].job.pages) == 4
    with qtbot.waitSignal(sheet.finished):
        QTest.keyClick(sheet, Qt.Key.Key_Return, CTRL)
    assert prints(office) == [("duplicate_whole", "came_out", 2)] * 2
    kept = [row for row in rows(office, t.ItemContent) if row.purpose == "made_copy"]
    assert len(kept) == 2


def test_the_sheet_has_nothing_wrong_before_and_after_printing(
    qtbot: QtBot, seat: Seat, line: int
) -> None:
    with dressed():
        sheet = drawn(qtbot, seat, line)
        said = linted(sheet)
        forward(qtbot, sheet, RunPhase.ASKING)
        sheet.outcome.stop.tick.click()
        said += linted(sheet)
        assert not said, "\n".join(said)
