"""Does what the restoring's pages ask for: looks, restores aside, asks for the second word, swaps.

What was restored aside is kept open between the pages, known to the program's open desks, so that
it is taken away again however the flow ends. Until the last step the live store is only looked at.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from bmnn_desk.domain.backups import RestoreRequest
from bmnn_desk.errors import (
    DeskError,
    SecondPersonMissingError,
    SecondPersonRefusedError,
    StoreOpenElsewhereError,
    WrongPassphraseError,
)
from bmnn_desk.ui import engine
from bmnn_desk.ui.background import in_background
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.restore.step_words import LAST, step_words
from bmnn_desk.ui.seat import Seat, new_request_id
from bmnn_desk.ui.step_ear import StepEar
from bmnn_desk.ui.unlock_card import Attempt

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from bmnn_desk.domain.backups import BackupLook
    from bmnn_desk.domain.second_person import Approval, PaperWord
    from bmnn_desk.domain.store_steps import RestoreStep
    from bmnn_desk.machine.worker import Worker
    from bmnn_desk.ui.attempts import Attempts
    from bmnn_desk.ui.open_desks import OpenDesks
    from bmnn_desk.ui.printing.printers import Printers
    from bmnn_desk.ui.restore.held_aside import HeldAside
    from bmnn_desk.ui.restore.restore_window import RestoreWindow


# Refused before anything was done: it can be asked again.
_STAYS_OPEN = (SecondPersonRefusedError, StoreOpenElsewhereError)


@dataclass(frozen=True, slots=True, kw_only=True)
class RestoreMeans:
    """What it works with; `slow_half` are worker and printers, None until they are there."""

    desks: OpenDesks
    attempts: Attempts
    today: Callable[[], date]
    slow_half: Callable[[], tuple[Worker, Printers] | None]


class RestoreFlow(QObject):
    """`left` where all stays as it was; `entered(Entered)` into the store that came back.

    `unlock_wanted(folder)` where that store does not open at once.
    """

    left = Signal()
    entered = Signal(object)
    unlock_wanted = Signal(object)

    def __init__(self, window: RestoreWindow, live: Path | None, means: RestoreMeans) -> None:
        super().__init__(window)
        self.window, self._live, self._means = window, live, means
        self._held: HeldAside | None = None
        self._attempt: Attempt | None = None
        self._request: RestoreRequest | None = None
        self._ear = StepEar(self._show_step, self)
        window.file.chosen.connect(self._look)
        window.open_asked.connect(self._open)
        window.swap_asked.connect(self._ask_to_swap)
        window.went_back.connect(self._let_go)
        window.leave_asked.connect(self._leave)
        window.work_asked.connect(self._go_to_work)

    @property
    def live(self) -> Path | None:
        """The folder that the store shall lie in."""
        return self._live or self.window.folder

    def _look(self, path: Path) -> None:
        page = self.window.file

        def seen(look: BackupLook) -> None:
            """Say what it is, and who may open it."""
            page.show_look(path, look)
            self.window.key.offer_accounts(look.accounts)

        def failed(error: DeskError) -> None:
            """Say why it is none."""
            page.show_trouble(sentence(error))

        self._begin(self.tr("Đang đọc đầu tệp…"))
        self._send(lambda: engine.backup_look(path), seen, failed)

    def _open(self) -> None:
        window, live = self.window, self.live
        path = window.file.path
        if path is None or live is None:
            return
        if wait := self._means.attempts.seconds_to_wait():
            words = self.tr("Đã sai nhiều lần liền. Chờ {wait} giây rồi thử lại.")
            window.key.refuse(words.format(wait=wait))
            return
        attempt, day = window.key.attempt(), self._means.today()
        given = [attempt]  # popped: the errand is kept a while, what was typed must not be

        def work() -> HeldAside:
            """Restore beside the live store; the program knows of it before anybody gets it."""
            return engine.restored_beside(path, live, given.pop(), day, self._ear.hear)

        def opened(held: HeldAside) -> None:
            """Show what came of it."""
            self._means.attempts.succeed()
            self._held, self._attempt = held, attempt
            window.key.forget()
            window.compare.show_aside(held)
            window.show_page(window.compare)

        self._begin(self.tr("Đang khôi phục ra thư mục riêng và kiểm từng trang…"))
        self._send(self._means.desks.holding(work), opened, self._refuse)

    def _refuse(self, error: DeskError) -> None:
        page = self.window.key
        if isinstance(error, WrongPassphraseError):
            self._means.attempts.fail()
            wrong = (
                self.tr("Mã khôi phục chưa đúng. Gõ lại theo từng nhóm 4; tắt bộ gõ.")
                if page.by_code
                else self.tr(
                    "Mật khẩu chưa đúng. Gõ mật khẩu của tài khoản này vào ngày sao lưu; kiểm tra "
                    "Caps Lock và bộ gõ."
                )
            )
            page.refuse(wrong)
            return
        page.told.say(self._unchanged(error))
        page.focus_first()

    def _ask_to_swap(self) -> None:
        held = self._held
        if held is None:
            return
        aside = held.aside
        self._request = RestoreRequest(
            request_id=new_request_id(),
            day=self._means.today(),
            body=held.facts.body,
            name=self._backup_name(),
            sha256=aside.sha256,
            seq=aside.restored.manifest.head.seq,
            live_seq=aside.restored.live_seq,
            took_seconds=aside.took_seconds,
            compared=self.window.compare.compared(),
        )
        self._swap(None)

    def _swap(self, word: Approval | PaperWord | None) -> None:
        held, request = self._held, self._request
        if held is None or request is None:
            return
        self._begin(self.tr("Đang ghi vào nhật ký và đưa vào thay kho…"))

        def work() -> Path | None:
            """The act, then the renames; then nothing is kept open."""
            return engine.taken_place(held, request, word)

        self._send(work, partial(self._show_done, word), self._not_swapped)

    def _not_swapped(self, error: DeskError) -> None:
        if isinstance(error, SecondPersonMissingError):
            self._ask_second()
            return
        if isinstance(error, _STAYS_OPEN):
            self.window.compare.told.say(self._unchanged(error))
            return
        # What was restored aside is closed by now, or half moved: it is restored anew.
        self._let_go()
        self.window.show_page(self.window.key)
        self.window.key.told.say(self._unchanged(error))

    def _ask_second(self) -> None:
        from bmnn_desk.services.record_restore import record_restore  # noqa: PLC0415
        from bmnn_desk.ui.dialogs.second_person import (  # noqa: PLC0415
            SecondPersonSheet,
            Wanted,
            lay_second,
        )

        held, request, slow = self._held, self._request, self._means.slow_half()
        typed = self._attempt
        if held is None or request is None or slow is None or typed is None:
            return
        worker, printers = slow
        seat = Seat(
            desk=held.aside.desk,
            worker=worker,
            printers=printers,
            body=held.facts.body,
            person=held.facts.person,
            post=held.facts.post,
            today=self._means.today,
        )
        # It has just opened the backup, so it is not asked for again.
        mine = _plain(typed).secret
        second = SecondPersonSheet(seat, Wanted(verb=record_restore, request=request, mine=mine))
        lay_second(self.window, second, self._swap)

    def _show_done(self, word: Approval | PaperWord | None, kept: Path | None) -> None:
        from bmnn_desk.ui.dialogs.second_person import and_paper  # noqa: PLC0415

        live = self.live
        if live is None:
            return
        self._let_go()
        said = and_paper(self.tr("Bản sao lưu đã thay kho, việc này đã ghi vào nhật ký."), word)
        self.window.done.show_done(live, kept, self._means.today(), said)
        self.window.show_page(self.window.done)

    def _go_to_work(self) -> None:
        live, attempt, self._attempt = self.live, self._attempt, None
        if live is None:
            return
        if attempt is None:
            self.unlock_wanted.emit(live)
            return
        typed, day = [_plain(attempt)], self._means.today()
        work = self._means.desks.opening(lambda: engine.entered(live, typed.pop(), day))
        self._begin(self.tr("Đang mở kho…"))
        self._send(work, self.entered.emit, lambda _error: self.unlock_wanted.emit(live))

    def _leave(self) -> None:
        self._let_go()
        self._attempt = None
        self.window.key.forget()
        self.left.emit()

    def _let_go(self) -> None:
        """Take away what was restored aside; nothing is left of it after a swap."""
        held, self._held = self._held, None
        self._request = None
        if held is not None:
            self._means.desks.let_go(held)

    def _unchanged(self, error: DeskError) -> str:
        words = self.tr("{why} Kho đang có vẫn như cũ, bản sao lưu không bị thay đổi.")
        return words.format(why=sentence(error))

    def _backup_name(self) -> str:
        path = self.window.file.path
        return "" if path is None else path.name

    def _show_step(self, step: RestoreStep) -> None:
        self.window.show_step(step - 1, LAST, step_words(step, LAST))

    def _begin(self, words: str) -> None:
        self.window.show_busy(words)

    def _send(
        self,
        work: Callable[[], object],
        done: Callable[..., object],
        failed: Callable[[DeskError], object],
    ) -> None:
        """Work beside the window; the buttons come back before anybody hears of its end."""

        def rest() -> None:
            """The window can be used again."""
            self.window.show_busy("")

        def finished(made: object) -> None:
            """It went well."""
            rest()
            done(made)

        def refused(error: DeskError) -> None:
            """It did not."""
            rest()
            failed(error)

        in_background(self.window, work, finished, refused, rest)


def _plain(attempt: Attempt) -> Attempt:
    """What opens the account afterwards: by the code it has the new passphrase."""
    if not attempt.by_code:
        return attempt
    return Attempt(account=attempt.account, secret=attempt.new, by_code=False)
