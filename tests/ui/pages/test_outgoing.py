from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.stages import LineState, RowState, Stage
from bmnn_desk.services.record_signature import record_signature
from bmnn_desk.ui.dialogs.cancel_outgoing import CancelOutgoingDialog
from bmnn_desk.ui.dialogs.issue_outgoing import IssueOutgoingDialog
from bmnn_desk.ui.dialogs.load_sample import LoadSampleDialog
from bmnn_desk.ui.dialogs.print_copies import PrintCopiesDialog
from bmnn_desk.ui.dialogs.print_for_signature import PrintForSignatureDialog
from bmnn_desk.ui.dialogs.print_register import PrintRegisterDialog
from bmnn_desk.ui.dialogs.record_signature import RecordSignatureDialog
from bmnn_desk.ui.outgoing.acts import Act
from bmnn_desk.ui.pages.outgoing import OutgoingPage
from bmnn_desk.ui.tokens import Look
from bmnn_desk.ui.widgets.row_menu import RowMenu
from bmnn_desk.ui.widgets.row_table import SETTLED_MS
from tests import make
from tests.ui.dressed import dressed, linted
from tests.ui.outgoing.some_outgoing import NARROW, WIDE, Outgoing, in_window, some_outgoing
from tests.ui.right_click import keys_at
from tests.ui.sample_at_hand import with_sample
from tests.ui.typed import typed

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QMainWindow
    from pytestqt.qtbot import QtBot

    from bmnn_desk.services.propose_level import Proposed
    from bmnn_desk.ui.seat import Seat
    from bmnn_desk.ui.sheet import Sheet

KEY, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier


class Bench:
    """The page in a window, the sheets it asked for, the sentences it said."""

    def __init__(self, qtbot: QtBot, seat: Seat, size: tuple[int, int] = WIDE) -> None:
        self.qtbot = qtbot
        self.page = OutgoingPage(seat)
        self.sheets: list[Sheet] = []
        self.said: list[str] = []
        self.subtitles: list[str] = []
        self.page.sheet_wanted.connect(self._take)
        self.page.said.connect(self.said.append)
        self.page.subtitled.connect(self.subtitles.append)
        self.window: QMainWindow = in_window(qtbot, self.page, size)
        self.page.refresh()
        self.page.focus_first()

    def _take(self, sheet: Sheet) -> None:
        sheet.setParent(self.page)
        sheet.hide()
        self.sheets.append(sheet)

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key, held or Qt.KeyboardModifier.NoModifier)

    def go_to(self, item: int) -> None:
        lists = self.page.lists
        for row in range(lists.row_count):
            lists.table.selectRow(row)
            found = lists.current_row()
            if found is not None and found.item == item:
                return
        raise AssertionError(item)

    def items(self) -> set[int]:
        model = self.page.lists.table.model()
        rows = [model.row_at(row) for row in range(model.rowCount())]  # type: ignore[attr-defined]
        return {row.item for row in rows}


@pytest.fixture
def there(office: make.Office) -> Outgoing:
    return some_outgoing(office)


def test_it_opens_on_what_waits_for_its_number(qtbot: QtBot, seat: Seat, there: Outgoing) -> None:
    bench = Bench(qtbot, seat)
    assert bench.page.filters.stages.value() is Stage.TO_NUMBER
    assert bench.items() == {there.to_number, there.late, there.cancelled}
    assert bench.subtitles[-1] == "Sổ đăng ký bí mật nhà nước đi năm 2025 · Quyển 01"


def test_without_work_it_opens_on_the_register(
    qtbot: QtBot, seat: Seat, office: make.Office
) -> None:
    make.issued(office)
    bench = Bench(qtbot, seat)
    assert bench.page.filters.stages.value() is Stage.ISSUED


