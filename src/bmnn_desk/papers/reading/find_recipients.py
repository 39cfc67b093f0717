"""Finds nơi nhận: recipients, archive copies, total, drafter, copy sentence, blanks."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.document import Read, ReadRecipient, ReadRecipients
from bmnn_desk.papers.reading.archive_line import archive_line, is_archive_line
from bmnn_desk.papers.reading.bare_numbers import with_bare_brackets, with_numbers_ahead
from bmnn_desk.papers.reading.copy_counts import counted, totals_in
from bmnn_desk.papers.reading.copy_sentence import copy_sentences, together
from bmnn_desk.papers.reading.copy_sentence_patterns import DETAIL_SUBJECT, SENTENCE_OPENS
from bmnn_desk.papers.reading.drafter_line import drafter_line
from bmnn_desk.papers.reading.reading_patterns import (
    PLACEHOLDER,
)
from bmnn_desk.papers.reading.recipients_patterns import (
    BRACKETS,
    CODE_LINE,
    DRAFTER,
    TOTAL,
    TOTAL_OPENS,
)
from bmnn_desk.papers.reading.rows import read_from, without_end_mark

if TYPE_CHECKING:
    import re

    from bmnn_desk.domain.document import CopySentence, Spot
    from bmnn_desk.papers.reading.list_items import Item
    from bmnn_desk.papers.reading.recipients_block_lines import RecipientsBlock


@dataclass(slots=True, kw_only=True, repr=False)
class _Found:
    """What was found so far."""

    recipients: list[ReadRecipient] = field(default_factory=list)
    archive_lines: list[Read] = field(default_factory=list)
    archive: list[ReadRecipient] = field(default_factory=list)
    totals: list[tuple[int, Spot]] = field(default_factory=list)
    code_counts: list[tuple[int, Spot]] = field(default_factory=list)
    drafter: Read | None = None
    drafter_unit: str = ""
    initials: Read | None = None
    sentences: list[tuple[CopySentence, Read]] = field(default_factory=list)
    placeholders: list[Spot] = field(default_factory=list)


def find_recipients(block: RecipientsBlock) -> ReadRecipients:
    """The facts of a block."""
    found = _Found()
    for item in block.items:
        _take(found, item)
    for item in block.below:
        _take_details(found, item, item.text)
        _take_blanks(found, item)
    recipients = with_numbers_ahead(found.recipients)
    totals = _with_other(found.totals, found.code_counts)
    told = with_bare_brackets((*recipients, *found.archive), (number for number, _ in totals))
    return ReadRecipients(
        heading=block.heading.spot,
        recipients=told[: len(recipients)],
        archive_line=found.archive_lines[0] if found.archive_lines else None,
        archive=told[len(recipients) :],
        totals=totals,
        drafter=found.drafter,
        drafter_unit=found.drafter_unit,
        initials=found.initials,
        sentence=together(tuple(said for said, _ in found.sentences)),
        sentence_at=found.sentences[0][1] if found.sentences else None,
        placeholders=tuple(found.placeholders),
    )


def _take(found: _Found, item: Item) -> None:
    _take_blanks(found, item)
    listed, details = _divided(item.text)
    if details:
        _take_details(found, item, details)
    text = without_end_mark(listed)
    if not text or (details and DETAIL_SUBJECT.fullmatch(text)):
        return
    if is_archive_line(text):
        _take_archive(found, item, text)
    elif (code := _code(found, item, text)) is not None:
        found.initials = found.initials or read_from(code["code"].strip("()"), item.rows)
        if code["count"]:
            found.code_counts.append((int(code["count"]), item.rows[0].spot))
    else:
        one = counted(text)
        found.recipients.append(
            ReadRecipient(
                text=text,
                name=one.name,
                numbers=one.numbers,
                copies=one.copies,
                kind="",
                spot=item.rows[0].spot,
            )
        )
        _take_sentences(found, item, text)


def _divided(text: str) -> tuple[str, str]:
    """The list line, and what follows on it of total, drafter and copying.

    Words in brackets after a name belong to the name; a bracket that is the whole item does not.
    """
    whole = text.strip(" .;*")
    bracket = BRACKETS.match(whole)
    if bracket is not None and bracket.end() == len(whole):
        is_detail = _details_start(bracket[1]) is not None or copy_sentences(bracket[1])
        return ("", text) if is_detail else (text, "")
    masked = BRACKETS.sub(lambda found: "\x00" * len(found[0]), text)
    start = _details_start(masked)
    if start is None:
        return text, ""
    return text[:start].strip(), text[start:].strip()


def _details_start(text: str) -> int | None:
    starts = [found.start() for pattern in (TOTAL, DRAFTER) if (found := pattern.search(text))]
    starts += [text.find(sentence) for _, sentence in copy_sentences(text)[:1]]
    starts += [0] if SENTENCE_OPENS.match(text) or TOTAL_OPENS.match(text) else []
    return min(starts, default=None)


def _take_archive(found: _Found, item: Item, text: str) -> None:
    read = read_from(text, item.rows)
    line = archive_line(text, read.spot)
    found.archive_lines.append(read)
    found.archive += line.holders
    if line.code and found.initials is None:
        found.initials = replace(read, text=line.code)
    _take_sentences(found, item, text)


def _take_details(found: _Found, item: Item, text: str) -> None:
    spot = item.rows[0].spot
    found.totals += [(number, spot) for number in totals_in(text)]
    drafter = drafter_line(text)
    if drafter is not None:
        if drafter.name and found.drafter is None:
            found.drafter = Read(text=drafter.name, spot=spot)
        if drafter.code and found.initials is None:
            found.initials = Read(text=drafter.code, spot=spot)
        found.drafter_unit = found.drafter_unit or drafter.unit
    whole = f"{item.mark} {text}" if item.mark == "*" and item.text == text else text
    _take_sentences(found, item, whole)


def _take_sentences(found: _Found, item: Item, text: str) -> None:
    found.sentences += [
        (said, read_from(sentence, item.rows)) for said, sentence in copy_sentences(text)
    ]


def _take_blanks(found: _Found, item: Item) -> None:
    blanks = PLACEHOLDER.findall(item.text)
    found.placeholders += [item.rows[0].spot] * len(blanks)


def _with_other(
    totals: list[tuple[int, Spot]], counts: list[tuple[int, Spot]]
) -> tuple[tuple[int, Spot], ...]:
    """The totals, and the count beside ô 12 where it is not the same once more."""
    said = {number for number, _ in totals}
    return (*totals, *((number, spot) for number, spot in counts if number not in said))


def _code(found: _Found, item: Item, text: str) -> re.Match[str] | None:
    """Ô 12 stands below the list, without a dash; a count of all copies may follow it."""
    return CODE_LINE.fullmatch(text) if found.archive_lines and not item.mark else None
