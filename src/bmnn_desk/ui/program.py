"""What is shown, one window at a time: first run, unlock, the desk, the lock; and the way out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from bmnn_desk.errors import DeskError
from bmnn_desk.ui import engine
from bmnn_desk.ui.attempts import Attempts
from bmnn_desk.ui.background import finish_background, in_background, raised
from bmnn_desk.ui.collector import spare_what_stays
from bmnn_desk.ui.cover import cover_others
from bmnn_desk.ui.error_box import tell
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.giving_way import let_breathe, when_built
from bmnn_desk.ui.lock_screen import LockScreen, locked_now
from bmnn_desk.ui.look_keeper import LookKeeper, place_of, put_in_place
from bmnn_desk.ui.made_or_told import made_or_told
from bmnn_desk.ui.open_desks import OpenDesks
from bmnn_desk.ui.open_file import ask_folder
from bmnn_desk.ui.opener import Opener
from bmnn_desk.ui.rekeying import OtherStore, RekeyWish, rekey_behind
from bmnn_desk.ui.restore.restore_way import RestoreWay
from bmnn_desk.ui.seat_taken import SeatMeans, seat_of
from bmnn_desk.ui.session import Session
from bmnn_desk.ui.unlock_window import UnlockWindow
from bmnn_desk.ui.way_out import LeavingWindow, WayOut

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtWidgets import QWidget

    from bmnn_desk.machine.worker import Worker
    from bmnn_desk.ui.engine import Entered
    from bmnn_desk.ui.first_run.founding import Founding
    from bmnn_desk.ui.left import Left
    from bmnn_desk.ui.printing.printers import Printers
    from bmnn_desk.ui.setup import Setup

_RETRY_MS = 100


class Program(QObject):
    """`painted` once, when the first window is on the screen."""

    painted = Signal()

    def __init__(self, setup: Setup) -> None:
        super().__init__()
        self._setup = setup
        self._kept = LookKeeper(setup.settled)
        self._attempts = Attempts()
        self._desks = OpenDesks()
        self._way_out = WayOut(self)
        self._restoring = RestoreWay(self, setup, self._desks, self._attempts)
        self._restoring.shown.connect(self._show)
        self._restoring.left.connect(self.start)
        self._restoring.entered.connect(self._sit_down)
        self._restoring.unlock_wanted.connect(self.show_unlock)
        self._worker: Worker | None = None
        self._workers: list[Worker] = []
        self._printers: Printers | None = None
        self._founding: Founding | None = None
        self._session: Session | None = None
        self._waiting: Entered | None = None
        self._locked: Session | None = None
        self._left: Left | None = None
        self._wish: RekeyWish | OtherStore | None = None
        self._left_by = ""
        self._has_painted = self._has_ended = False
        self.window: QWidget | None = None

    def start(self, folder: Path | None) -> None:
        """Show the first window: of this store, of the one opened last, or of none yet."""
        folder = folder or self._kept.now.store
        if folder is None:
            self.show_first_run()
        else:
            self.show_unlock(folder)

    def show_first_run(self) -> None:
        """The pages that found an office."""
        from bmnn_desk.ui.first_run.begin import begun  # noqa: PLC0415  a store needs none of it

        window, founding = begun(self._setup, self._desks)
        self._founding = founding
        founding.made.connect(self._kept.keep_store)
        founding.entered.connect(self._sit_down)
        window.store_asked.connect(self._choose_store)
        window.restore_asked.connect(lambda: self._restoring.begin(None))
        if self._worker is not None and self._printers is not None:
            founding.start(self._worker, self._printers)
        self._show(window)

    def show_unlock(self, folder: Path) -> UnlockWindow:
        """The passphrase of a store."""
        window = UnlockWindow(folder, self._attempts)
        opener = self._opener(window, folder)
        window.create_asked.connect(self.show_first_run)
        window.card.restore_asked.connect(lambda: self._restoring.begin(folder))
        window.back_asked.connect(lambda: self.start(None))
        opener.missing.connect(window.offer_to_create)
        if self._kept.now.store not in {None, folder}:
            window.offer_own_store()
        self._show(window)
        if self._has_painted:
            opener.look(window.show_store)
        else:  # to look loads the store's engine
            self.painted.connect(lambda: opener.look(window.show_store))
        return window

    def lock(self, why: str) -> None:
        """Hide the desk at once; it is put away as soon as nothing is under way."""
        session = self._session
        if session is None:
            return
        self._session, self._locked, entered = None, session, session.entered
        self._left, self._left_by = None, entered.facts.titled
        screen = LockScreen(locked_now(entered, why), self._attempts)
        opener = self._opener(screen, entered.folder)
        opener.look(lambda look: screen.card.offer_accounts(look.accounts))
        screen.card.show_busy(busy=True)
        self._show(screen)
        self._put_away(screen)

    def end(self) -> None:
        """Leave: the drafts are kept, the worker ends, the lane empties, the desks close."""
        if self._has_ended or when_built(self.end):
            return
        self._has_ended = True
        if self.window is not None:
            if not isinstance(self.window, LeavingWindow):
                self._kept.keep_place(self.window)
            self.window.hide()
        self._way_out.cut_short()
        session = self._session or self._locked
        try:
            if session is not None:
                session.end()
        finally:
            for _before_and_after in range(2):
                while self._workers:
                    self._workers.pop().close()
                finish_background()
            self._desks.close_all()
            QApplication.quit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The first paint lets the slow half load; closing any window ends the program."""
        if event.type() == QEvent.Type.Paint and not self._has_painted:
            self._has_painted = True
            QTimer.singleShot(0, self._load)
        if event.type() == QEvent.Type.Close and watched is self.window:
            event.ignore()
            self._ask_to_end()
            return True
        return False

    def _load(self) -> None:
        self.painted.emit()
        if not self._has_ended:
            in_background(self, self._started_worker, self._use_worker, raised)

    def _started_worker(self) -> Worker:
        worker = self._setup.worker()
        self._workers.append(worker)  # known here, should the program end before it is handed over
        return worker

    def _use_worker(self, worker: Worker) -> None:
        self._worker = worker
        self._printers = self._setup.printers(worker)
        self._restoring.use(worker, self._printers)
        spare_what_stays()
        if self._founding is not None:
            self._founding.start(worker, self._printers)
        if self._waiting is not None:
            waiting, self._waiting = self._waiting, None
            self._sit_down(waiting)

    def _opener(self, window: UnlockWindow | LockScreen, folder: Path) -> Opener:
        opener = Opener(window, folder, self._attempts, self._desks, self._setup.today)
        opener.entered.connect(self._sit_down)
        window.card.end_asked.connect(self._ask_to_end)
        window.card.other_asked.connect(self._choose_store)
        return opener

    def _choose_store(self) -> None:
        window = self.window
        if window and (folder := ask_folder(window, self.tr("Chọn thư mục của kho"))):
            self.show_unlock(folder)

    def _sit_down(self, entered: Entered) -> None:
        worker, printers = self._worker, self._printers
        if worker is None or printers is None:
            self._waiting = entered
            return
        if not entered.look.is_sample:
            self._kept.keep_store(entered.folder)
        backup = engine.desk_backup(entered, self)
        means = SeatMeans(worker=worker, printers=printers, rekey=self._rekey, backup=backup)
        # What somebody else left open is his.
        left = self._left if entered.facts.titled == self._left_by else None
        asked = self.window if isinstance(self.window, UnlockWindow | LockScreen) else None
        main = made_or_told(
            lambda: self._setup.main_window(seat_of(entered, means, self._setup), left),
            asked,
            lambda: self._desks.close(entered.desk),
            lambda: self.show_unlock(entered.folder),
        )
        if main is None:
            return
        self._left = None
        main.look_chosen.connect(self._kept.show_look)
        session = Session(entered, main, self, backup)
        session.lock_wanted.connect(self.lock)
        self._session = session
        self._show(main)
        backup.catch_up()

    def _put_away(self, screen: LockScreen) -> None:
        session = self._locked
        if session is None or self._has_ended:
            return
        waits = cover_others(screen)
        reason = session.busy_reason()
        if waits or reason:
            screen.say_busy(reason)
            QTimer.singleShot(_RETRY_MS, screen, lambda: self._put_away(screen))
            return
        try:
            self._left = session.end()
        finally:
            self._locked = None
            self._way_out.take(session, screen, lambda: self._close(session, screen))

    def _close(self, session: Session, screen: LockScreen) -> None:
        screen.say_left(self._left)
        folder, wish, self._wish = session.entered.folder, self._wish, None
        try:
            self._desks.close(session.entered.desk)
        except DeskError as error:
            wish = None
            screen.show_trouble(sentence(error))
        finally:
            session.let_go()
        screen.card.show_busy(busy=False)
        screen.card.focus_first()
        if wish is not None:
            rekey_behind(screen, folder, wish, self.show_unlock)

    def _rekey(self, wish: RekeyWish | OtherStore) -> None:
        self._wish = wish
        if self._session is not None:
            self._session.gets_new_keys = isinstance(wish, RekeyWish)
        self.lock(wish.why)

    def _ask_to_end(self) -> None:
        if when_built(self._ask_to_end):
            return
        if self._way_out.is_taken:
            self._way_out.end_too(self.end)
            return
        session = self._session or self._locked
        reason = self._restoring.busy_reason() if session is None else session.leave_reason()
        if self._founding is not None:
            reason = self._founding.leave_reason() or reason
        if reason and self.window is not None:
            tell(self.window, reason)
            return
        self._leave()

    def _leave(self) -> None:
        """End, behind a small window where the desk is backed up before."""
        session, main = self._session, self.window
        if session is None or main is None or not session.wants_backup:
            self.end()
            return
        self._kept.keep_place(main)
        self._session = None
        self.window = self._way_out.leave(session, self, self.end)

    def _show(self, window: QWidget) -> None:
        old, self.window = self.window, window
        window.installEventFilter(self)
        let_breathe(window)
        put_in_place(window, self._kept.now.geometry if old is None else place_of(old))
        window.show()
        window.activateWindow()
        if old is not None and (self._locked is None or old is not self._locked.main):
            old.removeEventFilter(self)
            old.deleteLater()
        if old is not None:
            old.hide()
        if self._founding is not None and old is self._founding.parent():
            self._founding = None
