"""Finds type name and title (ô 5a), or the "V/v" of a công văn (ô 5b)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.papers.reading.find_day import is_day
from bmnn_desk.papers.reading.head_rows import is_noise
from bmnn_desk.papers.reading.reading_patterns import (
    ABOUT,
    ABOUT_SIGN,
    ADDRESSED,
    AUTHORITY,
    BODY_OPENS,
    NATION,
    NATION_CUT,
    NO_TYPE,
    NUMBER,
    NUMBER_HEAD,
    POST,
    RULE,
    STAMP_OF_ARRIVAL,
    TITLE_WITHIN,
    TYPE_NAMES,
)
from bmnn_desk.papers.reading.rows import is_bold, is_capital, is_italic, joined, read_from

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.domain.document import Read
    from bmnn_desk.papers.reading.head_rows import HeadRows
    from bmnn_desk.papers.reading.rows import Row

_LONGEST_TYPE = 90
_MOST_TYPE_WORDS = 4
_MOST_TITLE_LINES = 12
_NEAR = 6
_LONGEST_BROKEN = 110
_LONGEST_TITLE = 4000


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class TitleRows:
    """Type name, title, and the rows that hold them; a công văn has no type name."""

    type_name: Read | None
    title: Read | None
    type_row: Row | None
    title_rows: tuple[Row, ...]


def find_title(main: Sequence[Row], head: HeadRows) -> TitleRows:
    """Type name and title of a document; each None where there is none."""
    about = _about(main, head)
    type_row = _type_row(head)
    if type_row is None:
        return TitleRows(
            type_name=None, title=_about_read(about), type_row=None, title_rows=tuple(about)
        )
    name, within = _parted(type_row.text)
    rows = _below(main, type_row)
    title = _title(within, rows, type_row)
    if title is None and about:
        title, rows = _about_read(about), about
    return TitleRows(
        type_name=read_from(name, (type_row,)),
        title=title,
        type_row=type_row,
        title_rows=tuple(rows),
    )


def _title(within: str, rows: list[Row], type_row: Row) -> Read | None:
    text = " ".join(part for part in (within, joined(rows)) if part)
    return read_from(text, rows or (type_row,)) if text else None


def _type_row(head: HeadRows) -> Row | None:
    """The first line in capitals that is not of the two columns above it."""
    start = 0 if head.number_at is None else head.number_at + 1
    own = [row for row in head.rows[start:] if not (head.is_in_columns(row) or _is_of_head(row))]
    about = {row.at for row in _about(head.rows, head)}
    for row in own:
        if row.at in about:
            continue
        if ADDRESSED.match(row.text):
            return None
        if TYPE_NAMES.match(row.text) and is_capital(_words_of_type(row.text)):
            return row
        return row if head.number_at is not None and _may_be_type(row) else None
    return None


def _words_of_type(text: str) -> str:
    found = TYPE_NAMES.match(text)
    return found[0] if found else text


def _may_be_type(row: Row) -> bool:
    if not is_capital(row.text) or len(row.text) > _LONGEST_TYPE or NO_TYPE.match(row.text):
        return False
    return row.line.align in {"center", ""}


def _is_of_head(row: Row) -> bool:
    """True for what a head in a single flow holds beside the type name."""
    if is_day(row.text) or ABOUT.match(row.text) or NATION_CUT.search(row.text):
        return True
    return NATION.search(row.text) is not None


def _parted(text: str) -> tuple[str, str]:
    """A title that follows the type name on its line: "BÁO CÁO Về việc …"."""
    found = TYPE_NAMES.match(text)
    rest = TITLE_WITHIN.match(text[found.end() :]) if found else None
    if found is None or rest is None:
        return text, ""
    is_long = len(rest["title"].split()) > _MOST_TYPE_WORDS
    return (found[0], rest["title"]) if is_long or not is_capital(rest["title"]) else (text, "")


def _below(main: Sequence[Row], type_row: Row) -> list[Row]:
    """The rows of the title: up to a rule, Kính gửi, or where the text begins."""
    below = [row for row in main if row.at > type_row.at]
    flow = type_row.line.flow
    if below and all(row.line.flow != flow for row in below[:_NEAR]):
        flow = below[0].line.flow
    after = [row for row in below if row.line.flow == flow]
    rows: list[Row] = []
    for row in after[: _MOST_TITLE_LINES + 1]:
        if RULE.fullmatch(row.text) or _ends_title(row, rows, type_row):
            break
        rows.append(row)
    return rows[:_MOST_TITLE_LINES]


def _ends_title(row: Row, rows: list[Row], type_row: Row) -> bool:
    if ADDRESSED.match(row.text) or row.line.is_boxed or len(row.text) > _LONGEST_TITLE:
        return True
    if row.line.page != type_row.line.page or _is_caption(row):
        return True
    if type_row.line.align == "center" and row.line.align in {"both", "left"}:
        return True
    if rows:
        return _is_unlike(row, rows)
    return not is_bold(row) and BODY_OPENS.match(row.text) is not None


def _is_caption(row: Row) -> bool:
    """What a decision sets below its title: who decides; and remarks in brackets."""
    if row.text.startswith("(") and not is_bold(row):
        return True
    is_post = POST.match(row.text) or AUTHORITY.match(row.text)
    return is_capital(row.text) and is_post is not None


def _is_unlike(row: Row, rows: list[Row]) -> bool:
    """True for a row that is set otherwise than the title before it."""
    first, last = rows[0], rows[-1]
    if is_bold(row) != is_bold(first) or is_italic(row) != is_italic(first):
        return True
    if is_capital(row.text) and not is_capital(first.text):
        return True
    if last.text.endswith((".", ";", ":")) or BODY_OPENS.match(row.text):
        return True
    return not row.line.align and (not is_bold(row)) and len(last.text) > _LONGEST_BROKEN


def _about(main: Sequence[Row], head: HeadRows) -> list[Row]:
    """The rows of "V/v …" under the number, or on its line."""
    number = head.number_row
    if number is None:
        return _about_from(main, next((row for row in head.rows if _opens_about(row)), None))
    found = NUMBER.match(number.text) if NUMBER_HEAD.match(number.text) else None
    rest = found["rest"].strip() if found else ""
    if ABOUT.match(rest):
        own = type(number)(text=rest, line=number.line, at=number.at)
        return [own, *_about_from(main, number)[1:]]
    flow = number.line.flow
    same = [row for row in head.rows if row.at > number.at and row.line.flow == flow]
    other = [row for row in head.rows if row.at > number.at and row.line.flow != flow]
    opens = next((row for row in (*same, *other) if _opens_about(row)), None)
    if opens is None and same and head.is_in_columns(same[0]) and ABOUT.match(same[0].text):
        opens = same[0]
    return _about_from(main, opens)


def _opens_about(row: Row) -> bool:
    return ABOUT.match(row.text) is not None and ABOUT_SIGN.match(row.text) is not None


def _about_from(main: Sequence[Row], opens: Row | None) -> list[Row]:
    if opens is None:
        return []
    rows = [opens]
    for row in main:
        if row.at <= opens.at or row.line.flow != opens.line.flow:
            continue
        if len(rows) == _MOST_TITLE_LINES or _ends_about(row, rows[-1]):
            break
        rows.append(row)
    return rows


def _ends_about(row: Row, last: Row) -> bool:
    if is_noise(row) or row.line.is_boxed or last.text.endswith("."):
        return True
    if ADDRESSED.match(row.text) or _is_of_head(row):
        return True
    if is_capital(row.text) and not any(letter.isdigit() for letter in row.text):
        return True
    is_remark = row.text.startswith("(") and row.text[1:2].isupper()
    if is_remark or STAMP_OF_ARRIVAL.match(row.text):
        return True
    return row.line.align == "both" or len(row.text) > _LONGEST_BROKEN


def _about_read(rows: list[Row]) -> Read | None:
    if not rows:
        return None
    text = ABOUT.sub("", joined(rows), count=1).strip()
    return read_from(text, rows) if text else None
