"""Finds again, in a DOCX, the lines of the nơi nhận block that a reading gave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.document import Area
from bmnn_desk.errors import RecipientsNotFoundError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bmnn_desk.domain.document import DocumentFacts, ReadRecipients, Spot
    from bmnn_desk.papers.reading.docx_paragraphs import DocxLine

_MAIN_TEXT = frozenset((Area.BODY, Area.TABLE, Area.TEXT_BOX))
_MOST_BROKEN = 6


def block_lines(lines: Sequence[DocxLine], facts: DocumentFacts) -> tuple[DocxLine, ...]:
    """The heading and all lines of its column down to the last that belongs to the block.

    Raises:
        RecipientsNotFoundError: the reading has no such block, or the file not where it says.
    """
    block = facts.recipients
    if block is None or block.heading.area not in _MAIN_TEXT:
        raise RecipientsNotFoundError
    heading = next((at for at, line in enumerate(lines) if _is_at(line, block.heading)), None)
    if heading is None:
        raise RecipientsNotFoundError
    flow = lines[heading].line.flow
    column = [line for line in lines[heading:] if line.line.flow == flow]
    if facts.signer is not None:
        signer = facts.signer.spot
        ends = [at for at, line in enumerate(column) if at and _is_at(line, signer)]
        column = column[: ends[0]] if ends else column
    return tuple(column[: max(_ends(column, block)) + 1])


def _ends(column: Sequence[DocxLine], block: ReadRecipients) -> Iterator[int]:
    yield 0
    for spot, text in _members(block):
        near = [at for at, line in enumerate(column) if line.line.line == spot.line]
        same = [at for at in near if column[at].line.spot.words == spot.words]
        if near:
            yield _last_of(column, max(same or near), text)


def _members(block: ReadRecipients) -> Iterator[tuple[Spot, str]]:
    for recipient in block.recipients:
        yield recipient.spot, recipient.text
    for holder in block.archive:
        yield holder.spot, ""
    for read in (block.archive_line, block.drafter, block.initials, block.sentence_at):
        if read is not None:
            yield read.spot, read.text
    for _, spot in block.totals:
        yield spot, ""
    for spot in block.placeholders:
        yield spot, ""


def _last_of(column: Sequence[DocxLine], start: int, text: str) -> int:
    """The line in which a text ends that begins in line `start`, for it may be broken."""
    wanted = " ".join(text.split())
    joined = ""
    for at in range(start, min(start + _MOST_BROKEN, len(column))):
        joined = f"{joined} {column[at].line.text}".strip()
        if wanted in joined:
            return at
    return start


def _is_at(line: DocxLine, spot: Spot) -> bool:
    own = line.line.spot
    return own.line == spot.line and own.area is spot.area and own.words == spot.words
