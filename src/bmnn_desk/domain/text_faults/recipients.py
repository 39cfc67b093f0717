"""Faults of the nơi nhận block taken by itself (NN-01…NN-07)."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from bmnn_desk.domain.document import CopySentence
from bmnn_desk.domain.text_faults.fault import TextFault, TextFinding
from bmnn_desk.domain.text_faults.same_name import is_same_person, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bmnn_desk.domain.document import ReadRecipient, ReadRecipients, Spot
    from bmnn_desk.domain.text_faults.case import TextCase


def recipients_faults(case: TextCase) -> Iterator[TextFinding]:
    """Everything that the block lacks or that does not agree within itself or with the slip."""
    block = case.facts.recipients
    if block is None:
        yield TextFinding(fault=TextFault.RECIPIENTS_ABSENT)
        return
    yield from _names(case, block)
    yield from _copies(case, block)
    yield from _drafter(case, block)
    yield from _sentence(case, block)
    yield from _archive(case, block)
    yield from _numbers(block)


def is_as_above(case: TextCase, line: ReadRecipient) -> bool:
    """True for "Như trên" and its like: the line stands for the addressees."""
    return words_of(line.name, {}) in {words_of(words, {}) for words in case.measure.as_above}


def is_group(case: TextCase, line: ReadRecipient) -> bool:
    """True where the line means many bodies ("Các sở, ban, ngành")."""
    words = case.measure.abbreviations
    name = words_of(line.name, words)
    groups = (words_of(group, words) for group in case.measure.group_words)
    return any(name[: len(group)] == group for group in groups)


def copies_of(line: ReadRecipient) -> int | None:
    """The copies that a line itself writes: by its count or its copy numbers."""
    return line.copies if line.copies is not None else len(line.numbers) or None


def _names(case: TextCase, block: ReadRecipients) -> Iterator[TextFinding]:
    if not block.recipients:
        yield TextFinding(fault=TextFault.RECIPIENT_UNNAMED, spot=block.heading)
    blank = set(_places(block.placeholders))
    for line in block.recipients:
        fault = _fault_of_name(case, line)
        if not line.name.strip():
            blank.discard((line.spot.page, line.spot.line))
        if fault is not None:
            yield TextFinding(fault=fault, spot=line.spot, seen=line.text)
    lines = set(_places(line.spot for line in (*block.recipients, *block.archive)))
    for spot in block.placeholders:
        # A blank elsewhere shows as the total, the drafter or the sentence that is missing.
        if (spot.page, spot.line) in blank & lines:
            yield TextFinding(fault=TextFault.PLACEHOLDER, spot=spot, seen=spot.words)


def _fault_of_name(case: TextCase, line: ReadRecipient) -> TextFault | None:
    if not line.name.strip():
        return TextFault.RECIPIENT_UNNAMED
    if is_as_above(case, line) and not case.facts.addressees:
        return TextFault.AS_ABOVE_OPEN
    if is_group(case, line) and copies_of(line) is None:
        return TextFault.GROUP_UNCOUNTED
    return TextFault.UNIT_ABSENT if _is_person_alone(case, line) else None


def _is_person_alone(case: TextCase, line: ReadRecipient) -> bool:
    """True for a person's name without post or unit ("Đ/c Hùng"): a post has small words."""
    for title in case.measure.person_titles:
        head = line.name[: len(title)]
        if words_of(head, {}) == words_of(title, {}):
            words = line.name[len(title) :].split()
            return bool(words) and all(word.isalpha() and word.istitle() for word in words)
    return False


def _places(spots: Iterable[Spot]) -> Iterator[tuple[int | None, int]]:
    return ((spot.page, spot.line) for spot in spots)


