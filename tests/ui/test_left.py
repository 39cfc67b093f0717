from __future__ import annotations

from dataclasses import FrozenInstanceError, fields

import pytest

from bmnn_desk.ui.left import Left


def test_a_page_alone_may_have_stood_open() -> None:
    assert Left(page="outgoing").sheets == ()


def test_it_keeps_keys_and_numbers_alone_so_that_nothing_secret_outlives_the_lock() -> None:
    left = Left(page="outgoing", sheets=(("issue_outgoing", 7),))
    # `unkept` is a sentence of the program's own on why a draft could not be kept.
    assert [field.name for field in fields(left)] == ["page", "sheets", "place", "unkept"]
    assert repr(left) == (
        "Left(page='outgoing', sheets=(('issue_outgoing', 7),), place='', unkept='')"
    )


def test_what_was_left_does_not_change_while_the_desk_is_locked() -> None:
    left = Left(page="outgoing")
    with pytest.raises(FrozenInstanceError):
        left.page = "settings"  # type: ignore[misc]
