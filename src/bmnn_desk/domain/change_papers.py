"""What the papers about a changed secrecy say: decisions, the file of a declassification, notices.

No trích yếu stands in them: a document is told by its number, day and level.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.domain.secrecy_changes import ChangeKind


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CouncilMember:
    """Who sits on a council: his post or unit, and what he is there ("Chủ tịch")."""

    name: str
    position: str
    role: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NoticeCopies:
    """A holder with the numbers of his copies; `unnumbered` counts those without one.

    `holder` is his row where the change has one for him.
    """

    name: str
    numbers: tuple[int, ...]
    unnumbered: int = 0
    holder: int = 0


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SecretFacts:
    """The document concerned as papers name it; `level` is the level before the change.

    `until` is the last day of its term before the change, None where nothing says one.
    """

    reference: str
    type_name: str
    day: date | None
    level: SecrecyLevel
    determined_on: date | None
    until: date | None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ChangePaperFacts:
    """All that these papers can say; each takes what it needs.

    `day` and `number` are the paper's own, "" and None while they are open; `changed_on` is when
    the change takes effect. `decision` is the number of the decision that a notice tells of;
    `minutes` and `council` are number and day of the papers that a decision rests on.
    `stamp` is the name of the stamp that shows the change, "" where a paper alone does;
    `notice_days` the days in which holders are told, None for at once. `unit` proposes. `head` is
    the post of who decides, as printed; `signer` his name; `sign_lines` what stands above it.
    `agreed` of the members at the meeting of `met_on` were for it.
    """

    parent: str
    agency: str
    place: str
    kind: ChangeKind
    secret: SecretFacts
    head: str
    day: date | None = None
    number: str = ""
    changed_on: date | None = None
    until: date | None = None
    level: SecrecyLevel | None = None
    bases: tuple[str, ...] = ()
    reason: str = ""
    released: str = ""
    decision: str = ""
    minutes: tuple[str, date | None] = ("", None)
    council: tuple[str, date | None] = ("", None)
    unit: str = ""
    stamp: str = ""
    notice_days: int | None = None
    members: tuple[CouncilMember, ...] = ()
    met_on: date | None = None
    met_at: str = ""
    agreed: int = 0
    holders: tuple[NoticeCopies, ...] = ()
    sign_lines: str = ""
    signer: str = ""
