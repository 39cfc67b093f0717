from __future__ import annotations

import pytest

from bmnn_desk import errors as e
from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.ui.error_texts import TEXTS, sentence
from bmnn_desk.ui.error_variants import variant_of


def test_a_kind_of_copy_is_no_step() -> None:
    said = sentence(e.WrongStageError(CopyKind.ORIGINAL.value, CopyKind.SENT.value))
    assert said.startswith("Trong các bản đã chọn có bản là “bản gốc”")
    assert "“bản gửi”" in said
    assert "bước" not in said


def test_what_is_not_lacking_is_not_told() -> None:
    counted = sentence(e.InventoryUnfinishedError(0, 2))
    resolved = sentence(e.InventoryUnfinishedError(4, 0))
    assert "còn 2 chênh lệch" in counted
    assert "chưa kiểm" not in counted
    assert "còn 4 bản chưa kiểm" in resolved
    assert "chênh lệch" not in resolved


@pytest.mark.parametrize(
    "error",
    [
        e.WrongStageError(CopyState.LENT.value, CopyState.AT_CLERK.value),
        e.WrongStageError("received", "own"),
        e.InventoryUnfinishedError(3, 2),
        e.StoreMissingError(),
    ],
)
def test_all_else_has_the_sentence_of_its_type(error: e.DeskError) -> None:
    assert variant_of(error) == ""
    assert type(error) in TEXTS
