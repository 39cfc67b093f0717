"""Compares the journal with the head anchor that lies beside the records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.journal_fault import JournalFault
from bmnn_desk.errors import JournalBrokenError, StoreRolledBackError
from bmnn_desk.storage.journal import journal_head, mac_of_act

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from bmnn_desk.storage.vault import Vault


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
            raise JournalBrokenError(head.seq, JournalFault.ANCHOR)
        return
    seq, mac = anchored.seq, anchored.mac
    if head.seq < seq:
        raise StoreRolledBackError(head.seq, seq)
    # Each act anchors the one before it first, so that only the last can be ahead.
    if head.seq > seq + 1 or mac_of_act(session, seq) != mac:
        raise JournalBrokenError(seq, JournalFault.ANCHOR)
