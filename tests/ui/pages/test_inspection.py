from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.old_register import OldBook
from bmnn_desk.errors import NotFoundError
from bmnn_desk.papers.reading.read_old_register import read_old_register
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.services.search_books import FoundAsked, search_rows
from bmnn_desk.ui.background import finish_background
from bmnn_desk.ui.dialogs.old_line import OldLineDialog
from bmnn_desk.ui.inspection.finding_words import result_words
from bmnn_desk.ui.inspection.found_cases import OWN_BOOKS, Weight
from bmnn_desk.ui.line_wanted import LineWanted
from bmnn_desk.ui.main_window import MainWindow
from bmnn_desk.ui.old_register.old_register_sheet import OldRegisterSheet
from bmnn_desk.ui.pages.inspection import InspectionPage
from bmnn_desk.ui.print_paper import PrintPaperDialog
from bmnn_desk.ui.tokens import Look
from bmnn_desk.ui.widgets.cell_delegate import PADDING
from bmnn_desk.ui.widgets.state_delegate import mark_room
from tests import make, office_desk
from tests.copying_desk import copied
from tests.inspection.in_store import brought_in
from tests.inspection.planted import planted_register
from tests.inspection.workbook import workbook_bytes
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import shown
from tests.ui.proposal.stage import Stage
from tests.ui.seats import seat_of

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.domain.inspection_report import InspectionResult
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

CTRL = Qt.KeyboardModifier.ControlModifier
PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def old_number(office: Office) -> int:
    """A register of a few years before with the faults of a real inspection, brought in."""
    data = workbook_bytes(planted_register(60).sheets)
    return brought_in(office, read_old_register(data, "so cu.xlsx").register, data)


def stage_of(qtbot: QtBot, seat: Seat, size: tuple[int, int] = (1366, 768)) -> Stage:
    stage = Stage(InspectionPage(seat))
    stage.resize(*size)
    shown(qtbot, stage)
    page(stage).focus_first()
    return stage


def page(stage: Stage) -> InspectionPage:
    assert isinstance(stage.page, InspectionPage)
    return stage.page


def press(key: Qt.Key, held: Qt.KeyboardModifier = PLAIN) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, held)


def looked(qtbot: QtBot, seat: Seat, size: tuple[int, int] = (1366, 768)) -> InspectionPage:
    """The page after F9, its focus in the rules."""
    at = page(stage_of(qtbot, seat, size))
    press(Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: not at.run.is_running)
    return at


def stage_under(at: InspectionPage) -> Stage:
    stage = at.window()
    assert isinstance(stage, Stage)
    return stage