def test_the_chips_say_how_many_stand_in_each_stage_and_level(
    qtbot: QtBot, seat: Seat, there: Outgoing
) -> None:
    del there
    bench = Bench(qtbot, seat)
    page = bench.page
    page.show_stage(Stage.ISSUED)
    words = {stage: page.filters.stages.button(stage).text() for stage in Stage}
    assert words == {
        Stage.TO_SIGN: "&Chờ ký (2)",
        Stage.TO_NUMBER: "Chờ cấp &số (3)",
        Stage.ISSUED: "Đã &phát hành (4)",
        Stage.OVERDUE: "&Quá hạn (2)",
    }
    levels = page.filters.levels
    assert levels.button(SecrecyLevel.TUYET_MAT).text() == "A · Tuyệt mật (1)"
    assert page.filters.count.text() == "4 văn bản · số thứ tự kế tiếp 05"


@pytest.mark.parametrize(
    ("row", "sheet"),
    [
        (("to_check", Stage.TO_SIGN), PrintForSignatureDialog),
        (("to_sign", Stage.TO_SIGN), RecordSignatureDialog),
        (("to_number", Stage.TO_NUMBER), IssueOutgoingDialog),
        (("late", Stage.OVERDUE), IssueOutgoingDialog),
    ],
)
def test_enter_opens_the_next_act_of_a_row(
    qtbot: QtBot, seat: Seat, there: Outgoing, row: tuple[str, Stage], sheet: type[Sheet]
) -> None:
    name, stage = row
    bench = Bench(qtbot, seat)
    bench.page.show_stage(stage)
    bench.go_to(getattr(there, name))
    bench.press(KEY.Key_Return)
    (opened,) = bench.sheets
    assert isinstance(opened, sheet)
    assert opened.subject == getattr(there, name)


def test_enter_on_an_issued_row_goes_to_its_copies_and_escape_comes_back(
    qtbot: QtBot, seat: Seat, there: Outgoing
) -> None:
    bench = Bench(qtbot, seat)
    bench.page.show_stage(Stage.ISSUED)
    bench.go_to(there.issued)
    bench.press(KEY.Key_Return)
    assert bench.page.pane.copies.hasFocus()
    assert bench.page.pane.top == "01/KH-SMM"
    bench.press(KEY.Key_Escape)
    assert bench.page.lists.table.hasFocus()


@pytest.mark.parametrize(
    ("pressed", "sheet"),
    [
        ((KEY.Key_N, "to_number", Stage.TO_NUMBER), IssueOutgoingDialog),
        ((KEY.Key_G, "to_check", Stage.TO_SIGN), RecordSignatureDialog),
        ((KEY.Key_T, "to_sign", Stage.TO_SIGN), PrintForSignatureDialog),
        ((KEY.Key_B, "issued", Stage.ISSUED), PrintCopiesDialog),
        ((KEY.Key_Delete, "issued", Stage.ISSUED), CancelOutgoingDialog),
        ((KEY.Key_P, "issued", Stage.ISSUED), PrintRegisterDialog),
    ],
)
def test_each_act_has_its_key(
    qtbot: QtBot,
    seat: Seat,
    there: Outgoing,
    pressed: tuple[Qt.Key, str, Stage],
    sheet: type[Sheet],
) -> None:
    key, name, stage = pressed
    bench = Bench(qtbot, seat)
    bench.page.show_stage(stage)
    bench.go_to(getattr(there, name))
    bench.press(key, CTRL)
    (opened,) = bench.sheets
    assert isinstance(opened, sheet)


def test_ctrl_n_elsewhere_shows_what_waits_for_its_number(
    qtbot: QtBot, seat: Seat, there: Outgoing
) -> None:
    bench = Bench(qtbot, seat)
    bench.page.show_stage(Stage.ISSUED)
    bench.go_to(there.issued)
    bench.press(KEY.Key_N, CTRL)
    assert not bench.sheets
    assert bench.page.filters.stages.value() is Stage.TO_NUMBER
    assert bench.page.lists.table.hasFocus()


