"""Rules of copying (SC, CFG-08): before its line, when marks are put on, at the steps after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.copying import CopyForm
from bmnn_desk.domain.numbers import fold
from bmnn_desk.domain.secrecy import SecrecyLevel

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bmnn_desk.domain.copy_cases import CopyCase, CopyMarkCase, CopyStepCase
    from bmnn_desk.domain.office_order import CopyPlaceCase

_FROM_ORIGINAL = frozenset({CopyForm.TRUE_COPY, CopyForm.EXTRACT})


def copying_is_not_forbidden(case: CopyCase) -> bool:
    """The paper does not say that it may not be copied."""
    return case.may_copy is not False


def copying_is_allowed_in_words(case: CopyCase) -> bool:
    """The paper says one or the other."""
    return case.may_copy is not None


def line_is_complete(case: CopyCase) -> bool:
    """Document, who permits and his position, executor, recipients; page and line by hand.

    A trích yếu is there too, but for Tuyệt mật.
    """
    permits = (case.permitted_title, case.permitted_by)
    told = (case.type_name, *permits, case.execution.name, *case.recipients)
    titled = bool(case.title.strip()) or case.level is SecrecyLevel.TUYET_MAT
    return bool(case.recipients) and titled and case.has_place and all(map(str.strip, told))


def request_was_permitted_before(case: CopyCase) -> bool:
    """A request on paper was signed, and not after the copying."""
    if not case.asked_first:
        return True
    return case.permitted_on is not None and case.permitted_on <= case.day


def copy_of_copy_is_of_a_true_copy(case: CopyCase) -> bool:
    """A sao lục is made of a sao y alone."""
    return case.form is not CopyForm.COPY_OF_COPY or case.from_true_copy


def true_copy_is_of_an_original(case: CopyCase) -> bool:
    """A sao y or trích sao is made of an original, not of a sao y."""
    return case.form not in _FROM_ORIGINAL or not case.from_true_copy


def extract_has_its_words(case: CopyCase) -> bool:
    """A trích sao says what is copied."""
    return case.form is not CopyForm.EXTRACT or bool(case.extract.strip())


def executor_is_of_the_office(case: CopyCase) -> bool:
    """Who copies is among the people of this office."""
    return case.known_executor


def place_is_the_fixed_one(case: CopyCase) -> bool:
    """The place of copying is named, and is the one that the head fixed, where one is set."""
    place, fixed = (_plain(text) for text in (case.execution.place, case.fixed_place))
    return bool(place) and fixed in {"", place}


def place_was_fixed_in_writing(case: CopyCase | CopyPlaceCase) -> bool:
    """The head's decision on the place, and the plan that protects it, are on record."""
    return bool(case.place_decision.strip()) and bool(case.place_plan.strip())


def device_is_on_no_network(case: CopyCase) -> bool:
    """The copying device is said to be on no network."""
    return case.execution.unlinked_device


def each_copy_has_its_number(case: CopyCase) -> bool:
    """Numbers run on behind the source's last copy, one for each recipient."""
    first = case.last_number + 1
    wanted = tuple(range(first, first + len(case.recipients)))
    return bool(wanted) and case.numbers == wanted


def scan_is_a_photograph(case: CopyCase) -> bool:
    """What ends as an image on a computer is a chụp."""
    return not case.execution.scans or case.form is CopyForm.PHOTOGRAPH


def tuyet_mat_is_not_scanned(case: CopyCase) -> bool:
    """What is Tuyệt mật does not become an image on a computer."""
    return not (case.execution.scans and case.level is SecrecyLevel.TUYET_MAT)


def no_more_than_permitted(case: CopyStepCase) -> bool:
    """What was made and not destroyed is no more than was permitted; no more destroyed than made.

    What was destroyed says how.
    """
    if case.made is None:
        return not case.destroyed
    if case.destroyed < 0:
        return False
    kept = case.made - case.destroyed
    return 0 <= kept <= case.permitted and (not case.destroyed or case.destroyed_how)


def marks_stand_before_signature(case: CopyStepCase) -> bool:
    """A sao y or sao lục is signed when each copy has both its marks."""
    return not (case.signs and case.form.bears_marks and case.unmarked)


def paper_stands_before_signature(case: CopyStepCase) -> bool:
    """A photograph is signed for on its record."""
    return not (case.signs and case.form is CopyForm.PHOTOGRAPH) or case.has_record


def extract_stands_before_signature(case: CopyStepCase) -> bool:
    """A trích sao is signed on its sheet."""
    return not (case.signs and case.form is CopyForm.EXTRACT) or case.has_record


def extract_bears_its_level(case: CopyStepCase) -> bool:
    """When the copying ends, a trích sao has got the level stamp of its source."""
    return not (case.ends and case.form is CopyForm.EXTRACT) or case.level_stamped


def copies_are_sealed(case: CopyStepCase) -> bool:
    """When the copying ends, an office with a seal has put it on each copy."""
    return not (case.ends and case.has_seal) or case.sealed


def first_copy_is_red(case: CopyMarkCase) -> bool:
    """Black marks are on further copies alone, unless the office accepts black."""
    return case.black_accepted or case.first not in case.black


def marks_are_whole(case: CopyMarkCase) -> bool:
    """Each copy gets both marks."""
    return case.complete


def _plain(text: str) -> str:
    return fold(" ".join(text.split()))


COPYING: Mapping[str, Callable[[CopyCase], bool]] = {
    "CFG-08": place_was_fixed_in_writing,
    "SC-01": copying_is_not_forbidden,
    "SC-01B": copying_is_allowed_in_words,
    "SC-04": line_is_complete,
    "SC-04B": request_was_permitted_before,
    "SC-06": copy_of_copy_is_of_a_true_copy,
    "SC-06B": true_copy_is_of_an_original,
    "SC-09": extract_has_its_words,
    "SC-11": executor_is_of_the_office,
    "SC-12": place_is_the_fixed_one,
    "SC-12B": device_is_on_no_network,
    "SC-14": each_copy_has_its_number,
    "SC-16": scan_is_a_photograph,
    "SC-16B": tuyet_mat_is_not_scanned,
}
COPY_MARKS: Mapping[str, Callable[[CopyMarkCase], bool]] = {
    "SC-07": marks_are_whole,
    "SC-08": first_copy_is_red,
}
COPY_STEPS: Mapping[str, Callable[[CopyStepCase], bool]] = {
    "SC-05": no_more_than_permitted,
    "SC-07B": marks_stand_before_signature,
    "SC-09B": extract_stands_before_signature,
    "SC-09C": extract_bears_its_level,
    "SC-10": paper_stands_before_signature,
    "SC-13": copies_are_sealed,
}
