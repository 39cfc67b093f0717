"""Rules of what comes in (DEN-01…04, DEN-07, DI-14, BC-04); a channel's are with hand-over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.incoming import MOST_COPIES, IrregularityKind, Urgency
from bmnn_desk.domain.secrecy import SecrecyLevel

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bmnn_desk.domain.incoming import (
        IncomingCase,
        IncomingReturnCase,
        IrregularityCase,
        IrregularityEndCase,
    )

_REPORTED = frozenset({IrregularityKind.OPENED, IrregularityKind.SWAPPED, IrregularityKind.LOST})


def registered_on_arrival(case: IncomingCase) -> bool:
    """It is entered on the day it came."""
    return case.request.day == case.request.arrived_on


def incoming_line_is_complete(case: IncomingCase) -> bool:
    """What tells one thing from another is there: sender, type, quantity; page and line by hand.

    A sealed envelope has no type.
    """
    asked = case.request
    named = asked.sealed or bool(asked.type_name.strip())
    counted = 0 < asked.quantity <= MOST_COPIES
    return case.has_place and named and counted and bool(asked.sender.strip())


def incoming_line_is_filled(case: IncomingCase) -> bool:
    """Reference, day, title and recipients are there, which a map, a disc or an object may lack.

    Of a sealed envelope nothing is asked; a Tuyệt mật line has no title.
    """
    asked = case.request
    if asked.sealed:
        return True
    filled = [asked.reference, *asked.recipients]
    if asked.level is not SecrecyLevel.TUYET_MAT:
        filled.append(asked.title)
    dated = asked.document_day is not None
    return dated and bool(asked.recipients) and all(map(str.strip, filled))


def incoming_days_run_on(case: IncomingCase) -> bool:
    """The document's day, that of its arrival and that of its entry follow each other."""
    asked = case.request
    written = asked.arrived_on if asked.document_day is None else asked.document_day
    return written <= asked.arrived_on <= asked.day


def repeated_reference_has_a_reason(case: IncomingCase) -> bool:
    """What the book has already is entered again only with its reason in the note."""
    return not case.is_repeated or bool(case.request.note.strip())


def sealed_has_its_cover_alone(case: IncomingCase) -> bool:
    """Of a sealed envelope nothing is entered but what its cover says."""
    asked = case.request
    inside = (
        asked.document_day,
        asked.type_name.strip(),
        asked.type_code,
        asked.title.strip(),
        asked.copy_numbers,
        asked.pages,
    )
    return not asked.sealed or not (any(inside) or asked.may_copy is not None)


def sealed_goes_to_the_named(case: IncomingCase) -> bool:
    """A sealed envelope names a person and goes to him alone.

    One marked "Hỏa tốc" may go to the leader or his delegate, where the named one is absent.
    """
    asked = case.request
    if not asked.sealed:
        return True
    named = asked.named_person.strip()
    is_his = tuple(map(str.strip, asked.recipients)) == (named,)
    return bool(named) and (is_his or asked.urgency is Urgency.AT_ONCE)


def tuyet_mat_comes_without_title(case: IncomingCase) -> bool:
    """The title of a Tuyệt mật document is not entered."""
    return case.request.level is not SecrecyLevel.TUYET_MAT or not case.request.title.strip()


def copy_numbers_are_known(case: IncomingCase) -> bool:
    """The copy numbers are entered, as far as they can be seen."""
    return case.request.sealed or bool(case.request.copy_numbers)


def copy_permission_is_known(case: IncomingCase) -> bool:
    """The permission to copy is entered, as far as it can be seen; unknown permission is none."""
    return case.request.sealed or case.request.may_copy is not None


def quantity_is_the_numbers(case: IncomingCase) -> bool:
    """As many copies are received as copy numbers were entered, each number once."""
    numbers = case.request.copy_numbers
    once = len(set(numbers)) == len(numbers) and all(number > 0 for number in numbers)
    return once and len(numbers) in {0, case.request.quantity}


def quantity_is_what_was_told(case: IncomingCase) -> bool:
    """As many copies are received as the sender's list says."""
    return case.request.told in {None, case.request.quantity}


def recall_has_its_day(case: IncomingCase) -> bool:
    """What is stamped "Tài liệu thu hồi" has the day by which it goes back."""
    asked = case.request
    if not asked.recall_stamped:
        return True
    return asked.recall_on is not None and asked.recall_on >= asked.arrived_on


def head_is_told_at_once(case: IrregularityCase) -> bool:
    """The leader is named, and told on the day that it came to light."""
    return bool(case.request.told.strip()) and case.request.day == case.known_on


def irregularity_is_complete(case: IrregularityCase) -> bool:
    """What happened is told, its days run on; a shortage says how many were to come, and came."""
    asked = case.request
    if not asked.words.strip() or not case.arrived_on <= case.known_on <= asked.day:
        return False
    if asked.kind is not IrregularityKind.SHORTAGE:
        return True
    if asked.expected is None or asked.received is None:
        return False
    return 0 <= asked.received < asked.expected


def loss_was_reported(case: IrregularityEndCase) -> bool:
    """What may be a leak or a loss ends with the number and day of its report."""
    return case.kind not in _REPORTED or bool(case.report.strip())


def given_back_in_time(case: IncomingReturnCase) -> bool:
    """Copies go back by the day that was asked for."""
    return case.recall_on is None or case.day <= case.recall_on


INCOMING: Mapping[str, Callable[[IncomingCase], bool]] = {
    "DEN-01": registered_on_arrival,
    "DEN-01B": incoming_line_is_complete,
    "DEN-01C": incoming_days_run_on,
    "DEN-01D": repeated_reference_has_a_reason,
    "DEN-01E": incoming_line_is_filled,
    "DEN-02": sealed_has_its_cover_alone,
    "DEN-02B": sealed_goes_to_the_named,
    "DEN-02C": tuyet_mat_comes_without_title,
    "DEN-04": copy_numbers_are_known,
    "DEN-04C": copy_permission_is_known,
    "DEN-04B": quantity_is_the_numbers,
    "DI-14": quantity_is_what_was_told,
    "DEN-07": recall_has_its_day,
}
IRREGULARITY: Mapping[str, Callable[[IrregularityCase], bool]] = {
    "DEN-03": head_is_told_at_once,
    "DEN-03B": irregularity_is_complete,
}
IRREGULARITY_END: Mapping[str, Callable[[IrregularityEndCase], bool]] = {
    "BC-04": loss_was_reported,
}
INCOMING_RETURN: Mapping[str, Callable[[IncomingReturnCase], bool]] = {
    "DEN-07B": given_back_in_time,
}
