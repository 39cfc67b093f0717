"""The words written into the copy marks, of the book's copies, and of the sheet to fill them by."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

COPY_MARK_WORDS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "copy_marks": {
        "register_recipient": ("name", "number"),
        "quantity": ("count",),
        "listed": ("count", "ordinal"),
        "between": (),
        "title": (),
        "subject": ("reference", "type_name"),
        "ordinal": ("ordinal", "year"),
        "level": ("level",),
        "intro": (),
        "number_mark": (),
        "secret_mark": (),
        "first_page": (),
        "last_page": (),
        "blank_form": (),
        "blank_day": (),
        "blank_quantity": (),
        "blank_recipients": (),
        "blank_authority": (),
        "blank_signer": (),
        "blank_number": (),
        "column_number": (),
        "column_recipient": (),
        "column_done": (),
        "further": (),
        "seal": (),
        "no_seal": (),
        "surplus": (),
        "page": ("page", "pages"),
    }
}