def _copies(case: TextCase, block: ReadRecipients) -> Iterator[TextFinding]:
    approved = case.approved.copies
    lines = (*block.recipients, *block.archive)
    written = [copies_of(line) for line in lines]
    totals = list(dict.fromkeys(count for count, _ in block.totals))
    counted = sum(count or 0 for count in written)
    is_whole = bool(lines) and None not in written
    at = block.totals[-1][1] if block.totals else block.heading
    if not totals and (not is_whole or _has_open_total(block)):
        yield TextFinding(fault=TextFault.COPIES_UNWRITTEN, spot=at, wanted=str(approved))
        return
    if len(totals) > 1:
        said = ", ".join(map(str, totals))
        yield TextFinding(fault=TextFault.TOTALS_DISAGREE, spot=at, seen=said)
    elif totals and totals[0] != approved:
        yield TextFinding(
            fault=TextFault.COPIES_DIFFER, spot=at, seen=str(totals[0]), wanted=str(approved)
        )
    for total in dict.fromkeys((*totals, approved)):
        if counted != total if is_whole else counted > total:
            yield TextFinding(
                fault=TextFault.SUM_DIFFERS, spot=at, seen=str(counted), wanted=str(total)
            )
            return


def _has_open_total(block: ReadRecipients) -> bool:
    """True where a blank is left that is neither a line's nor the drafter's nor the sentence's."""
    lines = set(_places(line.spot for line in (*block.recipients, *block.archive)))
    blanks = [spot for spot in block.placeholders if (spot.page, spot.line) not in lines]
    others = (block.drafter is None and block.initials is None) + (
        block.sentence in {CopySentence.NONE, CopySentence.BOTH}
    )
    return len(blanks) > others


def _drafter(case: TextCase, block: ReadRecipients) -> Iterator[TextFinding]:
    name = case.approved.drafter
    if block.drafter is not None:
        if not is_same_person(block.drafter.text, name):
            yield TextFinding(
                fault=TextFault.DRAFTER_DIFFERS,
                spot=block.drafter.spot,
                seen=block.drafter.text,
                wanted=name,
            )
    elif block.initials is not None:
        yield TextFinding(
            fault=TextFault.DRAFTER_INITIALS,
            spot=block.initials.spot,
            seen=block.initials.text,
            wanted=name,
        )
    else:
        yield TextFinding(fault=TextFault.DRAFTER_ABSENT, spot=block.heading, wanted=name)


def _sentence(case: TextCase, block: ReadRecipients) -> Iterator[TextFinding]:
    at = block.sentence_at
    spot, seen = (block.heading, "") if at is None else (at.spot, at.text)
    if block.sentence is CopySentence.NONE:
        yield TextFinding(fault=TextFault.SENTENCE_ABSENT, spot=spot)
    elif block.sentence is CopySentence.BOTH:
        yield TextFinding(fault=TextFault.SENTENCE_UNFILLED, spot=spot, seen=seen)
    elif (block.sentence is CopySentence.MAY) is not case.approved.may_copy:
        yield TextFinding(fault=TextFault.SENTENCE_DIFFERS, spot=spot, seen=seen)


def _archive(case: TextCase, block: ReadRecipients) -> Iterator[TextFinding]:
    line = block.archive_line
    if line is None:
        yield TextFinding(fault=TextFault.ARCHIVE_ABSENT, spot=block.heading)
        return
    if not _names_office(case, block):
        yield TextFinding(fault=TextFault.ARCHIVE_WITHOUT_OFFICE, spot=line.spot, seen=line.text)
    here = line.spot.page or 0, line.spot.line
    after = [each for each in block.recipients if (each.spot.page or 0, each.spot.line) > here]
    if after:
        yield TextFinding(
            fault=TextFault.ARCHIVE_NOT_LAST, spot=after[-1].spot, seen=after[-1].text
        )


def _names_office(case: TextCase, block: ReadRecipients) -> bool:
    offices = {words_of(name, {}) for name in case.measure.archive_offices}
    return any(words_of(holder.name, {}) in offices for holder in block.archive)


def _numbers(block: ReadRecipients) -> Iterator[TextFinding]:
    lines = (*block.recipients, *block.archive)
    for line in lines:
        if not line.numbers:
            yield TextFinding(fault=TextFault.NUMBERS_ABSENT, spot=line.spot, seen=line.text)
    seen: Counter[int] = Counter()
    for line in lines:
        seen.update(line.numbers)
        if twice := sorted(number for number in set(line.numbers) if seen[number] > 1):
            said = ", ".join(f"{number:02}" for number in twice)
            yield TextFinding(fault=TextFault.NUMBERS_REPEAT, spot=line.spot, seen=said)
