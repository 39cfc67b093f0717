from __future__ import annotations

from dataclasses import FrozenInstanceError
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law


def test_a_sheet_knows_how_many_labels_it_has(law: Law) -> None:
    labels = law.regimes[0].covers.labels
    assert labels["cut_4"].count == 4
    assert labels["decal_10"].count == 10


def test_a_size_of_a_pack_cannot_be_bent(law: Law) -> None:
    size = law.regimes[0].covers.envelopes["dl"]
    with pytest.raises(FrozenInstanceError):
        size.width_mm = 1.0  # type: ignore[misc]