def test_an_act_that_the_row_does_not_allow_says_so(
    qtbot: QtBot, seat: Seat, there: Outgoing
) -> None:
    bench = Bench(qtbot, seat)
    bench.page.show_stage(Stage.ISSUED)
    bench.go_to(there.cancelled)
    bench.press(KEY.Key_Delete, CTRL)
    assert not bench.sheets
    assert bench.said == ["Không làm được việc này với văn bản đang chọn."]
    buttons = bench.page.bar.buttons
    # Whether a paper bears this number is looked up all the same.
    only = [Act.READ_MARKS]
    qtbot.waitUntil(lambda: [act for act, each in buttons.items() if each.isEnabled()] == only)


def test_typing_without_accents_filters_after_a_rest_and_the_arrow_goes_to_the_list(
    qtbot: QtBot, seat: Seat, there: Outgoing
) -> None:
    bench = Bench(qtbot, seat)
    bench.page.show_stage(Stage.ISSUED)
    bench.press(KEY.Key_F, CTRL)
    typed(bench.page.filters.line, "dien tap")
    qtbot.waitUntil(lambda: bench.items() == {there.issued})
    assert bench.page.filters.count.text().startswith("1/4 văn bản")
    assert bench.page.filters.clear_button.isVisible()
    bench.press(KEY.Key_Down)
    assert bench.page.lists.table.hasFocus()


def test_a_title_that_is_not_in_the_register_is_neither_shown_nor_found(
    qtbot: QtBot, seat: Seat, there: Outgoing
) -> None:
    bench = Bench(qtbot, seat)
    bench.page.show_stage(Stage.ISSUED)
    bench.go_to(there.top_secret)
    index = bench.page.lists.table.currentIndex()
    cells = [str(index.siblingAtColumn(column).data()) for column in range(5)]
    assert "Báo cáo (không ghi trích yếu)" in cells
    qtbot.waitUntil(lambda: bench.page.pane.top.startswith("02/"))
    assert bench.page.pane.title == "Báo cáo"
    bench.page.filters.line.setText("toi quan trong")
    qtbot.waitUntil(lambda: bench.page.lists.row_count == 0)


def test_a_list_narrowed_to_nothing_says_by_what_and_clears_it(
    qtbot: QtBot, seat: Seat, there: Outgoing
) -> None:
    del there
    bench = Bench(qtbot, seat)
    filters, lists = bench.page.filters, bench.page.lists
    bench.page.show_stage(Stage.ISSUED)
    filters.levels.button(SecrecyLevel.TUYET_MAT).click()
    filters.states.put(LineState.CANCELLED)
    filters.line.setText("không có gì như thế")
    qtbot.waitUntil(lambda: "không có gì" in lists.empty.words)
    assert lists.empty.isVisible()
    assert "Tuyệt mật, Đã hủy số" in lists.empty.words
    lists.empty.button.click()
    assert lists.row_count == 4
    assert not filters.clear_button.isVisible()
    assert lists.table.hasFocus()


def test_an_empty_list_has_one_sentence_and_leads_on(qtbot: QtBot, seat: Seat) -> None:
    bench = Bench(qtbot, seat)
    assert bench.page.filters.stages.value() is Stage.ISSUED
    assert bench.page.lists.empty.words.startswith("Chưa có văn bản đi năm 2025.")
    bench.page.lists.empty.button.click()
    assert bench.page.filters.stages.value() is Stage.TO_NUMBER


def test_after_a_sheet_the_current_row_stays(qtbot: QtBot, seat: Seat, there: Outgoing) -> None:
    bench = Bench(qtbot, seat)
    bench.page.show_stage(Stage.ISSUED)
    bench.go_to(there.top_secret)
    bench.page.refresh()
    row = bench.page.lists.current_row()
    assert row is not None
    assert row.item == there.top_secret


def test_a_list_that_became_empty_gives_way_to_the_next_work(
    qtbot: QtBot, seat: Seat, office: make.Office
) -> None:
    item = make.printed(office).item
    bench = Bench(qtbot, seat)
    assert bench.page.filters.stages.value() is Stage.TO_SIGN
    office.desk.do(record_signature, make.signature(office, item))
    bench.page.refresh()
    assert bench.page.filters.stages.value() is Stage.TO_NUMBER
    assert bench.items() == {item}


