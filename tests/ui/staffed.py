"""An office's store with an account for each role, made once a run and copied."""

from __future__ import annotations

import secrets
import shutil
import tempfile
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from bmnn_desk.account_keys import NewAccount, accounts_of, open_account
from bmnn_desk.domain.office import PostKind, Role
from bmnn_desk.entrance import enter, seat_facts
from bmnn_desk.services.enrol_person import PersonRequest, enrol_person
from bmnn_desk.services.people import PeopleAsked, people_on
from bmnn_desk.ui.main_window import MainWindow
from bmnn_desk.ui.seat import Seat
from tests import make
from tests.ui.kept import shown
from tests.ui.keys import Clerk
from tests.ui.offices import CHEAP, DAY, PASSPHRASE, office_in
from tests.ui.printing.fake_printers import FakePrinters

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.desk import Desk
    from bmnn_desk.domain.accounts import AccountEntry
    from bmnn_desk.machine.worker import Worker
    from bmnn_desk.ui.sheet import Sheet

FOUNDER = "van-thu"
LEADER, DRAFTER, INSPECTOR = "giam-doc", "soan-thao", "thanh-tra"
UNTIL = date(2027, 6, 30)


def passphrase_of(login: str) -> str:
    """What opens an account of this office."""
    return PASSPHRASE if login == FOUNDER else f"{PASSPHRASE} {login}"


def staffed_in(folder: Path) -> Path:
    """A copy of the store in a new folder."""
    shutil.copytree(_template(), folder)
    return folder


def seat_in(folder: Path, worker: Worker, login: str = FOUNDER) -> Seat:
    """Sit down at the desk of a store with an account."""
    desk = enter(folder, login, passphrase_of(login))
    facts = seat_facts(desk, DAY)
    out = folder.with_name(f"{folder.name} prints")
    out.mkdir(exist_ok=True)
    return Seat(
        desk=desk,
        worker=worker,
        printers=FakePrinters(out),
        body=facts.body,
        person=facts.person,
        post=facts.post,
        today=lambda: DAY,
    )


def account(desk: Desk, login: str) -> AccountEntry:
    """An account by its login name."""
    return next(each for each in accounts_of(desk) if each.login == login)


class Room:
    """The main window of a seat, and the clerk in front of it."""

    def __init__(self, qtbot: QtBot, seat: Seat) -> None:
        self.seat = seat
        self.main = MainWindow(seat)
        self.main.resize(1093, 614)
        shown(qtbot, self.main)
        self.clerk = Clerk(qtbot)
        self.said: list[str] = []
        self._toast, self.main.toast = self.main.toast, self._hear  # type: ignore[method-assign]

    def lay(self, sheet: Sheet) -> None:
        """Lay a sheet over the window."""
        self.main.open_sheet(sheet)

    def wait_for_end(self) -> None:
        """Until no sheet lies over the window."""
        self.clerk.wait_until(lambda: self.main.sheet is None)

    def _hear(self, words: str) -> None:
        self.said.append(words)
        self._toast(words)


@cache
def _template() -> Path:
    kept = tempfile.TemporaryDirectory()
    _KEPT.append(kept)
    folder = office_in(Path(kept.name) / "store")
    desk = enter(folder, None, PASSPHRASE)
    body = seat_facts(desk, DAY).body
    _fill(desk, body)
    desk.close()
    return folder


def _fill(desk: Desk, body: int) -> None:
    people = desk.read(people_on, PeopleAsked(body=body, day=DAY))
    head = next(each.person for each in people if each.kind is PostKind.HEAD)
    drafter, inspector = (
        desk.do(
            enrol_person,
            PersonRequest(
                request_id=secrets.token_hex(8),
                day=DAY,
                body=body,
                name=name,
                kind=PostKind.OTHER,
                post=post,
            ),
        )
        for name, post in (("Ngô Văn Soạn", "Chuyên viên"), ("Đỗ Thị Tra", "Thanh tra viên"))
    )
    for person, login, role, until in (
        (head, LEADER, Role.LEADER, None),
        (drafter, DRAFTER, Role.DRAFTER, None),
        (inspector, INSPECTOR, Role.INSPECTOR, UNTIL),
    ):
        new = NewAccount(
            request_id=secrets.token_hex(8),
            day=DAY,
            person=person,
            login=login,
            passphrase=passphrase_of(login),
            roles=frozenset({role}),
            until=until,
            cost=CHEAP,
        )
        open_account(desk, new, PASSPHRASE)
        make.types_himself(desk, new.slot, DAY)


_KEPT: list[tempfile.TemporaryDirectory[str]] = []
