"""The recovery code: 24 characters on paper that open a store whose passphrase is lost.

It is made of 31 characters, so 118 bits: no machine guesses it, and stretching it costs nothing.
The five characters that are not in it are those that hands and eyes take for another one. Two
people may keep a half each: both are random and the code is their sum, so that either of them
alone tells nothing of it.
"""

from __future__ import annotations

import secrets
import unicodedata
from dataclasses import dataclass

from bmnn_desk.errors import WeakPassphraseError, WrongPassphraseError
from bmnn_desk.storage.kdf import LEAST_MEMORY, Argon2Cost

RECOVERY_NAME = "recovery"
CHARACTERS = "0123456789ABCDEFGHJKMNPQRSTVWXY"
LENGTH = 24
GROUP = 4
COST = Argon2Cost(memory=LEAST_MEMORY, passes=1, lanes=4)
_MISREAD = str.maketrans("OILUZ", "011V2")


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RecoveryHalves:
    """The two halves of a code, each 24 characters in groups, for two sealed envelopes."""

    a: str
    b: str


def new_recovery_code() -> str:
    """A fresh code in groups, as it is shown and written down: `7K3M-90QA-…`."""
    return _grouped([secrets.randbelow(len(CHARACTERS)) for _ in range(LENGTH)])


def new_recovery_halves() -> RecoveryHalves:
    """Two fresh halves of a fresh code; `joined` gives the code."""
    return RecoveryHalves(a=new_recovery_code(), b=new_recovery_code())


def joined(a: str, b: str) -> str:
    """The code of two halves, in groups: the sum of each pair of characters modulo 31.

    In either order, and typed as carelessly as a code may be.

    Raises:
        WrongPassphraseError: one of them cannot be a half.
    """
    try:
        pairs = zip(_numbers(a), _numbers(b), strict=True)
    except WeakPassphraseError:
        raise WrongPassphraseError from None
    return _grouped([(one + other) % len(CHARACTERS) for one, other in pairs])


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


def _numbers(code: str) -> list[int]:
    require_code(code)
    return [CHARACTERS.index(character) for character in tidy_code(code)]


def _grouped(numbers: list[int]) -> str:
    code = "".join(CHARACTERS[number] for number in numbers)
    return "-".join(code[at : at + GROUP] for at in range(0, LENGTH, GROUP))
