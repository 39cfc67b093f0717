from __future__ import annotations

import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QObject
from sqlalchemy import select

from bmnn_desk.domain.prints import PrintedWhat
from bmnn_desk.domain.stamps import MarkWay
from bmnn_desk.errors import DiskFullError
from bmnn_desk.services.checks import issue_check
from bmnn_desk.services.outgoing_detail import DetailAsked, outgoing_detail
from bmnn_desk.storage import tables as t
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.issue import flow as flow_module
from bmnn_desk.ui.issue.check_step import CheckStep
from bmnn_desk.ui.issue.flow import IssueFlow, Phase
from bmnn_desk.ui.issue.work_list import WorkState
from tests import make
from tests.services.everything import other_case
from tests.ui.issue.test_matter import matter
from tests.ui.kept import shown
from tests.ui.printing.fake_printers import COLOUR, GREY, FakePrinters

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.domain.outgoing_list import OutgoingDetail
    from bmnn_desk.ui.issue.matter import IssueMatter
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

__all__ = ["matter"]


class Bench(QObject):
    """A flow with its step, what it told, and the phases it went through."""

    def __init__(self, qtbot: QtBot, seat: Seat, office: Office, matter: IssueMatter) -> None:
        super().__init__()
        matter.file = None
        self.qtbot, self.seat, self.office, self.matter = qtbot, seat, office, matter
        self.step = CheckStep(seat, matter)
        shown(qtbot, self.step)
        self.step.printer.look()
        qtbot.waitUntil(lambda: self.step.printer.box.count() > 1)
        self.flow = IssueFlow(seat, matter, self.step, self)
        self.phases: list[Phase] = []
        self.done: list[str] = []
        self.issued = 0
        self.flow.moved.connect(lambda: self.phases.append(self.flow.phase))
        self.flow.done.connect(self.done.append)
        self.flow.issued.connect(self._count)
        self.request = make.issue(office, matter.detail.item)
        (self.check,) = seat.desk.read(issue_check, self.request)

    def _count(self) -> None:
        self.issued += 1

    def start(self) -> None:
        self.flow.show_plan(self.check)
        self.flow.start(self.request, self.check, ())

    def wait(self, *phases: Phase) -> None:
        self.qtbot.waitUntil(lambda: self.flow.phase in phases, timeout=30_000)

    def states(self) -> list[WorkState]:
        return [line.state for line in self.step.work.lines()]

    def detail(self) -> OutgoingDetail:
        asked = DetailAsked(
            body=self.seat.body, item=self.matter.detail.item, day=self.seat.today()
        )
        (found,) = self.seat.desk.read(outgoing_detail, asked)
        return found


@pytest.fixture
def bench(qtbot: QtBot, seat: Seat, office: Office, matter: IssueMatter) -> Bench:
    return Bench(qtbot, seat, office, matter)


@pytest.fixture
def printers(seat: Seat) -> FakePrinters:
    assert isinstance(seat.printers, FakePrinters)
    return seat.printers


def by_rubber(bench: Bench) -> None:
    bench.matter.ways = dict.fromkeys(bench.matter.stamps, MarkWay.RUBBER)


def test_the_plan_shows_the_number_first_and_each_print_waiting(bench: Bench) -> None:
    bench.flow.show_plan(bench.check)
    first, *rest = bench.step.work.lines()
    assert "01/BC-SMM" in first.words
    assert len(rest) == 5
    assert set(bench.states()) == {WorkState.WAITING}
    assert bench.step.printer.name() == COLOUR
    assert bench.detail().reference == ""


def test_it_prepares_takes_the_number_prints_and_asks(bench: Bench, printers: FakePrinters) -> None:
    bench.start()
    assert bench.flow.busy_reason()
    bench.wait(Phase.ASKING)
    assert bench.phases == [Phase.PREPARING, Phase.PRINTING, Phase.ASKING]
    assert bench.issued == 1
    assert set(bench.states()) == {WorkState.DONE}
    # The phiếu phân bản, then all four copies as one job.
    assert [len(print_.job.pages) for print_ in printers.prints] == [1, 4]
    assert bench.flow.busy_reason() == ""
    assert bench.step.bar.isHidden()
    bench.flow.go_on()
    assert bench.flow.phase is Phase.DONE
    bench.flow.go_on()
    assert bench.done == ["Đã phát hành 01/BC-SMM"]
    kinds = [entry.what for entry in bench.detail().prints if entry.what != "for_signature"]
    assert {PrintedWhat.DISTRIBUTION, PrintedWhat.OVERPRINT} <= set(kinds)


