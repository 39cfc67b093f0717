"""The archive line of nơi nhận: "Lưu: VT (bản gốc, bản số 03), NC.Bền (bản số 04)"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.document import ReadRecipient
from bmnn_desk.papers.reading.copy_counts import Counted, counted
from bmnn_desk.papers.reading.recipients_patterns import (
    ARCHIVE,
    ARCHIVE_LABEL,
    CODE,
    COUNTED_CODE,
    HOLDERS_AND,
    NAMED_CODE,
    NUMBERS_FIRST,
)
from bmnn_desk.papers.reading.rows import without_end_mark

if TYPE_CHECKING:
    from bmnn_desk.domain.document import Spot


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ArchiveLine:
    """Its holders, and the code (ô 12) that stands at its end, "" where none does."""

    holders: tuple[ReadRecipient, ...]
    code: str


def is_archive_line(text: str) -> bool:
    """True for a line without its dash that says where copies are kept."""
    return ARCHIVE.match(_without_numbers(text)) is not None


def archive_line(text: str, spot: Spot) -> ArchiveLine:
    """Part the line into its holders."""
    ahead = counted(text).numbers if NUMBERS_FIRST.match(text) else ()
    said = ARCHIVE_LABEL.sub("", _without_numbers(text), count=1)
    said, code = _without_code(without_end_mark(said))
    holders = _holders([piece for piece in _pieces(said) if piece])
    if holders and ahead and not holders[0][1].numbers:
        holders[0] = (holders[0][0], replace(holders[0][1], numbers=ahead))
    if holders and not code:
        code = _code_of(holders[-1][1].name)
        if COUNTED_CODE.fullmatch(code):
            holders.pop()
    return ArchiveLine(
        holders=tuple(
            ReadRecipient(
                text=piece,
                name=one.name,
                numbers=one.numbers,
                copies=one.copies,
                kind=one.kind,
                spot=spot,
            )
            for piece, one in holders
        ),
        code=code,
    )


def _without_numbers(text: str) -> str:
    found = NUMBERS_FIRST.match(text)
    return text[found.end() :].strip() if found else text


def _without_code(text: str) -> tuple[str, str]:
    """Part the code behind a full stop from the line, as in "VT, TH. LVH.05"."""
    head, stop, tail = text.rpartition(". ")
    if stop and CODE.fullmatch(tail):
        return head, tail
    return text, ""


def _code_of(name: str) -> str:
    return name if NAMED_CODE.fullmatch(name) or COUNTED_CODE.fullmatch(name) else ""


def _holders(pieces: list[str]) -> list[tuple[str, Counted]]:
    """Each piece with what was read of it; bare numbers belong to the holder before them."""
    holders: list[tuple[str, Counted]] = []
    for piece in pieces:
        one = counted(f"x {piece}")
        bare = one.name == "x" and bool(one.numbers or one.copies or one.kind)
        if bare and holders:
            text, before = holders[-1]
            holders[-1] = (f"{text}, {piece}", _both(before, one))
        else:
            holders.append((piece, counted(piece)))
    return holders


def _both(one: Counted, other: Counted) -> Counted:
    return Counted(
        name=one.name,
        numbers=(*one.numbers, *other.numbers),
        copies=one.copies if other.copies is None else other.copies,
        kind=one.kind or other.kind,
    )


def _pieces(text: str) -> list[str]:
    """Between commas and semicolons that stand in no bracket."""
    pieces: list[str] = []
    start = depth = 0
    for place, letter in enumerate(text):
        depth = max(0, depth + (letter == "(") - (letter == ")"))
        if letter in ",;" and not depth:
            pieces.append(text[start:place])
            start = place + 1
    pieces.append(text[start:])
    return [part.strip(" .") for piece in pieces for part in HOLDERS_AND.split(piece)]
