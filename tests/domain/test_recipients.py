from __future__ import annotations

import pytest

from bmnn_desk.domain.recipients import Recipient, copies_sent

GROUP = Recipient(name="Các sở", copies=2, members=("Sở A", "Sở B"), is_group=True)


def test_each_copy_of_a_line_goes_to_the_name_on_it() -> None:
    assert Recipient(name="Sở A", copies=3).holders == ("Sở A",) * 3


def test_a_group_line_gives_a_copy_to_each_member() -> None:
    assert GROUP.holders == ("Sở A", "Sở B")


def test_a_group_line_counts_as_many_copies_as_it_says() -> None:
    assert copies_sent([GROUP, Recipient(name="Sở C"), Recipient(name="Sở D", copies=2)]) == 5
    assert copies_sent([]) == 0


@pytest.mark.parametrize(
    ("line", "counted"),
    [
        (Recipient(name="Sở A"), True),
        (Recipient(name="Sở A", copies=0), False),
        (Recipient(name="Sở A", copies=-1), False),
        (GROUP, True),
        (Recipient(name="Các sở", copies=3, members=("Sở A", "Sở B"), is_group=True), False),
        (Recipient(name="Các sở", copies=1, members=("Sở A", "Sở B"), is_group=True), False),
        (Recipient(name="Các sở", copies=0, is_group=True), False),
        (Recipient(name="Các sở", copies=2, is_group=True), False),
    ],
)
def test_a_line_is_counted_when_copies_and_members_agree(line: Recipient, *, counted: bool) -> None:
    assert line.is_counted is counted
