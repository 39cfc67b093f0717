from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bmnn_desk.ui.forms.paper_preview import PaperPreview
from bmnn_desk.ui.forms.sample_papers import SampleAsked, sample_paper
from bmnn_desk.ui.issue.true_size import true_px_per_mm
from tests.ui.forms.over import PACK
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.law.loader import Law
    from bmnn_desk.machine.worker import Worker


def preview_of(qtbot: QtBot, law: Law, worker: Worker, form: str = "14") -> PaperPreview:
    preview = PaperPreview()
    preview.resize(900, 600)
    shown(qtbot, preview)
    preview.show_busy()
    assert preview.pane.said.words
    preview.show_paper(sample_paper(worker, law, SampleAsked(pack=PACK, form=form)))
    assert not preview.pane.said.words
    return preview


def test_the_paper_begins_at_true_size_and_goes_back_to_it(
    qtbot: QtBot, law: Law, worker: Worker
) -> None:
    preview = preview_of(qtbot, law, worker)
    sheet = preview.pane._sheet
    true = round(297 * true_px_per_mm(preview.screen()))
    assert abs(sheet.width() - true) <= 1
    keys = preview.keys()
    keys["Ctrl+="]()
    assert preview.pane.bar.zoom_words == "125%"
    assert sheet.width() > true + 100
    keys["Ctrl+-"]()
    keys["Ctrl+-"]()
    assert preview.pane.bar.zoom_words == "80%"
    keys["Ctrl+0"]()
    assert preview.pane.bar.zoom_words == "100%"
    assert abs(sheet.width() - true) <= 1


def test_the_page_takes_the_keys_and_shows_it(qtbot: QtBot, law: Law, worker: Worker) -> None:
    preview = preview_of(qtbot, law, worker)
    area = preview.pane._area
    assert area.accessibleName() == "Tờ xem trước"
    assert area.property("lit") in {None, "false"}
    preview.pane.focus_page()
    assert area.hasFocus()
    assert area.property("lit") == "true"
    before = area.verticalScrollBar().value()
    QTest.keyClick(area, Qt.Key.Key_Down)
    assert area.verticalScrollBar().value() > before
    area.clearFocus()
    assert area.property("lit") == "false"


def test_it_turns_to_the_page_of_the_value(qtbot: QtBot, law: Law, worker: Worker) -> None:
    preview = preview_of(qtbot, law, worker)
    for place, page in (("columns.2.heading", 1), ("cover.1.label", 0), ("text_pt", 1)):
        preview.turn_to(place)
        assert preview.pane.index == page
    preview.turn_to("words.title")
    assert preview.pane.index == 1
    preview.keys()["Ctrl+PgUp"]()
    assert preview.pane.index == 0
    preview.keys()["Ctrl+PgDown"]()
    assert preview.pane.index == 1


def test_the_last_paper_stays_where_a_new_one_failed(
    qtbot: QtBot, law: Law, worker: Worker
) -> None:
    preview = preview_of(qtbot, law, worker)
    pages = preview.pane.pages
    preview.show_stale()
    assert "chưa có chỗ vừa gõ" in preview.pane.said.words
    preview.show_paper(b"no pdf")
    assert preview.pane.said.words
    assert preview.pane.pages is pages
    empty = PaperPreview()
    qtbot.addWidget(empty)
    empty.show_stale()
    empty.turn_to("columns")
    assert not empty.pane.said.words
