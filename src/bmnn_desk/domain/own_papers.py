"""The office's papers about itself: rules, assignments, plans, the days on which they hold."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import in_term

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.cited_laws import Citation


class OwnPaperKind(StrEnum):
    """What a paper of the office is; the pack's office_file.toml names each."""

    RULES = "rules"
    REGULATION = "regulation"
    OFFICER = "officer"
    COPY_PLACE = "copy_place"
    COMMITTEE = "committee"
    CYBER_RULES = "cyber_rules"
    CYBER_PLAN = "cyber_plan"
    CYBER_OFFICER = "cyber_officer"
    OTHER = "other"

    @property
    def assigns(self) -> bool:
        """True where it names a person."""
        return self in {OwnPaperKind.OFFICER, OwnPaperKind.CYBER_OFFICER}

    @property
    def is_wanted(self) -> bool:
        """True where an inspection asks for one; rules or a regulation, one of the two."""
        return self not in {OwnPaperKind.REGULATION, OwnPaperKind.COPY_PLACE, OwnPaperKind.OTHER}


LONGEST_PAPER_TEXT = 400_000
"""Letters of a text that was pasted: some hundred pages."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OwnPaperRequest:
    """A paper as it was given out: `day` is that of its entry, `issued_on` its own.

    `person` and `full_time` are of an assignment; `place` and `plan` of a copying place; `text`
    of rules, typed or pasted, in which expired laws are looked for.
    """

    request_id: str
    day: date
    body: int
    kind: OwnPaperKind
    number: str
    issued_on: date
    since: date
    until: date | None = None
    person: int | None = None
    full_time: bool = False
    place: str = ""
    plan: str = ""
    note: str = ""
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OwnPaperEndRequest:
    """The last day of a paper, and why: what took its place, or that it was revoked."""

    request_id: str
    day: date
    body: int
    paper: int
    last: date
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OwnPaperEntry:
    """A paper of the office as its list shows it; `until` its last day as far as it is known.

    `outdated` are the laws that its text names and that no longer held on the day asked for.
    `is_replaced` is true of a copying place where the office's settings name another.
    """

    id: int
    kind: OwnPaperKind
    number: str
    issued_on: date
    since: date
    until: date | None
    person: int | None
    name: str
    full_time: bool
    place: str
    note: str
    letters: int
    outdated: tuple[Citation, ...]
    is_replaced: bool = False

    def holds_on(self, day: date) -> bool:
        """True on every day of its term."""
        return in_term(day, self.since, self.until)
