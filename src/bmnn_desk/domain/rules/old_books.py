"""Rules that an old register's Sổ đến, hand-overs and copying can be held to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.rules.old_register import is_title, no_number_is_without_a_line
from bmnn_desk.domain.secrecy import SecrecyLevel

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bmnn_desk.domain.old_cases import OldCopyingCase, OldIncomingCase, OldTransferCase


def incoming_line_is_filled(case: OldIncomingCase) -> bool:
    """Day, number, sender and level are there."""
    line = case.line
    told = (line.ordinal, line.number, line.agency)
    return line.arrived is not None and line.level is not None and all(map(str.strip, told))


def incoming_days_run_on(case: OldIncomingCase) -> bool:
    """The document is not of a later day than that on which it came."""
    written, arrived = case.line.day, case.line.arrived
    return written is None or arrived is None or written <= arrived


def incoming_was_registered_at_once(case: OldIncomingCase) -> bool:
    """It stands before what came after it, and its number is not another's."""
    return not case.late and not case.repeat


def incoming_tuyet_mat_has_no_title(case: OldIncomingCase) -> bool:
    """The title of a Tuyệt mật document is not entered."""
    return case.line.level is not SecrecyLevel.TUYET_MAT or not is_title(case.line.title)


def incoming_copying_is_known(case: OldIncomingCase) -> bool:
    """Whether it may be copied is entered."""
    return "may_copy" not in case.asks or case.line.may_copy is not None


def passed_on_with_a_signature(case: OldIncomingCase) -> bool:
    """What was passed on to a unit is signed for."""
    asked = "signed_by" in case.asks and bool(case.line.receiver.strip())
    return not asked or bool(case.line.signed_by.strip(" -"))


def no_tuyet_mat_by_network(case: OldIncomingCase) -> bool:
    """Nothing Tuyệt mật came over a network."""
    return not (case.networked and case.line.level is SecrecyLevel.TUYET_MAT)


def recall_is_followed(case: OldIncomingCase) -> bool:
    """What is to go back has its day, not before it came, and went back by it."""
    arrived, due = case.line.arrived, case.line.return_by
    if due is None:
        return not case.says_recall
    in_time = case.returned is None or case.returned <= due
    return in_time and not case.overdue and (arrived is None or due >= arrived)


def registered_before_hand_over(case: OldTransferCase) -> bool:
    """The document stands in a book, not later than it was handed over."""
    if not case.is_registered:
        return False
    return _not_later(case)


def copy_is_of_the_document(case: OldTransferCase) -> bool:
    """The bản số handed over is one of those that the document has."""
    return case.has_copy


def hand_over_is_signed_for(case: OldTransferCase) -> bool:
    """Who received it signed; the day is there where the book keeps it."""
    line = case.line
    dated = "signed" not in case.asks or line.signed is not None
    return dated and bool(line.signed_by.strip(" -/.")) and bool(line.recipient.strip())


def channel_is_of_the_list(case: OldTransferCase) -> bool:
    """The way of delivery is of the closed list and takes that level."""
    return case.is_listed and case.takes_level


def copying_was_not_forbidden(case: OldCopyingCase) -> bool:
    """The document does not say that it may not be copied."""
    return case.may_copy is not False


def post_may_permit(case: OldCopyingCase) -> bool:
    """Who permitted holds a post that reaches up to that level."""
    return case.may_permit


def copying_line_is_complete(case: OldCopyingCase) -> bool:
    """Post of who permitted, executor and his signature, and the copies are there."""
    line = case.line
    executed = "executor" not in case.asks or bool(line.executor.strip(" -"))
    signed = line.is_signed is True or (line.is_signed is None and "is_signed" not in case.asks)
    permitted = bool(line.permitted_by.strip(" -")) and not case.no_post
    sent = "recipients" not in case.asks or bool(line.recipients.strip(" -/."))
    return executed and signed and permitted and sent and (line.copies or 0) > 0


def copying_form_is_known(case: OldCopyingCase) -> bool:
    """The form is of the four, and a sao lục is made of a sao y."""
    return case.known_form and case.from_true_copy


def copies_add_up(case: OldCopyingCase) -> bool:
    """Each copy has its recipient: they are given as many as were made."""
    return case.adds_up


def copied_document_is_on_record(case: OldCopyingCase) -> bool:
    """What was copied stood in a book, and was not of a later day."""
    return case.is_listed


def _not_later(case: OldTransferCase) -> bool:
    registered, day = case.registered, case.line.day
    return registered is None or day is None or registered <= day


OLD_INCOMING: Mapping[str, Callable[[OldIncomingCase], bool]] = {
    "DEN-01": incoming_was_registered_at_once,
    "DEN-01B": incoming_line_is_filled,
    "DEN-01C": incoming_days_run_on,
    "DEN-02C": incoming_tuyet_mat_has_no_title,
    "DEN-04C": incoming_copying_is_known,
    "DEN-05": passed_on_with_a_signature,
    "DEN-06": no_tuyet_mat_by_network,
    "DEN-07": recall_is_followed,
    "TK-03": no_number_is_without_a_line,
}
OLD_TRANSFER: Mapping[str, Callable[[OldTransferCase], bool]] = {
    "DAU-02": copy_is_of_the_document,
    "DI-01": registered_before_hand_over,
    "DI-09": hand_over_is_signed_for,
    "DI-10": channel_is_of_the_list,
}
OLD_COPYING: Mapping[str, Callable[[OldCopyingCase], bool]] = {
    "SC-01": copying_was_not_forbidden,
    "SC-02": post_may_permit,
    "SC-04": copying_line_is_complete,
    "SC-06": copying_form_is_known,
    "SC-14": copies_add_up,
    "TK-03": copied_document_is_on_record,
}
