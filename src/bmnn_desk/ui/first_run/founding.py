"""Does what the first run's window asks for: print the code, make the store, load the sample."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from bmnn_desk.ui import engine
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.print_half import HalfSheet, print_half
from bmnn_desk.ui.sample_means import SAMPLE, is_free

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from bmnn_desk.domain.founding import FoundingWish
    from bmnn_desk.entrance import FillSample
    from bmnn_desk.errors import DeskError
    from bmnn_desk.machine.worker import Worker
    from bmnn_desk.ui.engine import Entered
    from bmnn_desk.ui.first_run.first_run_window import FirstRunWindow
    from bmnn_desk.ui.open_desks import OpenDesks
    from bmnn_desk.ui.printing.printers import Printers
    from bmnn_desk.ui.widgets.code_halves import Half


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundingMeans:
    """What it works with; without `fill` no sample data is offered."""

    desks: OpenDesks
    fill: FillSample | None
    today: Callable[[], date]


class Founding(QObject):
    """`made(folder)` once the store is there; `entered(Entered)` when the user goes to work.

    That may be in the sample's store.
    """

    made = Signal(object)
    entered = Signal(object)

    def __init__(self, window: FirstRunWindow, means: FoundingMeans) -> None:
        super().__init__(window)
        self._window, self._means = window, means
        self._worker: Worker | None = None
        self._printers: Printers | None = None
        self._wish: FoundingWish | None = None
        self._made: Entered | None = None
        self._is_busy = self._has_told = False
        window.found_asked.connect(self._found)
        window.print_asked.connect(self._print)
        window.work_asked.connect(self._go_to_work)
        window.sample_asked.connect(self._load_sample)

    @property
    def is_busy(self) -> bool:
        """True while a store is being made: the window may not be closed then."""
        return self._is_busy

    def leave_reason(self) -> str:
        """Why the window should not be closed now; empty where it may.

        What closing would lose is told once: whoever closes again means it.
        """
        if self._is_busy:
            return self.tr("Đang tạo kho dữ liệu, chưa tắt được. Chờ vài giây rồi tắt.")
        told, self._has_told = self._has_told, True
        if told or not self._window.is_unsaved:
            return ""
        return self.tr(
            "Chưa tạo kho nên phần đã gõ chưa có chỗ cất an toàn: đóng lần nữa thì mất. Tạo kho "
            "xong ở bước 4 rồi nghỉ thì lần sau làm tiếp từ bước 5. Nửa mã khôi phục đã in của "
            "lần này thì hủy."
        )

    def start(self, worker: Worker, printers: Printers) -> None:
        """The slow half of the program is there: printers can be asked."""
        self._worker, self._printers = worker, printers
        offer = self._window.recovery.halves.offer_printers
        in_background(self._window, printers.all, offer, self._fail, self._rest)

    def _print(self, printer: str, half: Half) -> None:
        if self._printers is None:
            return
        wish = self._window.wish()
        asked = HalfSheet(printer=printer, half=half, agency=wish.agency.name, day=wish.day)
        print_half(self._window.recovery.halves, self._printers, asked)

    def _found(self, wish: FoundingWish) -> None:
        self._wish = wish
        self._begin(self.tr("Đang tạo kho, mất vài giây…"))
        work = self._means.desks.opening(lambda: engine.founded(wish))
        in_background(self._window, work, self._show_made, self._fail, self._rest)

    def _show_made(self, entered: Entered) -> None:
        self._is_busy = False
        self._made = entered
        self._window.show_made(self._sample_folder())
        self.made.emit(entered.folder)

    def _load_sample(self) -> None:
        wish, worker, fill = self._wish, self._worker, self._means.fill
        folder = self._sample_folder()
        if wish is None or worker is None or fill is None or folder is None:
            return
        self._begin(self.tr("Đang nạp dữ liệu mẫu, mất khoảng nửa phút…"))
        asked = engine.SampleAsked(
            folder=folder,
            passphrase=wish.user.passphrase,
            day=self._means.today(),
            worker=worker,
            fill=fill,
        )
        work = self._means.desks.opening(lambda: engine.sampled(asked))
        in_background(self._window, work, self._enter_sample, self._fail, self._rest)

    def _enter_sample(self, entered: Entered) -> None:
        if self._made is not None:
            self._means.desks.close(self._made.desk)
        self._leave(entered)

    def _go_to_work(self) -> None:
        if self._made is not None:
            self._leave(self._made)

    def _leave(self, entered: Entered) -> None:
        self._is_busy = False
        self._wish = self._made = None
        self.entered.emit(entered)

    def _begin(self, words: str) -> None:
        self._is_busy = True
        self._window.show_busy(words)

    def _rest(self) -> None:
        self._is_busy = False
        self._window.show_busy("")

    def _fail(self, error: DeskError) -> None:
        self._rest()
        self._window.show_trouble(sentence(error))

    def _sample_folder(self) -> Path | None:
        """Beside the store; none where something lies there already, or no sample can be made."""
        if self._wish is None or self._means.fill is None:
            return None
        folder = self._wish.folder.with_name(SAMPLE)
        return folder if is_free(folder) else None
