"""A search over all books: words, "quoted phrases", and fields such as `độ:mật năm:2026`."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.dates import read_day
from bmnn_desk.domain.numbers import fold
from bmnn_desk.domain.search_words import search_words
from bmnn_desk.domain.secrecy import SecrecyLevel

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

# A field's name stands before a colon; what is quoted stands together.
_PIECE = re.compile(r'(?:([^\W\d_]+):)?(?:"([^"]*)"?|(\S+))')
_WORD = re.compile(r"[^\W_]+")
_MOST_PHRASES = 40
_LEVELS: Mapping[str, SecrecyLevel] = {
    "mat": SecrecyLevel.MAT,
    "c": SecrecyLevel.MAT,
    "toi mat": SecrecyLevel.TOI_MAT,
    "toimat": SecrecyLevel.TOI_MAT,
    "b": SecrecyLevel.TOI_MAT,
    "tuyet mat": SecrecyLevel.TUYET_MAT,
    "tuyetmat": SecrecyLevel.TUYET_MAT,
    "a": SecrecyLevel.TUYET_MAT,
}
_BOOKS: Mapping[str, BookKind] = {
    "di": BookKind.OUTGOING,
    "den": BookKind.INCOMING,
    "chuyen giao": BookKind.TRANSFER,
    "chuyengiao": BookKind.TRANSFER,
    "giao": BookKind.TRANSFER,
    "sao chup": BookKind.COPY,
    "saochup": BookKind.COPY,
    "sao": BookKind.COPY,
}
_FIRST_YEAR, _LAST_YEAR = 1945, 2200

Phrase = tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SearchProblem:
    """A field that could not be read, as it was typed: its name and what stands behind it."""

    field: str
    typed: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SearchQuery:
    """What is looked for, without marks and case; every part must hold.

    `is_open` lets the last word of the last phrase be the beginning of a longer one. `places`
    stand in who sent or gets it. `numbers` are ordinals or numbers of documents. `since` and
    `until` are the first and last day of a line.
    """

    phrases: tuple[Phrase, ...] = ()
    is_open: bool = False
    places: tuple[Phrase, ...] = ()
    levels: frozenset[SecrecyLevel] = frozenset()
    books: frozenset[BookKind] = frozenset()
    numbers: frozenset[int] = frozenset()
    since: date | None = None
    until: date | None = None
    problems: tuple[SearchProblem, ...] = ()

    @property
    def is_empty(self) -> bool:
        """True where nothing is asked for."""
        narrowed = self.levels or self.books or self.numbers or self.since or self.until
        return not (self.phrases or self.places or narrowed)


def search_query(typed: str, today: date) -> SearchQuery:
    """What somebody typed into the box; `today` completes half a day.

    The fields are `độ:`, `năm:`, `ngày:`, `từ:`, `đến:`, `nơi:`, `sổ:`, `số:`, without accents
    too. A word with another name before a colon is looked for as it stands.
    """
    reader = _Reader(today)
    for match in _PIECE.finditer(typed):
        name, quoted, bare = match.groups()
        reader.take(name or "", quoted if bare is None else bare, is_quoted=bare is None)
    return reader.query(is_open=not typed[-1:].isspace() and not typed.endswith('"'))


class _Reader:
    def __init__(self, today: date) -> None:
        self._today = today
        self._phrases: list[Phrase] = []
        self._places: list[Phrase] = []
        self._levels: set[SecrecyLevel] = set()
        self._books: set[BookKind] = set()
        self._numbers: set[int] = set()
        self._since: list[date] = []
        self._until: list[date] = []
        self._problems: list[SearchProblem] = []
        self._last_is_word = False
        self._fields: Mapping[str, Callable[[str], bool]] = {
            "do": self._level,
            "nam": self._year,
            "ngay": self._day,
            "tu": self._from,
            "den": self._to,
            "noi": self._place,
            "so": self._book_or_number,
        }

    def take(self, name: str, value: str, *, is_quoted: bool) -> None:
        """One piece: a field with its value, a phrase, or a word."""
        read = self._fields.get(fold(name)) if name else None
        self._last_is_word = read is None
        if read is None:
            whole = f"{name} {value}" if name else value
            quoted = tuple(_WORD.findall(fold(whole)))
            words = (quoted,) if is_quoted else search_words(whole).phrases
            self._phrases += filter(None, words)
        elif not read(fold(value).strip()):
            self._problems.append(SearchProblem(field=name, typed=value))

    def query(self, *, is_open: bool) -> SearchQuery:
        """All that was taken."""
        return SearchQuery(
            phrases=tuple(self._phrases[:_MOST_PHRASES]),
            is_open=is_open and self._last_is_word and bool(self._phrases),
            places=tuple(self._places[:_MOST_PHRASES]),
            levels=frozenset(self._levels),
            books=frozenset(self._books),
            numbers=frozenset(self._numbers),
            since=max(self._since, default=None),
            until=min(self._until, default=None),
            problems=tuple(self._problems),
        )

    def _level(self, value: str) -> bool:
        level = _LEVELS.get(value)
        if level is not None:
            self._levels.add(level)
        return level is not None

    def _year(self, value: str) -> bool:
        if not (value.isascii() and value.isdigit() and _FIRST_YEAR <= int(value) <= _LAST_YEAR):
            return False
        self._since.append(date(int(value), 1, 1))
        self._until.append(date(int(value), 12, 31))
        return True

    def _day(self, value: str) -> bool:
        return self._from(value) and self._to(value)

    def _from(self, value: str) -> bool:
        return self._keep_day(value, self._since)

    def _to(self, value: str) -> bool:
        return self._keep_day(value, self._until)

    def _keep_day(self, value: str, days: list[date]) -> bool:
        day = read_day(value, self._today)
        if not isinstance(day, date):
            return False
        days.append(day)
        return True

    def _place(self, value: str) -> bool:
        words = tuple(_WORD.findall(value))
        if words:
            self._places.append(words)
        return bool(words)

    def _book_or_number(self, value: str) -> bool:
        """`sổ:đến` and `số:41` are one without accents; a number is told by its figures."""
        if value in _BOOKS:
            self._books.add(_BOOKS[value])
            return True
        number = value.isascii() and value.isdigit() and len(value) <= 9  # noqa: PLR2004  as SQLite counts
        if number:
            self._numbers.add(int(value))
        return number
