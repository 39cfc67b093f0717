from __future__ import annotations

from dataclasses import FrozenInstanceError
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.findings import Confidence

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law


def test_a_guess_says_that_it_is_one(law: Law) -> None:
    for regime in law.regimes:
        assert regime.number_layout.confidence is Confidence.LOW
        assert regime.number_layout.source


def test_a_layout_of_the_law_cannot_be_bent(law: Law) -> None:
    layout = law.regimes[0].number_layout
    with pytest.raises(FrozenInstanceError):
        layout.source = ""  # type: ignore[misc]
