"""Rules that an old register's slips and Sổ đi can be held to.

An empty cell breaks a rule only where the book keeps that column.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import next_working_day
from bmnn_desk.domain.numbers import fold
from bmnn_desk.domain.secrecy import SecrecyLevel

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bmnn_desk.domain.old_cases import OldIncomingCase, OldOutgoingCase, OldSlipCase

_AGREED = ("dong y", "phep ghi", "nhat tri", "chap thuan")


def slip_basis_is_complete(case: OldSlipCase) -> bool:
    """Decision, Điều and khoản of each citation are written, or the source that is used."""
    return not case.asks_basis or case.basis.is_complete


def slip_has_a_ground(case: OldSlipCase) -> bool:
    """Something is cited, and it is not said to be in no list."""
    return not case.asks_basis or not case.basis.nothing


def cited_decision_had_not_ended(case: OldSlipCase) -> bool:
    """No decision that is cited had ended before the day of the slip."""
    return not case.ended


def slip_level_is_its_articles(case: OldSlipCase) -> bool:
    """An Điều has one level: the slip's is that of the others that cite it."""
    return case.usual is None or case.slip.level is None or case.slip.level == case.usual


def outgoing_has_a_decided_slip(case: OldOutgoingCase) -> bool:
    """The line has a slip that is on record and decided."""
    if "slip" not in case.asks:
        return True
    if case.slip is None:
        return False
    decided = bool(case.slip.approver.strip()) or case.slip.approved is not None
    return decided or "decision" not in case.asks


def outgoing_level_is_the_slips(case: OldOutgoingCase) -> bool:
    """The document's level is what was proposed and approved."""
    levels = (case.line.level, None if case.slip is None else case.slip.level)
    return None in levels or levels[0] == levels[1]


def outgoing_agrees_with_the_slip(case: OldOutgoingCase) -> bool:
    """Level, copies and copy permission are the slip's; one used for several sets no copies."""
    if case.slip is None or not outgoing_level_is_the_slips(case):
        return case.slip is None
    copies = case.slip_copies
    if None not in (copies, case.line.copies) and copies != case.line.copies:
        return False
    told = case.slip.may_copy
    return case.slip_uses > 1 or told is None or case.answers in (frozenset(), frozenset({told}))


def standing_slip_is_of_that_type(case: OldOutgoingCase) -> bool:
    """A slip that serves several documents serves those of one type."""
    type_name = fold(case.line.type_name).strip()
    return not case.usual_type or not type_name or type_name == case.usual_type


def approver_had_power(case: OldOutgoingCase) -> bool:
    """Who approved is the head or has power for it, and is not the drafter."""
    who = case.approver
    if who is None or who.is_head:
        return True
    return not who.is_drafter and who.has_power is not False


def head_decided_for_tl_tuq(case: OldOutgoingCase) -> bool:
    """A document signed TL. or TUQ. has a decision of the head, not of its signer."""
    who = case.approver
    if who is None or not signs(case, "tl", "tuq", "thua lenh", "thua uy quyen"):
        return True
    return who.is_head or not (who.is_signer or who.has_power is False)


def deputy_had_power(case: OldOutgoingCase) -> bool:
    """Who signed KT. has the number of his delegation beside it."""
    return not signs(case, "kt", "ky thay") or bool(case.line.delegation.strip(" -/."))


def outgoing_days_run_on(case: OldOutgoingCase) -> bool:
    """Approved, then signed and dated, then registered."""
    line, approved = case.line, None if case.slip is None else case.slip.approved
    days = [day for day in (approved, line.day, line.registered) if day is not None]
    return days == sorted(days)


def outgoing_was_registered_in_time(case: OldOutgoingCase) -> bool:
    """It was registered at latest on the working day after its date."""
    day, registered = case.line.day, case.line.registered
    return day is None or registered is None or registered <= next_working_day(day)


def recipients_are_named(case: OldOutgoingCase) -> bool:
    """There is a recipient, and each line names one."""
    lines = case.block.lines
    return len(lines) > len(case.block.archives) and all(line.named for line in lines)


def copies_are_written(case: OldOutgoingCase) -> bool:
    """The number of copies stands in the column or in nơi nhận."""
    said = case.block.total if case.line.copies is None else case.line.copies
    return said > 0 if said is not None else "copies" not in case.asks


def drafter_is_written(case: OldOutgoingCase) -> bool:
    """The drafter's name stands in the column or in nơi nhận."""
    letters = sum(map(str.isalpha, case.line.drafter))
    return case.block.drafter or letters > 1 or "drafter" not in case.asks


def copy_permission_is_one(case: OldOutgoingCase) -> bool:
    """Just one of the two copy sentences."""
    if not case.answers:
        return "may_copy" not in case.asks
    return len(case.answers) == 1


