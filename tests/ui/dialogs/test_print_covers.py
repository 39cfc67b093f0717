from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.services.choose_setting import choose_setting
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.outgoing_detail import DetailAsked, outgoing_detail
from bmnn_desk.ui.dialogs.print_covers import PrintCoversDialog, round_covers_sheet
from bmnn_desk.ui.draft_keeper import found_draft
from bmnn_desk.ui.outgoing.cover_matter import CoverPart, read_round
from tests import handover_desk, make
from tests.papers.read_pdf import page_texts
from tests.services.test_choose_setting import setting
from tests.ui.dressed import dressed, linted
from tests.ui.kept import kept, shown
from tests.ui.outgoing.some_outgoing import NARROW, in_window
from tests.ui.printing.fake_printers import COLOUR, FakePrinters
from tests.ui.typed import typed

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.outgoing.cover_matter import CoverMatter
    from bmnn_desk.ui.print_paper import PrintPaperDialog
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

CTRL = Qt.KeyboardModifier.ControlModifier
PERSON = "Ông Nguyễn Văn Mẫu"


def issued(office: Office, level: SecrecyLevel = SecrecyLevel.TUYET_MAT) -> int:
    item = make.signed(office, bases=(office.bases[level],)).item
    with_title = level is not SecrecyLevel.TUYET_MAT
    office.desk.do(issue_outgoing, make.issue(office, item, with_title=with_title))
    return item


class Bench:
    """The sheet in a window, and the papers that it lays over itself."""

    def __init__(
        self, qtbot: QtBot, seat: Seat, item: int, matter: CoverMatter | None = None
    ) -> None:
        self.qtbot, self.seat, self.item = qtbot, seat, item
        self.sheet = PrintCoversDialog(seat, item, matter)
        self.papers: list[PrintPaperDialog] = []
        self.sheet.sheet_wanted.connect(self.papers.append)
        self.window = in_window(qtbot, self.sheet, NARROW)
        self.sheet.focus_first()
        self.drawn()

    def drawn(self) -> None:
        """Wait until what is chosen is shown."""
        self.qtbot.waitUntil(self.sheet.next.isEnabled, timeout=20_000)

    def choose(self, key: str) -> None:
        """Choose a size by its key in the pack."""
        form = self.sheet.matter.regime.covers
        self.sheet.fields.size.put(form.envelopes.get(key) or form.labels[key])

    def forward(self) -> None:
        QTest.keyClick(self.sheet, Qt.Key.Key_Return, CTRL)

    def printed(self) -> PrintPaperDialog:
        """Print what is shown and say that it is good."""
        self.drawn()
        self.forward()
        paper = self.papers[-1]
        shown(self.qtbot, paper)
        self.qtbot.waitUntil(lambda: paper.printer.box.count() > 1)
        paper.print_now()
        self.qtbot.waitUntil(paper.good.isVisible, timeout=20_000)
        paper.keep_print()
        paper.close()
        self.window.activateWindow()
        assert QTest.qWaitForWindowActive(self.window)
        return paper

    def jobs(self) -> list[bytes]:
        assert isinstance(self.seat.printers, FakePrinters)
        return [each.job.pdf for each in self.seat.printers.prints]

    def history(self, item: int = 0) -> list[tuple[str, str, int]]:
        asked = DetailAsked(body=self.seat.body, item=item or self.item, day=self.seat.today())
        (detail,) = self.seat.desk.read(outgoing_detail, asked)
        return [(each.what, each.outcome, each.prints) for each in detail.prints]


