"""Số, ký hiệu as typed from an incoming paper: the day and the bản số may stand behind it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.copy_numbers import read_copy_numbers
from bmnn_desk.domain.dates import DayProblem, DayTrouble, read_day
from bmnn_desk.domain.typed_patterns import DAY_BEHIND, WITH_COPIES, WITH_DAY

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

_NUMBER = re.compile(r"[^/]*\d[^/]*/")


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedReference:
    """The reference, with the day and the copy numbers that were typed behind it.

    `day` None and `copy_numbers` empty where none was typed.
    """

    reference: str
    day: date | None = None
    copy_numbers: tuple[int, ...] = ()


def read_reference(typed: str, today: date) -> TypedReference:
    """Split `118/CAT-PA03 5/2 bs 03, 04` into the reference, the day and the copy numbers.

    They are only taken where something with a slash stands before them: a reference is never
    cut on a guess. A day without a year is the latest one that is past.
    """
    text = " ".join(unicodedata.normalize("NFC", typed).split())
    copies = WITH_COPIES.fullmatch(text)
    numbers = None if copies is None else read_copy_numbers(copies[2])
    rest = text if copies is None or not numbers else copies[1]
    dated = WITH_DAY.fullmatch(rest)
    day = None if dated is None or "/" not in dated[1] else read_day(dated[2], today, past=True)
    if dated is not None and day is not None and not isinstance(day, DayProblem):
        return TypedReference(reference=dated[1], day=day, copy_numbers=numbers or ())
    if "/" not in rest:
        return TypedReference(reference=text)
    return TypedReference(reference=rest, copy_numbers=numbers or ())


def impossible_day(typed: str, today: date) -> DayProblem | None:
    """What stands like a day behind a reference, in a month that has no such day: `Số 9 31/2`.

    It stays where it is, as it may be a part of the reference; other text is None.
    """
    text = " ".join(unicodedata.normalize("NFC", typed).split())
    copies = WITH_COPIES.fullmatch(text)
    found = DAY_BEHIND.fullmatch(text if copies is None else copies[1])
    day = None if found is None else read_day(found[1], today, past=True)
    if isinstance(day, DayProblem) and day.trouble is DayTrouble.NO_SUCH_DAY:
        return day
    return None


def code_in_reference(reference: str, codes: Iterable[str]) -> str | None:
    """The type's letters in a symbol: `45/BC-STC` has BC; "" for a type without letters.

    None where nothing can be told: no number, or a symbol with no hyphen.
    """
    match = _NUMBER.match(reference)
    if match is None:
        return None
    letters, hyphen, _ = reference[match.end() :].partition("-")
    if not hyphen or not letters.strip():
        return None
    known = {code.casefold(): code for code in codes if code}
    return known.get(letters.strip().casefold(), "")
