from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.ui.signing.draft_print_form import DraftPrintForm
from tests.ui.kept import kept

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat


@pytest.mark.parametrize(
    ("prints", "pages", "bad"),
    [
        ("2", "", set()),
        ("2", "5", set()),
        ("", "5", {"new_prints"}),
        ("0", "x", {"new_prints", "new_pages"}),
    ],
)
def test_prints_are_needed_and_pages_are_not(
    qtbot: QtBot, seat: Seat, prints: str, pages: str, bad: set[str]
) -> None:
    form = DraftPrintForm(seat)
    kept(qtbot, form)
    form.form.put_texts({"new_prints": prints, "new_pages": pages})
    assert set(form.errors()) == bad
