"""Step 3 of an issue: what is seen is what will be printed, and it is moved by key and mouse."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.settings import OfficeSettings
from bmnn_desk.domain.stamps import MarkWay, Stamp
from bmnn_desk.ui.tokens import Look
from bmnn_desk.ui.widgets.remarks import RemarkKind
from tests.papers import documents
from tests.ui.dressed import dressed, linted
from tests.ui.issue import matters
from tests.ui.issue.steps import BOTH_PRINTED, ROOM, drawn, settle, shown, words

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from bmnn_desk.law.loader import Law
    from bmnn_desk.ui.issue.marks_step import MarksStep
    from bmnn_desk.ui.issue.matter import IssueMatter
    from bmnn_desk.ui.seat import Seat

    Show = Callable[[IssueMatter], MarksStep]

_CTRL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def show(qtbot: QtBot, seat: Seat) -> Show:
    return lambda matter: shown(qtbot, seat, matter)


def test_the_preview_is_the_file_with_the_first_copys_marks(show: Show, law: Law) -> None:
    step = show(matters.matter(law))

    assert "BẢN SỐ: 01" in words(step)
    assert "trang 2/2" in words(step, 1)
    assert drawn(step)["copy_number"].left == pytest.approx(165.0, abs=0.1)
    assert step.pane.bar.copies.currentText() == "Bản số 01 / 04 · UBND tỉnh Mẫu"


def test_arrow_keys_move_the_mark_in_the_pdf_by_one_and_by_five_millimetres(
    qtbot: QtBot, show: Show, law: Law
) -> None:
    matter = matters.matter(law)
    step = show(matter)
    step.frame.setFocus()
    QTest.keyClick(step.frame, Qt.Key.Key_Left)
    QTest.keyClick(step.frame, Qt.Key.Key_Down, _SHIFT)

    assert matter.places == {Stamp.COPY_NUMBER: (164.0, 12.0)}
    assert (step.place.left.value(), step.place.top.value()) == (164.0, 12.0)
    settle(qtbot, step)
    mark = drawn(step)["copy_number"]
    assert (mark.left, mark.top) == pytest.approx((164.0, 12.0), abs=0.1)
    assert (mark.right - mark.left, mark.bottom - mark.top) == pytest.approx((30.0, 8.0), abs=0.1)


def test_tab_goes_from_the_page_to_the_chosen_mark_its_way_and_its_place(
    qtbot: QtBot, show: Show, law: Law
) -> None:
    step = show(matters.matter(law))
    step.marks.row(Stamp.LEVEL_MAT).pick.click()
    step.frame.setFocus()
    qtbot.waitUntil(step.frame.hasFocus)
    level = step.marks.row(Stamp.LEVEL_MAT)
    for wanted in (level.pick, level.way, step.add):
        QTest.keyClick(step.window().focusWidget(), Qt.Key.Key_Tab)
        assert wanted.hasFocus()
    assert step.frame.selected() is not None
    assert step.frame.selected().stamp is Stamp.LEVEL_MAT  # type: ignore[union-attr]


def test_a_mark_is_dragged_and_the_pdf_follows(qtbot: QtBot, show: Show, law: Law) -> None:
    matter = matters.matter(law, settings=BOTH_PRINTED)
    step = show(matter)
    (level,) = (mark for mark in step.frame._marks if mark.stamp is Stamp.LEVEL_MAT)
    held = step.frame.rect_of(level).center().toPoint()
    mm = step.frame.width() / 210.0
    QTest.mousePress(step.frame, Qt.MouseButton.LeftButton, pos=held)
    QTest.mouseMove(step.frame, held + QPoint(round(20 * mm), round(30 * mm)))
    QTest.mouseRelease(step.frame, Qt.MouseButton.LeftButton, pos=held)

    assert matter.places == {Stamp.LEVEL_MAT: pytest.approx((50.0, 92.0), abs=0.5)}
    assert [place % 0.5 for place in matter.places[Stamp.LEVEL_MAT]] == [0.0, 0.0]
    assert step.marks.row(Stamp.LEVEL_MAT).pick.isChecked()
    settle(qtbot, step)
    moved = drawn(step)["level_mat"]
    assert (moved.left, moved.top) == pytest.approx(matter.places[Stamp.LEVEL_MAT], abs=0.1)


def test_a_place_is_typed_and_goes_back_to_the_forms_own(
    qtbot: QtBot, show: Show, law: Law
) -> None:
    matter = matters.matter(law)
    step = show(matter)
    step.place.left.setFocus()
    step.place.left.selectAll()
    QTest.keyClicks(step.place.left, "100,5")
    QTest.keyClick(step.place.left, Qt.Key.Key_Return)
    assert matter.places == {Stamp.COPY_NUMBER: (100.5, 7.0)}
    settle(qtbot, step)
    assert drawn(step)["copy_number"].left == pytest.approx(100.5, abs=0.1)

    step.place.reset.click()
    assert matter.places == {}
    assert not step.place.reset.isEnabled()
    settle(qtbot, step)
    assert drawn(step)["copy_number"].left == pytest.approx(165.0, abs=0.1)


def test_the_place_of_a_rubber_stamp_is_framed_and_never_drawn(show: Show, law: Law) -> None:
    step = show(matters.matter(law))

    assert drawn(step).keys() == {"copy_number"}
    assert "MẬT" not in words(step)
    assert [mark.drawn for mark in step.frame._marks] == [True, False]
    assert step.marks.row(Stamp.LEVEL_MAT).note == "Không in, chừa chỗ ở trang đầu"


def test_ctrl_page_keys_turn_the_copies_wherever_the_focus_is(
    qtbot: QtBot, show: Show, law: Law
) -> None:
    step = show(matters.matter(law))
    spots = (step.frame, step.place.left, step.pane.bar.copies, step.place.reset)
    for number, spot in enumerate(spots, start=1):
        spot.setFocus()
        key = Qt.Key.Key_PageDown if number < 4 else Qt.Key.Key_PageUp
        QTest.keyClick(step.window().windowHandle(), key, _CTRL)
        settle(qtbot, step)
        assert step.pane.bar.copies.value() == (2, 3, 4, 3)[number - 1]

    assert "BẢN SỐ: 03" in words(step)
    assert "BẢN SỐ: 04" not in words(step)


def test_page_and_size_stay_when_a_mark_moves_and_a_copy_changes(
    qtbot: QtBot, show: Show, law: Law
) -> None:
    step = show(matters.matter(law))
    step.pane.bar.larger.click()
    step.pane.bar.page_after.click()
    step.pane.bar.turn_copy(1)
    settle(qtbot, step)

    assert (step.pane.index, step.pane.bar.zoom_words) == (1, "100%")
    step.frame.setFocus()
    QTest.keyClick(step.frame, Qt.Key.Key_Left)  # out of sight: it only comes back
    assert step.pane.index == 0
    assert step.place.left.value() == 165.0
    assert step.pane.bar.zoom_words == "100%"


def test_a_mark_on_words_is_told_at_once_and_so_is_a_good_place(show: Show, law: Law) -> None:
    matter = matters.matter(law)
    step = show(matter)
    assert step.covers.words == "Không dấu nào đè lên chữ."
    assert step.covers.property("kind") == RemarkKind.OK.value
    step.frame.setFocus()
    for _ in range(16):
        QTest.keyClick(step.frame, Qt.Key.Key_Down, _SHIFT)
        QTest.keyClick(step.frame, Qt.Key.Key_Left, _SHIFT)

    assert "Dấu BẢN SỐ đè lên chữ ở trang 1" in step.covers.words
    assert step.covers.property("kind") == RemarkKind.WARN.value


def test_without_a_file_the_marks_stand_on_an_empty_sheet_that_says_so(
    show: Show, law: Law
) -> None:
    step = show(matters.matter(law, file=None))

    assert words(step).split() == ["BẢN", "SỐ:", "01"]
    assert "trang trống khổ A4" in step.pane.said.words
    assert "chưa biết" in step.covers.words
    assert step.pane.bar.page_words == "Trang 1 / 1"


def test_a_file_without_pages_says_why(show: Show, law: Law) -> None:
    step = show(matters.matter(law, file=replace(matters.pdf_file(), kind="docx", pages=None)))

    assert "Word hay LibreOffice" in step.pane.said.words
    assert words(step).split() == ["BẢN", "SỐ:", "01"]


def test_another_file_takes_the_place_of_the_one_before(qtbot: QtBot, show: Show, law: Law) -> None:
    matter = matters.matter(law)
    step = show(matter)
    step.pane.bar.page_after.click()
    matter.file = None
    step.show_marks()
    assert (step.pane.pages, step.pane.index) == (None, 0)
    settle(qtbot, step)
    matter.file = matters.pdf_file(documents.pdf(5))
    step.show_marks()
    settle(qtbot, step)

    assert "trang 5/5" in words(step, 4)
    assert step.pane.said.words == ""
    assert step.covers.words == "Không dấu nào đè lên chữ."


def test_a_smaller_page_takes_its_marks_inside(show: Show, law: Law) -> None:
    a5 = documents.pdf(1, (148 * 72 / 25.4, 210 * 72 / 25.4))
    matter = matters.matter(law, file=replace(matters.pdf_file(a5), sizes=((148.0, 210.0),)))
    matter.places[Stamp.LEVEL_MAT] = (30.0, 250.0)
    step = show(matter)

    assert matter.places == {Stamp.LEVEL_MAT: (30.0, 202.0)}
    # BẢN SỐ keeps the corner: 15 mm from the right edge, as on A4.
    assert drawn(step)["copy_number"].left == pytest.approx(103.0, abs=0.1)


def test_another_level_is_followed(qtbot: QtBot, show: Show, law: Law) -> None:
    matter = matters.matter(law, settings=BOTH_PRINTED)
    step = show(matter)
    step.marks.row(Stamp.LEVEL_MAT).pick.click()
    matter.detail = matters.detail(SecrecyLevel.TUYET_MAT)
    step.show_marks()
    settle(qtbot, step)

    assert drawn(step).keys() == {"copy_number", "level_tuyet_mat"}
    assert "TUYỆT MẬT" in words(step)


def test_a_preview_that_cannot_be_made_leaves_no_other_copy_in_its_place(
    qtbot: QtBot, show: Show, law: Law
) -> None:
    matter = matters.matter(law)
    step = show(matter)
    matter.file = matters.pdf_file(b"%PDF-1.7 hong")
    step.show_marks()
    settle(qtbot, step)

    assert step.pane.pages is None
    assert step.pane.said.words.endswith(".")
    assert step.pane.said.property("kind") == "danger"


@pytest.mark.parametrize("look", list(Look))
@pytest.mark.parametrize(
    "settings",
    [OfficeSettings(), replace(BOTH_PRINTED, level_way=MarkWay.OVERPRINT)],
    ids=["rubber", "printed"],
)
def test_the_lint_finds_nothing_on_the_smallest_screen(
    show: Show, law: Law, settings: OfficeSettings, look: Look
) -> None:
    with dressed(look):
        step = show(matters.matter(law, settings=settings))
        step.window().resize(*ROOM)

        assert linted(step.window()) == []
        assert step.window().size().toTuple() == ROOM
        step.window().close()


def test_the_mark_stays_in_sight_when_the_page_gets_and_loses_the_focus(
    qtbot: QtBot, show: Show, law: Law
) -> None:
    step = show(matters.matter(law))
    for _ in range(2):
        step.frame.setFocus()
        settle(qtbot, step)
        QTest.keyClick(step.frame, Qt.Key.Key_Tab, Qt.KeyboardModifier.ShiftModifier)
        qtbot.wait(20)
        mark = step.frame.selected()
        assert mark is not None
        at = step.frame.mapTo(step.pane, step.frame.rect_of(mark).center().toPoint())
        assert step.pane.rect().contains(at)
