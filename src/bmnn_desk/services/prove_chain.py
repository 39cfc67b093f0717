"""Proves the journal's chain to its anchor, and that officers alone signed it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.journal_fault import JournalFault
from bmnn_desk.errors import JournalBrokenError
from bmnn_desk.storage.journal import journal_head
from bmnn_desk.storage.verify_chain import Chain, verify_chain
from bmnn_desk.storage.verify_officers import verify_officers

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from bmnn_desk.storage import tables as t
    from bmnn_desk.storage.anchor import Anchor
    from bmnn_desk.storage.key import KeyRing
    from bmnn_desk.storage.officer_key import OfficerSigner


def prove_chain(
    session: Session,
    keys: KeyRing,
    anchor: Anchor | None,
    signer: OfficerSigner | None = None,
    since: t.Checkpoint | None = None,
) -> Chain:
    """Walk the journal; a store in memory has no anchor.

    Raises:
        StoreRolledBackError: the journal ends before the anchor.
        JournalBrokenError: it does not hold, the anchor is gone, or somebody signed who was
            no officer.
    """
    anchored = None if anchor is None else anchor.read()
    found = journal_head(session).seq
    # Only the very first act can have been cut off from its anchor.
    if anchor is not None and anchored is None and found > 1:
        raise JournalBrokenError(found, JournalFault.ANCHOR)
    chain = verify_chain(session, keys, signer, anchored, since)
    verify_officers(session)
    return chain
