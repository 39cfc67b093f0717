from __future__ import annotations

import pytest

from bmnn_desk.domain.journal_anchor import AnchorFacts, JournalAnchor, anchor_letters, matches

MAC = bytes.fromhex("10ab01cd89ef") + bytes(26)
OTHER = bytes.fromhex("10ab01cd89ee") + bytes(26)


def test_twelve_letters_are_printed_in_groups_of_four() -> None:
    assert anchor_letters(MAC) == "10AB-01CD-89EF"
    assert JournalAnchor(seq=12, mac=MAC).facts == AnchorFacts(seq=12, letters="10AB-01CD-89EF")


@pytest.mark.parametrize(
    "typed",
    [
        "10AB-01CD-89EF",
        "10ab01cd89ef",
        " 10ab 01cd 89ef ",
        "10AB.01CD.89EF\n",
        "IOAB-OICD-89EF",
        "l0ab-0lcd-89ef",
        "１０ＡＢ－０１ＣＤ－８９ＥＦ",  # noqa: RUF001
    ],
)
def test_letters_are_taken_as_people_copy_them(typed: str) -> None:
    assert matches(typed, MAC)
    assert not matches(typed, OTHER)


@pytest.mark.parametrize(
    "typed",
    ["", "-", "10AB-01CD-89E", "10AB-01CD-89EF-0", "10AB-01CD", "10AB-01CD-89EG", "89EF-01CD-10AB"],
)
def test_anything_else_does_not_match(typed: str) -> None:
    assert not matches(typed, MAC)


def test_nothing_matches_an_empty_mac() -> None:
    assert not matches("", b"")
