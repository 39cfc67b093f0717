from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk import jobs
from bmnn_desk.domain.settings import FirstStep
from bmnn_desk.entrance import enter, look_at_store
from bmnn_desk.machine.worker import Worker
from bmnn_desk.ui.first_run.founding import Founding, FoundingMeans
from bmnn_desk.ui.open_desks import OpenDesks
from bmnn_desk.ui.sample_means import SAMPLE
from bmnn_desk.ui.widgets.code_halves import Half
from tests import make
from tests.ui.first_run.pages import fill, window_in
from tests.ui.offices import DAY, PASSPHRASE, spare_calibration, wish
from tests.ui.printing.fake_printers import COLOUR, GREY, FakePrinters

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from bmnn_desk.desk import Desk
    from bmnn_desk.law.loader import Law
    from bmnn_desk.storage.vault import Vault
    from bmnn_desk.ui.engine import Entered

_MS = 20_000


class Begun:
    """The window filled in and at its last page, with who makes the store."""

    def __init__(self, qtbot: QtBot, folder: Path) -> None:
        self.qtbot, self.desks = qtbot, OpenDesks()
        self.window = window_in(qtbot, folder)
        self.printers = FakePrinters(folder)
        self.worker = Worker(jobs.ALL)
        means = FoundingMeans(desks=self.desks, fill=small_sample, today=lambda: DAY)
        self.founding = Founding(self.window, means)
        self.entered: list[Entered] = []
        self.founding.entered.connect(self.entered.append)
        self.store = folder / "BMNN" / "kho-du-lieu"
        fill(self.window)
        self.window._steps.chosen.emit(4)

    def found(self) -> None:
        self.window.go_forward()
        assert self.founding.is_busy
        self.qtbot.waitUntil(lambda: not self.founding.is_busy, timeout=_MS)


def small_sample(vault: Vault, law: Law, _worker: Worker, _today: date) -> Desk:
    """The tests' office stands for the demonstration's, whose documents take seconds."""
    return make.office(vault, law).desk


@pytest.fixture
def begun(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Begun]:
    spare_calibration(monkeypatch)
    made = Begun(qtbot, tmp_path)
    yield made
    made.worker.close()
    made.desks.close_all()


def test_the_last_page_makes_the_store_and_work_begins_in_it(begun: Begun) -> None:
    made: list[Path] = []
    begun.founding.made.connect(made.append)
    begun.found()
    assert (made, begun.entered) == ([begun.store], [])
    begun.window.go_forward()
    (entered,) = begun.entered
    assert (entered.folder, entered.look.accounts) == (begun.store, ("van-thu",))
    begun.desks.close_all()
    enter(begun.store, None, PASSPHRASE).close()


def test_a_store_that_cannot_be_made_says_why_and_can_be_tried_again(begun: Begun) -> None:
    blocked = begun.store.parent.parent / "kho-khac"
    blocked.write_text("")
    begun.window.found_asked.emit(wish(blocked))
    begun.qtbot.waitUntil(lambda: not begun.founding.is_busy, timeout=_MS)
    assert "không được ghi đè" in begun.window.finish._said.words
    begun.found()
    assert look_at_store(begun.store).accounts == ("van-thu",)


def test_the_sample_gets_a_store_beside_and_the_offices_own_is_closed(begun: Begun) -> None:
    begun.founding.start(begun.worker, begun.printers)
    begun.found()
    begun.window.finish._sample.click()
    begun.qtbot.waitUntil(lambda: bool(begun.entered), timeout=_MS)
    (entered,) = begun.entered
    assert entered.folder == begun.store.with_name(SAMPLE)
    assert entered.look.is_sample
    enter(begun.store, None, PASSPHRASE).close()


def test_a_place_beside_that_is_taken_offers_no_sample(begun: Begun) -> None:
    beside = begun.store.with_name(SAMPLE)
    beside.mkdir(parents=True)
    (beside / "a.txt").write_text("")
    begun.found()
    assert not begun.window.finish._sample.isVisible()


def test_each_half_is_printed_on_a_sheet_of_its_own(begun: Begun) -> None:
    begun.founding.start(begun.worker, begun.printers)
    view = begun.window.recovery.halves
    begun.qtbot.waitUntil(lambda: view.printer.count() == 2, timeout=_MS)
    assert view.printer.value() == GREY
    view.printer.put(COLOUR)
    begun.window.show_page(2)
    for count, half in enumerate(Half, start=1):
        view.prints[half].click()
        begun.qtbot.waitUntil(view.prints[Half.A].isEnabled, timeout=_MS)
        assert len(begun.printers.prints) == count
        assert f"nửa {half.value} tới máy in" in view.said.words
    jobs_done = [printed.job for printed in begun.printers.prints]
    assert [(job.printer, job.title) for job in jobs_done] == [(COLOUR, "BMNN")] * 2
    assert jobs_done[0].pdf != jobs_done[1].pdf


def test_a_printer_that_went_away_is_told_and_the_code_can_be_written_down(begun: Begun) -> None:
    begun.founding.start(begun.worker, begun.printers)
    view = begun.window.recovery.halves
    begun.qtbot.waitUntil(lambda: view.printer.count() == 2, timeout=_MS)
    begun.printers.vanish(GREY)
    begun.window.show_page(2)
    view.prints[Half.B].click()
    begun.qtbot.waitUntil(lambda: "Không thấy máy in" in view.said.words, timeout=_MS)
    assert view.prints[Half.B].isEnabled()
    begun.window.go_forward()
    assert begun.window.at == 3


def test_closing_before_there_is_a_store_tells_once_what_would_be_lost(begun: Begun) -> None:
    assert "đóng lần nữa thì mất" in begun.founding.leave_reason()
    assert begun.founding.leave_reason() == ""
    begun.window.go_forward()
    assert "Đang tạo kho" in begun.founding.leave_reason()
    begun.qtbot.waitUntil(lambda: not begun.founding.is_busy, timeout=_MS)
    assert begun.founding.leave_reason() == ""


def test_a_new_store_says_that_two_pages_are_left(begun: Begun) -> None:
    begun.found()
    begun.window.go_forward()
    (entered,) = begun.entered
    assert entered.settings.first_steps == frozenset(FirstStep)


def test_nothing_typed_before_the_store_lies_in_any_file(begun: Begun, tmp_path: Path) -> None:
    assert begun.window.is_unsaved
    assert [path for path in tmp_path.rglob("*") if path.is_file()] == []
