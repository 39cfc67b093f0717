"""The words that the papers need, each with the blanks it may hold.

A word that is missing, misspelt or asks for an unknown blank is refused when the law is read,
not in the middle of an issue.
"""

from __future__ import annotations

from string import Formatter
from typing import TYPE_CHECKING

from bmnn_desk.law.away_words import AWAY_WORDS
from bmnn_desk.law.book_words import BOOK_WORDS
from bmnn_desk.law.change_words import CHANGE_WORDS
from bmnn_desk.law.circular_words import CIRCULAR_WORDS, RECIPIENT_LINES
from bmnn_desk.law.copy_mark_words import COPY_MARK_WORDS
from bmnn_desk.law.copying_words import COPYING_WORDS
from bmnn_desk.law.destruction_words import DESTRUCTION_WORDS
from bmnn_desk.law.drill_words import DRILL_WORDS
from bmnn_desk.law.holdings_words import HOLDINGS_WORDS
from bmnn_desk.law.incoming_words import INCOMING_WORDS
from bmnn_desk.law.inventory_words import INVENTORY_WORDS
from bmnn_desk.law.machine_words import MACHINE_WORDS
from bmnn_desk.law.mark_words import MARK_WORDS
from bmnn_desk.law.office_paper_words import OFFICE_PAPER_WORDS
from bmnn_desk.law.paper_words import PAPER_WORDS
from bmnn_desk.law.people_words import PEOPLE_WORDS
from bmnn_desk.law.self_inspection_words import SELF_INSPECTION_WORDS
from bmnn_desk.law.year_words import YEAR_WORDS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.law.strict import LawFile

