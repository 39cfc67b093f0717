"""Each mishap of an upgrade is told in words that say what to do, and that the store is whole."""

from __future__ import annotations

import pytest

from bmnn_desk import errors as e
from bmnn_desk.errors import upgrade
from bmnn_desk.ui.error_texts import TEXTS, sentence
from bmnn_desk.ui.upgrade_error_texts import UPGRADE_TEXTS


def test_the_sentences_are_those_of_this_familys_errors_and_are_taken_in() -> None:
    own = {
        kind
        for kind in vars(upgrade).values()
        if getattr(kind, "__module__", "") == upgrade.__name__
    }
    assert set(UPGRADE_TEXTS) == own
    assert set(UPGRADE_TEXTS) <= set(TEXTS)


@pytest.mark.parametrize(
    ("error", "told", "whole"),
    [
        (e.StoreTooNewError("0012", "0011"), "Cài phiên bản mới", "kho chưa bị thay đổi"),
        (e.UpgradeRoomError(120, 40), "cần trống 120 MB, còn 40 MB", "kho chưa bị thay đổi"),
        (e.UpgradeUndoneError("line"), "bảng line", "không mất gì"),
    ],
)
def test_what_to_do_is_told_and_that_nothing_was_lost(
    error: e.DeskError, told: str, whole: str
) -> None:
    assert told in sentence(error)
    assert whole in sentence(error)
