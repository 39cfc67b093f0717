"""Which passphrases are refused: the short, the monotonous and the common."""

from __future__ import annotations

import unicodedata
from functools import cache

from bmnn_desk.errors import WeakPassphraseError
from bmnn_desk.paths import program_folder

LEAST_CHARACTERS = 12
_FEWEST_DIFFERENT = 5
_DIGITS = "0123456789"


def require_strong(passphrase: str) -> None:
    """Let a passphrase pass, or refuse it.

    Raises:
        WeakPassphraseError: under 12 characters after NFC, of few different characters, digits
            alone, or a word of resources/passphrases_refused.txt with digits or signs around it.
    """
    if len(unicodedata.normalize("NFC", passphrase)) < LEAST_CHARACTERS or _is_common(passphrase):
        raise WeakPassphraseError(LEAST_CHARACTERS)


def _is_common(passphrase: str) -> bool:
    letters = _folded(passphrase)
    bare = letters.strip(_DIGITS)
    return (
        len(set(letters)) < _FEWEST_DIFFERENT
        or not bare
        or not _refused().isdisjoint({letters, bare})
    )


def _folded(text: str) -> str:
    # Accents, case, spaces and signs are what people vary first.
    plain = unicodedata.normalize("NFKD", text.casefold().replace("đ", "d"))
    return "".join(letter for letter in plain if letter.isalnum())


@cache
def _refused() -> frozenset[str]:
    path = program_folder() / "resources" / "passphrases_refused.txt"
    lines = path.read_text(encoding="utf-8").splitlines()
    words = {_folded(line) for line in lines if line and not line.startswith("#")}
    return frozenset(words | {word.strip(_DIGITS) for word in words})
