from __future__ import annotations

import pytest

from bmnn_desk.domain.incidents import (
    NEVER_MOVES,
    IncidentKind,
    IncidentState,
    end_case,
    incident_state,
)
from bmnn_desk.domain.rules.incoming import loss_was_reported
from bmnn_desk.domain.transfers import CopyState


@pytest.mark.parametrize("kind", IncidentKind)
def test_every_incident_wants_its_report(kind: IncidentKind) -> None:
    assert not loss_was_reported(end_case(kind, " "))
    assert loss_was_reported(end_case(kind, "07/BC-SMM"))


def test_an_incident_stands_by_its_report_and_its_end() -> None:
    assert incident_state(reported=False, closed=False) is IncidentState.UNREPORTED
    assert incident_state(reported=True, closed=False) is IncidentState.OPEN
    assert incident_state(reported=False, closed=True) is IncidentState.CLOSED


def test_a_lost_copy_may_move_again_and_a_destroyed_one_never() -> None:
    assert CopyState.LOST not in NEVER_MOVES
    assert CopyState.DESTROYED in NEVER_MOVES
