"""Nơi nhận of an old register's line: bản số, counts, total, drafter, copy sentence.

Texts are folded first, so that marks and case never matter.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.numbers import fold

if TYPE_CHECKING:
    from collections.abc import Iterable

_PARTS = re.compile(
    r";(?![^(]*\)|\s*\(?(?:ban(?: so)?|b/?s)\s*:?\s*\d)|\n"
    r"|(?<=\D[.)])\s+(?=(?:tong so|tong cong|nguoi soan|can bo soan|tai lieu|van ban|so luong"
    r"|luu\b))"
)
_LABEL = re.compile(r"^noi nhan\s*:?\s*|^\d{1,3}[.)]\s+")
_BULLET = " \t-*•+\u2013\u2014"
_SIDE = re.compile(
    r"^\W*(?:tong (?:so|cong)|so luong|so ban|phat hanh\b"
    r"|(?:nguoi|can bo|chuyen vien) (?:soan|danh)|soan thao"
    r"|(?:tai lieu|van ban|ban) (?:nay |mat )*(?:khong|ko|duoc|cam)\b"
    r"|(?:khong |ko )?duoc|khong\b|sao\W{1,3}chup)"
)
_NUMBERS = re.compile(
    r"(?:ban so|\bb/?s|\bban:?(?= ?0\d))\s*[:.]?\s*(\d{1,4}(?:\s*"
    r"(?:,|;|\+|&|->?|\u2013|\u2014|\u2192|\u00f7|va|den)\s*(?:ban so\s*)?"
    r"\d{1,4}\b(?!\s*ban\b))*)"
)
_NUMBER = re.compile(r"(-|\u2013|\u2014|\u2192|\u00f7|den)|(\d+)")
_COUNT = re.compile(r"(?<![\w/])(\d{1,4})\s*ban\b(?!\s*so\b)")
_TOTAL = re.compile(
    r"(?:tong (?:so|cong)|so luong|so ban|phat hanh)\D{0,30}?(\d{1,4})\s*(?:ban|$|[.;)])"
)
_DRAFTER = re.compile(
    r"(?:(?:nguoi|can bo|chuyen vien) soan(?: thao)?|soan thao)\s*:?\s*[^\W\d_]{2}"
)
_COPYING = re.compile(r"\bsao\b")
_MAY_NOT = re.compile(r"\b(?:khong|ko|cam|chua)\b[^.;]{0,24}?\bsao\b")
_BOTH = re.compile(r"duoc phep\s*(?:hoac|/|,)\s*khong duoc phep")
_MAY = re.compile(r"duoc(?: phep)?\s+(?:in,? ?)?sao\b")
_ARCHIVE = re.compile(r"^luu\b")
_GROUP = re.compile(r"^(?:cac|nhung)\b")
_NOT_A_NAME = re.compile(r"\([^)]*\)|ban (?:goc|chinh|luu|so)|\d+|[^\w]|_|\bban\b|\bx+\b")
_ALONE = re.compile(r"\s*\(?(?:ban(?: so)?|b/?s)[\s:.]*\d[\d ,-]*\W*")
_MOST = 2000
_LIST = r"(\d{1,4}(?:\s*(?:,|;|\+|&|->?|\u2013|\u2014|\u2192|\u00f7|va|den)\s*\d{1,4}\b)*)"
_CELL = re.compile(r"\W*(?:tu )?(?:(?:ban )?so|b/?s)?\W*" + _LIST + r"\W*")
_COPY_NUMBERS = re.compile(r"(?:ban sao|ban) so\s*:?\s*" + _LIST)
_EACH = re.compile(r"[;\n]|,(?![^(]*\))(?!\s*\d)")


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OldRecipient:
    """A line of nơi nhận: its bản số, or its count where it has none; 0 where nothing is said."""

    numbers: tuple[int, ...]
    counted: int
    archive: bool
    named: bool
    group: bool

    @property
    def is_silent(self) -> bool:
        """True where neither bản số nor a count is written."""
        return not self.numbers and not self.counted


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OldRecipients:
    """The block: its lines, the total, whether a drafter is named, what is said of copying."""

    lines: tuple[OldRecipient, ...] = ()
    total: int | None = None
    drafter: bool = False
    may_copy: frozenset[bool] = field(default_factory=frozenset)

    @property
    def numbers(self) -> tuple[int, ...]:
        """Every bản số, as the lines have them."""
        return tuple(number for line in self.lines for number in line.numbers)

    @property
    def archives(self) -> tuple[OldRecipient, ...]:
        """The lines that say where copies are kept."""
        return tuple(line for line in self.lines if line.archive)


def told_numbers(text: str) -> tuple[int, ...]:
    """The bản số of a cell that has nothing else; a count and a bản sao have none."""
    return tuple(_listed(found[1])) if (found := _CELL.fullmatch(fold(text))) else ()


def told_copies(text: str, copies: int | None) -> bool:
    """False where the bản sao that recipients are given, one by one, are not as many as made.

    A recipient of whom nothing is said may have any number: then there are only not too many.
    """
    parts = [part for part in _EACH.split(fold(text)) if any(map(str.isalnum, part))]
    told = [_told(part) for part in parts]
    if copies is None or not any(told):
        return True
    return sum(told) == copies or (sum(told) < copies and not all(told))


def _told(part: str) -> int:
    numbers = sum(len(_listed(one)) for one in _COPY_NUMBERS.findall(part))
    return numbers or sum(map(int, _COUNT.findall(part)))


class RecipientsReader:
    """Reads blocks one after another; a line that comes again is not read again."""

    def __init__(self) -> None:
        self._seen: dict[str, OldRecipients | OldRecipient | None] = {}

    def read(self, lines: Iterable[str]) -> OldRecipients:
        """The block of a register's line, as its cell has it."""
        found: list[OldRecipient] = []
        total: int | None = None
        drafter = False
        said: frozenset[bool] = frozenset()
        for text in lines:
            for part in _PARTS.split(fold(text)):
                read = self._part(part)
                if isinstance(read, OldRecipient):
                    _add(found, read, alone=_ALONE.fullmatch(part) is not None)
                elif read is not None:
                    total = read.total if total is None else total
                    drafter = drafter or read.drafter
                    said |= read.may_copy
        return OldRecipients(lines=tuple(found), total=total, drafter=drafter, may_copy=said)

    def _part(self, part: str) -> OldRecipients | OldRecipient | None:
        if part not in self._seen:
            self._seen[part] = _read_part(part)
        return self._seen[part]


