from __future__ import annotations

from typing import Any

import pytest

from bmnn_desk.domain.channels import Channel, channels_for
from bmnn_desk.domain.findings import Confidence
from bmnn_desk.domain.secrecy import SecrecyLevel


def channel(code: str, **changes: Any) -> Channel:  # noqa: ANN401
    given = {
        "code": code,
        "words": "Giao trực tiếp",
        "network": False,
        "by_service": False,
        "inside": True,
        "outside": True,
        "highest": SecrecyLevel.TOI_MAT,
        "source": "mẫu",
        "confidence": Confidence.HIGH,
    }
    return Channel(**{**given, **changes})


CHANNELS = {
    one.code: one
    for one in (
        channel("direct"),
        channel("post", inside=False),
        channel("network", inside=False, outside=False, network=True),
    )
}


def test_what_only_came_by_it_is_no_way_to_send() -> None:
    assert [one.sends for one in CHANNELS.values()] == [True, True, False]


@pytest.mark.parametrize(("inside", "codes"), [(True, ["direct"]), (False, ["direct", "post"])])
def test_only_the_channels_that_serve_a_hand_over_are_offered(
    inside: bool, codes: list[str]
) -> None:
    assert [one.code for one in channels_for(CHANNELS, inside=inside)] == codes
    assert [one.code for one in CHANNELS.values() if one.suits(inside=inside)] == codes


@pytest.mark.parametrize("level", SecrecyLevel)
def test_a_channel_takes_levels_up_to_its_own(level: SecrecyLevel) -> None:
    assert channel("direct").takes(level) is (level <= SecrecyLevel.TOI_MAT)
