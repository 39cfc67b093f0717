"""The newest slip as texts of the form, to be copied into the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.paper_facts import ItemAsked
from bmnn_desk.services.slip_list import SlipsAsked, slip_as_request, slip_entries
from bmnn_desk.ui.proposal.slip_form import SlipForm

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtCore import QObject

    from bmnn_desk.domain.proposal import ProposalRequest
    from bmnn_desk.ui.copy_previous import Group
    from bmnn_desk.ui.seat import Seat

# The day, the term and the recall are each slip's own.
COPIED: tuple[Group, ...] = (
    "type",
    ("unit", "drafter", "position"),
    "title",
    ("bases", "sources"),
    "recipients",
    "may_copy",
    "level",
    "addressee",
    "issue_form",
    "reason",
)


def last_slip(seat: Seat, parent: QObject) -> Mapping[str, str]:
    """What the form would show of the newest slip that may be read here; empty without one.

    Raises:
        DeskError: a read went wrong.
    """
    newest = SlipsAsked(body=seat.body, newest_alone=True, to_ask_again=True)
    entries = seat.desk.read(slip_entries, newest)
    if not entries:
        return {}
    asked = ItemAsked(body=seat.body, item=entries[0].item)
    (request,) = seat.desk.read(slip_as_request, asked)
    # Only the editors know how they write down what stands in them.
    form = SlipForm(seat, parent)
    form.put(request)
    texts = {**form.panel.texts(), **_not_offered(form, request, entries[0].drafter)}
    for key in texts:
        form.panel.field(key).deleteLater()
    form.deleteLater()
    return texts


def _not_offered(form: SlipForm, request: ProposalRequest, drafter: str) -> dict[str, str]:
    """The texts of a unit or drafter offered no more, in whose place the form shows another.

    No list has these words, so nobody else is chosen by them.
    """
    texts = {} if form.unit.value() == request.unit else {"unit": request.unit}
    shown = form.drafter.value()
    if shown is None or shown.person != request.drafter:
        # By his number he is told from a namesake who is still here.
        texts["drafter"] = f"{drafter} · {request.drafter}"
        texts["position"] = request.drafter_position
    return texts