def test_covers_are_chosen_printed_and_recorded_by_the_keyboard_alone(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    bench = Bench(qtbot, seat, issued(office))
    table = bench.sheet.fields.table
    assert table.hasFocus()
    assert table.ticked() == (0, 1)
    QTest.keyClick(table, Qt.Key.Key_Space)
    assert table.ticked() == (1,)
    bench.printed()
    (pdf,) = bench.jobs()
    inner, outer = page_texts(pdf)
    assert "Kính gửi: Công an tỉnh Mẫu" in " ".join(inner.split())
    assert "Chỗ đóng dấu chỉ độ mật" in " ".join(inner.split())
    assert "Chỗ đóng dấu ký hiệu" in " ".join(outer.split())
    assert bench.history()[-1] == ("cover", "came_out", 1)


def test_a_named_person_stands_on_the_inner_cover_of_one_recipient_alone(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    bench = Bench(qtbot, seat, issued(office))
    fields = bench.sheet.fields
    typed(fields.person, PERSON)
    bench.forward()
    assert "nhiều nơi nhận" in fields.panel.field("person").error
    assert bench.papers == []
    fields.table.put_ticked((0,))
    bench.printed()
    inner, outer = page_texts(bench.jobs()[0])
    assert PERSON in inner
    assert "Chỉ người có tên" in " ".join(inner.split())
    assert PERSON not in outer


def test_a_begun_sheet_of_labels_is_used_up(qtbot: QtBot, seat: Seat, office: Office) -> None:
    bench = Bench(qtbot, seat, issued(office, SecrecyLevel.MAT))
    fields = bench.sheet.fields
    assert not fields.panel.field("first").isVisible()
    bench.choose("decal_8")
    assert fields.panel.field("first").isVisible()
    fields.first.put(8)
    bench.drawn()
    assert "02 nhãn trên 02 tờ" in bench.sheet.hint.words
    bench.printed()
    assert len(page_texts(bench.jobs()[0])) == 2
    assert fields.first.value() == 2


def test_red_marks_are_printed_where_that_is_chosen_and_only_on_a_printer_with_red(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    bench = Bench(qtbot, seat, issued(office))
    bench.sheet.fields.marks.put(True)
    paper = bench.printed()
    assert isinstance(seat.printers, FakePrinters)
    (print_,) = seat.printers.prints
    assert (print_.job.red, print_.job.printer) == (True, COLOUR)
    inner, outer = page_texts(print_.job.pdf)[:2]
    assert "TUYỆT MẬT" in inner
    assert "MẬT" not in outer
    assert paper.printer.needs_red


def test_the_offices_way_decides_what_is_proposed(qtbot: QtBot, seat: Seat, office: Office) -> None:
    item = issued(office)
    assert not Bench(qtbot, seat, item).sheet.fields.marks.value()
    office.desk.do(choose_setting, setting(office, "level_way", "print"))
    assert not Bench(qtbot, seat, item).sheet.fields.marks.value()
    office.desk.do(choose_setting, setting(office, "prints_red", "yes"))
    assert Bench(qtbot, seat, item).sheet.fields.marks.value()


def test_a_level_word_in_the_address_is_refused_before_anything_is_printed(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    bench = Bench(qtbot, seat, issued(office))
    bench.sheet.fields.table.put_ticked((0,))
    typed(bench.sheet.fields.address, "Tuyệt mật")
    qtbot.waitUntil(lambda: "ghi độ mật" in bench.sheet.mishap.words, timeout=20_000)
    assert not bench.sheet.next.isEnabled()
    bench.forward()
    assert bench.papers == []


def test_what_does_not_fit_is_told_with_its_size(qtbot: QtBot, seat: Seat, office: Office) -> None:
    bench = Bench(qtbot, seat, issued(office))
    bench.sheet.fields.table.put_ticked((0,))
    typed(bench.sheet.fields.person, PERSON)
    bench.choose("decal_8")
    qtbot.waitUntil(
        lambda: "không vừa khổ 99 \u00d7 68 mm" in bench.sheet.mishap.words, timeout=20_000
    )


def test_inner_and_outer_covers_can_be_printed_apart(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    bench = Bench(qtbot, seat, issued(office))
    fields = bench.sheet.fields
    assert fields.panel.field("part").isVisible()
    for part, words in ((CoverPart.INNER, "chỉ độ mật"), (CoverPart.OUTER, "ký hiệu")):
        fields.part.put(part)
        bench.printed()
        for text in page_texts(bench.jobs()[-1]):
            assert words in " ".join(text.split())


def test_without_a_recipient_it_asks_for_one(qtbot: QtBot, seat: Seat, office: Office) -> None:
    bench = Bench(qtbot, seat, issued(office))
    bench.sheet.fields.table.put_ticked(())
    bench.forward()
    assert "Chưa chọn nơi nhận nào" in bench.sheet.mishap.words
    assert bench.papers == []


@pytest.mark.parametrize("level", [SecrecyLevel.TUYET_MAT, SecrecyLevel.MAT])
def test_the_window_has_no_fault_at_its_smallest(
    qtbot: QtBot, seat: Seat, office: Office, level: SecrecyLevel
) -> None:
    with dressed():
        bench = Bench(qtbot, seat, issued(office, level))
        bench.choose("cut_4")
        bench.drawn()
        assert linted(bench.window) == []


def test_covers_of_a_round_are_recorded_with_each_of_its_documents(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    first, second = issued(office, SecrecyLevel.MAT), issued(office, SecrecyLevel.TOI_MAT)
    done = handover_desk.handed_over(office, handover_desk.transfer_book(office))
    (line, *_) = handover_desk.lines_of(office, done.lines)
    matter = read_round(seat, line.handover, "Đợt giao 1")
    bench = Bench(qtbot, seat, first, matter)
    assert bench.sheet.fields.haste.currentText() == "Theo từng văn bản"
    assert not bench.sheet.fields.table.isColumnHidden(2)
    bench.sheet.fields.table.put_ticked((0, 1, 2))
    bench.printed()
    assert len(page_texts(bench.jobs()[0])) == 3
    for item in (first, second):
        assert bench.history(item)[-1] == ("cover", "came_out", 1)


def test_what_was_typed_is_kept_until_its_covers_came_out(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    bench = Bench(qtbot, seat, issued(office))
    bench.sheet.fields.table.put_ticked((0,))
    person = bench.sheet.fields.person
    person.setFocus()
    typed(person, PERSON)
    QTest.keyClick(person, Qt.Key.Key_Left)
    bench.sheet.leave.click()

    again = Bench(qtbot, seat, bench.item)
    assert again.sheet.fields.choice() == bench.sheet.fields.choice()
    assert again.sheet.fields.panel.place() == f"person@{len(PERSON) - 1}"
    again.printed()
    again.sheet.keep_draft()
    assert found_draft(seat, "print_covers", bench.item) is None
    assert Bench(qtbot, seat, bench.item).sheet.fields.person.value() == ""


def test_a_rounds_draft_is_none_of_an_item_of_the_same_number(
    qtbot: QtBot, seat: Seat, office: Office
) -> None:
    item = issued(office)
    done = handover_desk.handed_over(office, handover_desk.transfer_book(office))
    assert done.handover == item
    of_round = round_covers_sheet(seat, done.handover)
    kept(qtbot, of_round)
    typed(of_round.fields.address, "Số 1 phố Mẫu")
    of_round.keep_draft()
    assert PrintCoversDialog(seat, item).fields.address.value() == ""
    again = round_covers_sheet(seat, done.handover)
    kept(qtbot, again)
    assert again.fields.address.value() == "Số 1 phố Mẫu"
    assert again.subtitle == f"Đợt giao {done.handover}"
