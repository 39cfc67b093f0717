"""Recipients out of what was typed, or copied in Word and Excel. No Qt here."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.numbers import fold
from bmnn_desk.domain.recipients import Recipient
from bmnn_desk.ui.proposal.html_tables import table_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

_BULLET = re.compile(r"^(?:[-\u2013\u2014•·*+▪●○]|\(?\d{1,3}[.)])\s*")
_COUNT = r"(?P<count>\d{1,3})"
# Typed without marks too: "02 ban".
_WORD = r"b(?:[aả]n)?"
_COPIES = (
    # Sở A: 02 bản · Sở A (02 bản) · Sở A - 2b · Sở A x 2 · each may end with the words "bản".
    re.compile(rf"^(?P<name>.+?)\s*[(\[]\s*{_COUNT}\s*(?:{_WORD})?\s*[)\]]$", re.IGNORECASE),
    re.compile(rf"^(?P<name>.+?)\s*[:,\u2013\u2014-]\s*{_COUNT}(?:\s*{_WORD})?$", re.IGNORECASE),
    re.compile(rf"^(?P<name>.+?)\s+{_COUNT}\s*{_WORD}$", re.IGNORECASE),
    re.compile(rf"^(?P<name>.+?)\s*[x\u00d7]\s*{_COUNT}$", re.IGNORECASE),
)
_NUMBERS = re.compile(
    r"\s*[(\[]?\s*\bb[aả]n\s+s[oố]:?\s*(?P<list>[\d ,;vàa→đdếen\u2013-]+)[)\]]?$", re.IGNORECASE
)
_RUN = re.compile(r"(\d+)\s*(?:đến|den|→|\u2013|-)\s*(\d+)|(\d+)")
_DIGITS = re.compile(rf"^\d{{1,3}}(?:\s*{_WORD})?$", re.IGNORECASE)
_ARCHIVE = re.compile(r"^(?:luu|lu)\s*[:.]|^luu\s+(?:vt|van thu)\b")
_HEADING = re.compile(r"^noi nhan\s*:?$")
_HEAD_CELLS = {
    "name": ("noi nhan", "don vi", "co quan", "ten co quan", "ten don vi", "noi gui", "nguoi nhan"),
    "copies": ("so ban", "so luong", "so luong ban", "sl"),
    "delivery": ("cach giao", "hinh thuc giao", "cach gui", "hinh thuc gui", "giao"),
    "ordinal": ("stt", "tt", "so tt", "so thu tu"),
}
_LONGEST_RUN = 500


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PasteWords:
    """The office's words from the regime's measure: what begins a group, what stands for others."""

    groups: tuple[str, ...] = ()
    as_above: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Pasted:
    """Recipients, and the lines that are none: archive copies, and "như trên" without a name."""

    recipients: tuple[Recipient, ...]
    archive: tuple[str, ...] = ()
    unnamed: tuple[str, ...] = ()


def recipients_from(
    text: str, html: str, words: PasteWords, read: Callable[[str], str] = str
) -> Pasted:
    """Read a copied table by its cells, anything else line by line.

    `read` turns each cell into Unicode, where the whole is in an older encoding.
    """
    rows = tuple(tuple(map(read, row)) for row in table_rows(html)) if html else ()
    if not rows:
        lines = unicodedata.normalize("NFC", text).replace("\r", "\n").split("\n")
        rows = tuple(tuple(_clean(read(cell)) for cell in line.split("\t")) for line in lines)
    columns = _columns(rows)
    found: list[Recipient] = []
    archive: list[str] = []
    unnamed: list[str] = []
    for row in rows:
        for line in _lines_of(row, columns):
            kind = _kind(line.name, words)
            if kind == "archive":
                archive.append(line.name)
            elif kind == "unnamed":
                unnamed.append(line.name)
            elif kind:
                found.append(as_recipient(line, words))
    return Pasted(recipients=tuple(found), archive=tuple(archive), unnamed=tuple(unnamed))


def is_heading_row(line: str) -> bool:
    """True where the cells of a line, parted by tabs, head the columns of a table."""
    plain = unicodedata.normalize("NFC", line)
    return _is_head([_clean(cell) for cell in plain.split("\t")])


def recipient_from(line: str, words: PasteWords) -> Recipient | None:
    """A line that was typed; None where it names nobody."""
    read = recipients_from(line, "", words).recipients
    return read[0] if read else None


def as_recipient(line: Recipient, words: PasteWords) -> Recipient:
    """The line as it counts: a group with its members gets a copy for each."""
    name, members = line.name, line.members
    grouped = _begins_group(name, words)
    if grouped and not members and ":" in name:
        name, _, listed = name.partition(":")
        members = tuple(filter(None, (_clean(part) for part in re.split(r"[,;]", listed))))
    if not (grouped or members):
        return line
    return Recipient(
        name=_clean(name),
        copies=len(members) or line.copies,
        members=members,
        is_group=True,
        delivery=line.delivery,
    )


def _lines_of(row: Sequence[str], columns: dict[str, int] | None) -> Iterable[Recipient]:
    cells = [unicodedata.normalize("NFC", cell) for cell in row]
    if columns is not None:
        if _is_head(cells):
            return
        yield _from_columns(cells, columns)
        return
    filled = [cell for cell in cells if cell.strip()]
    if len(filled) > 1:
        yield _from_cells(filled)
        return
    for part in filled[0].split(";") if filled else ():
        yield _counted(_clean(part))


def _from_columns(cells: Sequence[str], columns: dict[str, int]) -> Recipient:
    def cell(key: str) -> str:
        """The row's words under a heading; none where the row is too short."""
        at = columns.get(key)
        return _clean(cells[at]) if at is not None and at < len(cells) else ""

    line = _counted(cell("name"))
    copies = _number(cell("copies"))
    return Recipient(
        name=line.name,
        copies=line.copies if copies is None else copies,
        delivery=cell("delivery"),
    )


