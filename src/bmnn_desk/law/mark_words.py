"""The words of the specimen sheet and of covers, and the blanks that the program fills."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

MARK_WORDS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "specimen_sheet": {
        "title": (),
        "pack": ("name",),
        "no_document": (),
        "how": (),
        "stamp_here": (),
        "of_circular": (),
        "of_haste": (),
        "heading": ("name", "ordinal"),
        "form": ("form",),
        "size": ("height", "width"),
        "size_round": ("width",),
        "borders_one": (),
        "borders": ("count", "gap"),
        "letters": ("sizes",),
        "source": ("source",),
        "doubts": ("doubts",),
        "confidence_high": (),
        "confidence_medium": (),
        "confidence_low": (),
        "confidence_unread": (),
        "no_level_word": (),
        "page": ("page", "pages"),
    },
    "covers": {
        "number": ("reference",),
        "copies": ("count",),
        "to": (),
        "place_level": (),
        "place_letter": (),
        "place_other": ("name",),
        "closure": (),
    },
}