def test_a_row_whose_id_is_also_an_items_is_not_taken_for_it(
    qtbot: QtBot, seat: Seat, there: Outgoing
) -> None:
    del there
    bench = Bench(qtbot, seat)
    bench.page.show_stage(Stage.OVERDUE)
    bench.page.lists.table.selectRow(1)
    bench.page.show_stage(Stage.ISSUED)
    assert bench.page.lists.table.currentIndex().row() == 0


def test_the_pane_warns_of_what_is_late_cancelled_or_to_be_recalled(
    qtbot: QtBot, seat: Seat, there: Outgoing
) -> None:
    bench = Bench(qtbot, seat)
    cases = (
        (Stage.OVERDUE, there.late, "mà chưa cấp số"),
        (Stage.ISSUED, there.cancelled, "Đã hủy số. Lý do: Ghi nhầm loại"),
        (Stage.ISSUED, there.recall_due, "Quá hạn thu hồi"),
    )
    for stage, item, words in cases:
        bench.page.show_stage(stage)
        bench.go_to(item)
        qtbot.waitUntil(lambda words=words: words in bench.page.pane.warning.words)  # type: ignore[misc]


def test_f4_hides_the_pane_and_the_arrows_stay_in_the_list(
    qtbot: QtBot, seat: Seat, there: Outgoing
) -> None:
    del there
    bench = Bench(qtbot, seat)
    assert bench.page.pane.isVisible()
    bench.press(KEY.Key_F4)
    assert not bench.page.pane.isVisible()
    assert bench.page.lists.table.hasFocus()
    bench.press(KEY.Key_F4)
    assert bench.page.pane.isVisible()
    assert bench.page.lists.table.hasFocus()


def test_in_a_narrow_window_f4_lays_the_pane_over_the_list(
    qtbot: QtBot, seat: Seat, there: Outgoing
) -> None:
    del there
    bench = Bench(qtbot, seat, NARROW)
    wide = bench.page.lists.width()
    assert not bench.page.pane.isVisible()
    bench.press(KEY.Key_F4)
    assert bench.page.pane.isVisible()
    assert bench.page.lists.width() == wide
    assert bench.page.pane.geometry().right() == bench.page.sides.rect().right()
    assert bench.page.pane.top
    bench.window.resize(*WIDE)
    qtbot.waitUntil(lambda: bench.page.lists.width() > wide - 345)
    assert bench.page.pane.isVisible()


def test_a_pane_that_comes_back_with_the_width_shows_the_row_of_now(
    qtbot: QtBot, seat: Seat, there: Outgoing
) -> None:
    bench = Bench(qtbot, seat)
    bench.window.resize(*NARROW)
    bench.page.show_stage(Stage.ISSUED)
    bench.go_to(there.issued)
    qtbot.wait(SETTLED_MS * 2)
    bench.window.resize(*WIDE)
    qtbot.waitUntil(bench.page.pane.isVisible)
    assert bench.page.pane.top == "01/KH-SMM"


def test_f6_goes_into_the_pane_and_back(qtbot: QtBot, seat: Seat, there: Outgoing) -> None:
    del there
    bench = Bench(qtbot, seat)
    bench.press(KEY.Key_F6)
    assert bench.page.pane.copies.hasFocus()
    bench.press(KEY.Key_F6)
    assert bench.page.lists.table.hasFocus()


def test_f6_beside_an_empty_list_goes_into_the_pane_that_shows_and_back(
    qtbot: QtBot, seat: Seat
) -> None:
    bench = Bench(qtbot, seat)
    bench.press(KEY.Key_F6)
    assert bench.page.pane.hide_button.hasFocus()
    bench.press(KEY.Key_F6)
    assert bench.page.filters.line.hasFocus()
    bench.press(KEY.Key_F4)
    bench.press(KEY.Key_F6)
    assert bench.page.filters.line.hasFocus()


