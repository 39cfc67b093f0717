from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLabel

from bmnn_desk.services.outgoing_detail import DetailAsked, outgoing_detail
from bmnn_desk.ui.outgoing.detail_pane import DetailPane
from tests import make
from tests.ui.kept import shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.domain.outgoing_list import OutgoingDetail
    from bmnn_desk.ui.seat import Seat


def detail_of(seat: Seat, item: int) -> OutgoingDetail:
    asked = DetailAsked(body=seat.body, item=item, day=seat.today())
    (detail,) = seat.desk.read(outgoing_detail, asked)
    return detail


def test_it_shows_the_copies_the_facts_and_the_prints(
    qtbot: QtBot, seat: Seat, office: make.Office
) -> None:
    pane = DetailPane()
    shown(qtbot, pane)
    pane.show_detail(detail_of(seat, make.issued(office).item))
    assert pane.top == "01/BC-SMM"
    assert pane.tabs.tabText(0) == "Bản, nơi nhận (4)"
    assert pane.copies.texts()[0] == ("01", "Sở Thử Nghiệm", "Ở văn thư")
    assert pane.tabs.tabText(2) == "Lịch sử"
    assert pane.history.texts()[-1] == ("10/03/2025", "Bản trình ký", "In tốt")
    assert ("Nơi lưu", "Văn thư") in pane.facts.facts()
    assert not pane.warning.isVisible()


def test_a_document_without_a_number_says_so(qtbot: QtBot, seat: Seat, office: make.Office) -> None:
    pane = DetailPane()
    shown(qtbot, pane)
    pane.show_detail(detail_of(seat, make.approved(office).item))
    assert pane.top == "Chưa có số"
    assert {row[2] for row in pane.copies.texts()} == {"Dự kiến"}


def test_a_long_title_is_cut_above_and_whole_among_the_facts(
    qtbot: QtBot, seat: Seat, office: make.Office
) -> None:
    title = "về một việc rất dài " * 60
    pane = DetailPane()
    shown(qtbot, pane)
    pane.show_detail(detail_of(seat, make.approved(office, title=title.strip()).item))
    assert pane.title.endswith("…")
    assert ("Trích yếu", title.strip()) in pane.facts.facts()


def test_without_a_document_nothing_old_stays(
    qtbot: QtBot, seat: Seat, office: make.Office
) -> None:
    pane = DetailPane()
    shown(qtbot, pane)
    pane.show_detail(detail_of(seat, make.issued(office).item))
    pane.show_detail(None)
    seen = [label.text() for label in pane.findChildren(QLabel) if label.isVisible()]
    assert [words for words in seen if words] == ["Chưa chọn văn bản"]


def test_without_a_document_the_keys_go_to_the_button_that_hides_the_pane(
    qtbot: QtBot, seat: Seat, office: make.Office
) -> None:
    pane = DetailPane()
    shown(qtbot, pane)
    pane.focus_first()
    assert pane.hide_button.hasFocus()
    pane.show_detail(detail_of(seat, make.issued(office).item))
    pane.focus_first()
    assert pane.tabs.tabBar().hasFocus()
