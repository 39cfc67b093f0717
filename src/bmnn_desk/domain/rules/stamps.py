"""Rules of marks (DAU), and that the line stands before anything leaves (DI-01)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.marks import is_level
from bmnn_desk.domain.stamps import Ink, MarkWay, Stamp, level_stamp

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bmnn_desk.domain.marks import MarkCase


def original_bears_its_number(case: MarkCase) -> bool:
    """When BẢN SỐ are put on, the archived original has its own, now or from before."""
    if not any(mark.stamp is Stamp.COPY_NUMBER for mark in case.marks):
        return True
    marked = {mark.copy_number for mark in case.marks if mark.stamp is Stamp.COPY_NUMBER}
    before = {number for number, stamp in case.already if stamp is Stamp.COPY_NUMBER}
    return case.originals <= marked | before


def repeated_marks_have_a_reason(case: MarkCase) -> bool:
    """A copy marked once more says why."""
    made = [(mark.copy_number, mark.stamp) for mark in case.marks]
    again = len(set(made)) < len(made) or not case.already.isdisjoint(made)
    return not again or "DAU-04" in case.reasons


def level_marks_are_red(case: MarkCase) -> bool:
    """The level word is never black."""
    return all(mark.ink is Ink.RED for mark in case.marks if is_level(mark.stamp))


def level_marks_are_of_the_level(case: MarkCase) -> bool:
    """A level mark is of the approved level."""
    approved = level_stamp(case.level)
    return all(mark.stamp is approved for mark in case.marks if is_level(mark.stamp))


def marks_are_in_their_box(case: MarkCase) -> bool:
    """Marks for which the pack has a cell (ô) stand in it."""
    return all(mark.box == case.boxes.get(mark.stamp, mark.box) for mark in case.marks)


def level_marks_follow_approval(case: MarkCase) -> bool:
    """No level mark before the level is approved."""
    return case.approved or not any(is_level(mark.stamp) for mark in case.marks)


def marks_are_true_to_size(case: MarkCase) -> bool:
    """Marks that the program draws are drawn at 1:1."""
    return all(mark.scale == 1 for mark in case.marks if mark.way is not MarkWay.RUBBER)


def drawn_marks_are_red(case: MarkCase) -> bool:
    """Marks that the program draws are red; BẢN SỐ may be black where the office accepts it."""
    black = {Stamp.COPY_NUMBER} if case.black_accepted else set()
    drawn = [mark for mark in case.marks if mark.way is not MarkWay.RUBBER]
    return all(mark.ink is Ink.RED or mark.stamp in black for mark in drawn)


def shorter_terms_are_marked(case: MarkCase) -> bool:
    """A term shorter than the level's stands on each copy sent, and its mark names its last day."""
    return _says_its_day(case, Stamp.TERM) and (
        case.term_until is None or _is_on_each_sent(case, Stamp.TERM)
    )


def recalls_are_marked(case: MarkCase) -> bool:
    """What must come back says so on each copy sent, and its mark names the day."""
    return _says_its_day(case, Stamp.RECALL) and (
        case.recall_on is None or _is_on_each_sent(case, Stamp.RECALL)
    )


def printed_levels_have_a_reason(case: MarkCase) -> bool:
    """A level printed in place of the stamp says why."""
    printed = any(is_level(mark.stamp) and mark.way is not MarkWay.RUBBER for mark in case.marks)
    return not printed or "DAU-12" in case.reasons


def line_stands(case: MarkCase) -> bool:
    """Copies are made ready for delivery only when their line is in the register."""
    return case.has_line


def _says_its_day(case: MarkCase, stamp: Stamp) -> bool:
    return all(mark.until is not None for mark in case.marks if mark.stamp is stamp)


def _is_on_each_sent(case: MarkCase, stamp: Stamp) -> bool:
    sent = {mark.copy_number for mark in case.marks} - case.kept
    before = {number for number, known in case.already if known is stamp}
    return sent <= before | {mark.copy_number for mark in case.marks if mark.stamp is stamp}


MARKS: Mapping[str, Callable[[MarkCase], bool]] = {
    "PDX-04": level_marks_are_of_the_level,
    "DAU-03": original_bears_its_number,
    "DAU-04": repeated_marks_have_a_reason,
    "DAU-05": level_marks_are_red,
    "DAU-06": marks_are_in_their_box,
    "DAU-07": level_marks_follow_approval,
    "DAU-08": marks_are_true_to_size,
    "DAU-08B": drawn_marks_are_red,
    "DAU-09": shorter_terms_are_marked,
    "DAU-10": recalls_are_marked,
    "DAU-12": printed_levels_have_a_reason,
    "DI-01": line_stands,
}