def _add(found: list[OldRecipient], read: OldRecipient, *, alone: bool) -> None:
    """Numbers that stand alone belong to the line before them, where that has none."""
    if alone and found and found[-1].is_silent:
        found[-1] = replace(found[-1], numbers=read.numbers)
    else:
        found.append(read)


def _read_part(part: str) -> OldRecipients | OldRecipient | None:
    text = _LABEL.sub("", part.strip(_BULLET)).strip(_BULLET)
    if not text.strip(".: "):
        return None
    if _SIDE.match(text) or _copying(text):
        total = _TOTAL.search(text)
        return OldRecipients(
            total=None if total is None else int(total[1]),
            drafter=_DRAFTER.search(text) is not None,
            may_copy=_copying(text),
        )
    numbers = tuple(number for one in _NUMBERS.findall(text) for number in _listed(one))
    archive = _ARCHIVE.match(text) is not None
    return OldRecipient(
        numbers=numbers,
        counted=0 if numbers else sum(map(int, _COUNT.findall(text))),
        archive=archive,
        named=archive or len(_NOT_A_NAME.sub("", text)) > 1,
        group=_GROUP.match(text) is not None,
    )


def _copying(text: str) -> frozenset[bool]:
    if not _COPYING.search(text):
        return frozenset()
    if _BOTH.search(text):
        return frozenset({True, False})
    rest = _MAY_NOT.sub("", text)
    said = {False} if rest != text else set()
    return frozenset(said | {True}) if _MAY.search(rest) else frozenset(said)


def _listed(text: str) -> list[int]:
    numbers: list[int] = []
    run = False
    for sign, digits in _NUMBER.findall(text):
        if sign:
            run = True
            continue
        number = int(digits)
        if run and numbers and numbers[-1] < number < numbers[-1] + _MOST:
            numbers.extend(range(numbers[-1] + 1, number))
        numbers.append(number)
        run = False
    return numbers
