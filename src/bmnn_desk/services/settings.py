"""Read an issuing body's settings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.office import Role
from bmnn_desk.services.office_facts import settings_of
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.domain.settings import OfficeSettings


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyAsked:
    """Which issuing body."""

    body: int


@allowed(*Role)
def office_settings(work: Work, asked: BodyAsked, _after: int) -> Block[OfficeSettings]:
    """How the body marks and numbers; whoever plans marks begins here.

    Raises:
        NotFoundError: there is no such body.
    """
    body = work.find(t.Body, asked.body)
    return Block(rows=(settings_of(work, body.id),), next_key=None)
