"""Opens a store with what is typed into a card: a second beside the window, then one sentence."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from bmnn_desk.errors import (
    DeskError,
    StoreMissingError,
    TooManyTriesError,
    WrongPassphraseError,
)
from bmnn_desk.ui import engine
from bmnn_desk.ui.attempts import FIRST_PAUSE
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.step_ear import StepEar
from bmnn_desk.ui.upgrade_words import upgrade_words
from bmnn_desk.ui.widgets.banner import BannerKind

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from bmnn_desk.domain.founding import StoreLook
    from bmnn_desk.domain.store_steps import UpgradeStep
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
        self._ear = StepEar(self._show_upgrade, self)
        self._upgrades = False
        window.card.tried.connect(self._try)

    def look(self, shown: Callable[[StoreLook], None]) -> None:
        """Look at the store, before anything is typed, and say what is wrong with it."""
        folder = self._folder

        def seen(look: StoreLook) -> None:
            """Wrong tries of before still count; then whoever asked is shown the store."""
            self._attempts.take(look.refused, look.wait_seconds)
            shown(look)

        in_background(self, lambda: engine.look_at(folder), seen, self._fail, self._rest)

    def _try(self, attempt: Attempt) -> None:
        self._window.card.show_busy(busy=True)
        folder, day, by_code = self._folder, self._today(), attempt.by_code
        given = [attempt]  # popped: the errand is kept a while, what was typed must not be
        tell = self._ear.hear
        work = self._desks.opening(lambda: engine.entered(folder, given.pop(), day, tell))
        failed = partial(self._fail, by_code=by_code)
        in_background(self, work, self._succeed, failed, self._rest)

    def _succeed(self, entered: Entered) -> None:
        self._attempts.succeed()
        self._window.card.clear()
        self.entered.emit(entered)

    def _show_upgrade(self, step: UpgradeStep) -> None:
        self._upgrades = True
        self._window.card.note.say(upgrade_words(step), BannerKind.INFO)

    def _rest(self) -> None:
        if self._upgrades:
            self._upgrades = False
            self._window.card.note.say("")
        self._window.card.show_busy(busy=False)

    def _fail(self, error: DeskError, *, by_code: bool = False) -> None:
        if isinstance(error, WrongPassphraseError):
            self._count(by_code=by_code)
            return
        self._rest()
        if isinstance(error, TooManyTriesError):
            self._attempts.wait(error.seconds)
            self._window.card.refuse(sentence(error))
        else:
            self._window.show_trouble(sentence(error))
            if isinstance(error, StoreMissingError):
                self.missing.emit()

    def _count(self, *, by_code: bool) -> None:
        """Say what the store has counted; what is counted here holds where it cannot be asked."""
        self._attempts.fail()
        folder = self._folder

        def seen(look: StoreLook) -> None:
            """A disk that refuses to be written has counted nothing."""
            if look.refused:
                self._attempts.take(look.refused, look.wait_seconds)
            self._window.card.refuse(self._refusal(by_code=by_code))

        def unseen(_error: DeskError) -> None:
            """Go by what was counted here."""
            self._window.card.refuse(self._refusal(by_code=by_code))

        in_background(self, lambda: engine.look_at(folder), seen, unseen, self._rest)

    def _refusal(self, *, by_code: bool) -> str:
        wrong = (
            self.tr(
                "Mã khôi phục chưa đúng. Mỗi nửa có 24 chữ và số, gõ theo từng nhóm 4; tắt bộ gõ."
            )
            if by_code
            else self.tr("Mật khẩu chưa đúng. Kiểm tra Caps Lock và bộ gõ rồi gõ lại.")
        )
        if wait := self._attempts.seconds_to_wait():
            then = self.tr("Đã sai {failed} lần liền, chờ {wait} giây rồi thử lại.")
            return f"{wrong} {then.format(failed=self._attempts.failed, wait=wait)}"
        left = self.tr("Còn {left} lần thử trước khi phải chờ {pause} giây.")
        return f"{wrong} {left.format(left=self._attempts.left, pause=FIRST_PAUSE)}"
