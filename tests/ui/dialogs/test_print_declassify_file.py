from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.secrecy_changes import ChangeKind
from bmnn_desk.ui.dialogs.print_declassify_file import FilePaper, PrintDeclassifyFileDialog
from bmnn_desk.ui.endings.change_source import changes_of
from bmnn_desk.ui.print_paper import PrintPaperDialog
from bmnn_desk.ui.tokens import Look
from tests import secrecy_desk as sd
from tests.papers.read_pdf import page_texts
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import kept, shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

MEMBERS = "Trần Văn Giám; Giám đốc; Trưởng ban\nLê Thị A; Chánh Văn phòng; Thư ký"


@pytest.fixture
def item(office: Office) -> int:
    return sd.delivered(office)


def sheet_of(qtbot: QtBot, seat: Seat, item: int, paper: FilePaper) -> PrintDeclassifyFileDialog:
    sheet = PrintDeclassifyFileDialog(seat, item)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    sheet.paper.put(paper)
    return sheet


def printed(qtbot: QtBot, sheet: PrintDeclassifyFileDialog) -> str:
    with qtbot.waitSignal(sheet.sheet_wanted, timeout=30_000) as came:
        sheet.forward()
    assert came.args
    (paper,) = came.args
    kept(qtbot, paper)
    assert isinstance(paper, PrintPaperDialog)
    return " ".join(" ".join(page_texts(paper._pdf)).split())


def test_the_proposal_says_the_document_its_bases_and_why(
    qtbot: QtBot, seat: Seat, office: Office, item: int
) -> None:
    sheet = sheet_of(qtbot, seat, item, FilePaper.PROPOSAL)
    assert not sheet.panel.field("members").isVisible()
    assert sheet.save.look.icon == "printer"
    sheet.reason.setPlainText("phục vụ phát triển kinh tế")
    sheet.bases.put((office.bases[SecrecyLevel.MAT],))
    text = printed(qtbot, sheet)
    for told in ("01/BC-SMM", "phục vụ phát triển kinh tế", "Số: ........", "ngày ....."):
        assert told in text
    assert sheet.bases.entries()[0].citation[:20] in text
    assert changes_of(seat, item) == ()


@pytest.mark.parametrize("paper", [FilePaper.COUNCIL, FilePaper.MINUTES])
def test_council_and_minutes_name_the_members(
    qtbot: QtBot, seat: Seat, item: int, paper: FilePaper
) -> None:
    sheet = sheet_of(qtbot, seat, item, paper)
    sheet.forward()
    assert "Mỗi người một dòng" in sheet.panel.field("members").error
    sheet.members.setPlainText(MEMBERS)
    text = printed(qtbot, sheet)
    for told in ("Lê Thị A", "Chánh Văn phòng", "Thư ký"):
        assert told in text


def test_of_a_part_it_is_said_which(qtbot: QtBot, seat: Seat, item: int) -> None:
    sheet = sheet_of(qtbot, seat, item, FilePaper.PROPOSAL)
    assert not sheet.panel.field("released").isVisible()
    sheet.kind.put(ChangeKind.DECLASSIFIED_PART)
    sheet.days["day"].line.setText("32/1")
    sheet.forward()
    assert sheet.panel.field("released").error
    assert sheet.panel.field("day").error
    sheet.days["day"].put(None)
    sheet.released.setText("phần số liệu tổng hợp")
    assert "phần số liệu tổng hợp" in printed(qtbot, sheet)


def test_what_was_typed_is_there_for_the_next_paper(qtbot: QtBot, seat: Seat, item: int) -> None:
    sheet = sheet_of(qtbot, seat, item, FilePaper.COUNCIL)
    sheet.members.setPlainText(MEMBERS)
    printed(qtbot, sheet)
    again = PrintDeclassifyFileDialog(seat, item)
    shown(qtbot, again)
    assert again.members.value() == MEMBERS
    assert again.paper.value() is FilePaper.COUNCIL


@pytest.mark.parametrize("paper", FilePaper)
@pytest.mark.parametrize("look", Look)
def test_every_check_of_the_sheet_passes(
    qtbot: QtBot, seat: Seat, item: int, look: Look, paper: FilePaper
) -> None:
    with dressed(look):
        assert linted(sheet_of(qtbot, seat, item, paper)) == []


def test_a_day_that_the_paper_does_not_ask_for_is_no_error(
    qtbot: QtBot, seat: Seat, item: int
) -> None:
    sheet = sheet_of(qtbot, seat, item, FilePaper.MINUTES)
    sheet.members.setPlainText(MEMBERS)
    sheet.days["met_on"].put_draft_text("99")
    sheet.forward()
    assert sheet.panel.field("met_on").error
    sheet.paper.put(FilePaper.PROPOSAL)
    assert printed(qtbot, sheet)
