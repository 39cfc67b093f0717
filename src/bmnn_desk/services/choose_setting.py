"""Choose a setting of the office."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.settings import settings_from
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingRequest:
    """A setting of a body: key and value as `domain.settings` knows them."""

    request_id: str
    day: date
    body: int
    key: str
    value: str


@allowed(Role.OFFICER, Role.CLERK)
def choose_setting(work: Work, request: SettingRequest) -> None:
    """Keep a setting; the older value stays on record."""
    settings_from({request.key: request.value})
    work.find(t.Body, request.body)
    work.keep(
        t.Setting(body_id=request.body, key=request.key, value=request.value, day=request.day)
    )
    work.about("body", request.body)
