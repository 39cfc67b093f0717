"""The door that windows enter a desk by: look at a store, open it, found one.

It loads the store's engine (SQLAlchemy, 300 ms), so no window imports it before it was painted.
"""

from __future__ import annotations

import secrets
from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.credentials import is_login
from bmnn_desk.domain.accounts import SAMPLE_ACCOUNT
from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.founding import SeatFacts, StoreLook
from bmnn_desk.domain.office import PostKind
from bmnn_desk.domain.settings import FirstStep, steps_text
from bmnn_desk.errors import AlreadyThereError, NotFoundError
from bmnn_desk.new_desk import found
from bmnn_desk.services.choose_setting import SettingRequest, choose_setting
from bmnn_desk.services.enrol_person import PersonRequest, enrol_person
from bmnn_desk.services.found_desk import FoundingRequest
from bmnn_desk.services.office_entries import DayAsked, bodies_on, who_sits
from bmnn_desk.services.open_book import BookRequest, open_book
from bmnn_desk.services.set_up_body import BodyRequest, NameOnPapers, set_up_body
from bmnn_desk.storage.files import MADE_FILES, REFUSED
from bmnn_desk.storage.header_file import read_headers
from bmnn_desk.storage.opening import create_store
from bmnn_desk.storage.passphrase import ticks_of
from bmnn_desk.storage.presence import require_store
from bmnn_desk.storage.recovery import new_recovery_code, new_recovery_halves, tidy_code
from bmnn_desk.storage.refusals import Refusals
from bmnn_desk.storage.slot import SlotKind
from bmnn_desk.storage.swap_folders import settle_swap
from bmnn_desk.way_in import enter, enter_by_code, joined_code, recover_account, the_law

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date
    from pathlib import Path

    from bmnn_desk.desk import Desk
    from bmnn_desk.domain.founding import AgencyWish, FoundingWish
    from bmnn_desk.law.loader import Law
    from bmnn_desk.machine.worker import Worker
    from bmnn_desk.storage.kdf import Argon2Cost
    from bmnn_desk.storage.vault import Vault

    FillSample = Callable[[Vault, Law, Worker, date], Desk]

__all__ = [
    "SAMPLE_ACCOUNT",
    "SampleWish",
    "enter",
    "enter_by_code",
    "found_office",
    "joined_code",
    "look_at_store",
    "new_recovery_code",
    "new_recovery_halves",
    "recover_account",
    "sample_office",
    "seat_facts",
    "the_law",
    "ticks_of",
    "tidy_code",
]

_FILES = (*MADE_FILES, REFUSED)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SampleWish:
    """Where the store of invented data shall lie, and what opens it."""

    folder: Path
    passphrase: str
    worker: Worker
    day: date


def look_at_store(folder: Path) -> StoreLook:
    """What a folder shows without any passphrase, so unproved; nothing in it is written.

    A restored store whose taking of this place was cut off takes it now.

    Raises:
        StoreMissingError, NotAStoreError, HeaderMissingError, HeaderDamagedError,
        StoreDamagedError, StoreTooNewError: there is no store that could be opened.
    """
    settle_swap(folder)
    require_store(folder)
    header = read_headers(folder)[0]
    names = tuple(slot.name for slot in header.slots if slot.kind is SlotKind.PASSPHRASE)
    refused = Refusals(folder).read()
    return StoreLook(
        accounts=names,
        # Before a store is unlocked its header is unproved: whoever may write into the folder
        # can write this name into it.
        is_sample=names == (SAMPLE_ACCOUNT,),
        refused=refused.count,
        wait_seconds=refused.wait_seconds,
    )


def found_office(wish: FoundingWish, cost: Argon2Cost | None = None) -> Desk:
    """Make a store and set the office up: body, first person, head, this year's register.

    Either all of it is there afterwards, or nothing.

    Raises:
        AlreadyThereError: the account is named as a sample's is, or cannot be named so; nothing
            was made.
        DeskError: what `create_store` and the acts raise.
    """
    user = wish.user
    if user.account == SAMPLE_ACCOUNT or not is_login(user.account):
        msg = "account"
        raise AlreadyThereError(msg)
    with ExitStack() as undo:
        vault = create_store(
            wish.folder, user.account, user.passphrase, cost, recovery_code=wish.recovery_code
        )
        undo.callback(_take_away, wish.folder)
        undo.callback(vault.close)
        founding = FoundingRequest(
            request_id=_request_id(), day=wish.day, person_name=user.name, slot=vault.slot_id
        )
        desk = found(vault, the_law(), founding)
        _set_up(desk, wish)
        # A count that is missing is taken for a hidden one: the first slip would cost a pause.
        Refusals(wish.folder).note_opened()
        undo.pop_all()
    return desk


def sample_office(wish: SampleWish, fill: FillSample, cost: Argon2Cost | None = None) -> Desk:
    """Make a store of invented data; `fill` founds its desk and does the sample's acts.

    Raises:
        DeskError: what `create_store` and the acts raise; nothing stays behind.
    """
    with ExitStack() as undo:
        vault = create_store(wish.folder, SAMPLE_ACCOUNT, wish.passphrase, cost)
        undo.callback(_take_away, wish.folder)
        undo.callback(vault.close)
        desk = fill(vault, the_law(), wish.worker, wish.day)
        Refusals(wish.folder).note_opened()
        undo.pop_all()
    return desk


def seat_facts(desk: Desk, day: date) -> SeatFacts:
    """Which body a desk serves, and who sits at it.

    Raises:
        NotFoundError: no body was set up.
    """
    bodies = desk.read(bodies_on, DayAsked(day=day))
    if not bodies:
        msg = "body"
        raise NotFoundError(msg, 0)
    (person,) = desk.read(who_sits, DayAsked(day=day))
    return SeatFacts(body=bodies[0].body, person=person.name, post=person.post)


def _set_up(desk: Desk, wish: FoundingWish) -> None:
    agency, user, day = wish.agency, wish.user, wish.day
    body = desk.do(
        set_up_body,
        BodyRequest(request_id=_request_id(), day=day, code=agency.letters, names=_names(agency)),
    )
    first = desk.actor.person
    people = [(agency.head, agency.head_kind, agency.head_post, first if user.is_head else None)]
    if not user.is_head and user.post:
        people.append((user.name, PostKind.OTHER, user.post, first))
    for name, kind, post, person in people:
        request = PersonRequest(
            request_id=_request_id(),
            day=day,
            body=body,
            name=name,
            kind=kind,
            post=post,
            person=person,
        )
        desk.do(enrol_person, request)
    # In the same founding, so that no cut of the power can leave a store without them.
    steps = SettingRequest(
        request_id=_request_id(),
        day=day,
        body=body,
        key="first_steps",
        value=steps_text(frozenset(FirstStep)),
    )
    desk.do(choose_setting, steps)
    # No hand-over, arrival or copy may be without a book from the first day on (DI-07, DI-09).
    for book in BookKind:
        desk.do(open_book, BookRequest(request_id=_request_id(), day=day, body=body, kind=book))


def _names(agency: AgencyWish) -> NameOnPapers:
    return NameOnPapers(
        name=agency.name,
        parent=agency.parent,
        place=agency.place,
        letters=agency.letters,
        symbol_pattern=agency.symbol_pattern,
    )


def _take_away(folder: Path) -> None:
    for name in _FILES:
        (folder / name).unlink(missing_ok=True)


def _request_id() -> str:
    return secrets.token_hex(16)
