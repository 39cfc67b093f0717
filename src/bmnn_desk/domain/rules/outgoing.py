"""Rules of issuing (PDX-01, PDX-11, PDX-19, NN-05, DI, DAU-01, DAU-02)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import next_working_day
from bmnn_desk.domain.numbers import fold
from bmnn_desk.domain.recipients import copies_sent
from bmnn_desk.domain.secrecy import SecrecyLevel

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bmnn_desk.domain.outgoing import IssueCase


def slip_is_approved(case: IssueCase) -> bool:
    """There is a decision on the slip."""
    return case.approved_on is not None


def approved_before_signed(case: IssueCase) -> bool:
    """Where both are known, the level was decided not after the signature."""
    if case.approved_on is None or case.signed_on is None:
        return True
    return case.approved_on <= case.signed_on


def signed_before_numbered(case: IssueCase) -> bool:
    """Number and day are taken after the signature, never before."""
    return case.signed_on is not None and case.signed_on <= case.day


def issued_copies_add_up(case: IssueCase) -> bool:
    """Copies sent and kept make the approved total."""
    return copies_sent(case.recipients) + case.archive == case.copies


def numbers_run_through(case: IssueCase) -> bool:
    """Copy numbers are 1…N without gap or repeat."""
    return [copy.number for copy in case.plan] == list(range(1, case.copies + 1))


def each_copy_has_a_holder(case: IssueCase) -> bool:
    """Each copy number belongs to a recipient or the archive."""
    return all(copy.holder.strip() for copy in case.plan)


def tuyet_mat_title_has_consent(case: IssueCase) -> bool:
    """A Tuyệt mật trích yếu is written only with the determiner's recorded consent."""
    return not _shows_tuyet_mat_title(case) or case.title_consent


def tuyet_mat_has_no_title(case: IssueCase) -> bool:
    """A Tuyệt mật trích yếu is never written."""
    return not _shows_tuyet_mat_title(case)


def series_is_secret(case: IssueCase) -> bool:
    """Secret documents have a number series of their own."""
    return case.secret_series


def number_is_next(case: IssueCase) -> bool:
    """The first number of the series, or one more than the last taken."""
    if case.last_number is None:
        return case.number == case.first_number
    return case.number == case.last_number + 1


def numbered_in_time(case: IssueCase) -> bool:
    """Number and day are given at latest on the working day after the signature."""
    return case.signed_on is None or case.day <= next_working_day(case.signed_on)


def line_is_complete(case: IssueCase) -> bool:
    """Every column that this desk fills is filled; of a hand-written book, page and line too.

    A Tuyệt mật line has its type name alone.
    """
    titled = bool(case.register_title.strip()) or case.level is SecrecyLevel.TUYET_MAT
    filled = (case.reference, case.type_name, case.signer, case.keeping_unit)
    counted = bool(case.recipients and case.copies)
    return case.has_place and titled and counted and all(map(str.strip, filled))


def quantity_is_the_total(case: IssueCase) -> bool:
    """The register's quantity is the number of copies."""
    return case.line_copies == case.copies == len(case.plan)


def file_is_the_signed_one(case: IssueCase) -> bool:
    """The file that goes out is the one that was printed for signature."""
    return case.is_signed_file


def drafts_are_closed(case: IssueCase) -> bool:
    """Every printed draft was destroyed or filed."""
    return case.open_drafts == 0


def _shows_tuyet_mat_title(case: IssueCase) -> bool:
    title = fold(case.title).strip()
    written = fold(" ".join((case.register_title, case.type_name, case.note, case.keeping_unit)))
    return case.level is SecrecyLevel.TUYET_MAT and bool(title) and title in written


ISSUE: Mapping[str, Callable[[IssueCase], bool]] = {
    "PDX-01": slip_is_approved,
    "PDX-19": drafts_are_closed,
    "VB-05D": file_is_the_signed_one,
    "PDX-11": approved_before_signed,
    "PDX-11B": signed_before_numbered,
    "NN-05": issued_copies_add_up,
    "DAU-01": numbers_run_through,
    "DAU-02": each_copy_has_a_holder,
    "DI-02": tuyet_mat_title_has_consent,
    "DI-02B": tuyet_mat_has_no_title,
    "DI-03": series_is_secret,
    "DI-04": number_is_next,
    "DI-05": numbered_in_time,
    "DI-06": numbered_in_time,
    "DI-07": line_is_complete,
    "DI-08": quantity_is_the_total,
}
