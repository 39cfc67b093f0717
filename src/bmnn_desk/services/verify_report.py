"""Proves an open store from within: its pages, triggers, journal and rows; every fault is said."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from bmnn_desk.errors import DeskError, JournalBrokenError, NotFoundError
from bmnn_desk.services.officer_signer import own_signer
from bmnn_desk.services.prove_chain import prove_chain, proving_chain
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.checkpoints import last_checkpoint, verify_checkpoints
from bmnn_desk.storage.journal import journal_head
from bmnn_desk.storage.unreadable import unreadable_is_broken
from bmnn_desk.storage.verify_guards import verify_guards
from bmnn_desk.storage.verify_officers import verify_officers
from bmnn_desk.storage.verify_rights import verify_rights
from bmnn_desk.storage.verify_rows import row_parts, verify_rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from bmnn_desk.services.officer_pass import OfficerPass
    from bmnn_desk.storage.in_parts import Parts
    from bmnn_desk.storage.officer_key import OfficerSigner
    from bmnn_desk.storage.vault import Vault
    from bmnn_desk.storage.verify_chain import Chain

# The whole chain is walked at every opening while it takes no longer than the passphrase.
WALKED_WHOLE = 100_000
# So many acts' rows are proved in half a second; of a longer journal those that decide rights.
PROVED_WHOLE = 5_000


class Proof(StrEnum):
    """What is proved, in this order."""

    PAGES = "pages"
    GUARDS = "guards"
    JOURNAL = "journal"
    ROWS = "rows"


Told = Callable[[Proof], object]
"""Hears which proof begins, in the thread that proves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proved:
    """One proof: how many pages, triggers, acts or rows held, or what did not."""

    proof: Proof
    count: int
    trouble: DeskError | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifyReport:
    """All proofs of one verification, and what is known of the journal's signatures.

    `macs_proved` is less than `acts` where an officer's epoch was walked without his passphrase;
    such acts are proved by the digest that the head anchor and the checkpoints know. `unvouched`
    are the signing keys after the store's first that no earlier key vouches for.
    """

    at: datetime
    proofs: tuple[Proved, ...]
    acts: int = 0
    macs_proved: int = 0
    epochs: int = 0
    checkpoints: int = 0
    last_checkpoint: int | None = None
    anchored: int | None = None
    unvouched: int = 0

    @property
    def trouble(self) -> DeskError | None:
        """The first thing that did not hold."""
        return next((one.trouble for one in self.proofs if one.trouble is not None), None)


def prove_journal(session: Session, vault: Vault) -> Chain:
    """What is proved at every opening: the chain, the triggers, and the rows or some of them.

    Over 100,000 acts the walk begins at the last checkpoint, whose signature is proved. Over
    5,000 the rows are proved of those acts alone that say who may do what.

    Raises:
        StoreRolledBackError, JournalBrokenError: something does not hold.
    """
    with unreadable_is_broken():
        since, acts = None, journal_head(session).seq
        if acts > WALKED_WHOLE:
            verify_checkpoints(session)
            since = last_checkpoint(session)
        chain = prove_chain(session, vault.keys, vault.anchor, since=since)
        verify_guards(session)
        (verify_rows if acts <= PROVED_WHOLE else verify_rights)(session)
    return chain


def report_parts(
    vault: Vault, account: int, officer: OfficerPass | None, told: Told | None = None
) -> Parts[VerifyReport]:
    """Prove everything, for an account row; a fault ends its own proof and no other.

    `told` hears of each proof when it begins, once more where somebody wrote in between.

    To be begun outside a transaction: the pages are proved in the file, where the log ends first.
    """
    vault.checkpoint()
    chains: list[Chain] = []
    steps: tuple[tuple[Proof, Parts[int]], ...] = (
        (Proof.PAGES, vault.page_parts()),
        (Proof.GUARDS, _guards()),
        (Proof.JOURNAL, _journal(vault, account, officer, chains)),
        (Proof.ROWS, row_parts()),
    )
    proved: list[Proved] = []
    for proof, parts in steps:
        if told is not None:
            told(proof)
        proved.append((yield from _tried(proof, parts)))
    session = yield
    return _report(session, vault, proved, chains)


def _report(
    session: Session, vault: Vault, proved: Sequence[Proved], chains: Sequence[Chain]
) -> VerifyReport:
    anchored = None if vault.anchor is None else vault.anchor.read()
    last = last_checkpoint(session)
    return VerifyReport(
        at=datetime.now(UTC),
        proofs=tuple(proved),
        last_checkpoint=None if last is None else last.seq,
        anchored=None if anchored is None else anchored.seq,
        acts=session.scalar(select(func.count()).select_from(t.Act)) or 0,
        macs_proved=chains[0].macs_proved if chains else 0,
        epochs=chains[0].epochs if chains else 0,
        checkpoints=chains[0].checkpoints if chains else 0,
        unvouched=verify_officers(session).unvouched if chains else 0,
    )


def _tried(proof: Proof, parts: Parts[int]) -> Parts[Proved]:
    try:
        return Proved(proof=proof, count=(yield from parts))
    except DeskError as error:
        return Proved(proof=proof, count=0, trouble=error)


def _guards() -> Parts[int]:
    session = yield
    return verify_guards(session)


def _journal(
    vault: Vault, account: int, officer: OfficerPass | None, chains: list[Chain]
) -> Parts[int]:
    """The acts that hold; the chain is kept for what else it tells."""
    session = yield
    with ExitStack() as wiping:
        try:
            signer = _officers(session, account, officer)
        except JournalBrokenError:
            # A fault of the acts themselves is said before that of the keys.
            yield from proving_chain(vault.keys, vault.anchor)
            raise
        if signer is not None:
            wiping.enter_context(signer)
        chains.append((yield from proving_chain(vault.keys, vault.anchor, signer)))
    return chains[0].acts


def _officers(session: Session, account: int, officer: OfficerPass | None) -> OfficerSigner | None:
    if officer is None:
        return None
    row = session.get(t.Account, account)
    if row is None:
        raise NotFoundError(t.Account.__tablename__, account)
    return own_signer(session, row.slot, officer.kek, officer.salt)
