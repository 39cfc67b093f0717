from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from bmnn_desk.domain.recipients import Recipient
from bmnn_desk.ui.proposal.recipients_model import (
    COPIES,
    DELIVERY,
    MEMBERS,
    NAME,
    RecipientsModel,
)
from bmnn_desk.ui.proposal.recipients_paste import PasteWords

A, B = Recipient(name="Sở Thử"), Recipient(name="Ban Mẫu", copies=2)


@pytest.fixture
def model() -> RecipientsModel:
    made = RecipientsModel(PasteWords(groups=("Các sở",)))
    made.put([A, B])
    return made


def typed(model: RecipientsModel, row: int, column: int, text: str) -> bool:
    return model.setData(model.index(row, column), text)


def test_every_change_can_be_taken_back_and_done_again(model: RecipientsModel) -> None:
    model.move(1, -1)
    model.remove(1)
    model.add([Recipient(name="Phòng Giả")])
    assert [line.name for line in model.lines] == ["Ban Mẫu", "Phòng Giả"]

    for _ in range(3):
        model.undo()
    assert model.lines == (A, B)

    model.redo()
    assert model.lines == (B, A)


def test_a_line_does_not_move_beyond_the_ends(model: RecipientsModel) -> None:
    assert not model.move(0, -1)
    assert not model.move(1, 1)


def test_cells_are_typed_into(model: RecipientsModel) -> None:
    assert typed(model, 0, COPIES, "03")
    assert typed(model, 0, DELIVERY, "Giao liên")

    assert model.lines[0] == Recipient(name="Sở Thử", copies=3, delivery="Giao liên")
    assert model.copies() == 5


@pytest.mark.parametrize("text", ["", "hai", "-1", "1.5", "1000", "²"])
def test_what_is_no_count_changes_nothing(model: RecipientsModel, text: str) -> None:
    assert not typed(model, 0, COPIES, text)
    assert model.lines == (A, B)


def test_members_make_a_group_that_counts_itself(model: RecipientsModel) -> None:
    typed(model, 0, MEMBERS, "Sở Một; Sở Hai, Sở Ba")

    assert model.lines[0].is_group
    assert model.lines[0].copies == 3
    assert not model.flags(model.index(0, COPIES)) & Qt.ItemFlag.ItemIsEditable


def test_a_name_that_means_many_makes_a_group(model: RecipientsModel) -> None:
    typed(model, 0, NAME, "Các sở")

    assert model.lines[0].is_group
    assert not model.lines[0].is_counted


def test_lines_take_the_place_of_others_in_one_step(model: RecipientsModel) -> None:
    new, strange = Recipient(name="Phòng Giả"), Recipient(name="Xã Thử")
    model.exchange([A, strange], [new, strange])
    assert list(model.lines) == [new, strange, B]
    model.undo()
    assert list(model.lines) == [A, B]
    model.exchange([strange], [new])
    assert list(model.lines) == [A, B, new]
