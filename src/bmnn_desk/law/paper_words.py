"""The words of the journal's papers, and the blanks that the program fills in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

PAPER_WORDS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "anchor_sheet": {
        "motto_state": (),
        "motto_values": (),
        "long_day": ("day", "month", "place", "year"),
        "title": (),
        "of_day": ("day",),
        "of_month": ("month", "year"),
        "of_book": ("book", "year"),
        "intro": (),
        "seq": (),
        "mark": (),
        "key": (),
        "no_key": (),
        "how": (),
        "keep": (),
        "officer": (),
        "officer_note": (),
        "leader": (),
        "leader_note": (),
        "page": ("page", "pages"),
    },
    "second_person": {
        "motto_state": (),
        "motto_values": (),
        "long_day": ("day", "month", "place", "year"),
        "title": (),
        "act": (),
        "object": (),
        "done_on": (),
        "asked_by": (),
        "second": (),
        "due": (),
        "code": (),
        "declare": (),
        "record": (),
        "act_reopen_book": (),
        "act_export": (),
        "act_restore": (),
        "act_cancel_number": (),
        "act_accounts": (),
        "act_rekey": (),
        "act_destroy": (),
        "act_fewer_second_persons": (),
        "object_book": ("number",),
        "object_item": ("number",),
        "object_line": ("number",),
        "object_account": ("number",),
        "object_body": ("number",),
        "object_other": ("number",),
        "sign_day": (),
        "signer": (),
        "signer_note": (),
        "page": ("page", "pages"),
    },
}
