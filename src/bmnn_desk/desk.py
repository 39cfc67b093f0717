"""The one object the windows hold: it writes by `do`, reads by `read`, jots drafts by `jot`."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, TypeVar

from bmnn_desk.errors import (
    DeskError,
    JournalBrokenError,
    NotAllowedError,
    SavedNotAnchoredError,
    StoreNotFoundedError,
    StoreRolledBackError,
)
from bmnn_desk.services.accounts import actor_of_slot
from bmnn_desk.services.found_desk import FOUNDER, FoundingRequest, found_desk
from bmnn_desk.services.turn import Turn
from bmnn_desk.services.work import AUTHORITY, Actor, ActRequest, Block, Work
from bmnn_desk.storage.journal import (
    ActFacts,
    close_act,
    journal_head,
    mac_of_act,
    open_act,
)
from bmnn_desk.storage.mishaps import as_desk_errors

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.orm import Session

    from bmnn_desk.law.loader import Law
    from bmnn_desk.storage.journal import JournalHead
    from bmnn_desk.storage.vault import Vault

Request = TypeVar("Request", bound=ActRequest)
Asked = TypeVar("Asked")
Result = TypeVar("Result")
Line = TypeVar("Line")

_RESTARTS = 3


class Desk:
    """An open vault, the law, and the account that sits here."""

    def __init__(self, vault: Vault, law: Law, actor: Actor) -> None:
        self.law = law
        self.actor = actor
        self._vault = vault
        self._turn = Turn()

    def do(self, verb: Callable[[Work, Request], Result], request: Request) -> Result:
        """Do one thing, wholly or not at all: one call is one transaction, one journal act.

        Any thread may call; they take turns. After the commit the log is folded into the
        file and the head anchored, so that nothing acknowledged can be lost.

        Raises:
            NotAllowedError: the account's roles do not cover the verb.
            AlreadySavedError: this request was saved before.
            SavedNotAnchoredError: it is saved, but the disk refused the anchor after it.
            RulesBrokenError: a rule blocks; and what else the verb raises.
        """
        self._check_allowed(verb)
        with self._turn, as_desk_errors():
            with self._vault.begin() as session:
                head, rows = open_act(session, request.request_id)
                self._anchor_again(head)
                result = verb(self._work(session), request)
                kind, number = session.info["about"]
                head = close_act(
                    session,
                    head,
                    rows,
                    ActFacts(
                        request_id=request.request_id,
                        day=request.day,
                        actor=self.actor.account,
                        verb=verb.__name__,
                        object_kind=kind,
                        object_id=number,
                    ),
                )
            self._make_fast(head)
        return result

    def jot(self, verb: Callable[[Work, Asked], Result], request: Asked) -> Result:
        """Keep or drop a draft of a form: a turn and a commit like any, but no act of the office.

        No journal and no anchor, so that typing leaves no trace of its own; no row that is
        written once can be made here, since it would belong to no act. What was kept survives
        the end of the process.

        Raises:
            NotAllowedError: the account's roles do not cover the verb.
        """
        self._check_allowed(verb)
        with self._turn, as_desk_errors():
            with self._vault.begin() as session:
                result = verb(self._work(session), request)
            self._vault.checkpoint()
        return result

    def read(
        self, query: Callable[[Work, Asked, int], Block[Line]], asked: Asked
    ) -> tuple[Line, ...]:
        """Read rows in blocks; the turn is free between blocks, so no keystroke waits long.

        When somebody wrote in between, the read begins anew; after some restarts it keeps
        the turn to the end.
        """
        self._check_allowed(query)
        for _ in range(_RESTARTS):
            rows = self._read_once(query, asked)
            if rows is not None:
                return rows
        with self._turn:
            rows = self._read_once(query, asked)
        if rows is None:
            raise AssertionError  # nobody else can write while the turn is kept
        return rows

    def close(self) -> None:
        """Let go of the store and its keys.

        It waits for a turn, not for the end of a read: one that another thread has not finished
        breaks off at its next block with an error of the database (SQLAlchemy's).
        """
        with self._turn:
            self._vault.close()

    def _read_once(
        self, query: Callable[[Work, Asked, int], Block[Line]], asked: Asked
    ) -> tuple[Line, ...] | None:
        found: list[Line] = []
        key: int | None = 0
        first_seq: int | None = None
        while key is not None:
            with self._turn, as_desk_errors(), self._vault.begin() as session:
                seq = journal_head(session).seq
                if first_seq is not None and seq != first_seq:
                    return None
                first_seq = seq
                block = query(self._work(session), asked, key)
            found.extend(block.rows)
            key = block.next_key
        return tuple(found)

    def _make_fast(self, head: JournalHead) -> None:
        """Fold the log into the file and anchor the act; it is committed, whatever happens."""
        try:
            with as_desk_errors():
                self._vault.checkpoint()
                if self._vault.anchor is not None:
                    self._vault.anchor.write(head.seq, head.mac)
        except DeskError as error:
            raise SavedNotAnchoredError(head.seq) from error

    def _anchor_again(self, head: JournalHead) -> None:
        """After a crash or a full disk the anchor may be an act behind."""
        anchor = self._vault.anchor
        if anchor is None or head.seq == 0:
            return
        known = anchor.read()
        if known is None or known.seq < head.seq:
            anchor.write(head.seq, head.mac)

    def _check_allowed(self, verb: Callable[..., object]) -> None:
        authority = AUTHORITY.get(verb)
        # Nobody can stand by yet: a verb that asks for a second person is refused.
        if authority is None or authority.second_person or not authority.roles & self.actor.roles:
            raise NotAllowedError(getattr(verb, "__name__", ""))

    def _work(self, session: Session) -> Work:
        return Work(session=session, law=self.law, actor=self.actor, keys=self._vault.keys)


def found(vault: Vault, law: Law, request: FoundingRequest) -> Desk:
    """The desk of a new store: its journal begins, its first person gets an account."""
    desk = Desk(vault, law, FOUNDER)
    person = desk.do(found_desk, request)
    return Desk(vault, law, Actor(account=FOUNDER.account, person=person, roles=FOUNDER.roles))


def open_desk(vault: Vault, law: Law) -> Desk:
    """The desk of an opened store, for the account whose slot opened it.

    Raises:
        StoreNotFoundedError: the store was made, but its first account never entered.
        StoreRolledBackError: the journal ends before the head anchor.
        JournalBrokenError: the journal does not pass through the anchor.
    """
    with as_desk_errors(), vault.begin() as session:
        check_anchor(session, vault)
        if journal_head(session).seq == 0:
            raise StoreNotFoundedError
        actor = actor_of_slot(session, vault.slot_id, datetime.now().astimezone().date())
    return Desk(vault, law, actor)


def check_anchor(session: Session, vault: Vault) -> None:
    """Compare the journal with the head anchor; after a crash it may be one act ahead.

    Raises:
        StoreRolledBackError: the journal ends before the anchor.
        JournalBrokenError: the anchored act is not the one in the journal.
    """
    if vault.anchor is None:
        return
    head = journal_head(session)
    anchored = vault.anchor.read()
    if anchored is None:
        if head.seq > 1:  # only the very first act can have been cut off from its anchor
            raise JournalBrokenError(head.seq, "anchor")
        return
    seq, mac = anchored
    if head.seq < seq:
        raise StoreRolledBackError(head.seq, seq)
    # Each act anchors the one before it first, so that only the last can be ahead.
    if head.seq > seq + 1 or mac_of_act(session, seq) != mac:
        raise JournalBrokenError(seq, "anchor")
