from __future__ import annotations

from bmnn_desk.domain.secrecy_changes import ChangeKind


def test_what_ends_a_secret_and_what_does_not() -> None:
    ends = {kind for kind in ChangeKind if kind.ends_secret}
    assert ends == {ChangeKind.DECLASSIFIED, ChangeKind.DELISTED, ChangeKind.EXPIRED}


def test_two_kinds_change_the_level() -> None:
    assert [kind for kind in ChangeKind if kind.is_level] == [
        ChangeKind.RAISED,
        ChangeKind.LOWERED,
    ]


def test_nobody_is_told_of_what_ends_by_itself_or_is_only_meant() -> None:
    untold = {kind for kind in ChangeKind if not kind.is_told}
    assert untold == {ChangeKind.EXPIRED, ChangeKind.LAPSING, ChangeKind.FIXED}
