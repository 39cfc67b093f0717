"""The code of a copy on counting lists: tells the program which row it is, and people nothing."""

from __future__ import annotations

from bmnn_desk.domain.sheet_code import checked_signs, number_of_signs

_SIGNS = 7
_SPAN = 32**_SIGNS
# Odd, so that each row has a code of its own, and far from 1, so that neighbours look unlike.
_FACTOR = 0x5DEECE66D
_BACK = pow(_FACTOR, -1, _SPAN)


def copy_code(copy: int) -> str:
    """The code of a copy by its row's number: seven signs and a check letter, in fours.

    Raises:
        ValueError: no row has such a number.
    """
    if not 0 < copy < _SPAN:
        raise ValueError(copy)
    return checked_signs(copy * _FACTOR % _SPAN, _SIGNS)


def copy_of_code(typed: str) -> int | None:
    """The row's number of a code as typed or scanned; None for what is no such code.

    The check letter sees every single wrong sign (Luhn modulo 32), case and hyphens do not count.
    """
    number = number_of_signs(typed, _SIGNS)
    return None if not number else number * _BACK % _SPAN
