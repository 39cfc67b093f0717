"""The child process of the demonstration's windows; its own end of demo/desk_window.py."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from bmnn_desk import jobs
from bmnn_desk.demo.desk_window import DRAWN, OPENED
from bmnn_desk.demo.sample import read_sample
from bmnn_desk.domain.stages import Stage
from bmnn_desk.entrance import enter, seat_facts
from bmnn_desk.machine.worker import Worker
from bmnn_desk.services.outgoing_ids import OutgoingAsked, outgoing_ids
from bmnn_desk.ui.background import finish_background
from bmnn_desk.ui.dialogs.issue_outgoing import IssueOutgoingDialog
from bmnn_desk.ui.immortals import keep_singletons
from bmnn_desk.ui.issue.step_words import step_names
from bmnn_desk.ui.main_window import MainWindow
from bmnn_desk.ui.places import PLACES
from bmnn_desk.ui.printing.qt_printers import QtPrinters
from bmnn_desk.ui.printing.worker_pages import drawn_by
from bmnn_desk.ui.seat import Seat
from bmnn_desk.ui.theme import show_theme
from bmnn_desk.ui.translation import install_vietnamese
from bmnn_desk.ui.widgets.wheel_guard import guard_wheel

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from PySide6.QtWidgets import QWidget

    from bmnn_desk.desk import Desk

WIDTH_PX, HEIGHT_PX = 1366, 768
_NO_SCREENS = {"offscreen", "minimal", "vnc"}
_REST_MS, _MOST_RESTS = 50, 400


def main(arguments: Sequence[str]) -> int:
    """Do what the parent asks: look for a screen, draw the windows, or open one."""
    keep_singletons()
    app = QApplication(sys.argv[:1])
    if arguments[0] not in {DRAWN, OPENED}:
        is_real = QGuiApplication.platformName() not in _NO_SCREENS
        sys.stdout.write("screen" if is_real else "none")
        return 0
    install_vietnamese(app)
    show_theme(app)
    guard_wheel(app)
    desk = enter(Path(arguments[1]), None, sys.stdin.readline().rstrip("\n"))
    worker = Worker(jobs.ALL)
    worker.warm()
    try:
        seat = _seat(desk, worker)
        if arguments[0] == OPENED:
            return _open(app, seat)
        _draw(seat, Path(arguments[2]))
    finally:
        worker.close()
        finish_background()
        desk.close()
    return 0


def _seat(desk: Desk, worker: Worker) -> Seat:
    """The clerk's seat on the last day of the invented work."""
    sample = read_sample({})
    day = max(document.signed for document in sample.waiting)
    facts = seat_facts(desk, day)
    return Seat(
        desk=desk,
        worker=worker,
        printers=QtPrinters(drawn_by(worker)),
        body=facts.body,
        person=facts.person,
        post=facts.post,
        today=lambda: day,
        is_sample=True,
    )


def _open(app: QApplication, seat: Seat) -> int:
    window = MainWindow(seat)
    window.resize(WIDTH_PX, HEIGHT_PX)
    # There is no unlocking here: the passphrase is the demonstration's own.
    window.lock_asked.connect(window.close)
    window.show()
    return app.exec()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Picture:
    """A window to draw: its file, its words, what brings it about."""

    name: str
    words: str
    show: Callable[[], object]


def _draw(seat: Seat, out: Path) -> None:
    window = MainWindow(seat)
    window.resize(WIDTH_PX, HEIGHT_PX)
    window.show()
    asked = OutgoingAsked(body=seat.body, book=None, day=seat.today(), stage=Stage.TO_NUMBER)
    (waiting,) = seat.desk.read(outgoing_ids, asked)
    sheet = IssueOutgoingDialog(seat, waiting[0])
    steps = ("thong-tin", "ban-va-noi-nhan", "dau-va-xem-truoc", "kiem-tra-phat-hanh")
    named = read_sample({}).table["issue_step"]
    pages = {"proposals": "de-xuat", "outgoing": "van-ban-di", "settings": "cau-hinh"}
    words = {place.key: place.words for place in PLACES}
    pictures = [
        *(
            _Picture(name=name, words=words[key], show=partial(window.show_page, key))
            for key, name in pages.items()
        ),
        *(
            _Picture(
                name=f"phat-hanh-{step + 1}-{steps[step]}",
                words=named.format(step=step + 1, name=name),
                show=partial(_show_step, window, sheet, step),
            )
            for step, name in enumerate(step_names())
        ),
    ]
    for picture in pictures:
        picture.show()
        _rest(lambda: not sheet.info.file.is_reading)
        _save(window, out, picture)
    sheet.close_sheet()
    window.close()


def _show_step(window: MainWindow, sheet: IssueOutgoingDialog, step: int) -> None:
    if window.sheet is not sheet:
        window.open_sheet(sheet)
    sheet.go(step)


def _rest(is_quiet: Callable[[], bool]) -> None:
    """Let the lane empty and the window paint."""
    for number in range(_MOST_RESTS):
        loop = QEventLoop()
        QTimer.singleShot(_REST_MS, loop.quit)
        loop.exec()
        if number > 0 and is_quiet():
            break
    finish_background()
    loop = QEventLoop()
    QTimer.singleShot(_REST_MS, loop.quit)
    loop.exec()


def _save(window: QWidget, out: Path, picture: _Picture) -> None:
    name = f"man-hinh-{picture.name}.png"
    if window.grab().toImage().scaled(WIDTH_PX, HEIGHT_PX).save(str(out / name), "PNG"):  # type: ignore[call-overload]
        sys.stdout.write(f"{picture.words}\t{name}\n")
        sys.stdout.flush()