def test_without_a_printer_the_number_is_taken_and_it_says_that_nothing_was_printed(
    bench: Bench, printers: FakePrinters
) -> None:
    bench.step.printer.box.activated.emit(0)
    bench.step.printer.box.put("")
    bench.start()
    bench.wait(Phase.DONE)
    assert bench.detail().reference == "01/BC-SMM"
    assert "Chưa in gì" in bench.step.done.words
    assert printers.prints == []
    assert WorkState.WAITING in bench.states()


def test_red_on_a_grey_printer_takes_no_number_and_leads_to_the_printer(
    bench: Bench, printers: FakePrinters
) -> None:
    bench.step.printer.box.activated.emit(0)
    bench.step.printer.box.put(GREY)
    bench.start()
    assert bench.flow.phase is Phase.EDITING
    assert bench.step.printer.box.hasFocus()
    assert "Chưa lấy số" in bench.step.mishap.words
    assert bench.detail().reference == ""
    assert printers.prints == []


def test_a_mark_that_does_not_fit_takes_no_number(bench: Bench) -> None:
    bench.matter.places[bench.matter.stamps[0]] = (-40, 10)
    bench.start()
    bench.wait(Phase.EDITING)
    assert "ngoài trang giấy" in bench.step.mishap.words
    assert (bench.issued, bench.detail().reference) == (0, "")


