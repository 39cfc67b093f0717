"""Rules of the text to be signed (VB, NN, PDX-12, DAU-05): as it was read, or ticked on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bmnn_desk.domain.outgoing import DraftCase


def _holds(case: DraftCase, rule: str, *, ticked: bool) -> bool:
    return (ticked or case.is_read) and not any(rule in each.rules for each in case.findings)


def text_agrees_with_the_slip(case: DraftCase) -> bool:
    """Level, copies, permission and recipients of the text are those approved."""
    ticks = case.ticks
    ticked = ticks.level and ticks.copies and ticks.copy_permission and ticks.recipients
    return _holds(case, "PDX-12", ticked=ticked)


def text_is_the_approved_one(case: DraftCase) -> bool:
    """The office's own approved slip binds, whatever law is read: level, recipients, copies."""
    ticks = case.ticks
    return _holds(case, "PDX-12B", ticked=ticks.copies and ticks.recipients)


def text_has_no_number_yet(case: DraftCase) -> bool:
    """Neither number nor copy number stands on the text before the signature."""
    return _holds(case, "PDX-11C", ticked=True)


def recipients_stand_on_the_text(case: DraftCase) -> bool:
    """Every line of nơi nhận names a body, a unit or a person."""
    return _holds(case, "NN-01", ticked=case.ticks.recipients)


def copies_stand_on_the_text(case: DraftCase) -> bool:
    """The number of copies is written, and is the slip's."""
    return _holds(case, "NN-02", ticked=case.ticks.copies)


def drafter_stands_on_the_text(case: DraftCase) -> bool:
    """The drafter's name is written, and is the slip's."""
    return _holds(case, "NN-03", ticked=case.ticks.drafter)


def drafter_has_more_than_initials(case: DraftCase) -> bool:
    """The drafter is not written as initials alone."""
    return _holds(case, "NN-03B", ticked=True)


def copy_sentence_stands_on_the_text(case: DraftCase) -> bool:
    """Just one of the two copy sentences is written, and is the slip's."""
    return _holds(case, "NN-04", ticked=case.ticks.copy_permission)


def copies_of_the_text_add_up(case: DraftCase) -> bool:
    """The lines' copies make the written total; a group line has its count."""
    return _holds(case, "NN-05", ticked=True)


def archive_line_is_last(case: DraftCase) -> bool:
    """The last line of the list is "- Lưu: VT"."""
    return _holds(case, "NN-06", ticked=case.ticks.archive_line)


def copy_numbers_stand_on_the_text(case: DraftCase) -> bool:
    """Each line has its copy numbers, none twice, as the slip's plan has them."""
    return _holds(case, "NN-07", ticked=case.ticks.copy_numbers)


def no_typed_level_word(case: DraftCase) -> bool:
    """The text carries no level word typed in black."""
    return _holds(case, "DAU-05", ticked=case.ticks.no_typed_level)


def no_red_level_word_yet(case: DraftCase) -> bool:
    """Nor one in red: the level is put on after the signature, as a rule by a stamp."""
    return _holds(case, "DAU-12", ticked=True)


def layout_is_within_limits(case: DraftCase) -> bool:
    """Paper, margins, fonts, sizes and styles are within the layout's limits."""
    return _holds(case, "VB-01", ticked=True)


def symbol_matches_the_type(case: DraftCase) -> bool:
    """The symbol begins with the type's code; that of a công văn with none."""
    return _holds(case, "VB-02", ticked=True)


def type_and_title_are_the_slips(case: DraftCase) -> bool:
    """Type and trích yếu are those of the slip: it is the right file."""
    return _holds(case, "VB-02B", ticked=True)


def needed_parts_are_there(case: DraftCase) -> bool:
    """Nơi nhận and drafter are there, and the level stamp's place is free."""
    return _holds(case, "VB-03", ticked=True)


def no_change_is_left_open(case: DraftCase) -> bool:
    """No tracked change and no comment is left that nobody accepted."""
    return _holds(case, "VB-05B", ticked=True)


def drafting_was_logged(case: DraftCase) -> bool:
    """A drafting session is on record for a text that was written at this desk."""
    return case.is_logged


def file_was_read(case: DraftCase) -> bool:
    """A file that is there was read by the program, not only looked over."""
    return case.is_read or not case.has_file


DRAFT: Mapping[str, Callable[[DraftCase], bool]] = {
    "PDX-12": text_agrees_with_the_slip,
    "PDX-12B": text_is_the_approved_one,
    "PDX-11C": text_has_no_number_yet,
    "NN-01": recipients_stand_on_the_text,
    "NN-02": copies_stand_on_the_text,
    "NN-03": drafter_stands_on_the_text,
    "NN-03B": drafter_has_more_than_initials,
    "NN-04": copy_sentence_stands_on_the_text,
    "NN-05": copies_of_the_text_add_up,
    "NN-06": archive_line_is_last,
    "NN-07": copy_numbers_stand_on_the_text,
    "DAU-05": no_typed_level_word,
    "DAU-12": no_red_level_word_yet,
    "VB-01": layout_is_within_limits,
    "VB-02": symbol_matches_the_type,
    "VB-02B": type_and_title_are_the_slips,
    "VB-03": needed_parts_are_there,
    "VB-05B": no_change_is_left_open,
    "VB-05C": file_was_read,
    "IT-06": drafting_was_logged,
}
