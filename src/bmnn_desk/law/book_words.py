"""The words of the papers around a register's lines, and the blanks that the program fills."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

BOOK_WORDS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "book_pages": {
        "motto_state": (),
        "motto_values": (),
        "long_day": ("day", "month", "place", "year"),
        "open_day": ("place", "year"),
        "page_alone": ("page",),
        "of_book": ("volume", "year"),
        "opening_title": (),
        "opening_sheets": ("sheets",),
        "opening_first": ("first",),
        "opening_day": ("day",),
        "closing_title": (),
        "closing_range": ("first", "last", "sheets"),
        "closing_empty": (),
        "closing_cancelled": ("count",),
        "closing_day": ("day",),
        "closing_totals": (),
        "total_level": (),
        "total_lines": (),
        "total_copies": (),
        "total_all": (),
        "correction_title": (),
        "correction_of": ("book", "sheets", "volume", "year"),
        "correction_page": ("page",),
        "control_title": (),
        "control_book": ("book", "volume", "year"),
        "control_seq": (),
        "control_mark": (),
        "control_sheet": ("sheet",),
        "control_lines": ("first", "last"),
        "control_no_lines": (),
        "control_line_codes": (),
        "control_line_code": ("code", "ordinal"),
        "control_how": (),
        "control_keep": (),
        "control_page": ("page", "pages"),
        "clerk": (),
        "clerk_note": (),
        "offset_title": (),
        "offset_form": ("book",),
        "offset_how": (),
        "offset_edge": ("margin",),
        "offset_room": ("row",),
    },
}
