"""The draft of the form of incoming documents: its texts, its pins, the act's id."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.incoming.pins_kept import put_pins

if TYPE_CHECKING:
    from bmnn_desk.domain.drafts_kept import FormDraft
    from bmnn_desk.ui.incoming.incoming_form import IncomingForm
    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.widgets.findings_panel import FindingsPanel

_ID, _PINNED, _CASES = "request_id", "pinned", "other_cases"
_RECEIVERS = "receivers"


def draft_texts(form: IncomingForm, findings: FindingsPanel, request_id: str) -> dict[str, str]:
    """What a draft keeps."""
    return {
        **form.panel.texts(),
        _PINNED: " ".join(form.pinned()),
        _CASES: findings.draft_text(),
        _RECEIVERS: form.lasting_texts()["recipients"],
        # A crash between the act and the end of the draft must not end in a second act.
        _ID: request_id,
    }


def put_draft(
    seat: Seat, form: IncomingForm, findings: FindingsPanel, draft: FormDraft | None
) -> str:
    """Show a draft, or without one the pins of the last time; the draft's request id comes back.

    Raises:
        DeskError: a read went wrong.
    """
    if draft is None:
        put_pins(seat, form)
        return ""
    pinned = draft.fields.get(_PINNED, "").split()
    form.pin_alone(pinned)
    form.put_texts(draft.fields)
    form.put_receivers(draft.fields.get(_RECEIVERS, ""))
    findings.put_draft_text(draft.fields.get(_CASES, ""))
    return draft.fields.get(_ID, "")
