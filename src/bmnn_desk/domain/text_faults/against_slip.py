"""Faults of a text against the approved slip (PDX-12): recipients, numbers, level, type, title."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.text_faults.fault import TextFault, TextFinding
from bmnn_desk.domain.text_faults.recipients import copies_of, is_as_above
from bmnn_desk.domain.text_faults.same_name import (
    is_same_body,
    is_same_title,
    words_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bmnn_desk.domain.document import ReadRecipient, ReadRecipients
    from bmnn_desk.domain.text_faults.case import TextCase


def slip_faults(case: TextCase) -> Iterator[TextFinding]:
    """Whatever the text says otherwise than the slip that was approved."""
    yield from _type_and_title(case)
    for typed in case.facts.levels:
        if typed.level is not case.approved.level:
            yield TextFinding(fault=TextFault.LEVEL_DIFFERS, spot=typed.spot, seen=typed.spot.words)
    agency = case.facts.agency
    if agency is not None and not _is_own_body(case, agency.text):
        yield TextFinding(
            fault=TextFault.AGENCY_DIFFERS,
            spot=agency.spot,
            seen=agency.text,
            wanted=case.approved.agency,
        )
    if case.facts.recipients is not None:
        yield from _recipients(case, case.facts.recipients)
        yield from _archive_numbers(case, case.facts.recipients)


def _type_and_title(case: TextCase) -> Iterator[TextFinding]:
    approved, facts = case.approved, case.facts
    shown = facts.type_name
    if shown is not None and words_of(shown.text, {}) != words_of(approved.type_name, {}):
        yield TextFinding(
            fault=TextFault.TYPE_DIFFERS,
            spot=shown.spot,
            seen=shown.text,
            wanted=approved.type_name,
        )
    title = facts.title
    if title is not None and approved.title and not _is_title(case, title.text):
        yield TextFinding(
            fault=TextFault.TITLE_DIFFERS, spot=title.spot, seen=title.text, wanted=approved.title
        )


def _is_own_body(case: TextCase, agency: str) -> bool:
    approved = case.approved
    return not approved.agency or is_same_body(
        agency, approved.agency, case.measure.abbreviations, approved.office
    )


def _is_title(case: TextCase, title: str) -> bool:
    openers = (case.approved.type_name, *case.measure.title_openers)
    return is_same_title(title, case.approved.title, openers)


def _recipients(case: TextCase, block: ReadRecipients) -> Iterator[TextFinding]:
    met: set[int] = set()
    members: set[str] = set()
    for line in block.recipients:
        found: set[int] = set()
        for name in _names_of(case, line):
            index, listed = _index(case, name, met | found), set(_members(case, name))
            if index is not None:
                found.add(index)
            elif not listed:
                yield TextFinding(fault=TextFault.RECIPIENT_ADDED, spot=line.spot, seen=name)
            members |= listed
        met |= found
        yield from _numbers(case, line, found)
        yield from _group(case, line, found)
    if not any(is_as_above(case, line) for line in block.recipients):
        yield from _addressees(case)
    for index, wanted in enumerate(case.approved.recipients):
        is_listed = wanted.is_group and members.issuperset(wanted.members)
        if index not in met and not is_listed:
            yield TextFinding(
                fault=TextFault.RECIPIENT_MISSING, spot=block.heading, wanted=wanted.name
            )


def _addressees(case: TextCase) -> Iterator[TextFinding]:
    """Whoever is addressed is on the slip too, even where no line says "Như trên"."""
    for read in case.facts.addressees:
        if _index(case, read.text, set()) is None and not set(_members(case, read.text)):
            yield TextFinding(fault=TextFault.RECIPIENT_ADDED, spot=read.spot, seen=read.text)


def _names_of(case: TextCase, line: ReadRecipient) -> list[str]:
    if is_as_above(case, line) and case.facts.addressees:
        return [read.text for read in case.facts.addressees]
    return [line.name] if line.name.strip() else []


def _index(case: TextCase, name: str, met: set[int]) -> int | None:
    """The slip's line of that name: the very words first, then the name that holds the other."""
    words, own = case.measure.abbreviations, case.approved.office
    free = {
        index: line.name for index, line in enumerate(case.approved.recipients) if index not in met
    }
    exact = words_of(name, words)
    for index, wanted in free.items():
        if words_of(wanted, words) == exact:
            return index
    return next((i for i, wanted in free.items() if is_same_body(name, wanted, words, own)), None)


def _members(case: TextCase, name: str) -> Iterator[str]:
    """Members of the slip's group lines that the text may list one by one."""
    words, own = case.measure.abbreviations, case.approved.office
    for line in case.approved.recipients:
        yield from (member for member in line.members if is_same_body(name, member, words, own))


def _numbers(case: TextCase, line: ReadRecipient, found: set[int]) -> Iterator[TextFinding]:
    planned = {
        copy.number
        for copy in case.approved.plan
        if copy.kind is CopyKind.SENT and copy.recipient in found
    }
    if found and line.numbers and not planned.issuperset(line.numbers):
        yield TextFinding(
            fault=TextFault.NUMBERS_DIFFER,
            spot=line.spot,
            seen=", ".join(f"{number:02}" for number in line.numbers),
            wanted=", ".join(f"{number:02}" for number in sorted(planned)),
        )


def _archive_numbers(case: TextCase, block: ReadRecipients) -> Iterator[TextFinding]:
    kept = {copy.number for copy in case.approved.plan if copy.kind is not CopyKind.SENT}
    for holder in block.archive:
        if not kept.issuperset(holder.numbers):
            yield TextFinding(
                fault=TextFault.NUMBERS_DIFFER,
                spot=holder.spot,
                seen=", ".join(f"{number:02}" for number in holder.numbers),
                wanted=", ".join(f"{number:02}" for number in sorted(kept)),
            )


def _group(case: TextCase, line: ReadRecipient, found: set[int]) -> Iterator[TextFinding]:
    """A line has the copies that the slip gives it; a group one for each member (NN-05)."""
    seen, meant = copies_of(line), [case.approved.recipients[index] for index in found]
    wanted = sum(len(each.members) if each.is_group else each.copies for each in meant)
    if meant and seen not in {None, wanted}:
        is_group = any(each.is_group for each in meant)
        yield TextFinding(
            fault=TextFault.GROUP_MISCOUNTED if is_group else TextFault.LINE_MISCOUNTED,
            spot=line.spot,
            seen=str(seen),
            wanted=str(wanted),
        )
