"""Choose a setting of the office."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.settings import settings_from
from bmnn_desk.errors import NotAllowedError
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

_OFFICERS = frozenset({"lock_minutes", "lock_on_minimise", "allow_macros", "link_way"})


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
    """Keep a setting; the older value stays on record.

    Raises:
        NotFoundError: there is no such body.
        NotAllowedError: the key guards the desk, and the account is no officer's; or the key is
            that of a second person, which has a verb of its own.
    """
    is_guarded = request.key in _OFFICERS and Role.OFFICER not in work.actor.roles
    if is_guarded or request.key.startswith("second_"):
        raise NotAllowedError(request.key)
    settings_from({request.key: request.value})
    work.find(t.Body, request.body)
    work.keep(
        t.Setting(body_id=request.body, key=request.key, value=request.value, day=request.day)
    )
    work.about("body", request.body)
