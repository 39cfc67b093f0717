"""What an officer's passphrase stretches to, while it is needed."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.services.counted_tries import counted_tries
from bmnn_desk.storage.credential import unlocked

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bmnn_desk.storage.credential import Credential


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OfficerPass:
    """The key that an officer's passphrase stretches to, and the salt of his slot."""

    kek: bytearray
    salt: bytes


@contextmanager
def officer_pass(folder: Path, mine: Credential) -> Iterator[OfficerPass]:
    """The key while the block runs; wiped after it.

    Raises:
        WrongPassphraseError: it does not unwrap; it is counted.
        TooManyTriesError: the pause after too many wrong ones is not over.
    """
    with ExitStack() as kept:
        with counted_tries(folder):
            found = kept.enter_context(unlocked(folder, mine))
        yield OfficerPass(kek=found.kek, salt=found.slot.salt)