WORDS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "regime": {
        "citation": ("article", "clause", "day", "decision", "field", "issuer", "point"),
        "citation_no_clause": ("article", "day", "decision", "field", "issuer"),
        "citation_point": ("point",),
        "citation_field": ("field",),
        "citation_field_begins": (),
        "decision_named": ("number",),
        "decision_example": (),
        "source": ("agency", "level", "number"),
        "term_years": ("years",),
        "term_until": ("day",),
        "copy_original": (),
        "copy_original_holder": (),
        "copy_file": (),
        "copy_file_holder": (),
        "copy_sent": (),
        "register_recipient": ("name", "number"),
        "transfer_reference": ("numbers", "reference"),
        "cancelled": ("day", "reason"),
        "corrected": ("column", "day", "new", "old", "reason"),
        "corrected_unread": ("column", "day", "reason"),
        "correction_empty": (),
        "irregularity_known": ("day", "words"),
        "irregularity_reported": ("report", "words"),
        "envelope_MAT": (),
        "envelope_TOI_MAT": (),
        "envelope_TUYET_MAT": (),
        "envelope_none": (),
        "delivery_hand": (),
        "delivery_none": (),
    },
    "slip": {
        "long_day": ("day", "month", "place", "year"),
        "to": ("addressee",),
        "drafter": ("drafter", "position"),
        "subject": ("title", "type_name"),
        "copies": ("count",),
        "issue_form": ("form",),
        **RECIPIENT_LINES,
        "may_copy": (),
        "may_not_copy": (),
        "decision_title": (),
        "decision_level": (),
        "decision_copies": (),
        "decision_permission": (),
        "permission_yes": (),
        "permission_no": (),
        "decision_name": (),
        "decision_post": (),
        "decision_capacity": (),
        "capacity_head": (),
        "capacity_deputy": (),
        "decision_delegation": (),
        "decision_day": (),
        "code": ("code",),
        "page": ("page", "pages"),
    },
    "recipients_block": {
        "heading": (),
        **RECIPIENT_LINES,
        "total": ("count",),
        "drafter": ("drafter", "unit"),
        "drafter_alone": ("drafter",),
        "may_copy": (),
        "may_not_copy": (),
    },
    "text_faults": {
        "at_page": ("fault", "line", "page"),
        "at_paragraph": ("fault", "line"),
        "at_words": ("fault", "line", "words"),
        "at_header": ("fault",),
        "at_footer": ("fault",),
        "at_note": ("fault",),
        "at_watermark": ("fault",),
        "at_text_box": ("fault",),
        "anywhere": ("fault",),
        "recipients_absent": (),
        "recipient_unnamed": (),
        "unit_absent": ("seen",),
        "as_above_open": ("seen",),
        "placeholder": ("seen",),
        "group_uncounted": ("seen",),
        "group_miscounted": ("seen", "wanted"),
        "line_miscounted": ("seen", "wanted"),
        "copies_unwritten": ("wanted",),
        "copies_differ": ("seen", "wanted"),
        "totals_disagree": ("seen",),
        "sum_differs": ("seen", "wanted"),
        "drafter_absent": ("wanted",),
        "drafter_initials": ("seen", "wanted"),
        "drafter_differs": ("seen", "wanted"),
        "sentence_absent": (),
        "sentence_unfilled": ("seen",),
        "sentence_differs": ("seen",),
        "archive_absent": (),
        "archive_without_office": ("seen",),
        "archive_not_last": ("seen",),
        "numbers_absent": ("seen",),
        "numbers_repeat": ("seen",),
        "numbers_differ": ("seen", "wanted"),
        "recipient_missing": ("wanted",),
        "recipient_added": ("seen",),
        "level_typed": ("seen",),
        "level_red": ("seen",),
        "level_differs": ("seen",),
        "number_typed": ("seen",),
        "day_typed": ("seen",),
        "copy_number_typed": ("seen",),
        "paper_size": ("seen", "wanted"),
        "margin_top": ("seen", "wanted"),
        "margin_bottom": ("seen", "wanted"),
        "margin_left": ("seen", "wanted"),
        "margin_right": ("seen", "wanted"),
        "font": ("seen", "wanted"),
        "legacy_font": ("seen",),
        "part_size": ("seen", "wanted"),
        "part_style": ("seen",),
        "letter_code": ("seen",),
        "symbol_code": ("seen", "wanted"),
        "agency_differs": ("seen", "wanted"),
        "type_differs": ("seen", "wanted"),
        "title_differs": ("seen", "wanted"),
        "level_place_taken": (),
        "changes_left": ("seen",),
    },
    "distribution_sheet": {
        "title": (),
        "reference": ("reference",),
        "day": ("day",),
        "level": ("level",),
        "subject": ("title",),
        "total": ("count",),
        "column_number": (),
        "column_kind": (),
        "column_recipient": (),
        "column_marks": (),
        "column_envelope": (),
        "column_delivery": (),
        "column_receipt": (),
        "done": (),
        "done_seal": (),
        "done_marks": (),
        "done_envelope": (),
        "clerk": (),
        "clerk_note": (),
        "page": ("page", "pages"),
    },
    "return_slip": {
        "motto_state": (),
        "motto_values": (),
        "long_day": ("day", "month", "place", "year"),
        "title": (),
        "times": ("times",),
        "to": ("list",),
        "subject": (),
        "summary": ("count",),
        "column_number": (),
        "column_text": (),
        "column_basis": (),
        "column_places": (),
        "basis": ("basis", "rule"),
        "run_in_basis": ("basis", "text"),
        "run_in_places": ("places",),
        "place": ("place",),
        "must": (),
        "must_note": (),
        "more_places": ("count",),
        "all_places": ("count",),
        "block": (),
        "more_block": ("count",),
        "note": (),
        "please": (),
        "clerk": (),
        "clerk_note": (),
        "taken_back_day": (),
        "taken_back": (),
        "taken_back_note": (),
        "code": ("code",),
        "page": ("page", "pages"),
    },
    **AWAY_WORDS,
    **PAPER_WORDS,
    **COPYING_WORDS,
    **COPY_MARK_WORDS,
    **INCOMING_WORDS,
    **BOOK_WORDS,
    **SELF_INSPECTION_WORDS,
    **YEAR_WORDS,
    **MACHINE_WORDS,
    **DRILL_WORDS,
    **MARK_WORDS,
    **CHANGE_WORDS,
    **CIRCULAR_WORDS,
    **OFFICE_PAPER_WORDS,
    **PEOPLE_WORDS,
    **DESTRUCTION_WORDS,
    **HOLDINGS_WORDS,
    **INVENTORY_WORDS,
}
SLIP_FIELDS = frozenset(
    {
        "subject",
        "unit",
        "drafter",
        "level",
        "bases",
        "copies",
        "may_copy",
        "recipients",
        "term",
        "recall",
        "sources",
        "reason",
    }
)


def required_words(file: LawFile, paper: str) -> dict[str, str]:
    """The words of a file, which must be just those that the paper needs.

    Raises:
        LawDataError: a word is missing, unknown, or holds a blank that nobody fills.
    """
    words = file.words("words", file.take("words"))
    wanted = WORDS[paper]
    for key in wanted.keys() - words.keys():
        at = f"words.{key}"
        raise file.wrong(at, "missing")
    for key, word in words.items():
        at = f"words.{key}"
        if key not in wanted:
            raise file.wrong(at, "unknown key")
        if strange := blanks_of(file, at, word) - set(wanted[key]):
            raise file.wrong(at, f"unknown blank {', '.join(sorted(strange))}")
    return words


def blanks_of(file: LawFile, at: str, word: str) -> set[str]:
    """The names between braces in a word.

    Raises:
        LawDataError: a brace that is not closed.
    """
    try:
        return {blank for _, blank, _, _ in Formatter().parse(word) if blank is not None}
    except ValueError:
        raise file.wrong(at, "a brace is not closed") from None
