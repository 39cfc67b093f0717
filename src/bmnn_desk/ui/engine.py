"""The slow half of the program: loaded beside the window, after it was painted.

The imports stand in functions because SQLAlchemy and the store's engine take a third of a
second; no window waits for them.
"""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.store_steps import untold

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

    from PySide6.QtCore import QObject

    from bmnn_desk.desk import Desk
    from bmnn_desk.domain.backups import BackupLook, RestoreRequest
    from bmnn_desk.domain.founding import FoundingWish, SeatFacts, StoreLook
    from bmnn_desk.domain.machine_probe import MachineLinks
    from bmnn_desk.domain.second_person import Approval, PaperWord
    from bmnn_desk.domain.settings import OfficeSettings
    from bmnn_desk.domain.store_steps import TellRekey, TellStep, TellUpgrade
    from bmnn_desk.entrance import FillSample
    from bmnn_desk.machine.worker import Worker
    from bmnn_desk.ui.desk_backup import DeskBackup
    from bmnn_desk.ui.left import Left
    from bmnn_desk.ui.main_window import MainWindow
    from bmnn_desk.ui.printing.printers import Printers
    from bmnn_desk.ui.rekeying import RekeyWish
    from bmnn_desk.ui.restore.held_aside import HeldAside
    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.unlock_card import Attempt


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Entered:
    """A desk that was opened: where, what its store shows, who sits at it, how it is set."""

    folder: Path
    desk: Desk
    look: StoreLook
    facts: SeatFacts
    settings: OfficeSettings


def started_worker() -> Worker:
    """A worker that is warming up; by the way everything that opening a store needs is loaded."""
    import bmnn_desk.entrance  # noqa: PLC0415
    from bmnn_desk import jobs  # noqa: PLC0415
    from bmnn_desk.machine.worker import Worker  # noqa: PLC0415

    worker = Worker(jobs.ALL)
    worker.warm()
    # What the next window is made of, so that it comes at once when the store is open.
    import bmnn_desk.ui.first_run.first_steps  # noqa: PLC0415
    import bmnn_desk.ui.main_window  # noqa: PLC0415
    import bmnn_desk.ui.printing.qt_printers  # noqa: F401, PLC0415

    return worker


def system_printers(worker: Worker) -> Printers:
    """The printers of this machine; pages are drawn by the worker."""
    from bmnn_desk.ui.printing.qt_printers import QtPrinters  # noqa: PLC0415
    from bmnn_desk.ui.printing.worker_pages import drawn_by  # noqa: PLC0415

    return QtPrinters(drawn_by(worker))


def main_window(seat: Seat, left: Left | None) -> MainWindow:
    """The main window; it knows every page, and so the store's engine.

    What the first run left undone lies over it, unless something stood open there.
    """
    from bmnn_desk.ui.first_run.first_steps import steps_left  # noqa: PLC0415
    from bmnn_desk.ui.main_window import MainWindow  # noqa: PLC0415

    window = MainWindow(seat, left)
    steps = steps_left(seat) if window.sheet is None else None
    if steps is not None:
        window.open_sheet(steps)
    return window


def desk_backup(entered: Entered, parent: QObject) -> DeskBackup:
    """What makes the backups of an opened desk; to be called in the main thread."""
    from bmnn_desk.ui.desk_backup import DeskBackup  # noqa: PLC0415

    return DeskBackup(entered.desk, entered.facts.body, parent)


def machine_links() -> MachineLinks:
    """The adapters of this machine that lead out of it now; quick enough for the main thread."""
    from bmnn_desk.machine.probes.links_now import links_now  # noqa: PLC0415

    return links_now()


def look_at(folder: Path) -> StoreLook:
    """What a store shows without its passphrase; DeskError where there is none to open."""
    from bmnn_desk.entrance import look_at_store  # noqa: PLC0415

    return look_at_store(folder)


