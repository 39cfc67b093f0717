"""What an account entered last into a form, kept in the store for the next time it enters one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.form_drafts import KeepDraftRequest, keep_form_draft
from bmnn_desk.ui.draft_keeper import found_draft

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.ui.seat import Seat

# No window has such a key: what is kept so is offered to nobody as a draft.
_LAST = " last"


def keep_last(seat: Seat, form: str, texts: Mapping[str, str]) -> None:
    """Keep the texts of a record that was just entered, in place of those of the one before.

    Raises:
        DeskError: the store takes no writes.
    """
    request = KeepDraftRequest(form=form + _LAST, subject=0, fields=texts, caret="")
    seat.desk.jot(keep_form_draft, request)


def last_texts(seat: Seat, form: str) -> Mapping[str, str]:
    """These texts by the fields' keys; none where nothing was entered yet.

    Raises:
        DeskError: a read went wrong.
    """
    draft = found_draft(seat, form + _LAST, 0)
    return {} if draft is None else draft.fields
