"""Proves the journal's chain to its anchor, and that officers alone signed it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.journal_fault import JournalFault
from bmnn_desk.errors import JournalBrokenError
from bmnn_desk.storage.in_parts import in_one_part
from bmnn_desk.storage.journal import journal_head
from bmnn_desk.storage.verify_chain import Chain, chain_parts
from bmnn_desk.storage.verify_officers import verify_officers

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from bmnn_desk.storage import tables as t
    from bmnn_desk.storage.anchor import Anchor
    from bmnn_desk.storage.in_parts import Parts
    from bmnn_desk.storage.key import KeyRing
    from bmnn_desk.storage.officer_key import OfficerSigner


def prove_chain(
    session: Session,
    keys: KeyRing,
    anchor: Anchor | None,
    signer: OfficerSigner | None = None,
    since: t.Checkpoint | None = None,
) -> Chain:
    """Walk the journal in one go, as `proving_chain` does in parts.

    Raises:
        JournalBrokenError, StoreRolledBackError: something does not hold.
    """
    return in_one_part(proving_chain(keys, anchor, signer, since), session)


def proving_chain(
    keys: KeyRing,
    anchor: Anchor | None,
    signer: OfficerSigner | None = None,
    since: t.Checkpoint | None = None,
) -> Parts[Chain]:
    """Walk the journal; a store in memory has no anchor.

    Raises:
        StoreRolledBackError: the journal ends before the anchor.
        JournalBrokenError: it does not hold, the anchor is gone, or somebody signed who was
            no officer.
    """
    session = yield
    anchored = None if anchor is None else anchor.read()
    found = journal_head(session).seq
    # Only the very first act can have been cut off from its anchor.
    if anchor is not None and anchored is None and found > 1:
        raise JournalBrokenError(found, JournalFault.ANCHOR)
    chain = yield from chain_parts(keys, signer, anchored, since)
    session = yield
    verify_officers(session)
    return chain
