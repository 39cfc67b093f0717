"""What is pinned in the form of incoming documents, kept in the store from one day to the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.form_drafts import (
    DraftsAsked,
    KeepDraftRequest,
    form_drafts,
    keep_form_draft,
)

if TYPE_CHECKING:
    from bmnn_desk.ui.incoming.incoming_form import IncomingForm
    from bmnn_desk.ui.seat import Seat

PINS = "incoming_pins"
# The day of yesterday's papers is not today's.
_OF_TODAY = frozenset({"arrived"})


def keep_pins(seat: Seat, form: IncomingForm) -> None:
    """Keep the pinned fields with their texts; a field that is not pinned is not kept.

    Raises:
        DeskError: the store takes no writes.
    """
    texts = form.pinned_texts()
    fields = {key: "" if key in _OF_TODAY else text for key, text in texts.items()}
    seat.desk.jot(keep_form_draft, KeepDraftRequest(form=PINS, subject=0, fields=fields, caret=""))


def put_pins(seat: Seat, form: IncomingForm) -> None:
    """Pin what was pinned last, with its texts; the first time the form's own pins stand.

    Raises:
        DeskError: a read went wrong.
    """
    kept = next(iter(seat.desk.read(form_drafts, DraftsAsked(form=PINS))), None)
    if kept is None:
        return
    form.pin_alone(kept.fields)
    form.put_texts({key: text for key, text in kept.fields.items() if key not in _OF_TODAY})
    form.settle()
