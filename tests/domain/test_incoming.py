from __future__ import annotations

from tests.domain.rules.test_incoming import PLAIN, came


def test_what_came_is_silent_about_itself() -> None:
    assert "bịa đặt" not in repr(PLAIN)
    assert "bịa đặt" not in repr(came())