@pytest.mark.usefixtures("there")
def test_ctrl_n_on_what_is_not_signed_yet_says_so_and_stays_there(qtbot: QtBot, seat: Seat) -> None:
    bench = Bench(qtbot, seat)
    bench.page.show_stage(Stage.TO_SIGN)
    bench.press(KEY.Key_N, CTRL)
    assert not bench.sheets
    assert bench.page.filters.stages.value() is Stage.TO_SIGN
    assert bench.page.lists.table.hasFocus()
    (said,) = bench.said
    assert "chưa ghi chữ ký" in said


def test_ctrl_n_where_nothing_waits_says_where_to_begin(qtbot: QtBot, seat: Seat) -> None:
    bench = Bench(qtbot, seat)
    bench.press(KEY.Key_N, CTRL)
    assert not bench.sheets
    words = "Chưa có văn bản chờ cấp số. Lập phiếu ở trang Đề xuất độ mật (Ctrl+2)."
    assert bench.said == [words]


def test_the_title_of_a_cancelled_number_is_struck_out_and_its_figures_are_not(
    qtbot: QtBot, seat: Seat, there: Outgoing
) -> None:
    bench = Bench(qtbot, seat)
    bench.page.show_stage(Stage.ISSUED)
    bench.go_to(there.cancelled)
    row = bench.page.lists.current_row()
    assert row is not None
    assert row.state is RowState.CANCELLED
    index = bench.page.lists.table.currentIndex()
    fonts = [index.siblingAtColumn(place).data(Qt.ItemDataRole.FontRole) for place in range(8)]
    struck = [place for place, font in enumerate(fonts) if font is not None and font.strikeOut()]
    assert struck == [3]


@pytest.mark.parametrize(
    ("look", "stage"), [(Look.LIGHT, Stage.ISSUED), (Look.DARK, Stage.TO_SIGN)]
)
def test_the_page_has_nothing_wrong(
    qtbot: QtBot, seat: Seat, there: Outgoing, look: Look, stage: Stage
) -> None:
    del there
    with dressed(look):
        bench = Bench(qtbot, seat, NARROW)
        bench.page.show_stage(stage)
        said = linted(bench.window)
        bench.press(KEY.Key_F4)
        said += linted(bench.window)
        bench.page.filters.line.setText("không có gì như thế")
        qtbot.waitUntil(lambda: bench.page.lists.row_count == 0)
        said += linted(bench.window)
        assert not said, "\n".join(said)


@pytest.mark.parametrize("stage", [Stage.ISSUED, Stage.TO_NUMBER])
@pytest.mark.parametrize("words", ["", "không có chữ này"])
def test_a_line_that_was_searched_for_is_shown_whatever_narrowed_the_list(
    qtbot: QtBot, seat: Seat, office: make.Office, stage: Stage, words: str
) -> None:
    line, _other = make.issued(office).line, make.issued(office).line
    bench = Bench(qtbot, seat)
    bench.page.show_stage(stage)
    bench.page.filters.line.setText(words)
    bench.press(KEY.Key_F, CTRL)
    bench.press(KEY.Key_Return)
    bench.page.go_to_line(line)
    row = bench.page.lists.current_row()
    assert row is not None
    assert row.line == line


@pytest.mark.parametrize(
    ("stage", "made"), [(Stage.TO_SIGN, make.approved), (Stage.TO_NUMBER, make.signed)]
)
def test_a_document_that_waits_is_shown_in_its_stage_whatever_narrowed_the_list(
    qtbot: QtBot, seat: Seat, office: make.Office, stage: Stage, made: Callable[..., Proposed]
) -> None:
    item, _other = made(office).item, made(office).item
    bench = Bench(qtbot, seat)
    bench.page.filters.line.setText("không có chữ này")
    bench.press(KEY.Key_F, CTRL)
    bench.press(KEY.Key_Return)
    bench.page.go_to_row(stage.value, item)
    row = bench.page.lists.current_row()
    assert row is not None
    assert row.item == item
    assert bench.page.filters.stages.value() is stage