def test_a_refused_commit_leaves_everything_to_be_tried_again(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    by_rubber(bench)

    def full(*_: object) -> None:
        raise DiskFullError

    with monkeypatch.context() as patch:
        patch.setattr(bench.seat.desk._vault, "begin", full)
        bench.start()
        bench.wait(Phase.EDITING)
    assert "Ổ đĩa hết chỗ" in bench.step.mishap.words
    assert (bench.issued, bench.detail().reference) == (0, "")
    bench.start()
    bench.wait(Phase.DONE)
    assert bench.detail().reference == "01/BC-SMM"


def test_nothing_is_printed_while_its_marks_are_not_on_record_and_a_second_try_prints(
    bench: Bench, printers: FakePrinters, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[object] = []

    def refused(*_: object) -> None:
        threads.append(threading.current_thread())
        raise DiskFullError

    with monkeypatch.context() as patch:
        patch.setattr(flow_module, "keep_marks", refused)
        bench.start()
        bench.wait(Phase.UNKEPT)
        bench.flow.go_on()
        assert bench.flow.phase is Phase.PREPARING
        bench.wait(Phase.UNKEPT)
    assert len(threads) == 2
    assert threading.main_thread() not in threads
    assert (bench.issued, bench.detail().reference) == (1, "01/BC-SMM")
    assert sentence(DiskFullError()) in bench.step.mishap.words
    assert bench.flow.next_words() == "Ghi dấu &lại"
    assert bench.flow.busy_reason() == ""
    assert printers.prints == []
    bench.flow.go_on()
    bench.wait(Phase.ASKING)
    assert bench.step.mishap.words == ""
    assert (bench.issued, len(printers.prints)) == (1, 2)
    assert bench.detail().copies[0].marks


def test_an_other_case_that_lets_the_issue_pass_lets_its_marks_be_recorded(
    bench: Bench,
) -> None:
    day = bench.office.day.replace(year=bench.office.day.year + 1)
    item = make.signed(bench.office, recall_on=day).item
    asked = DetailAsked(body=bench.seat.body, item=item, day=bench.office.day)
    (bench.matter.detail,) = bench.seat.desk.read(outgoing_detail, asked)
    bench.request = make.issue(bench.office, item, other_cases=(other_case("DAU-10"),))
    bench.start()
    bench.wait(Phase.ASKING)
    assert bench.step.mishap.words == ""
    with bench.seat.desk._vault.begin() as session:
        assert [case.rule for case in session.scalars(select(t.OtherCase))] == ["DAU-10"]


def test_a_bug_while_preparing_does_not_lock_the_window_up(
    bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(bench.seat.worker, "do", broken)
    with bench.qtbot.capture_exceptions() as raised:
        bench.start()
        bench.wait(Phase.EDITING)
        bench.qtbot.wait(20)
    assert [kind for kind, _, _ in raised] == [ZeroDivisionError]
    assert bench.flow.busy_reason() == ""
    assert bench.detail().reference == ""


def pages_of(bench: Bench) -> list[tuple[str, str, int]]:
    """What stands in the store of each print of a copy: outcome, reason, pages."""
    with bench.seat.desk._vault.begin() as session:
        rows = session.scalars(select(t.PrintJob).order_by(t.PrintJob.id)).all()
        return [(row.outcome, row.reason, row.pages or 0) for row in rows if row.copy_id]


def test_a_printer_that_vanishes_before_the_copies_leaves_them_to_go_on_with(
    bench: Bench, printers: FakePrinters
) -> None:
    bench.flow.show_plan(bench.check)
    bench.flow.start(bench.request, bench.check, ())
    bench.wait(Phase.PRINTING)
    assert bench.flow.run is not None
    bench.flow.run.came.connect(lambda _part: printers.vanish(COLOUR))
    bench.wait(Phase.PAUSED)
    assert bench.states()[:2] == [WorkState.DONE] * 2
    assert "Không thấy máy in" in bench.step.mishap.words
    assert bench.flow.next_words() == "&In tiếp 04 bản"
    assert bench.flow.busy_reason() == ""
    bench.flow.run.came.disconnect()
    printers.come_back(COLOUR)
    bench.flow.go_on()
    bench.wait(Phase.ASKING)
    bench.flow.go_on()
    bench.wait(Phase.DONE)
    assert pages_of(bench) == [("came_out", "", 1)] * 4


def test_a_job_that_breaks_asks_where_and_the_copy_comes_again_under_its_number(
    bench: Bench, printers: FakePrinters
) -> None:
    bench.matter.ways = dict.fromkeys(bench.matter.stamps, MarkWay.OVERPRINT)
    bench.flow.show_plan(bench.check)
    bench.flow.start(bench.request, bench.check, ())
    bench.wait(Phase.PRINTING)
    assert bench.flow.run is not None
    bench.flow.run.came.connect(lambda part: None if part.copy else printers.break_at(COLOUR, 3))
    bench.wait(Phase.ASKING)
    assert "dừng ở bản 03, trang 1" in bench.step.mishap.words
    stop = bench.step.outcome.stop
    assert stop.tick.isChecked()
    assert stop.place.value() == "bản 03, trang 1"
    assert WorkState.BROKEN in bench.states()
    assert bench.flow.next_words() == "Ghi và &in tiếp"
    assert bench.flow.unanswered()
    bench.flow.go_on()
    bench.wait(Phase.PRINTING)
    bench.wait(Phase.ASKING)
    assert printers.prints[-1].job.pages == (2, 3)
    bench.flow.go_on()
    bench.wait(Phase.DONE)
    assert [row[0] for row in pages_of(bench)] == [
        "came_out",
        "came_out",
        "spoiled",
        "came_out",
        "came_out",
    ]
    assert pages_of(bench)[2][1] == "Kẹt giấy ở trang 1, in tiếp từ trang đó"


def test_all_by_rubber_prints_the_distribution_sheet_alone_and_asks_nothing(
    bench: Bench, printers: FakePrinters
) -> None:
    by_rubber(bench)
    bench.start()
    bench.wait(Phase.DONE)
    assert Phase.ASKING not in bench.phases
    assert len(printers.prints) == 1
    assert "bằng tay" in bench.step.findings.findChildren(type(bench.step.progress))[-1].text()


def test_a_plan_shown_after_the_number_changes_nothing(bench: Bench) -> None:
    by_rubber(bench)
    bench.start()
    bench.wait(Phase.DONE)
    before = bench.step.work.lines()
    bench.flow.show_plan(bench.check)
    assert bench.step.work.lines() == before


def test_a_printer_over_a_network_is_refused_before_a_number_is_taken(
    bench: Bench, printers: FakePrinters
) -> None:
    bench.flow.show_plan(bench.check)
    printers.put_on_network(COLOUR, "socket://10.0.0.9")
    bench.flow.start(bench.request, bench.check, ())
    bench.qtbot.waitUntil(lambda: "nối qua mạng" in bench.step.mishap.words, timeout=20_000)
    assert bench.detail().reference == ""
    assert printers.prints == []
