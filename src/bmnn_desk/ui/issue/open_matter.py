"""What an issue begins with: the document, the office's settings, the last places of marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.outgoing_detail import DetailAsked, outgoing_detail
from bmnn_desk.services.settings import BodyAsked, office_settings
from bmnn_desk.ui.issue.last_time import remember
from bmnn_desk.ui.issue.matter import IssueMatter

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat


def open_matter(seat: Seat, item: int) -> IssueMatter:
    """The matter of a signed document, today.

    Raises:
        DeskError: the body has no such document, or today no regime.
    """
    asked = DetailAsked(body=seat.body, item=item, day=seat.today())
    (detail,) = seat.desk.read(outgoing_detail, asked)
    (settings,) = seat.desk.read(office_settings, BodyAsked(body=seat.body))
    matter = IssueMatter(
        detail=detail, settings=settings, regime=seat.desk.law.on(seat.today()), day=seat.today()
    )
    remember(seat, matter)
    return matter