def entered(folder: Path, attempt: Attempt, day: date, tell: TellUpgrade = untold) -> Entered:
    """Open a store with what was typed; DeskError where it does not open.

    `tell` hears the steps of its upgrade, where it is of an earlier schema.
    """
    from bmnn_desk.entrance import (  # noqa: PLC0415
        enter,
        joined_code,
        look_at_store,
        recover_account,
    )

    if attempt.by_code:
        code = joined_code(attempt.secret, attempt.half_b)
        login = attempt.account or look_at_store(folder).accounts[0]
        return seated(folder, recover_account(folder, code, login, attempt.new, tell), day)
    return seated(folder, enter(folder, attempt.account, attempt.secret, tell), day)


def rekeyed(folder: Path, wish: RekeyWish, tell: TellRekey) -> None:
    """Give a closed store new keys; DeskError where that fails, and it is as it was."""
    from bmnn_desk.account_keys import rekey  # noqa: PLC0415
    from bmnn_desk.credentials import credential_of  # noqa: PLC0415

    rekey(folder, [credential_of(slot, typed) for slot, typed in wish.holders], wish.code, tell)


def backup_look(path: Path) -> BackupLook:
    """What a backup file shows without a passphrase; DeskError where it is none."""
    from bmnn_desk.restoring import look_at_backup  # noqa: PLC0415

    return look_at_backup(path)


def restored_beside(
    path: Path, live: Path, attempt: Attempt, day: date, tell: TellStep
) -> HeldAside:
    """Restore a backup beside the live store with what was typed; DeskError leaves nothing."""
    from bmnn_desk.credentials import credential_of  # noqa: PLC0415
    from bmnn_desk.entrance import joined_code  # noqa: PLC0415
    from bmnn_desk.restoring import RestoreWish  # noqa: PLC0415
    from bmnn_desk.ui.restore.held_aside import held_aside  # noqa: PLC0415

    by_code = attempt.by_code
    secret = joined_code(attempt.secret, attempt.half_b) if by_code else attempt.secret
    credential = credential_of(attempt.account or "", secret)
    wish = RestoreWish(
        backup=path,
        live=live,
        credential=credential,
        new=attempt.new if by_code else "",
        tell=tell,
    )
    return held_aside(wish, day)


def taken_place(
    held: HeldAside, request: RestoreRequest, word: Approval | PaperWord | None
) -> Path | None:
    """Let a restored store take the live one's place; DeskError where it does not."""
    from bmnn_desk.restoring import take_place  # noqa: PLC0415

    return take_place(held.aside, request, word)


def founded(wish: FoundingWish) -> Entered:
    """Make a store and set its office up; DeskError where that fails, and nothing stays."""
    from bmnn_desk.entrance import found_office  # noqa: PLC0415

    return seated(wish.folder, found_office(wish), wish.day)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SampleAsked:
    """A store of invented data: where, its passphrase, the day, and who does its acts."""

    folder: Path
    passphrase: str
    day: date
    worker: Worker
    fill: FillSample


def sampled(asked: SampleAsked) -> Entered:
    """Make the store of invented data; DeskError where that fails, and nothing stays."""
    from bmnn_desk.entrance import SampleWish, sample_office  # noqa: PLC0415

    wish = SampleWish(
        folder=asked.folder, passphrase=asked.passphrase, worker=asked.worker, day=asked.day
    )
    return seated(asked.folder, sample_office(wish, asked.fill), asked.day)


def passphrase_is_foreign(desk: Desk) -> bool:
    """Whether somebody else typed the passphrase of who sits at this desk."""
    from bmnn_desk.services import accounts  # noqa: PLC0415

    return desk.read(accounts.passphrase_is_foreign, accounts.AccountsAsked())[0]


def settings_now(desk: Desk, body: int) -> OfficeSettings:
    """The office's settings as they stand."""
    from bmnn_desk.services.settings import BodyAsked, office_settings  # noqa: PLC0415

    (settings,) = desk.read(office_settings, BodyAsked(body=body))
    return settings


def seated(folder: Path, desk: Desk, day: date) -> Entered:
    """Read what the window needs of an open desk; it is closed where that fails."""
    from bmnn_desk.entrance import look_at_store, seat_facts  # noqa: PLC0415

    with ExitStack() as undo:
        undo.callback(desk.close)
        facts = seat_facts(desk, day)
        made = Entered(
            folder=folder,
            desk=desk,
            look=look_at_store(folder),
            facts=facts,
            settings=settings_now(desk, facts.body),
        )
        undo.pop_all()
    return made
