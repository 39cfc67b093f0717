"""What the rules of copying look at: the copying, its marks, its steps."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.copying import CopyForm, Execution
    from bmnn_desk.domain.secrecy import SecrecyLevel


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CopyCase:
    """What the rules of copying look at; `last_number` is the source's last copy, 0 before any.

    `known_executor` says that he is a person of this office; `permitted_on` None where the
    signature in the mark is still to come; `permitted_title` is the position of who permits.
    The place of copying that the head fixed, his decision and the plan that protects the place
    are "" where the office has not set them.
    """

    day: date
    form: CopyForm
    reference: str
    type_name: str
    title: str
    level: SecrecyLevel
    may_copy: bool | None
    from_true_copy: bool
    last_number: int
    numbers: tuple[int, ...]
    recipients: tuple[str, ...]
    permitted_by: str
    permitted_title: str
    permitted_on: date | None
    asked_first: bool
    execution: Execution
    known_executor: bool
    extract: str
    has_place: bool
    fixed_place: str
    place_decision: str
    place_plan: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CopyStepCase:
    """What the rules of the steps look at: counts, and what stands after this act.

    `unmarked` counts copies that lack one of their two marks; `has_record` says that the paper
    of a photograph or an extract was printed, or is kept by hand. `made` None is not yet counted.
    `level_stamped` says that an extract bears the level stamp of its source.
    """

    form: CopyForm
    permitted: int
    made: int | None
    destroyed: int
    destroyed_how: bool
    unmarked: int
    has_record: bool
    signs: bool
    ends: bool
    has_seal: bool
    sealed: bool
    level_stamped: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyMarkCase:
    """What the rules of the two copy marks look at; `first` is the line's first copy number.

    `black` are the numbers that get a black mark; `complete` says that each copy touched has
    both its marks now.
    """

    first: int
    black: frozenset[int]
    black_accepted: bool
    complete: bool
