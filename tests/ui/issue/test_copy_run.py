from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject

from bmnn_desk.domain.print_run import StopCause
from bmnn_desk.domain.prints import CopyPrint, CopyPrintsRequest, PrintedWhat
from bmnn_desk.errors import DiskFullError
from bmnn_desk.papers.empty_pages import empty_pages
from bmnn_desk.services.record_copy_prints import record_copy_prints
from bmnn_desk.storage import tables as t
from bmnn_desk.ui.issue.copy_run import CopyRun, RunErrand, RunPhase
from bmnn_desk.ui.issue.outcome_panel import OutcomePanel
from bmnn_desk.ui.issue.part_pdf import BatchPdf
from bmnn_desk.ui.issue.print_plan import Paper, PrintPart
from bmnn_desk.ui.issue.run_draft import RUN_FORM, RunDraft, RunState
from bmnn_desk.ui.outgoing.reprint_record import requests_of
from tests import make
from tests.services.ledger import rows
from tests.ui.kept import shown
from tests.ui.printing.fake_printers import COLOUR, GREY, FakePrinters

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

PAGES = 6
A8_MM = (52.0, 74.0)


def part(copy: int) -> PrintPart:
    return PrintPart(what=PrintedWhat.WHOLE, copy=copy, red=False, paper=Paper.BLANK)


class Bench(QObject):
    """A run of four copies of six pages each, and what it told."""

    def __init__(self, qtbot: QtBot, seat: Seat, office: Office, item: int) -> None:
        super().__init__()
        self.qtbot, self.seat, self.office, self.item = qtbot, seat, office, item
        self.outcome = OutcomePanel()
        shown(qtbot, self.outcome)
        self.run = CopyRun(self.errand(), self.outcome, self)
        self.said: list[str] = []
        self.over: list[str] = []
        self.run.said.connect(self.said.append)
        self.run.over.connect(self.over.append)

    def errand(self) -> RunErrand:
        return RunErrand(
            seat=self.seat,
            make=self.make,
            verb=record_copy_prints,
            requests=self.requests,
            holders={number: f"Nơi {number}" for number in (1, 2, 3, 4)},
            offsets={COLOUR: (1.0, 2.0)},
            draft=RunDraft(self.seat, RUN_FORM, self.item),
        )

    def make(self, batch: tuple[PrintPart, ...]) -> BatchPdf:
        pages = tuple(
            tuple(range(PAGES * (part.copy - 1) + part.first - 1, PAGES * part.copy))
            for part in batch
        )
        # Small and empty: a printer of the tests draws each page at 600 dpi.
        return BatchPdf(
            pdf=empty_pages([A8_MM] * 4 * PAGES), pages=pages, counts=(PAGES,) * len(batch)
        )

    def requests(
        self, state: RunState, prints: tuple[CopyPrint, ...]
    ) -> tuple[CopyPrintsRequest, ...]:
        return requests_of(self.seat, self.item, state, prints)

    def start(self, printer: str = COLOUR) -> None:
        self.run.start(RunState(left=tuple(map(part, (1, 2, 3, 4))), printer=printer))

    def wait(self, phase: RunPhase) -> None:
        self.qtbot.waitUntil(lambda: self.run.phase is phase, timeout=30_000)

    def kept(self) -> list[tuple[int, str, int]]:
        """Copy, outcome and pages of every print that is on record."""
        numbers = {copy.id: copy.number for copy in rows(self.office, t.Copy)}
        return [
            (numbers[job.copy_id], job.outcome, job.pages or 0)
            for job in rows(self.office, t.PrintJob)
            if job.copy_id is not None
        ]


@pytest.fixture
def bench(qtbot: QtBot, seat: Seat, office: Office) -> Bench:
    return Bench(qtbot, seat, office, make.issued(office).item)


@pytest.fixture
def printers(seat: Seat) -> FakePrinters:
    assert isinstance(seat.printers, FakePrinters)
    return seat.printers


def test_a_run_without_mishap_is_one_job_one_answer_and_leaves_no_draft(
    bench: Bench, printers: FakePrinters
) -> None:
    bench.start()
    bench.wait(RunPhase.ASKING)
    (done,) = printers.prints
    assert len(done.job.pages) == 4 * PAGES
    assert done.job.offset_mm == (1.0, 2.0)
    bench.run.go_on(COLOUR)
    assert bench.over == [""]
    assert bench.kept() == [(number, "came_out", PAGES) for number in (1, 2, 3, 4)]
    assert bench.run.printed == 4
    assert RunDraft(bench.seat, RUN_FORM, bench.item).found() is None


def test_a_jam_at_copy_3_page_4_prints_copy_3_again_from_its_first_page(
    bench: Bench, printers: FakePrinters
) -> None:
    bench.start()
    bench.wait(RunPhase.ASKING)
    bench.outcome.stop.tick.click()
    bench.outcome.stop.place.setText("bản 03, trang 4")
    assert bench.run.next_words() == "Ghi và &in tiếp"
    bench.run.go_on(COLOUR)
    bench.wait(RunPhase.PRINTING)
    bench.wait(RunPhase.ASKING)
    assert printers.prints[-1].job.pages == tuple(range(2 * PAGES, 4 * PAGES))
    bench.run.go_on(COLOUR)
    assert bench.kept() == [
        (1, "came_out", PAGES),
        (2, "came_out", PAGES),
        (3, "spoiled", 4),
        (3, "came_out", PAGES),
        (4, "came_out", PAGES),
    ]
    reasons = [job.reason for job in rows(bench.office, t.PrintJob) if job.outcome == "spoiled"]
    assert reasons == ["Kẹt giấy ở trang 4, in lại từ đầu"]


