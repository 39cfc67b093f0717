from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.channels import channels_for
from bmnn_desk.domain.findings import Confidence
from bmnn_desk.domain.secrecy import SecrecyLevel
from tests.law.spoilt import complaint, copied, spoil

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.law.loader import Law

FILE = "tt24-2020/channels.toml"
# DI-10: trực tiếp, giao liên, KT1, bưu chính, cơ yếu.
CLOSED = ["direct", "courier", "kt1", "post", "cipher"]


def test_before_2026_there_are_the_five_of_the_closed_list(law: Law) -> None:
    channels = law.pack("tt24-2020").channels
    assert [code for code, channel in channels.items() if channel.sends] == CLOSED
    assert [one.code for one in channels_for(channels, inside=True)] == ["direct", "courier"]


def test_since_2026_the_system_of_secret_e_documents_takes_no_tuyet_mat(law: Law) -> None:
    channels = law.pack("nd63-2026").channels
    assert [code for code, channel in channels.items() if channel.sends] == [*CLOSED, "system"]
    assert channels["system"].highest is SecrecyLevel.TOI_MAT
    assert channels["kt1"].confidence is Confidence.UNREAD
    # What was read of ciphers is about the computers of e-documents alone.
    assert channels["cipher"].confidence is Confidence.LOW


def test_nothing_is_sent_over_an_open_network_and_what_came_by_it_can_be_told(law: Law) -> None:
    for regime in law.regimes:
        (network,) = [one for one in regime.channels.values() if one.network]
        assert not network.sends
        assert not network.takes(SecrecyLevel.TUYET_MAT)


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ("network = false\n", "", "channels.direct.network"),
        ("network = false", "network = 0", "channels.direct.network"),
        ("network = false", "network = true", "channels.direct"),
        ('words = "Giao trực tiếp"', "words = 5", "channels.direct.words"),
        ("inside = true", "indoors = true", "channels.direct.indoors"),
        ("[channels.direct]", '[channels.direct]\ncode = "direct"', "channels.direct.code"),
    ],
)
def test_a_wrong_channel_is_refused_at_its_key(
    tmp_path: Path, old: str, new: str, key: str
) -> None:
    forms = copied(tmp_path)
    spoil(forms, FILE, old, new)
    assert complaint(forms) == (FILE, key)
