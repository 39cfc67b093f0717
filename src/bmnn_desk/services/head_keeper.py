"""Keeps the head anchor at the journal's head, before an act and after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.errors import DeskError, SavedNotAnchoredError
from bmnn_desk.storage.journal import journal_head
from bmnn_desk.storage.mishaps import as_desk_errors

if TYPE_CHECKING:
    from bmnn_desk.storage.anchor import Head
    from bmnn_desk.storage.journal import JournalHead
    from bmnn_desk.storage.vault import Vault


class HeadKeeper:
    """The head of one open store's journal, as this desk wrote it last."""

    def __init__(self, vault: Vault) -> None:
        self._vault = vault
        self._head: JournalHead | None = None

    def known(self) -> JournalHead | Head | None:
        """A head whose digest is known, so that an act need not read the journal again."""
        if self._head is None and self._vault.anchor is not None:
            return self._vault.anchor.read()
        return self._head

    def written(self) -> JournalHead | None:
        """Where the last act of this desk ended: another object after each, None before any."""
        return self._head

    def anchor_again(self, head: JournalHead) -> None:
        """Before an act: after a crash or a full disk the anchor may be an act behind.

        Nor does it count before this desk flushed it once: what an earlier one could not flush
        is read back all the same, until the power goes.

        Raises:
            DiskFullError, DiskFailingError: the disk refuses.
        """
        anchor = self._vault.anchor
        if anchor is None or head.seq == 0:
            return
        known = anchor.read()
        if known is None or known.seq < head.seq or (known.seq == head.seq and not anchor.is_sure):
            anchor.write(head.seq, head.mac, head.digest, head.key_mark)

    def settle(self) -> None:
        """Bring anchor and file up to the journal's head, as before a copy of the store.

        Raises:
            StoreDamagedError, DiskFullError, DiskFailingError: the disk refuses.
        """
        with self._vault.begin() as session:
            self.anchor_again(journal_head(session))
        self._vault.checkpoint()

    def make_fast(self, head: JournalHead) -> None:
        """Fold the log into the file, end what was destroyed, anchor the act; it is committed.

        Raises:
            SavedNotAnchoredError: the disk refused what comes after the commit.
        """
        self._head = head
        try:
            with as_desk_errors():
                self._vault.checkpoint()
                self._vault.shares.end_committed()
                if self._vault.anchor is not None:
                    self._vault.anchor.write(head.seq, head.mac, head.digest, head.key_mark)
        except DeskError as error:
            raise SavedNotAnchoredError(head.seq) from error