def test_an_empty_tray_at_copy_3_page_4_goes_on_from_that_very_page(
    bench: Bench, printers: FakePrinters
) -> None:
    bench.start()
    bench.wait(RunPhase.ASKING)
    bench.outcome.stop.propose(3, 4, StopCause.NO_PAPER)
    bench.outcome.stop.goes_on.put(True)
    bench.run.go_on(COLOUR)
    bench.wait(RunPhase.PRINTING)
    bench.wait(RunPhase.ASKING)
    assert printers.prints[-1].job.pages == tuple(range(2 * PAGES + 3, 4 * PAGES))
    bench.run.go_on(COLOUR)
    assert bench.kept() == [(number, "came_out", PAGES) for number in (1, 2, 3, 4)]


def test_a_job_that_breaks_proposes_the_place_where_it_broke(
    bench: Bench, printers: FakePrinters
) -> None:
    printers.break_at(COLOUR, 2 * PAGES + 4)
    bench.start()
    bench.wait(RunPhase.ASKING)
    assert "dừng ở bản 03, trang 4" in bench.said[-1]
    stop = bench.outcome.stop.value()
    assert stop is not None
    assert (stop.copy, stop.page) == (3, 4)
    assert [sent.copy for sent in bench.run.state.sent] == [1, 2, 3]
    assert [left.copy for left in bench.run.state.left] == [4]


def test_another_printer_takes_over_where_one_vanished(
    bench: Bench, printers: FakePrinters
) -> None:
    printers.vanish(COLOUR)
    bench.start()
    bench.wait(RunPhase.PAUSED)
    assert "Không thấy máy in" in bench.said[-1]
    assert bench.run.next_words() == "&In tiếp 04 bản"
    assert bench.kept() == []
    bench.run.go_on(GREY)
    bench.wait(RunPhase.ASKING)
    assert printers.prints[-1].job.printer == GREY
    bench.run.go_on(GREY)
    assert len(bench.kept()) == 4


def test_a_stop_that_was_asked_for_waits_for_a_word_to_go_on(bench: Bench) -> None:
    bench.run.began.connect(lambda _part: bench.run.stop_after_this())
    bench.start()
    bench.wait(RunPhase.ASKING)
    sent = [each.copy for each in bench.run.state.sent]
    assert sent == list(range(1, len(sent) + 1))
    bench.run.go_on(COLOUR)
    if len(sent) < 4:  # the lane may have been faster than the wish
        assert bench.run.phase is RunPhase.PAUSED
        assert bench.run.was_told_to_stop
        found = RunDraft(bench.seat, RUN_FORM, bench.item).found()
        assert found is not None
        assert len(found.left) == 4 - len(sent)


def test_what_is_wrong_after_a_stop_that_was_asked_for_is_a_mishap(bench: Bench) -> None:
    bench.run.began.connect(lambda _part: bench.run.stop_after_this())
    bench.start()
    bench.wait(RunPhase.ASKING)
    told = [bench.run.was_told_to_stop]
    tick, reason = bench.outcome._rows[1]
    tick.setChecked(False)
    # What is spoiled waits too: the button says no more than it does.
    assert bench.run.next_words() == "Ghi kết quả &in"
    bench.run.go_on(COLOUR)
    assert "lý do hỏng" in bench.said[-1]
    told.append(bench.run.was_told_to_stop)
    reason.setText("kẹt giấy")
    bench.run.go_on(COLOUR)
    assert bench.run.phase is RunPhase.PAUSED
    told.append(bench.run.was_told_to_stop)
    assert told == [True, False, True]
    assert bench.run.state.left[0].copy == 1


def test_after_a_crash_it_asks_about_what_may_lie_in_the_tray(bench: Bench, qtbot: QtBot) -> None:
    draft = RunDraft(bench.seat, RUN_FORM, bench.item)
    sent = tuple(replace(part(copy), pages=PAGES) for copy in (1, 2))
    draft.keep(RunState(sent=sent, left=(part(3), part(4)), stop=(2, 1), printer=COLOUR))
    again = Bench(qtbot, bench.seat, bench.office, bench.item)
    assert again.run.resume()
    assert again.run.phase is RunPhase.ASKING
    assert again.outcome.stop.place.value() == "bản 02, trang 1"
    again.outcome.stop.place.setText("bản 02, trang 3")
    again.run.go_on(COLOUR)
    again.wait(RunPhase.PRINTING)
    again.wait(RunPhase.ASKING)
    assert [each.copy for each in again.run.state.sent] == [2, 3, 4]
    again.run.go_on(COLOUR)
    assert again.kept() == [
        (1, "came_out", PAGES),
        (2, "spoiled", 2),
        *((number, "came_out", PAGES) for number in (2, 3, 4)),
    ]
    assert not Bench(qtbot, bench.seat, bench.office, bench.item).run.resume()


def test_a_full_disk_keeps_the_answer_and_a_second_try_records_it_once(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise DiskFullError

    bench.start()
    bench.wait(RunPhase.ASKING)
    with monkeypatch.context() as patch:
        patch.setattr(bench.seat.desk._vault, "begin", full)
        bench.run.go_on(COLOUR)
    assert bench.run.phase is RunPhase.ASKING
    assert "Ổ đĩa hết chỗ" in bench.said[-1]
    bench.run.go_on(COLOUR)
    assert len(bench.kept()) == 4


def test_a_copy_printed_before_carries_the_reason_why_it_is_printed_again(
    bench: Bench,
) -> None:
    bench.run.start(
        RunState(left=(part(2),), again=frozenset({2}), reason="Bản cũ rách", printer=COLOUR)
    )
    bench.wait(RunPhase.ASKING)
    bench.run.go_on(COLOUR)
    assert [job.reason for job in rows(bench.office, t.PrintJob)][-1] == "Bản cũ rách"
