"""The channel of a hand-over: one of the closed list of the day's regime (DI-10)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.errors import NotFoundError

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.channels import Channel
    from bmnn_desk.services.work import Work


def channel_of(work: Work, day: date, code: str) -> Channel:
    """The channel of that code: no other word can be one.

    Raises:
        NotFoundError: the closed list of that day has no such channel.
        NoRegimeError: no regime that the program knows is in force that day.
    """
    channels = work.law.on(day).channels
    if code not in channels:
        kind = "channel"
        raise NotFoundError(kind, 0)
    return channels[code]
