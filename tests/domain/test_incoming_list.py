from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from bmnn_desk.domain.incoming_list import IncomingFacts, IncomingState, incoming_state

TODAY = date(2025, 3, 10)
DAY = timedelta(days=1)
PLAIN = IncomingFacts(
    is_cancelled=False, recall_on=None, copies=2, here=2, gone_back=0, open_irregularities=0
)
DUE = {"recall_on": TODAY - DAY}


@pytest.mark.parametrize(
    ("changes", "state"),
    [
        ({}, IncomingState.WITH_CLERK),
        ({"here": 1}, IncomingState.WITH_CLERK),
        ({"here": 0}, IncomingState.HANDED_ON),
        ({"recall_on": TODAY}, IncomingState.TO_RETURN),
        ({"recall_on": TODAY + DAY, "here": 0}, IncomingState.TO_RETURN),
        (DUE, IncomingState.RECALL_DUE),
        ({**DUE, "here": 0, "gone_back": 1}, IncomingState.RECALL_DUE),
        ({**DUE, "here": 0, "gone_back": 2}, IncomingState.RETURNED),
        ({"here": 0, "gone_back": 2}, IncomingState.RETURNED),
        ({"open_irregularities": 1}, IncomingState.IRREGULAR),
        ({**DUE, "open_irregularities": 1}, IncomingState.RECALL_DUE),
        ({"here": 0, "gone_back": 2, "open_irregularities": 1}, IncomingState.IRREGULAR),
        ({**DUE, "is_cancelled": True}, IncomingState.CANCELLED),
    ],
    ids=str,
)
def test_the_state_is_the_first_that_wants_something_done(
    changes: dict[str, Any], state: IncomingState
) -> None:
    assert incoming_state(replace(PLAIN, **changes), TODAY) is state
