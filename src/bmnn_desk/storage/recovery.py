"""The recovery code: 24 characters on paper that open a store whose passphrase is lost.

It is made of 31 characters, so 118 bits: no machine guesses it, and stretching it costs nothing.
The five characters that are not in it are those that hands and eyes take for another one.
"""

from __future__ import annotations

import secrets
import unicodedata

from bmnn_desk.errors import WeakPassphraseError
from bmnn_desk.storage.kdf import LEAST_MEMORY, Argon2Cost

RECOVERY_NAME = "recovery"
CHARACTERS = "0123456789ABCDEFGHJKMNPQRSTVWXY"
LENGTH = 24
GROUP = 4
COST = Argon2Cost(memory=LEAST_MEMORY, passes=1, lanes=4)
_MISREAD = str.maketrans("OILUZ", "011V2")


def new_recovery_code() -> str:
    """A fresh code in groups, as it is shown and written down: `7K3M-90QA-…`."""
    drawn = "".join(secrets.choice(CHARACTERS) for _ in range(LENGTH))
    return "-".join(drawn[at : at + GROUP] for at in range(0, LENGTH, GROUP))


def require_code(code: str) -> None:
    """Let a code pass that `new_recovery_code` can have made.

    Raises:
        WeakPassphraseError: it is shorter, longer or of other characters.
    """
    tidy = tidy_code(code)
    if len(tidy) != LENGTH or not set(tidy) <= set(CHARACTERS):
        raise WeakPassphraseError(LENGTH)


def tidy_code(typed: str) -> str:
    """The code as it counts: capitals without signs or spaces, misread characters put right."""
    plain = unicodedata.normalize("NFKD", typed).upper()
    kept = "".join(letter for letter in plain if letter.isascii() and letter.isalnum())
    return kept.translate(_MISREAD)
