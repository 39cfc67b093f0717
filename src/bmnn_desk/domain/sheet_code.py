"""Check codes of printed sheets: 75 bits of a digest and a check letter, as people type them."""

from __future__ import annotations

import unicodedata

from bmnn_desk.domain.paper_code import in_fours

# Without I, L, O and U: they are taken for 1, 1, 0 and V when read from paper.
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_TAKEN_FOR = str.maketrans("ILOU", "110V")
_BASE = len(_LETTERS)
_SIGNS = 15
_BITS = 5
_PREFIX = 18
_PARTS = ";"
# Spaces, line ends and hyphens of any kind.
_BETWEEN = frozenset({"Zs", "Cc", "Pd", "Po"})


def sheet_code(digest: bytes) -> str:
    """The code of a digest (SHA-256), four groups of four: its first 75 bits, a check letter."""
    number = int.from_bytes(digest, "big") >> (len(digest) * 8 - _SIGNS * _BITS)
    return checked_signs(number, _SIGNS)


def typed_code(typed: str) -> str | None:
    """The code that somebody typed, spelt as printed; None where it can be none.

    Spaces, hyphens and case do not matter. The last letter proves the others (Luhn modulo 32):
    a single wrong letter is always seen, and nearly every exchange of two neighbours. Of what a
    scanner read from the square code the part that is a code counts.
    """
    texts = (_signs(part) for part in typed.split(_PARTS))
    return next((in_fours(text) for text in texts if _is_proved(text, _SIGNS)), None)


def checked_signs(number: int, signs: int) -> str:
    """A number below 32 to the power of `signs` as so many signs and their check letter."""
    text = "".join(
        _LETTERS[number >> _BITS * place & _BASE - 1] for place in reversed(range(signs))
    )
    return in_fours(text + _check(text))


def number_of_signs(typed: str, signs: int) -> int | None:
    """The number that somebody typed or a scanner read so; None where it can be none."""
    text = _signs(typed)
    return _number(text[:-1]) if _is_proved(text, signs) else None


def code_prefix(code: str) -> str:
    """The first 18 hexadecimal letters of the digest that a code is of."""
    number = _number(code.replace("-", "")[:_SIGNS])
    return f"{number << 1:0{(_SIGNS * _BITS + 1) // 4}x}"[:_PREFIX]


def _signs(typed: str) -> str:
    text = unicodedata.normalize("NFC", typed).upper().translate(_TAKEN_FOR)
    return "".join(sign for sign in text if unicodedata.category(sign) not in _BETWEEN)


def _is_proved(text: str, signs: int) -> bool:
    """Whether a text is so many signs and the check letter of just these."""
    if len(text) != signs + 1 or any(sign not in _LETTERS for sign in text):
        return False
    return _check(text[:-1]) == text[-1]


def _number(signs: str) -> int:
    number = 0
    for sign in signs:
        number = number << _BITS | _LETTERS.index(sign)
    return number


def _check(signs: str) -> str:
    total = 0
    for place, sign in enumerate(reversed(signs)):
        value = _LETTERS.index(sign) * (2 if place % 2 == 0 else 1)
        total += value // _BASE + value % _BASE
    return _LETTERS[-total % _BASE]
