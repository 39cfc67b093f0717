"""Opens a store with what is typed into a card: a second beside the window, then one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from bmnn_desk.errors import DeskError, StoreMissingError, WrongPassphraseError
from bmnn_desk.ui import engine
from bmnn_desk.ui.attempts import FIRST_PAUSE
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.error_texts import sentence

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from bmnn_desk.domain.founding import StoreLook
    from bmnn_desk.ui.attempts import Attempts
    from bmnn_desk.ui.engine import Entered
    from bmnn_desk.ui.lock_screen import LockScreen
    from bmnn_desk.ui.open_desks import OpenDesks
    from bmnn_desk.ui.unlock_card import Attempt
    from bmnn_desk.ui.unlock_window import UnlockWindow


class Opener(QObject):
    """`entered(Entered)` when it opened; `missing` where the folder holds no store at all."""

    entered = Signal(object)
    missing = Signal()

    def __init__(
        self,
        window: UnlockWindow | LockScreen,
        folder: Path,
        attempts: Attempts,
        desks: OpenDesks,
        today: Callable[[], date],
    ) -> None:
        super().__init__(window)
        self._window, self._folder, self._attempts = window, folder, attempts
        self._desks, self._today = desks, today
        window.card.tried.connect(self._try)

    def look(self, shown: Callable[[StoreLook], None]) -> None:
        """Look at the store, before anything is typed, and say what is wrong with it."""
        folder = self._folder
        in_background(self, lambda: engine.look_at(folder), shown, self._fail)

    def _try(self, attempt: Attempt) -> None:
        self._window.card.show_busy(busy=True)
        folder, day = self._folder, self._today()
        work = self._desks.opening(lambda: engine.entered(folder, attempt, day))
        in_background(
            self, work, self._succeed, lambda error: self._fail(error, by_code=attempt.by_code)
        )

    def _succeed(self, entered: Entered) -> None:
        self._attempts.succeed()
        self._window.card.clear()
        self.entered.emit(entered)

    def _fail(self, error: Exception, *, by_code: bool = False) -> None:
        self._window.card.show_busy(busy=False)
        if isinstance(error, WrongPassphraseError):
            self._attempts.fail()
            self._window.card.refuse(self._refusal(by_code=by_code))
        elif isinstance(error, DeskError):
            self._window.show_trouble(sentence(error))
            if isinstance(error, StoreMissingError):
                self.missing.emit()
        else:
            raise error

    def _refusal(self, *, by_code: bool) -> str:
        wrong = (
            self.tr("Mã khôi phục chưa đúng. Mã có 24 chữ và số, gõ theo từng nhóm 4; tắt bộ gõ.")
            if by_code
            else self.tr("Mật khẩu chưa đúng. Kiểm tra Caps Lock và bộ gõ rồi gõ lại.")
        )
        if wait := self._attempts.seconds_to_wait():
            then = self.tr("Đã sai {failed} lần liền, chờ {wait} giây rồi thử lại.")
            return f"{wrong} {then.format(failed=self._attempts.failed, wait=wait)}"
        left = self.tr("Còn {left} lần thử trước khi phải chờ {pause} giây.")
        return f"{wrong} {left.format(left=self._attempts.left, pause=FIRST_PAUSE)}"
