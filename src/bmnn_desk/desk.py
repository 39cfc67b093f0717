"""The one object the windows hold: it writes by `do`, reads by `read`, jots drafts by `jot`."""

from __future__ import annotations

from contextlib import contextmanager, nullcontext
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.second_person import Approval, PaperWord
from bmnn_desk.errors import (
    AccountEndedError,
    DeskError,
    JournalBrokenError,
    NotAllowedError,
    StoreMissingError,
    StoreNotFoundedError,
    StoreRolledBackError,
)
from bmnn_desk.services.accounts import actor_of_slot
from bmnn_desk.services.clock import today
from bmnn_desk.services.counted_tries import counted_tries
from bmnn_desk.services.form_layer import law_in_force
from bmnn_desk.services.head_keeper import HeadKeeper
from bmnn_desk.services.journal_list import journal_lines
from bmnn_desk.services.officer_pass import OfficerPass, officer_pass
from bmnn_desk.services.prove_in_turns import prove_in_turns
from bmnn_desk.services.read_whole import read_whole
from bmnn_desk.services.record_backup import record_backup
from bmnn_desk.services.second_person import Proposed, keep_authorisation, require_word
from bmnn_desk.services.second_words import SecondWords, second_actor, second_slot
from bmnn_desk.services.sign_journal import SignRequest, sign_journal
from bmnn_desk.services.standing import standing_after
from bmnn_desk.services.turn import Turn
from bmnn_desk.services.verify_report import Told, VerifyReport, prove_journal, report_parts
from bmnn_desk.services.work import AUTHORITY, Actor, ActRequest, Block, Work
from bmnn_desk.storage.backup_file import write_backup
from bmnn_desk.storage.content_layers import settle_shares
from bmnn_desk.storage.credential import Credential
from bmnn_desk.storage.journal import ActFacts, close_act, journal_head, open_act
from bmnn_desk.storage.mishaps import as_desk_errors
from bmnn_desk.storage.unreadable import unreadable_is_broken

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager
    from datetime import date, datetime
    from pathlib import Path

    from sqlalchemy.orm import Session

    from bmnn_desk.law.loader import Law
    from bmnn_desk.storage.backup_file import BackupMade
    from bmnn_desk.storage.vault import Vault

Request = TypeVar("Request", bound=ActRequest)
Asked = TypeVar("Asked")
Result = TypeVar("Result")
Line = TypeVar("Line")


