from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.dialogs.load_sample import LoadSampleDialog
from bmnn_desk.ui.outgoing.empty_state import EmptyState
from bmnn_desk.ui.sample_offer import offer_sample, sample_offer
from tests.ui.kept import kept, shown
from tests.ui.sample_at_hand import with_sample

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.sheet import Sheet


def test_the_offer_has_words_and_the_form(qtbot: QtBot, seat: Seat, tmp_path: Path) -> None:
    assert sample_offer(seat) is None
    offer = sample_offer(with_sample(seat, tmp_path, []))
    assert offer is not None
    assert offer.words == "Hoặc nạp dữ liệu mẫu để làm quen…"
    sheet = offer.sheet()
    kept(qtbot, sheet)
    assert isinstance(sheet, LoadSampleDialog)


def test_it_is_offered_under_a_list_that_never_had_a_row_and_taken_away_again(
    qtbot: QtBot, seat: Seat, tmp_path: Path
) -> None:
    empty = EmptyState()
    laid: list[Sheet] = []
    shown(qtbot, empty)
    empty.say("inbox", "Chưa có gì.", "Lập", lambda: None)
    here = with_sample(seat, tmp_path, [])
    seen = []
    for at, untouched in ((here, True), (here, False), (seat, True)):
        offer_sample(empty, at, laid.append, untouched=untouched)
        seen.append(empty.other.isVisible())
    assert seen == [True, False, False]
    offer_sample(empty, here, laid.append, untouched=True)
    assert empty.other.text() == "Hoặc nạp dữ liệu mẫu để làm quen…"
    empty.other.click()
    (sheet,) = laid
    kept(qtbot, sheet)
    assert isinstance(sheet, LoadSampleDialog)
