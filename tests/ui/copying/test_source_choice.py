from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from bmnn_desk.ui.copying.source_choice import SourceChoice, source_words
from tests import copying_desk as cd
from tests.ui.kept import shown
from tests.ui.typed import typed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_nothing_is_chosen_at_first_and_a_paper_from_elsewhere_is_offered_last(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    source = cd.to_copy(office)
    choice = SourceChoice(seat)
    shown(qtbot, choice)
    assert choice.value() is None
    assert not choice.is_elsewhere
    choice.put(source.copy)
    chosen = choice.value()
    assert chosen is not None
    assert chosen.copy == source.copy
    assert source_words(source) == "01/BC-SMM · bản gốc số 03 · Báo cáo về tình hình mẫu"
    choice.box.setCurrentIndex(choice.box.count() - 1)
    assert choice.value() is None
    assert choice.is_elsewhere


def test_enter_in_the_line_leads_to_what_was_found(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    wanted = cd.to_copy(office, title="về công tác đê điều")
    cd.to_copy(office)
    choice = SourceChoice(seat)
    shown(qtbot, choice)
    choice.setFocus()
    typed(choice.words, "de dieu")
    qtbot.keyClick(choice.words, Qt.Key.Key_Return)
    assert choice.box.hasFocus()
    found = choice.value()
    assert found is not None
    assert found.item == wanted.item


def test_a_draft_brings_back_words_and_copy(qtbot: QtBot, seat: Seat, office: Office) -> None:
    older = cd.to_copy(office)
    cd.to_copy(office)
    choice = SourceChoice(seat)
    shown(qtbot, choice)
    choice.put(older.copy)
    other = SourceChoice(seat)
    shown(qtbot, other)
    other.put_draft_text(choice.draft_text())
    found = other.value()
    assert found is not None
    assert found.copy == older.copy
    other.put_draft_text("đê điều\x1f999")
    assert other.words.text() == "đê điều"
    assert other.value() is None
