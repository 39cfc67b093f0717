"""Makes items of the rows of a list: a dash opens one, and broken lines belong together."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.papers.reading.copy_counts import counted
from bmnn_desk.papers.reading.copy_sentence_patterns import (
    SENTENCE_BROKEN,
    SENTENCE_GOES_ON,
    SENTENCE_OPENS,
)
from bmnn_desk.papers.reading.reading_patterns import (
    ABBREVIATION_END,
    LIST_MARK,
    LIST_NUMBER,
)
from bmnn_desk.papers.reading.recipients_patterns import (
    ARCHIVE,
    CODE_LINE,
    DRAFTER,
    NUMBERS_FIRST,
    TOTAL,
    TOTAL_OPENS,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.papers.reading.rows import Row

_INDENT_MM = 1.2
_SLACK_MM = 1.0
_TAIL = 200


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Item:
    """An item of a list; `mark` is its dash or number, "" where there is none."""

    text: str
    mark: str
    rows: tuple[Row, ...]


@dataclass(slots=True, kw_only=True, repr=False)
class _Open:
    """The item that is being put together."""

    rows: list[Row]
    texts: list[str]
    mark: str
    brackets: int = 0

    def add(self, row: Row, text: str) -> None:
        """Take a line in, and count the brackets it opens and shuts."""
        self.rows.append(row)
        self.texts.append(text)
        self.brackets += text.count("(") - text.count(")")

    @property
    def tail(self) -> str:
        """The end of what stands so far, long enough to tell whether it goes on."""
        return " ".join(self.texts[-2:])[-_TAIL:]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Setting:
    """How a list is set: with dashes or not, and where its lines begin and end in mm."""

    has_marks: bool
    left_mm: float | None
    right_mm: float | None


def items_of(rows: Sequence[Row]) -> list[Item]:
    """The items of rows that stand in one column, in order."""
    setting = _setting(rows)
    items: list[Item] = []
    held: _Open | None = None
    for row in rows:
        if held is not None and _goes_on(held, row, setting):
            held.add(row, row.text)
            continue
        if held is not None:
            items += _closed(held)
        mark = mark_of(row.text)
        held = _Open(rows=[], texts=[], mark=mark.strip())
        held.add(row, row.text[len(mark) :].strip())
    if held is not None:
        items += _closed(held)
    return items


def mark_of(text: str) -> str:
    """The dash, bullet or number that opens a text, "" where there is none."""
    found = LIST_MARK.match(text) or LIST_NUMBER.match(text)
    return found[0] if found else ""


def opens_a_line(text: str) -> bool:
    """True for a text that begins a line of its own, dash or not: Lưu, Tổng số, Người soạn."""
    said = text[len(mark_of(text)) :].lstrip(" (")
    return said[:1].isupper() and any(
        pattern.match(said)
        for pattern in (ARCHIVE, TOTAL, TOTAL_OPENS, DRAFTER, SENTENCE_OPENS, NUMBERS_FIRST)
    )


def _setting(rows: Sequence[Row]) -> _Setting:
    marked = [row for row in rows if mark_of(row.text)]
    lefts = [row.line.left_mm for row in marked if row.line.left_mm is not None]
    rights = [row.line.right_mm for row in rows if row.line.right_mm is not None]
    return _Setting(
        has_marks=any(not ARCHIVE.match(row.text[len(mark_of(row.text)) :]) for row in marked),
        left_mm=min(lefts, default=None),
        right_mm=max(rights, default=None),
    )


def _goes_on(held: _Open, row: Row, setting: _Setting) -> bool:
    """True where the row belongs to the item before it."""
    text, tail = row.text, held.tail
    if mark_of(text):
        return _mark_goes_on(held, row, setting)
    if SENTENCE_GOES_ON.match(text) and SENTENCE_BROKEN.search(tail):
        return True
    if opens_a_line(text) or (tail.endswith((";", ".")) and not ABBREVIATION_END.search(tail)):
        return False
    if held.brackets > 0 or tail.endswith((":", ".")) or not text[0].isupper():
        return True
    if DRAFTER.search(tail) or (tail.endswith(",") and (setting.has_marks or held.mark)):
        return True
    return not CODE_LINE.fullmatch(text.rstrip(".")) and _is_wrapped(held, row, setting)


def _mark_goes_on(held: _Open, row: Row, setting: _Setting) -> bool:
    """A dash may be that of "01 - 03", or stand within a name; then it is indented."""
    mark = mark_of(row.text)
    if held.brackets > 0 and row.text[len(mark) :].lstrip()[:1].isdigit():
        return True
    left, indent = row.line.left_mm, setting.left_mm
    if left is None or indent is None or held.tail.endswith((";", ".", ":")):
        return False
    return mark.strip() == held.mark and left > indent + _INDENT_MM


def _is_wrapped(held: _Open, row: Row, setting: _Setting) -> bool:
    """True where a capital at the line's start is not the start of the next item."""
    before = held.rows[-1].line
    if row.line.page is None:
        if before.line == row.line.line and setting.has_marks:
            return True
        return setting.has_marks and not _is_whole(held, row)
    if setting.has_marks:
        return not _is_whole(held, row)
    return _had_no_room(held.rows[-1], row, setting.right_mm)


def _is_whole(held: _Open, row: Row) -> bool:
    """True where both are lines with copy numbers of their own."""
    return held.tail.endswith(")") and bool(counted(row.text[:_TAIL]).numbers)


def _had_no_room(before: Row, row: Row, right_mm: float | None) -> bool:
    left, right, own_left = before.line.left_mm, before.line.right_mm, row.line.left_mm
    if left is None or right is None or right_mm is None:
        return False
    if own_left is not None and own_left > left + _INDENT_MM:
        return True
    letter = (right - left) / max(1, len(before.text))
    word = len(row.text.split(" ", 1)[0]) + 1
    return right + letter * word > right_mm + _SLACK_MM


def _closed(held: _Open) -> list[Item]:
    """The item, or the items that stand in it side by side: "- Như trên; - Sở Nội vụ;"."""
    text = " ".join(held.texts)
    pieces = _side_by_side(text)
    return [
        Item(
            text=piece[len(mark_of(piece)) if place else 0 :].strip(),
            mark=(mark_of(piece).strip() if place else held.mark),
            rows=tuple(held.rows),
        )
        for place, piece in enumerate(pieces)
    ]


def _side_by_side(text: str) -> list[str]:
    pieces: list[str] = []
    start = depth = 0
    for place, letter in enumerate(text):
        depth += (letter == "(") - (letter == ")")
        if letter == ";" and depth <= 0 and _divides(text, start, place):
            pieces += [piece] if (piece := text[start : place + 1].strip(" ;")) else []
            start = place + 1
    rest = text[start:].strip()
    return [*pieces, rest] if rest or not pieces else pieces


def _divides(text: str, start: int, place: int) -> bool:
    """Within the archive line a semicolon divides its holders, unless a dash follows."""
    after = text[place + 1 : place + 4].lstrip()
    if not after:
        return False
    if mark_of(after + " "):
        return True
    own = text[start : start + 20].lstrip()
    return not ARCHIVE.match(own[len(mark_of(own)) :]) and not DRAFTER.match(own)
