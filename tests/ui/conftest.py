"""Windows of one face and one language on every machine; no test leaves one open."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale
from PySide6.QtGui import QFont, QFontDatabase

from bmnn_desk import jobs
from bmnn_desk.machine.worker import Worker
from bmnn_desk.paths import fonts_folder
from bmnn_desk.storage import slots
from bmnn_desk.ui.background import finish_background
from tests.ui import office as offices
from tests.ui import staffed as staff
from tests.ui.left_open import close_all, left_open, on_screen
from tests.ui.offices import CHEAP

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

PLAIN_PT = 10


@pytest.fixture(scope="session", autouse=True)
def _same_on_every_machine(qapp: QApplication) -> None:
    QLocale.setDefault(QLocale(QLocale.Language.Vietnamese, QLocale.Country.Vietnam))
    for file in sorted((fonts_folder() / "open-sans").glob("*.ttf")):
        assert QFontDatabase.addApplicationFont(str(file)) >= 0, file.name
    qapp.setFont(QFont("Open Sans", PLAIN_PT))


@pytest.fixture(autouse=True)
def _nothing_left_open(_same_on_every_machine: None) -> Iterator[None]:
    """Fail a test that leaves a window: what `qtbot.addWidget` knows is closed before this."""
    before = on_screen()
    yield
    left = on_screen() - before
    said = left_open(left)
    close_all(left)
    if said:
        pytest.fail(f"left open: {', '.join(said)}", pytrace=False)


@pytest.fixture(scope="session")
def worker() -> Iterator[Worker]:
    """One for all windows: starting a process for each test would take minutes."""
    with Worker(jobs.ALL) as worker:
        yield worker
        finish_background()


@pytest.fixture
def seat(office: Office, worker: Worker, tmp_path: Path) -> Iterator[Seat]:
    """A clerk's seat in the time of Circular 24, with a grey and a colour printer."""
    before = on_screen()
    yield offices.seat(office, worker, tmp_path)
    # As at a lock: the windows go before the desk they read from is closed.
    for window in on_screen() - before:
        window.hide()
    finish_background()
    # What qtbot closed lives until this, and its timers would still read.
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def staffed(worker: Worker, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Seat]:
    """A seat at a store on the disk with an account for each role; new passphrases are cheap."""
    monkeypatch.setattr(slots, "calibrated_cost", lambda: CHEAP)
    before = on_screen()
    made = staff.seat_in(staff.staffed_in(tmp_path / "kho"), worker)
    yield made
    for window in on_screen() - before:
        window.hide()
    finish_background()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    made.desk.close()
