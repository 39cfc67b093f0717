"""Step 3 of an issue: other pages, white spots, added marks, places of the last document."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bmnn_desk.domain.incoming import Urgency
from bmnn_desk.domain.mark_pages import PageChoice, PageKind
from bmnn_desk.domain.stamps import MarkWay, Stamp
from bmnn_desk.papers.marking_plan import Stand
from tests import make
from tests.papers import documents
from tests.ui.dressed import dressed, linted
from tests.ui.issue import matters
from tests.ui.issue.steps import ROOM, drawn, settle, shown, words

if TYPE_CHECKING:
    from collections.abc import Callable

    import pikepdf
    from pytestqt.qtbot import QtBot

    from bmnn_desk.law.loader import Law
    from bmnn_desk.ui.issue.marks_step import MarksStep
    from bmnn_desk.ui.issue.matter import IssueMatter
    from bmnn_desk.ui.seat import Seat

    Show = Callable[[IssueMatter], MarksStep]


@pytest.fixture
def show(qtbot: QtBot, seat: Seat) -> Show:
    return lambda matter: shown(qtbot, seat, matter)


def test_one_key_takes_a_mark_off_the_text_and_the_page_keeps_the_focus(
    qtbot: QtBot, show: Show, law: Law
) -> None:
    matter = matters.matter(law)
    matter.places[Stamp.COPY_NUMBER] = (60.0, 120.0)
    step = show(matter)
    assert "đè lên chữ ở trang 1" in step.covers.words
    assert step.place.white.isEnabled()
    step.place.white.setFocus()
    QTest.keyClick(step.place.white, Qt.Key.Key_Space)

    assert step.covers.words == "Không dấu nào đè lên chữ."
    assert not step.place.white.isEnabled()
    assert step.frame.hasFocus()
    settle(qtbot, step)
    mark = drawn(step)["copy_number"]
    assert (mark.left, mark.top) == pytest.approx(matter.places[Stamp.COPY_NUMBER], abs=0.1)


def test_where_no_room_is_white_it_is_said(qtbot: QtBot, show: Show, law: Law) -> None:
    def fill(opened: pikepdf.Pdf) -> None:
        dots = (b"%d %d 8 8 re f" % (x, y) for x in range(0, 600, 12) for y in range(0, 850, 12))
        opened.pages[0].contents_add(b"0 g " + b" ".join(dots))

    matter = matters.matter(law, file=matters.pdf_file(documents.changed(fill, documents.pdf(1))))
    step = show(matter)
    step.place.white.click()

    assert step.covers.words.startswith("Không có chỗ trống đủ cho dấu BẢN SỐ")
    assert matter.places == {}
    settle(qtbot, step)


def test_a_mark_is_put_onto_every_page(qtbot: QtBot, show: Show, law: Law) -> None:
    matter = matters.matter(law)
    step = show(matter)
    step.place.pages.kind.put(PageKind.EVERY)
    settle(qtbot, step)

    assert matter.stand(Stamp.COPY_NUMBER).from_right
    assert drawn(step, 0)["copy_number"].left == pytest.approx(165.0, abs=0.1)
    assert drawn(step, 1)["copy_number"].left == pytest.approx(165.0, abs=0.1)
    assert step.marks.row(Stamp.COPY_NUMBER).note == "Mực đỏ · mọi trang"


def test_a_mark_of_every_page_is_moved_on_the_page_that_is_shown(
    qtbot: QtBot, show: Show, law: Law
) -> None:
    matter = matters.matter(law)
    step = show(matter)
    step.place.pages.kind.put(PageKind.EVERY)
    settle(qtbot, step)
    step.pane.bar.page_after.click()
    step.frame.setFocus()
    QTest.keyClick(step.frame, Qt.Key.Key_Left)

    assert step.pane.index == 1
    settle(qtbot, step)
    assert drawn(step, 1)["copy_number"].left == pytest.approx(164.0, abs=0.1)


def test_an_urgency_stands_in_its_place_and_can_be_printed(
    qtbot: QtBot, show: Show, law: Law
) -> None:
    matter = matters.matter(law)
    step = show(matter)
    step.add.click()
    assert step.extras.urgency.hasFocus()
    step.extras.urgency.put(Urgency.AT_ONCE)
    settle(qtbot, step)
    assert step.marks.row(Stamp.AT_ONCE).way.value() is MarkWay.RUBBER
    assert "at_once" not in drawn(step)
    step.marks.row(Stamp.AT_ONCE).way.put(MarkWay.PRINT)
    settle(qtbot, step)

    assert drawn(step)["at_once"].left == pytest.approx(30.0, abs=0.1)
    assert "HỎA TỐC" in words(step)
    assert step.frame.selected() is not None


def test_a_recall_is_drawn_with_its_day_and_stops_without_it(
    qtbot: QtBot, show: Show, law: Law
) -> None:
    matter = matters.matter(law)
    step = show(matter)
    step.extras.recall.setChecked(True)
    assert step.errors().keys() == {"return_day"}
    step.focus_error("return_day")
    assert step.extras.return_day.line.hasFocus()
    step.extras.return_day.put(make.OLD.replace(year=make.OLD.year + 1))
    step.marks.row(Stamp.RECALL).way.put(MarkWay.PRINT)
    settle(qtbot, step)

    assert step.errors() == {}
    day = matter.extras.return_day
    assert day is not None
    assert f"Thời hạn: {day:%d/%m/%Y}" in words(step)
    made = next(mark for mark in matter.recorded() if mark.stamp is Stamp.RECALL)
    assert (made.until, made.blanks) == (day, (("return_day", f"{day:%d/%m/%Y}"),))


def test_a_mark_taken_away_leaves_its_place_to_no_other(qtbot: QtBot, show: Show, law: Law) -> None:
    step = show(matters.matter(law))
    step.extras.urgency.put(Urgency.URGENT)
    step.marks.row(Stamp.URGENT).pick.click()
    step.extras.urgency.put(Urgency.NONE)
    settle(qtbot, step)

    selected = step.frame.selected()
    assert selected is not None
    assert selected.stamp is Stamp.COPY_NUMBER


def test_the_place_of_the_last_document_is_told_and_left_by_one_key(
    qtbot: QtBot, show: Show, law: Law
) -> None:
    matter = matters.matter(law, remembered={Stamp.COPY_NUMBER: Stand(x_mm=120.0, y_mm=20.0)})
    step = show(matter)
    assert drawn(step)["copy_number"].left == pytest.approx(120.0, abs=0.1)
    assert step.place.remembered.startswith("Theo lần trước")
    step.place.reset.click()
    settle(qtbot, step)

    assert drawn(step)["copy_number"].left == pytest.approx(165.0, abs=0.1)
    assert step.place.remembered == ""
    assert not step.place.reset.isEnabled()


def test_a_word_file_bears_its_marks_on_the_first_or_the_last_page(show: Show, law: Law) -> None:
    matter = matters.matter(law, file=replace(matters.pdf_file(), kind="docx"))
    matter.pages[Stamp.COPY_NUMBER] = PageChoice(kind=PageKind.EVERY)
    step = show(matter)

    assert step.place.pages.kind.count() == 2
    assert matter.choice(Stamp.COPY_NUMBER) == PageChoice()


@pytest.mark.parametrize("stamp", [Stamp.AT_ONCE, Stamp.RECALL, Stamp.TERM])
def test_the_lint_finds_nothing_with_every_mark_added(
    qtbot: QtBot, show: Show, law: Law, stamp: Stamp
) -> None:
    later = make.OLD.replace(year=make.OLD.year + 1)
    detail = replace(matters.detail(), recall_on=later, shorter_until=later)
    with dressed():
        step = show(matters.matter(law, detail=detail))
        step.extras.urgency.put(Urgency.AT_ONCE)
        step.marks.row(stamp).pick.click()
        step.place.pages.kind.put(PageKind.CHOSEN)
        settle(qtbot, step)
        step.window().resize(*ROOM)

        assert linted(step.window()) == []
        assert step.window().size().toTuple() == ROOM
        step.window().close()
