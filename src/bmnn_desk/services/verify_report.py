"""Proves an open store from within: its pages, triggers, journal and rows; every fault is said."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from bmnn_desk.domain.journal_fault import JournalFault
from bmnn_desk.errors import DeskError, JournalBrokenError, NotFoundError
from bmnn_desk.services.sign_journal import account_rows
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.checkpoints import last_checkpoint, verify_checkpoints
from bmnn_desk.storage.journal import journal_head
from bmnn_desk.storage.officer_key import open_officer_keys
from bmnn_desk.storage.verify_chain import Chain, verify_chain
from bmnn_desk.storage.verify_guards import verify_guards
from bmnn_desk.storage.verify_rows import verify_rows

if TYPE_CHECKING:
    from collections.abc import Callable

    from sqlalchemy.orm import Session

    from bmnn_desk.services.officer_pass import OfficerPass
    from bmnn_desk.services.work import Work
    from bmnn_desk.storage.officer_key import OfficerSigner
    from bmnn_desk.storage.vault import Vault

# The whole chain is walked at every opening while it takes no longer than the passphrase.
WALKED_WHOLE = 100_000


class Proof(StrEnum):
    """What is proved, in this order."""

    PAGES = "pages"
    GUARDS = "guards"
    JOURNAL = "journal"
    ROWS = "rows"


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
    such acts are proved by the digest that the head anchor and the checkpoints know.
    """

    at: datetime
    proofs: tuple[Proved, ...]
    acts: int = 0
    macs_proved: int = 0
    epochs: int = 0
    checkpoints: int = 0
    last_checkpoint: int | None = None
    anchored: int | None = None

    @property
    def trouble(self) -> DeskError | None:
        """The first thing that did not hold."""
        return next((one.trouble for one in self.proofs if one.trouble is not None), None)


def prove_journal(session: Session, vault: Vault) -> Chain:
    """What is proved at every opening: the chain against its anchor and signatures.

    Over 100,000 acts the walk begins at the last checkpoint, whose signature is proved.

    Raises:
        StoreRolledBackError, JournalBrokenError: it does not hold.
    """
    since = None
    if journal_head(session).seq > WALKED_WHOLE:
        verify_checkpoints(session)
        since = last_checkpoint(session)
    return _walked(session, vault, None, since)


def verify_report(work: Work, vault: Vault, officer: OfficerPass | None) -> VerifyReport:
    """Prove everything; a fault ends its own proof and no other."""
    session = work.session
    chains: list[Chain] = []
    with ExitStack() as wiping:
        signer = _signer(work, officer)
        if signer is not None:
            wiping.enter_context(signer)

        def walk() -> int:
            """The acts that hold; the chain is kept for what else it tells."""
            chains.append(_walked(session, vault, signer))
            return chains[0].acts

        steps: tuple[tuple[Proof, Callable[[], int]], ...] = (
            (Proof.PAGES, vault.check_pages),
            (Proof.GUARDS, lambda: verify_guards(session)),
            (Proof.JOURNAL, walk),
            (Proof.ROWS, lambda: verify_rows(session)),
        )
        proofs = tuple(_tried(proof, prove) for proof, prove in steps)
    anchored = None if vault.anchor is None else vault.anchor.read()
    last = last_checkpoint(session)
    return VerifyReport(
        at=datetime.now(UTC),
        proofs=proofs,
        last_checkpoint=None if last is None else last.seq,
        anchored=None if anchored is None else anchored.seq,
        acts=session.scalar(select(func.count()).select_from(t.Act)) or 0,
        macs_proved=chains[0].macs_proved if chains else 0,
        epochs=chains[0].epochs if chains else 0,
        checkpoints=chains[0].checkpoints if chains else 0,
    )


def _tried(proof: Proof, prove: Callable[[], int]) -> Proved:
    try:
        return Proved(proof=proof, count=prove())
    except DeskError as error:
        return Proved(proof=proof, count=0, trouble=error)


def _walked(
    session: Session,
    vault: Vault,
    signer: OfficerSigner | None,
    since: t.Checkpoint | None = None,
) -> Chain:
    anchored = None if vault.anchor is None else vault.anchor.read()
    found = journal_head(session).seq
    # Only the very first act can have been cut off from its anchor.
    if vault.anchor is not None and anchored is None and found > 1:
        raise JournalBrokenError(found, JournalFault.ANCHOR)
    return verify_chain(session, vault.keys, signer, anchored, since)


def _signer(work: Work, officer: OfficerPass | None) -> OfficerSigner | None:
    if officer is None:
        return None
    rows = account_rows(work, work.actor.account)
    try:
        return open_officer_keys(work.session, rows, officer.kek, officer.salt)
    except NotFoundError:
        # Who never signed has no keys: the keys of epoch 0 are everybody's.
        return None
