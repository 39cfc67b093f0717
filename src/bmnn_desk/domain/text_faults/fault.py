"""The faults of a text, and the rules that each one breaks."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.document import Spot


class TextFault(StrEnum):
    """One thing that is wrong with a text; its sentence is in the regime's text_faults.toml."""

    RECIPIENTS_ABSENT = "recipients_absent"
    RECIPIENT_UNNAMED = "recipient_unnamed"
    UNIT_ABSENT = "unit_absent"
    AS_ABOVE_OPEN = "as_above_open"
    PLACEHOLDER = "placeholder"
    GROUP_UNCOUNTED = "group_uncounted"
    GROUP_MISCOUNTED = "group_miscounted"
    LINE_MISCOUNTED = "line_miscounted"
    COPIES_UNWRITTEN = "copies_unwritten"
    COPIES_DIFFER = "copies_differ"
    TOTALS_DISAGREE = "totals_disagree"
    SUM_DIFFERS = "sum_differs"
    DRAFTER_ABSENT = "drafter_absent"
    DRAFTER_INITIALS = "drafter_initials"
    DRAFTER_DIFFERS = "drafter_differs"
    SENTENCE_ABSENT = "sentence_absent"
    SENTENCE_UNFILLED = "sentence_unfilled"
    SENTENCE_DIFFERS = "sentence_differs"
    ARCHIVE_ABSENT = "archive_absent"
    ARCHIVE_WITHOUT_OFFICE = "archive_without_office"
    ARCHIVE_NOT_LAST = "archive_not_last"
    NUMBERS_ABSENT = "numbers_absent"
    NUMBERS_REPEAT = "numbers_repeat"
    NUMBERS_DIFFER = "numbers_differ"
    RECIPIENT_MISSING = "recipient_missing"
    RECIPIENT_ADDED = "recipient_added"
    LEVEL_TYPED = "level_typed"
    LEVEL_RED = "level_red"
    LEVEL_DIFFERS = "level_differs"
    NUMBER_TYPED = "number_typed"
    DAY_TYPED = "day_typed"
    COPY_NUMBER_TYPED = "copy_number_typed"
    PAPER_SIZE = "paper_size"
    MARGIN_TOP = "margin_top"
    MARGIN_BOTTOM = "margin_bottom"
    MARGIN_LEFT = "margin_left"
    MARGIN_RIGHT = "margin_right"
    FONT = "font"
    LEGACY_FONT = "legacy_font"
    PART_SIZE = "part_size"
    PART_STYLE = "part_style"
    LETTER_CODE = "letter_code"
    SYMBOL_CODE = "symbol_code"
    AGENCY_DIFFERS = "agency_differs"
    TYPE_DIFFERS = "type_differs"
    TITLE_DIFFERS = "title_differs"
    LEVEL_PLACE_TAKEN = "level_place_taken"
    CHANGES_LEFT = "changes_left"


# The first rule is the one that the phiếu trả lại names.
FAULT_RULES: Mapping[TextFault, tuple[str, ...]] = {
    TextFault.RECIPIENTS_ABSENT: (
        "VB-03",
        "NN-01",
        "NN-02",
        "NN-03",
        "NN-04",
        "NN-05",
        "NN-06",
        "PDX-12",
    ),
    TextFault.RECIPIENT_UNNAMED: ("NN-01",),
    TextFault.UNIT_ABSENT: ("NN-01",),
    TextFault.AS_ABOVE_OPEN: ("NN-01",),
    TextFault.PLACEHOLDER: ("NN-01",),
    TextFault.GROUP_UNCOUNTED: ("NN-05",),
    TextFault.GROUP_MISCOUNTED: ("NN-05",),
    TextFault.LINE_MISCOUNTED: ("PDX-12", "PDX-12B"),
    TextFault.COPIES_UNWRITTEN: ("NN-02",),
    TextFault.COPIES_DIFFER: ("NN-02", "PDX-12", "PDX-12B"),
    TextFault.TOTALS_DISAGREE: ("NN-05", "NN-02"),
    TextFault.SUM_DIFFERS: ("NN-05",),
    TextFault.DRAFTER_ABSENT: ("NN-03", "VB-03"),
    TextFault.DRAFTER_INITIALS: ("NN-03B",),
    TextFault.DRAFTER_DIFFERS: ("NN-03",),
    TextFault.SENTENCE_ABSENT: ("NN-04",),
    TextFault.SENTENCE_UNFILLED: ("NN-04",),
    TextFault.SENTENCE_DIFFERS: ("NN-04", "PDX-12"),
    TextFault.ARCHIVE_ABSENT: ("NN-06",),
    TextFault.ARCHIVE_WITHOUT_OFFICE: ("NN-06",),
    TextFault.ARCHIVE_NOT_LAST: ("NN-06",),
    TextFault.NUMBERS_ABSENT: ("NN-07",),
    TextFault.NUMBERS_REPEAT: ("NN-07",),
    TextFault.NUMBERS_DIFFER: ("PDX-12", "PDX-12B"),
    TextFault.RECIPIENT_MISSING: ("PDX-12", "PDX-12B"),
    TextFault.RECIPIENT_ADDED: ("PDX-12", "PDX-12B"),
    TextFault.LEVEL_TYPED: ("DAU-05",),
    TextFault.LEVEL_RED: ("DAU-12",),
    TextFault.LEVEL_DIFFERS: ("PDX-12", "PDX-12B"),
    TextFault.NUMBER_TYPED: ("PDX-11C",),
    TextFault.DAY_TYPED: ("PDX-11C",),
    TextFault.COPY_NUMBER_TYPED: ("PDX-11C",),
    TextFault.PAPER_SIZE: ("VB-01",),
    TextFault.MARGIN_TOP: ("VB-01",),
    TextFault.MARGIN_BOTTOM: ("VB-01",),
    TextFault.MARGIN_LEFT: ("VB-01",),
    TextFault.MARGIN_RIGHT: ("VB-01",),
    TextFault.FONT: ("VB-01",),
    TextFault.LEGACY_FONT: ("VB-01",),
    TextFault.PART_SIZE: ("VB-01",),
    TextFault.PART_STYLE: ("VB-01",),
    TextFault.LETTER_CODE: ("VB-02",),
    TextFault.SYMBOL_CODE: ("VB-02",),
    TextFault.AGENCY_DIFFERS: ("VB-02B",),
    TextFault.TYPE_DIFFERS: ("VB-02B",),
    TextFault.TITLE_DIFFERS: ("VB-02B",),
    TextFault.LEVEL_PLACE_TAKEN: ("VB-03",),
    TextFault.CHANGES_LEFT: ("VB-05B",),
}


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class TextFinding:
    """A fault with its place: what was read there, and what the slip or the form wants."""

    fault: TextFault
    spot: Spot | None = None
    seen: str = ""
    wanted: str = ""

    @property
    def rules(self) -> tuple[str, ...]:
        """The rules it breaks; the first is the one to be named."""
        return FAULT_RULES[self.fault]
