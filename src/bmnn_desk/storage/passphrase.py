"""Which passphrases are refused: the short, the monotonous and the common."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from functools import cache

from bmnn_desk.domain.letters import WITHOUT_BAR
from bmnn_desk.errors import WeakPassphraseError
from bmnn_desk.paths import program_folder

LEAST_CHARACTERS = 12
_FEWEST_DIFFERENT = 5
_DIGITS = "0123456789"


@dataclass(frozen=True, slots=True, kw_only=True)
class PassphraseTicks:
    """Which of the rules a passphrase keeps; it must keep all of them.

    `is_long`: 12 characters after NFC. `is_varied`: five different letters or digits, not digits
    alone. `is_uncommon`: no word of resources/passphrases_refused.txt, even with digits round it.
    """

    is_long: bool
    is_varied: bool
    is_uncommon: bool

    @property
    def is_strong(self) -> bool:
        """True where all are kept."""
        return self.is_long and self.is_varied and self.is_uncommon


def ticks_of(passphrase: str) -> PassphraseTicks:
    """Hold a passphrase to the rules, also one that is still being typed."""
    letters = _folded(passphrase)
    bare = letters.strip(_DIGITS)
    return PassphraseTicks(
        is_long=len(unicodedata.normalize("NFC", passphrase)) >= LEAST_CHARACTERS,
        is_varied=bool(bare) and len(set(letters)) >= _FEWEST_DIFFERENT,
        is_uncommon=_refused().isdisjoint({letters, bare}),
    )


def require_strong(passphrase: str) -> None:
    """Let a passphrase pass, or refuse it.

    Raises:
        WeakPassphraseError: one of the rules is not kept.
    """
    if not ticks_of(passphrase).is_strong:
        raise WeakPassphraseError(LEAST_CHARACTERS)


def _folded(text: str) -> str:
    # Accents, case, spaces and signs are what people vary first.
    plain = unicodedata.normalize("NFKD", text.casefold().translate(WITHOUT_BAR))
    return "".join(letter for letter in plain if letter.isalnum())


@cache
def _refused() -> frozenset[str]:
    path = program_folder() / "resources" / "passphrases_refused.txt"
    lines = path.read_text(encoding="utf-8").splitlines()
    words = {_folded(line) for line in lines if line and not line.startswith("#")}
    return frozenset(words | {word.strip(_DIGITS) for word in words})
