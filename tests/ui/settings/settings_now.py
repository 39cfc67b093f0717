"""What the store holds, asked past the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.office_entries import DayAsked, journal_state
from bmnn_desk.services.settings import BodyAsked, office_settings

if TYPE_CHECKING:
    from bmnn_desk.domain.settings import OfficeSettings
    from bmnn_desk.ui.seat import Seat


def settings_now(seat: Seat) -> OfficeSettings:
    (found,) = seat.desk.read(office_settings, BodyAsked(body=seat.body))
    return found


def acts(seat: Seat) -> int:
    (state,) = seat.desk.read(journal_state, DayAsked(day=seat.today()))
    return state.acts