def test_a_key_goes_from_stage_to_stage(qtbot: QtBot, seat: Seat, office: make.Office) -> None:
    make.issued(office)
    bench = Bench(qtbot, seat)
    bench.page.show_stage(Stage.TO_SIGN)
    bench.press(KEY.Key_PageUp, CTRL)
    bench.press(KEY.Key_PageUp, CTRL)
    assert bench.page.filters.stages.value() is Stage.ISSUED
    assert bench.page.lists.table.hasFocus()


def test_the_menu_opens_what_was_clicked_and_idle_is_what_the_bar_has_idle(
    qtbot: QtBot, seat: Seat, there: Outgoing
) -> None:
    bench = Bench(qtbot, seat)
    bench.page.show_stage(Stage.ISSUED)
    table = bench.page.lists.table
    bench.go_to(there.issued)
    menus = next(each for each in bench.page.findChildren(RowMenu) if each.table is table)
    menus.open_on_current()
    assert menus.menu is not None
    actions = {each.text().partition("\t")[2]: each for each in menus.menu.actions()}
    buttons = [each for each in bench.page.bar.buttons.values() if each.isVisible()]

    assert {each.toolTip() for each in buttons} <= set(actions)
    assert all(actions[each.toolTip()].isEnabled() == each.isEnabled() for each in buttons)
    actions["Ctrl+Delete"].trigger()
    menus.menu.close()
    assert isinstance(bench.sheets[-1], CancelOutgoingDialog)


def test_who_has_no_document_yet_is_offered_sample_data(
    qtbot: QtBot, seat: Seat, tmp_path: Path
) -> None:
    bench = Bench(qtbot, with_sample(seat, tmp_path, []))
    empty = bench.page.lists.empty
    for stage in Stage:
        bench.page.show_stage(stage)
        assert empty.other.isVisible()
    empty.other.click()
    assert isinstance(bench.sheets[-1], LoadSampleDialog)
    bench.page.filters.levels.button(SecrecyLevel.MAT).click()
    assert not empty.other.isVisible()


def test_who_had_one_in_any_year_or_stage_is_not(
    qtbot: QtBot, seat: Seat, office: make.Office, tmp_path: Path
) -> None:
    make.signed(office)
    here = with_sample(seat, tmp_path, [])
    bench = Bench(qtbot, here)
    bench.page.show_stage(Stage.ISSUED)
    now = bench.page.lists.empty
    assert (now.isVisible(), now.other.isVisible()) == (True, False)


def test_a_new_year_of_an_old_desk_offers_none(
    qtbot: QtBot, seat: Seat, office: make.Office, tmp_path: Path
) -> None:
    make.issued(office)
    later = office.day.replace(year=office.day.year + 1)
    bench = Bench(qtbot, replace(with_sample(seat, tmp_path, []), today=lambda: later))
    bench.page.show_stage(Stage.TO_SIGN)
    empty = bench.page.lists.empty
    assert (empty.isVisible(), empty.other.isVisible()) == (True, False)


def test_an_empty_list_has_the_page_s_commands_by_right_click(qtbot: QtBot, seat: Seat) -> None:
    bench = Bench(qtbot, seat)
    empty = bench.page.lists.empty
    assert keys_at(empty, empty.button) == {"Ctrl+N", "Ctrl+P", "Ctrl+F", "F4", "F5"}


@pytest.mark.parametrize("points", [10, 14])
def test_an_empty_page_with_the_offer_has_nothing_wrong(
    qtbot: QtBot, seat: Seat, tmp_path: Path, points: int
) -> None:
    with dressed(Look.LIGHT, points):
        bench = Bench(qtbot, with_sample(seat, tmp_path, []), NARROW)
        assert bench.page.lists.empty.other.isVisible()
        assert linted(bench.window) == []
