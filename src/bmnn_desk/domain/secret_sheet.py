"""Entries of a danh mục brought in from a table: which rows are new, double, or cannot be taken."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from bmnn_desk.domain.numbers import fold
from bmnn_desk.domain.secret_list import SecretItem

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from bmnn_desk.domain.listed_decisions import DecisionIndex, ListedDecision
    from bmnn_desk.domain.old_register import OldFault
    from bmnn_desk.domain.secrecy import SecrecyLevel

_NAMED = re.compile(r"^(?:quyet dinh|qd)?\s*(?:so)?\s*:?\s*(?=\d)")
_DAY = re.compile(r"\s*,?\s*\bngay\b.*?(\d{4}).*$")
_NUMBER = re.compile(r"0*(\d+)\s*(?:/\s*(\d{4})(?=\s*/))?(?:\s*/\s*(\S.*))?")


class RowFate(StrEnum):
    """What becomes of a row: only a new one is brought in.

    `NO_DAY` is of a decision that the index has without its day, so that nobody can enter it yet.
    """

    NEW = "new"
    DOUBLE = "double"
    PLACE_TAKEN = "place_taken"
    LEVEL_DIFFERS = "level_differs"
    UNKNOWN_DECISION = "unknown_decision"
    NO_DAY = "no_day"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SecretRow:
    """A row of the table: `row` is its number from 1, `decision` as the cell names it."""

    sheet: str
    row: int
    decision: str
    article: str
    clause: str
    point: str
    level: SecrecyLevel
    words: str

    @property
    def place(self) -> tuple[str, str, str]:
        """Điều, khoản, điểm, as they are compared."""
        return _place(self)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SecretSheetRead:
    """The rows that could be read, and each fault; a row with a fault is left out."""

    rows: tuple[SecretRow, ...]
    faults: tuple[OldFault, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class EnteredDecision:
    """A decision that the office entered before, with its entries."""

    id: int
    decision: str
    day: date | None
    items: tuple[SecretItem, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class JudgedRow:
    """A row with what becomes of it; `entered` or `listed` is its decision, as far as one is known.

    `item` is the entry that it makes.
    """

    row: SecretRow
    fate: RowFate
    item: SecretItem
    entered: int = 0
    listed: ListedDecision | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Name:
    number: str
    year: int | None
    suffix: str

    def is_of(self, other: _Name) -> bool:
        """True where both may mean the same decision; what one leaves out counts for nothing."""
        years = self.year is None or other.year is None or self.year == other.year
        suffixes = not self.suffix or self.suffix == other.suffix
        return self.number == other.number and years and suffixes


class _Decision:
    """What is known of a decision while its rows are judged, place by place."""

    def __init__(self, entered: int, listed: ListedDecision | None) -> None:
        self.entered = entered
        self.listed = listed
        self.texts: dict[tuple[str, str, str], set[str]] = {}
        self.levels: dict[str, SecrecyLevel] = {}

    def know(self, item: SecretItem) -> None:
        """Count an entry that is there already."""
        self.texts.setdefault(_place(item), set()).add(_plain(item.words))
        self.levels.setdefault(_place(item)[0], item.level)

    def judge(self, row: SecretRow | SecretItem) -> RowFate:
        """What becomes of a row; a new one counts for those that follow."""
        place = _place(row)
        texts = self.texts.setdefault(place, set())
        words = _plain(row.words)
        if words in texts:
            return RowFate.DOUBLE
        if self.levels.setdefault(place[0], row.level) is not row.level:
            return RowFate.LEVEL_DIFFERS
        if texts:
            return RowFate.PLACE_TAKEN
        texts.add(words)
        return RowFate.NEW


def judge_rows(
    rows: Sequence[SecretRow], entered: Iterable[EnteredDecision], index: DecisionIndex
) -> tuple[JudgedRow, ...]:
    """Each row in order with what becomes of it; judged again where the rows are kept.

    A decision is one that the office entered, else one of the index whose day is known. One Điều
    has one level (rules-2020 section 7), and one place one text.
    """
    known = [_known(each) for each in entered]
    found: dict[str, _Decision | RowFate] = {}
    fates: list[tuple[SecretRow, RowFate, _Decision | None]] = []
    for row in rows:
        if row.decision not in found:
            found[row.decision] = _decision(row.decision, known, index)
        decision = found[row.decision]
        if isinstance(decision, RowFate):
            fates.append((row, decision, None))
        else:
            fates.append((row, decision.judge(row), decision))
    return tuple(
        JudgedRow(
            row=row,
            fate=fate,
            item=_item(row, decision),
            entered=0 if decision is None else decision.entered,
            listed=None if decision is None else decision.listed,
        )
        for row, fate, decision in fates
    )


def judge_items(items: Iterable[SecretItem], before: Iterable[SecretItem]) -> tuple[RowFate, ...]:
    """Entries typed one by one into a decision that has some before, judged as rows of a table."""
    decision = _Decision(0, None)
    for item in before:
        decision.know(item)
    return tuple(decision.judge(item) for item in items)


def _place(at: SecretRow | SecretItem) -> tuple[str, str, str]:
    return at.article.casefold(), at.clause.casefold(), at.point.casefold()


def _item(row: SecretRow, decision: _Decision | None) -> SecretItem:
    """A khoản is divided into điểm where any of its entries, here or before, names one."""
    article, clause, _ = row.place
    places = () if decision is None else decision.texts
    divided = any(place[:2] == (article, clause) and place[2] for place in places)
    return SecretItem(
        article=row.article,
        clause=row.clause,
        point=row.point,
        has_points=bool(row.point) or divided,
        level=row.level,
        words=row.words,
    )


def _known(entered: EnteredDecision) -> tuple[_Name, _Decision]:
    decision = _Decision(entered.id, None)
    for item in entered.items:
        decision.know(item)
    name = _name(entered.decision)
    if entered.day is not None:
        name = _Name(number=name.number, year=entered.day.year, suffix=name.suffix)
    return name, decision


def _decision(
    said: str, known: list[tuple[_Name, _Decision]], index: DecisionIndex
) -> _Decision | RowFate:
    """The one decision that is meant, or what becomes of rows that name none or more than one."""
    name = _name(said)
    meant = [decision for other, decision in known if name.number and name.is_of(other)]
    if len(meant) == 1:
        return meant[0]
    listed = None if meant else _listed(name, index)
    if listed is None:
        return RowFate.UNKNOWN_DECISION
    if listed.day is None:
        return RowFate.NO_DAY
    made = _Decision(0, listed)
    suffix = _name(listed.decision).suffix
    known.append((_Name(number=name.number, year=listed.year, suffix=suffix), made))
    return made


def _listed(name: _Name, index: DecisionIndex) -> ListedDecision | None:
    if not name.number.isdecimal():
        return None
    listed = index.numbered(int(name.number), name.year)
    return listed if listed is not None and name.is_of(_name(listed.decision)) else None


def _name(said: str) -> _Name:
    text = _NAMED.sub("", " ".join(fold(said).split()))
    dated = _DAY.search(text)
    text = _DAY.sub("", text)
    read = _NUMBER.fullmatch(text)
    if read is None:
        return _Name(number=text, year=None, suffix="")
    year = read[2] or (dated[1] if dated else None)
    suffix = "".join((read[3] or "").split())
    return _Name(number=read[1], year=int(year) if year else None, suffix=suffix)


def _plain(words: str) -> str:
    return " ".join(fold(words).split()).strip(" .;,")