def _from_cells(cells: Sequence[str]) -> Recipient:
    """Cells without a heading: an ordinal may come first, then the name, then a count."""
    texts = [_clean(cell) for cell in cells]
    if _DIGITS.match(texts[0].rstrip(".")) and len(texts) > 1:
        texts = texts[1:]
    line = _counted(texts[0])
    rest = texts[1:]
    counts = [count for count in map(_number, rest) if count is not None]
    said = [text for text in rest if text and _number(text) is None]
    return Recipient(
        name=line.name,
        copies=counts[0] if counts else line.copies,
        delivery=said[0] if said else "",
    )


def _counted(text: str) -> Recipient:
    numbered = _NUMBERS.search(text)
    if numbered and (many := _run_length(numbered["list"])):
        return Recipient(name=_clean(text[: numbered.start()]), copies=many)
    for pattern in _COPIES:
        found = pattern.match(text)
        if found:
            return Recipient(name=_clean(found["name"]), copies=int(found["count"]))
    return Recipient(name=text)


def _run_length(listed: str) -> int:
    many = 0
    for first, last, single in _RUN.findall(listed):
        run = int(last) - int(first) + 1 if first else bool(single)
        many += run if 0 < run <= _LONGEST_RUN else 1
    return many


def _number(text: str) -> int | None:
    return int(re.sub(r"\D", "", text)) if _DIGITS.match(text) else None


def _columns(rows: Sequence[Sequence[str]]) -> dict[str, int] | None:
    """Where a heading says that each column stands; None where there is no heading."""
    head = next((row for row in rows if _is_head(row)), None)
    if head is None:
        return None
    found: dict[str, int] = {}
    for at, cell in enumerate(head):
        for key, names in _HEAD_CELLS.items():
            if _folded(cell) in names:
                found.setdefault(key, at)
    return found


def _is_head(row: Sequence[str]) -> bool:
    folded = [_folded(cell) for cell in row]
    known = [name for names in _HEAD_CELLS.values() for name in names]
    return (
        any(cell in _HEAD_CELLS["name"] for cell in folded)
        and sum(cell in known for cell in folded) > 1
    )


def _kind(name: str, words: PasteWords) -> str:
    folded = _folded(name)
    if not folded or _HEADING.match(fold(name).strip()):
        return ""
    if _ARCHIVE.match(fold(name)):
        return "archive"
    if folded in {_folded(word) for word in words.as_above}:
        return "unnamed"
    return "recipient"


def _begins_group(name: str, words: PasteWords) -> bool:
    folded = fold(name)
    return any(folded.startswith(fold(word)) for word in words.groups)


def _folded(text: str) -> str:
    return " ".join(fold(text).strip(" .:;").split())


def _clean(text: str) -> str:
    plain = " ".join(unicodedata.normalize("NFC", text).replace("\xa0", " ").split())
    return _BULLET.sub("", plain).strip().rstrip(";.,:").strip()
