"""The words of the papers of copying, and the blanks that the program fills in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.copying import CopyForm

if TYPE_CHECKING:
    from collections.abc import Mapping

_OF_EACH: Mapping[str, tuple[str, ...]] = {
    "motto_state": (),
    "motto_values": (),
    "long_day": ("day", "month", "place", "year"),
    "title": (),
    "subtitle": (),
    "level": (),
    "quantity": (),
    "quantity_copies": ("count",),
    "recipients": (),
    "recipient": ("name", "number"),
    "executor": (),
    "signer_heading": (),
    "signer_note": (),
    "code": ("code",),
    "page": ("page", "pages"),
}
_OF_A_NAMED_PAPER: Mapping[str, tuple[str, ...]] = {
    "name": (),
    "name_and_title": ("title", "type_name"),
    "reference": (),
    "reference_of_day": ("day", "reference"),
    "place": (),
}
_OF_A_COPYING_DONE: Mapping[str, tuple[str, ...]] = {
    "made_on": (),
    "permitted_by": (),
    "executor_heading": (),
    "executor_note": (),
    "signer_note_no_seal": (),
}
COPYING_WORDS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "extract_sheet": {
        **_OF_EACH,
        **_OF_A_COPYING_DONE,
        "level_place": ("level",),
        "source": (),
        "source_named": ("day", "reference", "type_name"),
        "source_named_no_day": ("reference", "type_name"),
        "subject": (),
        "content": (),
    },
    "photograph_record": {
        **_OF_EACH,
        **_OF_A_NAMED_PAPER,
        **_OF_A_COPYING_DONE,
        "scan": (),
    },
    "copy_request": {
        **_OF_EACH,
        **_OF_A_NAMED_PAPER,
        "to": ("permitter",),
        "requester": (),
        "permission": (),
        "may_copy": (),
        "may_not_copy": (),
        "unsaid_copy": (),
        "form": (),
        **{f"form_{form}": () for form in CopyForm},
        "reason": (),
        "decision": (),
        "agrees": (),
        "refuses": (),
        "decided_copies": (),
        "requester_heading": (),
        "requester_note": (),
        "sign_day": (),
    },
}
