from __future__ import annotations

from bmnn_desk.domain.change_notices import HolderKind


def test_all_but_the_clerk_are_told() -> None:
    assert [kind for kind in HolderKind if not kind.is_told] == [HolderKind.CLERK]