def recipients_add_up(case: OldOutgoingCase) -> bool:
    """The lines make the total; a group line has its count."""
    if any(line.group and line.is_silent for line in case.block.lines):
        return False
    written = case.line.copies if case.block.total is None else case.block.total
    if case.made is None or written is None or case.made == written:
        return True
    return case.block.total is None and case.slip_copies == case.made


def quantity_is_the_total(case: OldOutgoingCase) -> bool:
    """The quantity column is the total of nơi nhận, or what its lines make."""
    copies, total = case.line.copies, case.block.total
    if copies is None:
        return True
    if total is not None:
        return copies == total
    return case.made in (None, copies) or copies == case.slip_copies


def copy_numbers_run_through(case: OldOutgoingCase) -> bool:
    """Every line has its bản số, 1…N without gap or repeat."""
    if "numbers" not in case.asks or not case.block.lines:
        return True
    numbers = sorted(case.block.numbers)
    if not numbers or case.has_silent_line:
        return False
    first = numbers[0]
    return first in {1, 1 + (case.outside or 0)} and numbers == list(
        range(first, first + len(numbers))
    )


def tuyet_mat_title_was_agreed(case: OldOutgoingCase) -> bool:
    """A Tuyệt mật trích yếu stands there only with the consent in the note."""
    note = fold(case.line.note)
    agreed = any(words in note for words in _AGREED) and "khong dong y" not in note
    return _shows_no_title(case) or agreed


def tuyet_mat_has_no_title(case: OldOutgoingCase) -> bool:
    """A Tuyệt mật trích yếu is not written at all."""
    return _shows_no_title(case)


def series_is_its_own(case: OldOutgoingCase) -> bool:
    """The numbers are a series of secret documents, not what others left of a common one."""
    return not case.shared


def numbers_rise_by_one(case: OldOutgoingCase) -> bool:
    """No number is left out, none stands twice."""
    return not case.gap and not case.repeat


def no_number_is_without_a_line(case: OldOutgoingCase | OldIncomingCase) -> bool:
    """No number is left out of the book."""
    return not case.gap


def outgoing_line_is_filled(case: OldOutgoingCase) -> bool:
    """Each column that the book keeps is filled; a Tuyệt mật line has no title."""
    line = case.line
    filled = [line.reference, line.type_name, line.signer]
    filled += [line.archive_unit] if "archive_unit" in case.asks else []
    if "title" in case.asks and line.level is not SecrecyLevel.TUYET_MAT:
        filled.append(line.title)
    return line.day is not None and line.level is not None and all(map(str.strip, filled))


def signs(case: OldOutgoingCase, *words: str) -> bool:
    """True where the capacity begins a part with one of the words."""
    plain = re.sub(r"[\W_]+", " ", f" {fold(case.line.capacity)} ")
    return any(f" {word} " in plain for word in words)


def _shows_no_title(case: OldOutgoingCase) -> bool:
    return case.line.level is not SecrecyLevel.TUYET_MAT or not is_title(case.line.title)


def is_title(text: str) -> bool:
    """True for words that tell what a document is about."""
    plain = fold(text)
    return "khong ghi" not in plain and sum(map(str.isalpha, plain)) > 1


OLD_SLIP: Mapping[str, Callable[[OldSlipCase], bool]] = {
    "PDX-02": slip_basis_is_complete,
    "PDX-03": cited_decision_had_not_ended,
    "PDX-04": slip_level_is_its_articles,
    "PDX-06": slip_has_a_ground,
}
OLD_OUTGOING: Mapping[str, Callable[[OldOutgoingCase], bool]] = {
    "PDX-01": outgoing_has_a_decided_slip,
    "PDX-04": outgoing_level_is_the_slips,
    "PDX-09": approver_had_power,
    "PDX-10": head_decided_for_tl_tuq,
    "PDX-11": outgoing_days_run_on,
    "PDX-12": outgoing_agrees_with_the_slip,
    "PDX-21": standing_slip_is_of_that_type,
    "VB-04": deputy_had_power,
    "NN-01": recipients_are_named,
    "NN-02": copies_are_written,
    "NN-03": drafter_is_written,
    "NN-04": copy_permission_is_one,
    "NN-05": recipients_add_up,
    "DAU-01": copy_numbers_run_through,
    "DI-02": tuyet_mat_title_was_agreed,
    "DI-02B": tuyet_mat_has_no_title,
    "DI-03": series_is_its_own,
    "DI-04": numbers_rise_by_one,
    "DI-05": outgoing_was_registered_in_time,
    "DI-07": outgoing_line_is_filled,
    "DI-08": quantity_is_the_total,
    "TK-03": no_number_is_without_a_line,
}
