from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.dialogs.load_sample import LoadSampleDialog
from bmnn_desk.ui.sample_offer import sample_offer
from tests.ui.kept import kept
from tests.ui.sample_at_hand import with_sample

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat


def test_the_offer_has_words_and_the_form(qtbot: QtBot, seat: Seat, tmp_path: Path) -> None:
    assert sample_offer(seat) is None
    offer = sample_offer(with_sample(seat, tmp_path, []))
    assert offer is not None
    assert offer.words == "hoặc nạp dữ liệu mẫu để làm quen"
    sheet = offer.sheet()
    kept(qtbot, sheet)
    assert isinstance(sheet, LoadSampleDialog)
