from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QWidget

from bmnn_desk.services.form_drafts import KeepDraftRequest, keep_form_draft
from bmnn_desk.ui.old_register.column_names import ColumnNames
from bmnn_desk.ui.old_register.columns_draft import FORM, ColumnsDraft
from tests.ui.kept import shown

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat

PATH = Path("/so cu/Sổ 2024.xlsx")


def draft_of(qtbot: QtBot, seat: Seat, said: list[str]) -> tuple[ColumnsDraft, ColumnNames]:
    window, names = QWidget(), ColumnNames()
    shown(qtbot, window)
    return ColumnsDraft(seat, names, window, said.append), names


def test_what_was_chosen_for_a_file_comes_back_and_goes_when_it_is_in(
    qtbot: QtBot, seat: Seat
) -> None:
    said: list[str] = []
    draft, names = draft_of(qtbot, seat, said)
    draft.begin(PATH)
    draft.keep()
    assert draft.found() is None
    names.names["lanh dao ky"] = "nguoi ky"
    draft.touch()
    draft.keep()
    assert said[0].startswith("Đã tự lưu nháp ")
    other, _names = draft_of(qtbot, seat, said)
    left = other.found()
    assert left is not None
    assert (left.path, left.names) == (PATH, {"lanh dao ky": "nguoi ky"})
    assert "lanh dao" not in repr(left)
    draft.drop()
    assert other.found() is None


def test_without_a_file_nothing_is_kept(qtbot: QtBot, seat: Seat) -> None:
    draft, names = draft_of(qtbot, seat, [])
    names.names["x"] = ""
    draft.touch()
    draft.keep()
    assert draft.found() is None


@pytest.mark.parametrize(
    "fields",
    [{}, {"path": "/a", "names": "{"}, {"path": "/a", "names": '{"a": 1}'}, {"names": "{}"}],
)
def test_a_draft_that_cannot_be_read_is_none(
    qtbot: QtBot, seat: Seat, fields: Mapping[str, str]
) -> None:
    draft, _names = draft_of(qtbot, seat, [])
    request = KeepDraftRequest(form=FORM, subject=0, fields=fields, caret="")
    seat.desk.jot(keep_form_draft, request)
    assert draft.found() is None