class Desk:
    """An open vault, the law, and the account that sits here."""

    def __init__(
        self, vault: Vault, law: Law, actor: Actor, trouble: DeskError | None = None
    ) -> None:
        self.law = law
        self.actor = actor
        self.trouble = trouble
        self._vault = vault
        self._turn = Turn()
        self._keeper = HeadKeeper(vault)
        self._words = SecondWords()

    @property
    def folder(self) -> Path | None:
        """Where the store lies; None in memory."""
        return self._vault.folder

    @property
    def slot(self) -> str:
        """The slot that this account opened the store by; empty in memory."""
        return self._vault.slot_id

    @property
    def reads_tuyet_mat(self) -> bool:
        """Whether this account's slot leads to Tuyệt mật contents."""
        return self._vault.keys.tuyet_mat is not None

    def allows(self, verb: Callable[..., object]) -> bool:
        """Whether the account's roles cover a verb or a read; windows show nothing else."""
        return verb in AUTHORITY and bool(AUTHORITY[verb].roles & self.actor.roles)

    def approve(
        self,
        verb: Callable[[Work, Request], Result],
        request: Request,
        mine: Credential,
        other: Credential,
    ) -> Approval:
        """The second person's word for this very request; both passphrases unwrap the store.

        The word counts once, for a minute.

        Raises:
            WrongPassphraseError: one of the two does not unwrap its slot.
            SecondPersonRefusedError: it is the same person, or his account has ended.
        """
        with counted_tries(self._folder()):
            slot = second_slot(self._folder(), self.slot, mine, other)
        with self._begun() as work:
            second = second_actor(work, slot, today())
        return self._words.give(self.actor, second, Proposed(verb=verb, request=request))

    def do(
        self,
        verb: Callable[[Work, Request], Result],
        request: Request,
        word: Approval | PaperWord | None = None,
    ) -> Result:
        """Do one thing, wholly or not at all: one call is one transaction, one journal act.

        Any thread may call; they take turns. After it nothing acknowledged can be lost.

        Raises:
            NotAllowedError: the account's roles do not cover the verb.
            AccountEndedError: the account's last day went by while it was open.
            SecondPersonMissingError: the office asks for a second person in this act.
            SecondPersonRefusedError: his word does not count.
            AlreadySavedError: this request was saved before.
            SavedNotAnchoredError: it is saved, but the disk refused the anchor after it.
            RulesBrokenError: a rule blocks; and what else the verb raises.
        """
        self._check_allowed(verb)
        self._check_writable()
        with self._turn, as_desk_errors():
            with self._vault.begin() as session:
                head, rows = open_act(session, request.request_id, self._keeper.known())
                self._keeper.anchor_again(head)
                work = self._work(session)
                proposed = Proposed(verb=verb, request=request)
                asked = require_word(work, proposed, self._words.spent(word))
                result = verb(work, request)
                kind, number = session.info["about"]
                if asked is not None and isinstance(word, PaperWord):
                    keep_authorisation(work, proposed, asked, word)
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
                        second=word.account if asked and isinstance(word, Approval) else None,
                    ),
                )
                actor, law = standing_after(session, kind, self.actor, self.law)
            # A role that somebody took from himself is gone at once.
            self.actor, self.law = actor, law
            self._keeper.make_fast(head)
        return result

    def jot(self, verb: Callable[[Work, Asked], Result], request: Asked) -> Result:
        """Keep or drop a draft of a form: a turn and a commit like any, but no act of the office.

        No journal and no anchor, so that typing leaves no trace, and no row that is written once.

        Raises:
            NotAllowedError: the account's roles do not cover the verb.
        """
        self._check_allowed(verb)
        self._check_writable()
        with self._turn, as_desk_errors():
            with self._vault.begin() as session:
                result = verb(self._work(session), request)
            self._vault.checkpoint()
        return result

    def read(
        self, query: Callable[[Work, Asked, int], Block[Line]], asked: Asked
    ) -> tuple[Line, ...]:
        """Read rows in blocks; the turn is free between blocks, so no keystroke waits long."""
        self._check_allowed(query)
        return read_whole(self._turn, self._begun, query, asked)

    def verify(self, passphrase: str | None = None, told: Told | None = None) -> VerifyReport:
        """Prove the whole store from within; an officer's own passphrase proves his epochs too.

        In turns, as `read`; `told` hears each proof begin. After a fault this desk writes no more.

        Raises:
            NotAllowedError: who may not read the journal may not prove it either.
            WrongPassphraseError: the passphrase is not that of who sits here.
        """
        self._check_allowed(journal_lines)
        with nullcontext() if passphrase is None else self._own_key(passphrase) as officer:
            parts = partial(report_parts, self._vault, self.actor.account, officer, told)
            report = prove_in_turns(self._turn, self._begun, self._keeper.written, parts)
        self.trouble = self.trouble or report.trouble
        return report

    def sign_checkpoint(self, passphrase: str, request_id: str, day: date) -> int:
        """The officer signs the journal; the number of the last act he signed comes back.

        Raises:
            DeskError: what `do` raises; WrongPassphraseError: it is not that of who sits here.
        """
        self._check_allowed(sign_journal)
        with self._own_key(passphrase) as own:
            anchor = self._vault.anchor
            asked = SignRequest(
                request_id=request_id, day=day, kek=own.kek, salt=own.salt, anchor=anchor
            )
            return self.do(sign_journal, asked)

    def back_up(self, folder: Path, now: datetime, goes_on: Callable[[], bool]) -> BackupMade:
        """Copy the store into a new file in `folder`, while it `goes_on`; nobody writes then.

        Raises:
            DeskError: what `write_backup` raises, and the trouble that this desk has.
        """
        self._check_allowed(record_backup)
        self._check_writable()
        with self._turn, as_desk_errors():
            self._keeper.settle()
            return write_backup(self._vault, folder, now, goes_on)

    def close(self) -> None:
        """Let go of the store and its keys.

        A read that another thread has not finished breaks off with an error of SQLAlchemy's.
        """
        with self._turn:
            self._vault.close()

    def _own_key(self, passphrase: str) -> AbstractContextManager[OfficerPass]:
        return officer_pass(self._folder(), Credential(slot=self.slot, passphrase=passphrase))

    @contextmanager
    def _begun(self) -> Iterator[Work]:
        with self._turn, as_desk_errors(), self._vault.begin() as session:
            yield self._work(session)

    def _check_allowed(self, verb: Callable[..., object]) -> None:
        if not self.allows(verb):
            raise NotAllowedError(getattr(verb, "__name__", ""))
        until = self.actor.until
        if until is not None and until < today():
            raise AccountEndedError(until)

    def _check_writable(self) -> None:
        if self.trouble is not None:
            raise self.trouble

    def _folder(self) -> Path:
        if self.folder is None:
            raise StoreMissingError
        return self.folder

    def _work(self, session: Session) -> Work:
        return Work(
            session=session,
            law=self.law,
            actor=self.actor,
            keys=self._vault.keys,
            folder=self._vault.folder,
        )


def open_desk(vault: Vault, law: Law) -> Desk:
    """The desk of an opened store, for the account whose slot opened it; its journal is proved.

    Where the journal does not hold, who keeps or inspects the secrets gets a desk that reads
    and writes nothing, with the `trouble`; nobody else gets any.

    Raises:
        StoreNotFoundedError: the store was made, but its first account never entered.
        StoreRolledBackError: the journal ends before the head anchor.
        JournalBrokenError: the journal does not hold, or does not pass through the anchor.
    """
    with as_desk_errors(), vault.begin() as session:
        if journal_head(session).seq == 0:
            raise StoreNotFoundedError
        try:
            prove_journal(session, vault)
        except (JournalBrokenError, StoreRolledBackError) as error:
            # What the fault made of the account's own row may be no account at all.
            with unreadable_is_broken():
                actor = actor_of_slot(session, vault.slot_id, today())
            if not actor.roles & {Role.OFFICER, Role.INSPECTOR}:
                raise
            return Desk(vault, law, actor, error)
        settle_shares(session, vault.shares)
        actor = actor_of_slot(session, vault.slot_id, today())
        return Desk(vault, law_in_force(session, law), actor)