def test_at_first_it_says_what_it_will_look_at_and_enter_begins(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    copied(office)
    at = page(stage_of(qtbot, seat))
    assert "Chưa tìm lỗi" in at.lists.empty.words
    assert "phải tự xem" in at.lists.empty.words
    assert at.lists.empty.button.hasFocus()
    assert not at.bar.buttons["print"].isEnabled()
    press(Qt.Key.Key_Return)
    assert at.working.isVisible()
    qtbot.waitUntil(lambda: at.lists.shown > 0)
    assert not at.working.isVisible()
    assert at.lists.groups.hasFocus()
    assert at.bar.buttons["print"].isEnabled()


def test_a_store_without_findings_says_what_was_looked_at_and_what_not(
    qtbot: QtBot, seat: Seat
) -> None:
    at = page(stage_of(qtbot, seat))
    at.bar.years.put(seat.today().year - 1)
    press(Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: not at.run.is_running)
    assert at.lists.empty.isVisible()
    assert at.lists.empty.words.startswith("Không có gì để xem")
    assert "31/12/2024" in at.lists.empty.words


def test_rules_cases_and_counts_of_own_and_old_books_stand_together(
    qtbot: QtBot, seat: Seat, office: Office, old_number: int
) -> None:
    copied(office)
    at = looked(qtbot, seat)
    whole = at.lists.found.counts[Weight.ALL]
    assert at.lists.shown > 5
    group = at.lists.group()
    assert group is not None
    assert group.group.rule == "PDX-02"
    assert at.pane.top == "PDX-02"
    at.bar.sources.put(OWN_BOOKS)
    own = at.lists.found.counts[Weight.ALL]
    at.bar.sources.put(old_number)
    assert own + at.lists.found.counts[Weight.ALL] == whole
    assert own > 0
    finding = at.lists.finding()
    assert finding is not None
    assert finding.imported


@pytest.mark.usefixtures("old_number")
def test_words_weight_and_book_narrow_and_are_cleared(qtbot: QtBot, seat: Seat) -> None:
    at = looked(qtbot, seat)
    before = at.lists.shown
    press(Qt.Key.Key_F, CTRL)
    assert at.filters.line.hasFocus()
    at.filters.line.setText("can cu quyet dinh")
    press(Qt.Key.Key_Return)
    assert 0 < at.lists.shown < before
    assert at.lists.groups.hasFocus()
    at.filters.weights.button(Weight.EXCUSED).click()
    assert at.lists.empty.isVisible()
    assert "Xóa lọc" in at.lists.empty.words
    at.lists.empty.button.click()
    assert at.lists.shown == before
    at.filters.books.put(OldBook.INCOMING.value)
    assert 0 < at.lists.shown < before


def test_a_part_that_was_not_looked_at_is_never_shown_as_clean(
    qtbot: QtBot, seat: Seat, office: Office, old_number: int
) -> None:
    office_desk.in_order(office)
    at = page(stage_of(qtbot, seat))
    at.bar.sources.put(OWN_BOOKS)
    press(Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: not at.run.is_running)
    at.bar.sources.put(old_number)
    assert "Chưa tìm lỗi trong phần đang chọn" in at.lists.empty.words
    assert not at.bar.buttons["print"].isEnabled()
    at.bar.sources.put(OWN_BOOKS)
    assert "Chưa tìm lỗi trong phần đang chọn" not in at.lists.empty.words


@pytest.mark.usefixtures("old_number")
def test_the_counts_follow_the_year_as_the_paper_does(
    qtbot: QtBot, seat: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    at = looked(qtbot, seat)
    said: list[str] = []
    at.subtitled.connect(said.append)
    printed: list[InspectionResult] = []
    monkeypatch.setattr(
        "bmnn_desk.ui.pages.inspection.print_report",
        lambda _page, _seat, found, **_told: printed.append(found()),
    )
    for year in (2024, seat.today().year):
        at.bar.years.put(year)
        QTest.keyClick(at, Qt.Key.Key_P, CTRL)
        paper = printed.pop()
        assert said[-1] == result_words(paper, paper.total)
    assert "Không có gì để xem từ 01/01/" in at.lists.empty.words
    at.lists.empty.button.click()
    assert at.lists.shown > 0


@pytest.mark.usefixtures("old_number")
def test_enter_twice_opens_the_card_of_a_row_brought_in(qtbot: QtBot, seat: Seat) -> None:
    at = looked(qtbot, seat)
    press(Qt.Key.Key_Return)
    assert at.lists.cases.hasFocus()
    finding = at.lists.finding()
    assert finding is not None
    press(Qt.Key.Key_Return)
    sheet = stage_under(at).sheet
    assert isinstance(sheet, OldLineDialog)
    qtbot.waitUntil(lambda: sheet.cells.rowCount() > 0)
    assert f"dòng {finding.ref.row}" in sheet.about
    assert finding.rule in sheet.broken.remarks()[0].words
    sheet.close_sheet()
    assert at.lists.cases.hasFocus()
    assert at.lists.finding() == finding
    at.focus_first()
    assert at.lists.groups.hasFocus()


def test_enter_on_a_line_of_the_office_goes_to_its_page(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    copied(office)
    window = MainWindow(seat)
    window.resize(1366, 768)
    shown(qtbot, window)
    QTest.keyClick(window, Qt.Key.Key_9, CTRL)
    at = window.page
    assert isinstance(at, InspectionPage)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: at.lists.shown > 0)
    press(Qt.Key.Key_Return)
    finding = at.lists.finding()
    assert finding is not None
    asked = FoundAsked(body=office.body, ids=(finding.ref.number,))
    (line,) = office.desk.read(search_rows, asked)
    with qtbot.waitSignal(at.line_wanted) as went:
        press(Qt.Key.Key_Return)
    assert went.args == [LineWanted(page="copying", line=finding.ref.number, book=line.book)]
    assert window.page.place() == str(finding.ref.number)
    QTest.keyClick(window, Qt.Key.Key_9, CTRL)
    assert at.lists.shown > 0


@pytest.mark.parametrize("size", [(1366, 768), SMALLEST])
def test_no_chip_and_no_weight_is_cut_beside_the_pane(
    qtbot: QtBot, seat: Seat, office: Office, size: tuple[int, int]
) -> None:
    copied(office)
    with dressed():
        window = MainWindow(seat)
        window.resize(*size)
        shown(qtbot, window)
        QTest.keyClick(window, Qt.Key.Key_9, CTRL)
        at = window.page
        assert isinstance(at, InspectionPage)
        press(Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: at.lists.shown > 0)
        chips, groups = at.filters.weights, at.lists.groups
        qtbot.waitUntil(
            lambda: all(chips.rect().contains(chips.button(weight).geometry()) for weight in Weight)
        )
        words = groups.fontMetrics().horizontalAdvance("Trường hợp khác")
        room = groups.columnWidth(0) - mark_room(groups.font()) - 2 * PADDING
        assert groups.isColumnHidden(0) or room >= words


def test_what_was_written_since_is_told(qtbot: QtBot, seat: Seat, office: Office) -> None:
    copied(office)
    at = looked(qtbot, seat)
    said: list[str] = []
    at.subtitled.connect(said.append)
    at.refresh()
    assert " lỗi trong 3 dòng đã xem" in said[-1]
    office.desk.do(propose_level, make.proposal(office))
    at.refresh()
    assert said[-1].startswith("Sổ đã có việc mới sau lần tìm này")


@pytest.mark.usefixtures("old_number")
def test_the_report_is_drawn_of_the_part_that_is_chosen(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    copied(office)
    at = looked(qtbot, seat)
    for source in (at.bar.source, OWN_BOOKS):
        at.bar.sources.put(source)
        with qtbot.waitSignal(at.sheet_wanted, timeout=30_000) as came:
            QTest.keyClick(at, Qt.Key.Key_P, CTRL)
        assert came.args
        (sheet,) = came.args
        assert isinstance(sheet, PrintPaperDialog)
        sheet.close_sheet()
    assert at.lists.shown > 0


def test_the_old_register_is_brought_in_from_here_and_then_offered(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    stage = stage_of(qtbot, seat)
    press(Qt.Key.Key_N, CTRL)
    sheet = stage.sheet
    assert isinstance(sheet, OldRegisterSheet)
    data = workbook_bytes(planted_register(20).sheets)
    number = brought_in(office, read_old_register(data, "so cu.xlsx").register, data)
    sheet.close_sheet()
    page(stage).bar.sources.put(number)
    assert page(stage).bar.source == number


def test_it_can_be_stopped_and_an_error_is_told(
    qtbot: QtBot, seat: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    at = page(stage_of(qtbot, seat))
    press(Qt.Key.Key_F9)
    assert at.working.stop.hasFocus()
    press(Qt.Key.Key_Return)
    finish_background()
    QTest.qWait(20)
    assert not at.working.isVisible()
    assert "Chưa tìm lỗi" in at.lists.empty.words

    def gone(*_given: object) -> None:
        raise NotFoundError(kind="line", number=7)

    monkeypatch.setattr("bmnn_desk.ui.inspection.inspection_run.inspect_store", gone)
    with qtbot.waitSignal(at.said):
        press(Qt.Key.Key_F9)
    assert "Chưa tìm lỗi" in at.lists.empty.words


def test_source_and_year_come_back_after_a_lock(qtbot: QtBot, seat: Seat, old_number: int) -> None:
    at = page(stage_of(qtbot, seat))
    at.go_to_place(f"{old_number} 2024")
    assert at.place() == f"{old_number} 2024"
    at.go_to_place("not a place")
    assert at.place() == f"{old_number} 2024"


@pytest.mark.usefixtures("old_number")
def test_f6_goes_from_rules_to_cases_to_the_pane_and_back(qtbot: QtBot, seat: Seat) -> None:
    at = looked(qtbot, seat)
    press(Qt.Key.Key_F6)
    assert at.lists.cases.hasFocus()
    press(Qt.Key.Key_F6)
    assert at.pane.hide_button.hasFocus()
    press(Qt.Key.Key_F6)
    assert at.lists.groups.hasFocus()
    press(Qt.Key.Key_F4)
    assert not at.pane.isVisible()


@pytest.mark.usefixtures("old_number")
def test_an_inspector_looks_and_prints_but_brings_nothing_in(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    at = looked(qtbot, seat_of(seat, office, Role.INSPECTOR))
    assert at.lists.shown > 0
    assert not at.bar.buttons["bring_in"].isVisible()
    press(Qt.Key.Key_N, CTRL)
    assert not stage_under(at).sheets


def test_the_window_answers_while_much_is_looked_through(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    data = workbook_bytes(planted_register(1500).sheets)
    brought_in(office, read_old_register(data, "so cu.xlsx").register, data)
    at = page(stage_of(qtbot, seat))
    beats: list[int] = []
    heart = QTimer(interval=10)
    heart.timeout.connect(lambda: beats.append(len(beats)))
    heart.start()
    press(Qt.Key.Key_F9)
    qtbot.waitUntil(lambda: not at.run.is_running, timeout=60_000)
    heart.stop()
    assert len(beats) > 5
    assert at.lists.found.wanted > 500


DRESSES = [
    ((1366, 768), (Look.LIGHT, 10)),
    (SMALLEST, (Look.DARK, 10)),
    (SMALLEST, (Look.LIGHT, 12)),
]


@pytest.mark.usefixtures("old_number")
@pytest.mark.parametrize(("size", "dress"), DRESSES)
def test_the_page_with_findings_has_no_fault_of_the_lint(
    qtbot: QtBot, seat: Seat, size: tuple[int, int], dress: tuple[Look, int]
) -> None:
    with dressed(*dress):
        assert linted(stage_under(looked(qtbot, seat, size))) == []


@pytest.mark.parametrize(("size", "dress"), DRESSES)
def test_the_page_before_it_looked_has_no_fault_of_the_lint(
    qtbot: QtBot, seat: Seat, size: tuple[int, int], dress: tuple[Look, int]
) -> None:
    with dressed(*dress):
        assert linted(stage_of(qtbot, seat, size)) == []
