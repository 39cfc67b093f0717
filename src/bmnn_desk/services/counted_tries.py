"""Counts wrong passphrases wherever one is typed: at the lock, and at an open desk."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from bmnn_desk.errors import TooManyTriesError, WrongPassphraseError
from bmnn_desk.storage.refusals import Refusals

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@contextmanager
def counted_tries(folder: Path) -> Iterator[None]:
    """Around whatever stretches a passphrase of a store.

    Raises:
        TooManyTriesError: the pause after too many wrong ones is not over; nothing was tried.
        WrongPassphraseError: passed on, and counted.
    """
    refusals = Refusals(folder)
    wait = refusals.read().wait_seconds
    if wait > 0:
        raise TooManyTriesError(wait)
    try:
        yield
    except WrongPassphraseError:
        refusals.note_refused()
        raise
