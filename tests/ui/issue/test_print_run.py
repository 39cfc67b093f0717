from __future__ import annotations

from dataclasses import replace
from threading import Event
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject

from bmnn_desk.domain.prints import PrintedWhat
from bmnn_desk.papers.count_pages import count_pages
from bmnn_desk.ui.background import finish_background
from bmnn_desk.ui.issue.part_pdf import BatchPdf
from bmnn_desk.ui.issue.print_plan import Paper, PrintPart
from bmnn_desk.ui.issue.print_run import PrinterUsed, PrintRun, Reached
from tests.papers import documents
from tests.ui.printing.fake_printers import COLOUR, GREY, FakePrinters

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.printing.printers import PrintJob
    from bmnn_desk.ui.seat import Seat


PAGES = 2


def part(copy: int, *, red: bool = False) -> PrintPart:
    return PrintPart(what=PrintedWhat.OVERPRINT, copy=copy, red=red, paper=Paper.SIGNED)


def paper() -> PrintPart:
    return PrintPart(what=PrintedWhat.DISTRIBUTION, copy=0, red=False, paper=Paper.BLANK)


PARTS = (part(1), part(2), part(3))


class Watcher(QObject):
    """A run on a printer, and all it told in order; `made` are the parts made into a PDF."""

    def __init__(self, seat: Seat, printer: str = GREY) -> None:
        super().__init__()
        self.told: list[tuple[str, object]] = []
        self.made: list[int] = []
        self.gate = Event()
        self.gate.set()
        used = PrinterUsed(name=printer, offset_mm=(1.5, -0.5))
        self.run = PrintRun(seat, used, self.make, self)
        self.run.began.connect(lambda index: self.told.append(("began", index)))
        self.run.printed.connect(lambda index: self.told.append(("printed", index)))
        self.run.stopped.connect(lambda words: self.told.append(("stopped", words)))
        self.run.ended.connect(lambda: self.told.append(("ended", None)))

    def make(self, batch: tuple[PrintPart, ...]) -> BatchPdf:
        self.gate.wait(10)
        self.made += [part.copy for part in batch]
        pages = tuple(
            tuple(range(PAGES * at + part.first - 1, PAGES * (at + 1)))
            for at, part in enumerate(batch)
        )
        counts = (PAGES,) * len(batch)
        return BatchPdf(pdf=documents.pdf(PAGES * len(batch)), pages=pages, counts=counts)

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
    qtbot.waitUntil(watcher.has_ended, timeout=20_000)
    assert watcher.made == [1, 2, 3]
    (done,) = printers.prints
    assert done.job.pages == (0, 1, 2, 3, 4, 5)
    assert watcher.told == [
        *(("began", index) for index in range(3)),
        *(("printed", index) for index in range(3)),
        ("ended", None),
    ]
    assert [watcher.run.pages(index) for index in range(4)] == [PAGES, PAGES, PAGES, 0]


def test_what_lies_on_other_paper_is_a_job_of_its_own(
    qtbot: QtBot, seat: Seat, printers: FakePrinters
) -> None:
    watcher = Watcher(seat)
    watcher.run.start((paper(), *PARTS))
    qtbot.waitUntil(watcher.has_ended, timeout=20_000)
    assert [len(done.job.pages) for done in printers.prints] == [PAGES, 3 * PAGES]
    assert [index for word, index in watcher.told if word == "printed"] == [0, 1, 2, 3]


def test_a_copy_that_goes_on_is_printed_from_its_page(
    qtbot: QtBot, seat: Seat, printers: FakePrinters
) -> None:
    watcher = Watcher(seat)
    watcher.run.start((replace(part(2), first=2), part(3)))
    qtbot.waitUntil(watcher.has_ended, timeout=20_000)
    assert printers.prints[0].job.pages == (1, 2, 3)


def test_a_job_that_breaks_tells_the_copy_and_its_page(
    qtbot: QtBot, seat: Seat, printers: FakePrinters
) -> None:
    watcher = Watcher(seat)
    printers.break_at(GREY, 4)
    watcher.run.start((paper(), *PARTS)[1:])
    qtbot.waitUntil(watcher.has_ended, timeout=20_000)
    assert watcher.run.reached == Reached(part=1, page=2)
    assert not [word for word, _ in watcher.told if word == "printed"]
    assert not printers.prints


def test_a_part_goes_to_its_printer_with_offset_and_without_a_telling_title(
    qtbot: QtBot, seat: Seat, printers: FakePrinters
) -> None:
    watcher = Watcher(seat, COLOUR)
    watcher.run.start([part(1, red=True)])
    qtbot.waitUntil(watcher.has_ended, timeout=20_000)
    job = printers.prints[0].job
    assert (job.printer, job.red, job.offset_mm, job.title) == (COLOUR, True, (1.5, -0.5), "BMNN")


def test_a_stop_within_a_job_ends_it_after_the_copy_at_hand(
    qtbot: QtBot, seat: Seat, printers: FakePrinters, monkeypatch: pytest.MonkeyPatch
) -> None:
    watcher = Watcher(seat)
    real = printers.print_pdf

    def stop_at_the_second(job: PrintJob) -> None:
        asked = job.goes_on
        assert asked is not None

        def goes_on(done: int) -> bool:
            if done == PAGES + 1:
                watcher.run.stop_after_this()
            return asked(done)

        real(replace(job, goes_on=goes_on))

    monkeypatch.setattr(printers, "print_pdf", stop_at_the_second)
    watcher.run.start(PARTS)
    qtbot.waitUntil(watcher.has_ended, timeout=20_000)
    assert [index for word, index in watcher.told if word == "printed"] == [0, 1]
    assert ("stopped", "") in watcher.told
    assert count_pages(printers.prints[0].file.read_bytes()) == 2 * PAGES


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
    assert watcher.made == [1, 2, 3]
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
    ((stopped, words), ended) = watcher.told
    assert (stopped, ended) == ("stopped", ("ended", None))
    assert "Không thấy máy in" in str(words)
    assert watcher.run.reached is None
    assert watcher.made == [1, 2, 3]


def test_the_jobs_before_the_break_have_come_out(
    qtbot: QtBot, seat: Seat, printers: FakePrinters
) -> None:
    watcher = Watcher(seat)
    watcher.run.start([paper(), part(2, red=True), part(3)])
    qtbot.waitUntil(watcher.has_ended, timeout=20_000)
    assert [word for word, _ in watcher.told] == ["began", "printed", "stopped", "ended"]
    assert len(printers.prints) == 1
    assert watcher.made == [0, 2, 3]


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
    assert len(printers.prints) == 2
