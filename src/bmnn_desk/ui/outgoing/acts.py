"""What can be done with an outgoing document in each state, and what comes next. No Qt here."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from bmnn_desk.domain.stages import RowState, Stage

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.outgoing_list import StageCounts


class Act(StrEnum):
    """An act on one document; `LOOK` is to read its detail."""

    FOR_SIGNATURE = "for_signature"
    DRAFTS = "drafts"
    SIGN = "sign"
    ISSUE = "issue"
    PRINT_COPIES = "print_copies"
    COVERS = "covers"
    READ_MARKS = "read_marks"
    CANCEL = "cancel"
    LOOK = "look"


_NEXT: Mapping[RowState, Act] = {
    RowState.TO_CHECK: Act.FOR_SIGNATURE,
    RowState.TO_SIGN: Act.SIGN,
    RowState.TO_NUMBER: Act.ISSUE,
    RowState.LATE: Act.ISSUE,
    RowState.WITH_CLERK: Act.LOOK,
    RowState.CANCELLED: Act.LOOK,
    RowState.RECALL_DUE: Act.LOOK,
}
_BEFORE_SIGNATURE = frozenset({Act.FOR_SIGNATURE, Act.SIGN, Act.DRAFTS})
_BEFORE_NUMBER = frozenset({Act.ISSUE, Act.DRAFTS})
_AFTER_ISSUE = frozenset({Act.PRINT_COPIES, Act.COVERS, Act.READ_MARKS, Act.CANCEL})
_POSSIBLE: Mapping[RowState, frozenset[Act]] = {
    RowState.TO_CHECK: _BEFORE_SIGNATURE,
    RowState.TO_SIGN: _BEFORE_SIGNATURE,
    RowState.TO_NUMBER: _BEFORE_NUMBER,
    RowState.LATE: _BEFORE_NUMBER,
    RowState.WITH_CLERK: _AFTER_ISSUE,
    RowState.RECALL_DUE: _AFTER_ISSUE,
    RowState.CANCELLED: frozenset({Act.READ_MARKS}),
}
_OFFERED: Mapping[Stage, frozenset[Act]] = {
    Stage.TO_SIGN: _BEFORE_SIGNATURE,
    Stage.TO_NUMBER: frozenset({Act.DRAFTS}),
    Stage.ISSUED: _AFTER_ISSUE,
    Stage.OVERDUE: _AFTER_ISSUE,
}


def next_act(state: RowState, may: frozenset[Act]) -> Act:
    """What Enter does with a document for who `may` do these acts; else it is read."""
    act = _NEXT[state]
    return act if act in may else Act.LOOK


def possible(state: RowState) -> frozenset[Act]:
    """What can be done with a document now, beside reading it."""
    return _POSSIBLE.get(state, frozenset())


def with_work(counts: StageCounts) -> Stage:
    """The list to open on: the one where something waits."""
    # What is late waits for its number too, and a recall is not done at this desk yet.
    if counts.to_number:
        return Stage.TO_NUMBER
    return Stage.TO_SIGN if counts.to_sign else Stage.ISSUED


def offered(stage: Stage) -> frozenset[Act]:
    """The acts that a list has buttons for, beside issuing."""
    return _OFFERED.get(stage, frozenset())
