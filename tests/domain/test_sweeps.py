from __future__ import annotations

import pytest

from bmnn_desk.domain.sweeps import SweptFate


@pytest.mark.parametrize("fate", list(SweptFate))
def test_only_what_no_register_has_and_what_was_destroyed_is_asked_about(fate: SweptFate) -> None:
    asked = {SweptFate.UNREGISTERED, SweptFate.OF_DESTROYED}
    assert fate.wants_answer is (fate in asked)
