"""Copyings as the list and the pane beside it show them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from bmnn_desk.domain.copying import CopyStepKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from bmnn_desk.domain.copying import CopyForm, CopyPaper
    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.domain.stamps import MarkWay, Stamp


class CopyingState(StrEnum):
    """What is next to be done with a copying; the first that is lacking."""

    TO_SIGN = "to_sign"
    TO_SEAL = "to_seal"
    TO_COUNT = "to_count"
    TO_CONFIRM = "to_confirm"
    TO_MARK = "to_mark"
    DONE = "done"
    CANCELLED = "cancelled"


_WANTED = (
    (CopyStepKind.SIGNED, CopyingState.TO_SIGN),
    (CopyStepKind.SEALED, CopyingState.TO_SEAL),
    (CopyStepKind.MADE, CopyingState.TO_COUNT),
    (CopyStepKind.EXECUTOR_SIGNED, CopyingState.TO_CONFIRM),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyingCounts:
    """How many copyings of a book, or of all, stand in each state."""

    by_state: Mapping[CopyingState, int]

    @property
    def whole(self) -> int:
        """All of them."""
        return sum(self.by_state.values())

    def of(self, states: Iterable[CopyingState]) -> int:
        """Those in one of these states."""
        return sum(self.by_state[state] for state in states)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CopyingRow:
    """A row of the list: `id` is the line's; `title` empty where it is not to be read."""

    id: int
    ordinal: int
    day: date
    form: CopyForm
    reference: str
    type_name: str
    title: str
    level: SecrecyLevel
    quantity: int
    permitted_by: str
    executor: str
    state: CopyingState


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DuplicateEntry:
    """A copy of a copying: whom it is for, where it is now, the marks on it."""

    number: int
    recipient: str
    state: str
    holder: str
    marks: tuple[tuple[Stamp, MarkWay], ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CopyingStepEntry:
    """A step that stands."""

    kind: CopyStepKind
    day: date
    count: int
    words: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CopyingDetail:
    """All that the pane says of a copying; `cancelled` is the reason, empty where it stands.

    `printed` are its papers that came out, with their days.
    """

    row: CopyingRow
    document_day: date | None
    asked_first: bool
    permitted_on: date
    place: str
    unlinked_device: bool
    extract: str
    note: str
    has_seal: bool
    cancelled: str
    copies: tuple[DuplicateEntry, ...]
    steps: tuple[CopyingStepEntry, ...]
    printed: tuple[tuple[CopyPaper, date], ...]


def next_state(
    done: frozenset[CopyStepKind], *, has_seal: bool, is_cancelled: bool, is_unmarked: bool
) -> CopyingState:
    """What is lacking first of a copying whose steps `done` stand.

    `is_unmarked` says that a copy lacks one of its two marks. Whoever signs finds them on the
    paper, so that until all the steps stand these are asked for, and then the marks.
    """
    if is_cancelled:
        return CopyingState.CANCELLED
    for step, state in _WANTED:
        if step not in done and (has_seal or step is not CopyStepKind.SEALED):
            return state
    return CopyingState.TO_MARK if is_unmarked else CopyingState.DONE
