"""What a cell of an old register says: a day, a level, a number, yes or no, a text."""

from __future__ import annotations

import re
from datetime import date, timedelta
from types import MappingProxyType

from bmnn_desk.domain.numbers import fold
from bmnn_desk.domain.old_register import CellFault
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.papers.reading.number_words import with_digits
from bmnn_desk.papers.reading.sheet import FORMULA_FAULTS, Cell

# Excel takes 1900 for a leap year: its day 60 never was, all that follow are counted from here.
_DAY_ZERO = date(1899, 12, 30)
_DAYS_1904 = 1462
_FIRST_SERIAL, _LAST_SERIAL = 16072, 73415  # 1944 to 2100: a year or a small number is no day
_MOST_COPIES = 999_999
_SERIAL = re.compile(r"\d{5}(?:[.,]\d+)?")
_DAY_FIRST = re.compile(
    r"(?:ngay )?(\d{1,2})(?: ?[/.-] ?| thang )(\d{1,2})(?: ?[/.-] ?|,? nam )(\d{4})(?:[ t]\d.*)?"
)
_YEAR_FIRST = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?:[ t]\d.*)?")
_COUNT = re.compile(r"0*(\d{1,6})(?:[.,]0+)?(?: ?\([^()]*\))?(?: ?(?:ban|to|trang|cuon|bo))?")
_COUNT_IN_BRACKETS = re.compile(r"[a-z ]+ ?\(0*(\d{1,6})\)(?: ?(?:ban|to|trang|cuon|bo))?")
_LABEL = re.compile(r"do mat ?: ?")
_WORD_AND_LETTER = re.compile(r"(?:do )?([a-z ]+?)\W*(?:\W([abc])\W*)?")
_NO_LETTERS = re.compile(r"[\W\d_]+")
_LEVELS = MappingProxyType(
    {
        "mat": SecrecyLevel.MAT,
        "c": SecrecyLevel.MAT,
        "toimat": SecrecyLevel.TOI_MAT,
        "b": SecrecyLevel.TOI_MAT,
        "tuyetmat": SecrecyLevel.TUYET_MAT,
        "a": SecrecyLevel.TUYET_MAT,
    }
)
_YES = re.compile(r"co|x|yes|true|1|v|da ky|duoc(?: phep)?(?: sao,?(?: chup)?)?")
_NO = re.compile(
    r"khong|no|false|0|k|ko|chua|chua ky|khong (?:duoc|ky|phep|co)(?: phep)?(?: sao,?(?: chup)?)?"
)


def is_failed(cell: Cell) -> bool:
    """True where a formula failed: nobody knows what stood there."""
    return isinstance(cell, str) and cell in FORMULA_FAULTS


def text_of(cell: Cell) -> str:
    """A cell as a text, whole numbers without a fraction and days as dd/mm/yyyy."""
    if cell is None:
        return ""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "1" if cell else "0"
    if isinstance(cell, date):
        return f"{cell:%d/%m/%Y}"
    return str(int(cell)) if cell.is_integer() else f"{cell:.10g}".replace(".", ",")


def day_of(cell: Cell, *, starts_1904: bool = False) -> date | CellFault:
    """The day of a cell: a date, Excel's number of a day, or dd/mm/yyyy as a text."""
    if isinstance(cell, date):
        return cell
    if isinstance(cell, float):
        return _day_of_serial(cell, starts_1904=starts_1904)
    if not isinstance(cell, str):
        return CellFault.NO_DATE
    said = _said(cell)
    if _SERIAL.fullmatch(said):
        return _day_of_serial(float(said.replace(",", ".")), starts_1904=starts_1904)
    return _day_of_text(said)


def level_of_cell(cell: Cell) -> SecrecyLevel | CellFault:
    """The level of a cell: its word, A, B, C as on an outer envelope, or both that agree."""
    said = _LABEL.sub("", _said(text_of(cell)))
    level = _LEVELS.get(_NO_LETTERS.sub("", said))
    if level is None and (found := _WORD_AND_LETTER.fullmatch(said)):
        told = {_LEVELS.get(_NO_LETTERS.sub("", each)) for each in found.groups() if each}
        level = told.pop() if len(told) == 1 else None
    return CellFault.NO_LEVEL if level is None else level


def count_of(cell: Cell) -> int | CellFault:
    """A number of copies: 5, "05 bản", "05 (năm) bản"."""
    if isinstance(cell, float):
        return int(cell) if cell.is_integer() and 0 <= cell <= _MOST_COPIES else CellFault.NO_NUMBER
    if not isinstance(cell, str):
        return CellFault.NO_NUMBER
    found = (
        _COUNT.fullmatch(_said(cell))
        or _COUNT_IN_BRACKETS.fullmatch(_said(cell))
        or _COUNT.fullmatch(_said(with_digits(cell)))
    )
    return int(found[1]) if found else CellFault.NO_NUMBER


def answer_of(cell: Cell) -> bool | CellFault:
    """Yes or no: có, không, x, 1, 0."""
    if isinstance(cell, bool):
        return cell
    said = _said(text_of(cell))
    if _NO.fullmatch(said):
        return False
    return True if _YES.fullmatch(said) else CellFault.NO_ANSWER


def lines_of(cell: Cell) -> tuple[str, ...]:
    """The lines of a cell; where there is one alone, its parts between semicolons.

    A semicolon within brackets parts nothing: "Sở A (02 bản; bản số 1, 2)".
    """
    text = text_of(cell)
    lines = text.split("\n") if "\n" in text else _parts(text)
    return tuple(line for each in lines if (line := each.strip()))


def _parts(text: str) -> list[str]:
    parts, depth = [""], 0
    for sign in text:
        depth += (sign == "(") - (sign == ")")
        if sign == ";" and depth <= 0:
            parts.append("")
        else:
            parts[-1] += sign
    return parts


def _day_of_text(said: str) -> date | CellFault:
    if found := _DAY_FIRST.fullmatch(said):
        day, month, year = map(int, found.groups())
    elif found := _YEAR_FIRST.fullmatch(said):
        year, month, day = map(int, found.groups())
    else:
        return CellFault.NO_DATE
    try:
        return date(year, month, day)
    except ValueError:
        return CellFault.NO_DATE


def _day_of_serial(serial: float, *, starts_1904: bool) -> date | CellFault:
    days = serial + (_DAYS_1904 if starts_1904 else 0)
    if not _FIRST_SERIAL <= days < _LAST_SERIAL:
        return CellFault.NO_DATE
    return _DAY_ZERO + timedelta(days=int(days))


def _said(text: str) -> str:
    return " ".join(fold(text).split()).strip(" .;,'")
