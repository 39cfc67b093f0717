"""`bmnn-desk verify STORE`: prove every page, the journal's chain and every row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.desk import check_anchor
from bmnn_desk.errors import StoreNotFoundedError
from bmnn_desk.storage.journal import journal_head, verify_chain
from bmnn_desk.storage.opening import open_store
from bmnn_desk.storage.verify_guards import verify_guards
from bmnn_desk.storage.verify_rows import verify_rows

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """What was proved: acts of the journal and rows of the store."""

    acts: int
    rows: int


def verify_store(folder: Path, slot: str | None, passphrase: str) -> Verified:
    """Open a store thoroughly and prove its journal against its anchor and its rows.

    Raises:
        DeskError: it does not open, or a page, an act or a row does not hold.
    """
    with open_store(folder, slot, passphrase, thorough=True) as vault, vault.begin() as session:
        check_anchor(session, vault)
        if journal_head(session).seq == 0:
            raise StoreNotFoundedError
        verify_guards(session)
        head = verify_chain(session, vault.keys)
        return Verified(acts=head.seq, rows=verify_rows(session))
