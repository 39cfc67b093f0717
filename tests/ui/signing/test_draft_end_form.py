from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.drafting import OpenDraft
from bmnn_desk.ui.signing.draft_end_form import DraftEndForm
from tests import make
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat


@pytest.fixture
def form(qtbot: QtBot, seat: Seat) -> DraftEndForm:
    made = DraftEndForm(seat)
    shown(qtbot, made)
    return made


def about(print_job: int, left: int) -> OpenDraft:
    return OpenDraft(print_job=print_job, item=1, day=make.OLD, prints=5, left=left)


def test_all_prints_that_are_left_are_proposed(form: DraftEndForm) -> None:
    form.offer([about(4, 3), about(7, 1)])
    assert (form.draft.value(), form.count()) == (4, 3)
    assert form.draft.currentText() == "In ngày 10/03/2025 · còn 03 bản"
    form.draft.put(7)
    assert form.count() == 1


def test_more_than_are_left_is_an_error(form: DraftEndForm) -> None:
    form.offer([about(4, 3)])
    form.note.setText("Lê Thị Văn Thư")
    assert form.errors() == {}
    form.prints.setText("4")
    assert "từ 1 đến 3" in form.errors()["end_prints"]


def test_without_prints_there_is_a_sentence_and_no_field(form: DraftEndForm) -> None:
    form.offer([])
    assert not form.prints.isVisible()
    assert not form.has_drafts
