from __future__ import annotations

from threading import Event
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject

from bmnn_desk.domain.prints import PrintedWhat
from bmnn_desk.ui.background import finish_background
from bmnn_desk.ui.issue.part_pdf import PartPdf
from bmnn_desk.ui.issue.print_plan import Paper, PrintPart
from bmnn_desk.ui.issue.print_run import PrintRun
from tests.papers import documents
from tests.ui.printing.fake_printers import COLOUR, GREY, FakePrinters

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat


def part(copy: int, *, red: bool = False) -> PrintPart:
    return PrintPart(what=PrintedWhat.OVERPRINT, copy=copy, red=red, paper=Paper.SIGNED)


PARTS = (part(1), part(2), part(3))


class Watcher(QObject):
    """A run on a printer, and all it told in order; `made` are the parts made into a PDF."""

    def __init__(self, seat: Seat, printer: str = GREY) -> None:
        super().__init__()
        self.told: list[tuple[str, object]] = []
        self.made: list[int] = []
        self.gate = Event()
        self.gate.set()
        self.run = PrintRun(seat, printer, (1.5, -0.5), self.make, self)
        self.run.began.connect(lambda index: self.told.append(("began", index)))
        self.run.printed.connect(lambda index: self.told.append(("printed", index)))
        self.run.stopped.connect(lambda words: self.told.append(("stopped", words)))
        self.run.ended.connect(lambda: self.told.append(("ended", None)))

    def make(self, part: PrintPart) -> PartPdf:
        self.gate.wait(10)
        self.made.append(part.copy)
        return PartPdf(pdf=documents.pdf(pages=1))

    def has_ended(self) -> bool:
        return ("ended", None) in self.told


@pytest.fixture
def printers(seat: Seat) -> FakePrinters:
    assert isinstance(seat.printers, FakePrinters)
    return seat.printers


def test_parts_come_out_in_their_order_and_are_told_one_by_one(
    qtbot: QtBot, seat: Seat, printers: FakePrinters
) -> None:
    watcher = Watcher(seat)
    watcher.run.start(PARTS)
    assert watcher.run.is_running
    qtbot.waitUntil(watcher.has_ended, timeout=20_000)
    assert watcher.made == [1, 2, 3]
    assert len(printers.prints) == 3
    assert watcher.told == [
        *((word, index) for index in range(3) for word in ("began", "printed")),
        ("ended", None),
    ]
    assert not watcher.run.is_running


def test_a_part_goes_to_its_printer_with_offset_and_without_a_telling_title(
    qtbot: QtBot, seat: Seat, printers: FakePrinters
) -> None:
    watcher = Watcher(seat, COLOUR)
    watcher.run.start([part(1, red=True)])
    qtbot.waitUntil(watcher.has_ended, timeout=20_000)
    job = printers.prints[0].job
    assert (job.printer, job.red, job.offset_mm, job.title) == (COLOUR, True, (1.5, -0.5), "BMNN")


def test_a_stop_lets_the_part_at_hand_come_out_and_begins_no_other(
    qtbot: QtBot, seat: Seat, printers: FakePrinters
) -> None:
    watcher = Watcher(seat)
    watcher.gate.clear()
    watcher.run.start(PARTS)
    watcher.run.stop_after_this()
    watcher.gate.set()
    qtbot.waitUntil(watcher.has_ended, timeout=20_000)
    finish_background()
    qtbot.wait(20)
    assert watcher.made == [1]
    assert len(printers.prints) == 1
    assert watcher.told == [("began", 0), ("printed", 0), ("stopped", ""), ("ended", None)]


def test_a_stop_at_the_last_part_stops_nothing(
    qtbot: QtBot, seat: Seat, printers: FakePrinters
) -> None:
    watcher = Watcher(seat)
    watcher.gate.clear()
    watcher.run.start(PARTS[:1])
    watcher.run.stop_after_this()
    watcher.gate.set()
    qtbot.waitUntil(watcher.has_ended, timeout=20_000)
    assert watcher.told == [("began", 0), ("printed", 0), ("ended", None)]
    assert len(printers.prints) == 1


def test_a_part_that_breaks_ends_the_run_with_its_sentence(
    qtbot: QtBot, seat: Seat, printers: FakePrinters
) -> None:
    watcher = Watcher(seat)
    watcher.gate.clear()
    watcher.run.start(PARTS)
    printers.vanish(GREY)
    watcher.gate.set()
    qtbot.waitUntil(watcher.has_ended, timeout=20_000)
    finish_background()
    qtbot.wait(20)
    (began, (stopped, words), ended) = watcher.told
    assert (began, stopped, ended) == (("began", 0), "stopped", ("ended", None))
    assert "Không thấy máy in" in str(words)
    assert watcher.made == [1]
    assert not watcher.run.is_running


def test_the_parts_before_the_break_have_come_out(
    qtbot: QtBot, seat: Seat, printers: FakePrinters
) -> None:
    watcher = Watcher(seat)
    watcher.run.start([part(1), part(2, red=True), part(3)])
    qtbot.waitUntil(watcher.has_ended, timeout=20_000)
    assert [word for word, _ in watcher.told] == ["began", "printed", "began", "stopped", "ended"]
    assert len(printers.prints) == 1
    assert watcher.made == [1, 2]


def test_a_bug_ends_the_run_too_and_is_not_hidden(
    qtbot: QtBot, seat: Seat, printers: FakePrinters, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_job: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(printers, "print_pdf", broken)
    watcher = Watcher(seat)
    with qtbot.capture_exceptions() as raised:
        watcher.run.start(PARTS)
        qtbot.waitUntil(watcher.has_ended, timeout=20_000)
        qtbot.wait(20)
    assert [kind for kind, _, _ in raised] == [ZeroDivisionError]
    assert ("stopped", "Việc in bị đứt giữa chừng.") in watcher.told
    assert not watcher.run.is_running


def test_nothing_to_print_ends_at_once(seat: Seat) -> None:
    watcher = Watcher(seat)
    watcher.run.start(())
    assert watcher.told == [("ended", None)]


def test_a_second_run_begins_at_its_first_part(
    qtbot: QtBot, seat: Seat, printers: FakePrinters
) -> None:
    watcher = Watcher(seat)
    watcher.run.start(PARTS[:1])
    qtbot.waitUntil(watcher.has_ended, timeout=20_000)
    watcher.run.stop_after_this()
    watcher.told.clear()
    watcher.run.start(PARTS[1:])
    qtbot.waitUntil(watcher.has_ended, timeout=20_000)
    assert watcher.made == [1, 2, 3]
    assert len(printers.prints) == 3
