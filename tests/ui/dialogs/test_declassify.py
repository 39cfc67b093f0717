from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.change_cases import DeclassificationPaper
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.secrecy_changes import ChangeKind, TermState
from bmnn_desk.ui.dialogs.declassify import DeclassifyDialog
from bmnn_desk.ui.endings.change_source import change_of, changes_of
from bmnn_desk.ui.endings.term_source import term_of
from bmnn_desk.ui.tokens import Look
from tests import secrecy_desk as sd
from tests.papers.read_pdf import words_of
from tests.ui.dressed import SMALLEST, dressed, linted
from tests.ui.kept import kept, shown

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


@pytest.fixture
def item(office: Office) -> int:
    return sd.delivered(office)


def sheet_of(qtbot: QtBot, seat: Seat, item: int) -> DeclassifyDialog:
    sheet = DeclassifyDialog(seat, item)
    sheet.resize(*SMALLEST)
    shown(qtbot, sheet)
    sheet.focus_first()
    return sheet


def filled(sheet: DeclassifyDialog, office: Office) -> DeclassifyDialog:
    sheet.number.setText("33/QĐ-SMM")
    sheet.reason.setPlainText("Phục vụ phát triển kinh tế")
    for given in sd.five_papers(office.day):
        if given.paper is not DeclassificationPaper.DECISION:
            sheet.papers.numbers[given.paper].setText(given.number)
            sheet.papers.days[given.paper].put(given.day)
            sheet.papers.words[given.paper].setText(given.words)
    return sheet


def test_with_its_file_and_council_the_document_is_free(
    qtbot: QtBot, seat: Seat, office: Office, item: int
) -> None:
    sheet = filled(sheet_of(qtbot, seat, item), office)
    sheet.forward()
    (row,) = changes_of(seat, item)
    detail = change_of(seat, row.change)
    assert {paper.paper for paper in detail.papers} == set(DeclassificationPaper)
    decision = next(
        paper for paper in detail.papers if paper.paper is DeclassificationPaper.DECISION
    )
    assert (decision.number, decision.day) == ("33/QĐ-SMM", office.day)
    assert detail.council_by == "Trần Văn Giám"
    assert term_of(seat, item).state is TermState.ENDED


def test_a_file_that_lacks_papers_is_a_broken_rule_with_its_other_case(
    qtbot: QtBot, seat: Seat, item: int
) -> None:
    sheet = sheet_of(qtbot, seat, item)
    sheet.number.setText("33/QĐ-SMM")
    sheet.reason.setPlainText("Phục vụ phát triển kinh tế")
    sheet.forward()
    (rule,) = sheet.findings.rules()
    assert rule.id == "TH-08"
    form = sheet.findings._forms["TH-08"]
    for line in (form.reason, form.number, form.responsible):
        line.setText("12/CV")
    sheet.forward()
    assert [row.kind for row in changes_of(seat, item)] == [ChangeKind.DECLASSIFIED]


def test_of_a_part_it_is_said_which(qtbot: QtBot, seat: Seat, office: Office, item: int) -> None:
    sheet = filled(sheet_of(qtbot, seat, item), office)
    sheet.kind.put(ChangeKind.DECLASSIFIED_PART)
    sheet.forward()
    assert sheet.panel.field("released").error
    sheet.released.setPlainText("Phụ lục 2")
    sheet.forward()
    (row,) = changes_of(seat, item)
    assert (row.kind, row.released) == (ChangeKind.DECLASSIFIED_PART, "Phụ lục 2")


def test_what_no_list_names_needs_the_entry_and_no_council(
    qtbot: QtBot, seat: Seat, office: Office, item: int
) -> None:
    sheet = filled(sheet_of(qtbot, seat, item), office)
    sheet.kind.put(ChangeKind.DELISTED)
    assert not any(sheet.panel.field(key).isVisible() for key in sheet.papers.keys())  # noqa: SIM118
    assert not sheet.panel.field("council").isVisible()
    assert sheet.basis.count() == len(office.bases)
    sheet.basis.put(office.bases[SecrecyLevel.MAT])
    sheet.forward()
    (row,) = changes_of(seat, item)
    assert row.kind is ChangeKind.DELISTED
    assert change_of(seat, row.change).papers == ()


def test_a_day_of_a_paper_must_be_readable(qtbot: QtBot, seat: Seat, item: int) -> None:
    sheet = sheet_of(qtbot, seat, item)
    sheet.papers.days[DeclassificationPaper.MINUTES].line.setText("32/1")
    sheet.forward()
    assert sheet.panel.field("minutes_day").error


def test_a_draft_comes_back(qtbot: QtBot, seat: Seat, office: Office, item: int) -> None:
    sheet = filled(sheet_of(qtbot, seat, item), office)
    sheet.kind.put(ChangeKind.DECLASSIFIED_PART)
    sheet.keep_draft()
    again = sheet_of(qtbot, seat, item)
    assert again.kind.value() is ChangeKind.DECLASSIFIED_PART
    assert again.panel.field("released").isVisible()
    assert again.papers.given() == sheet.papers.given()


@pytest.mark.parametrize("kind", [ChangeKind.DECLASSIFIED_PART, ChangeKind.DELISTED])
def test_a_draft_of_the_decision_says_the_part_or_the_entry(
    qtbot: QtBot, seat: Seat, office: Office, item: int, kind: ChangeKind
) -> None:
    sheet = filled(sheet_of(qtbot, seat, item), office)
    sheet.kind.put(kind)
    sheet.released.setPlainText("phần số liệu tổng hợp")
    with qtbot.waitSignal(sheet.sheet_wanted, timeout=30_000) as came:
        sheet.print_draft()
    assert came.args
    (paper,) = came.args
    kept(qtbot, paper)
    text = " ".join(words_of(paper._pdf))
    is_part = kind is ChangeKind.DECLASSIFIED_PART
    assert ("phần số liệu tổng hợp" in text) is is_part
    assert ("32/BB-SMM" in text) is is_part
    assert (sheet.basis.currentText()[:20] in text) is not is_part
    assert changes_of(seat, item) == ()


@pytest.mark.parametrize("look", Look)
def test_every_check_of_the_sheet_passes(qtbot: QtBot, seat: Seat, item: int, look: Look) -> None:
    with dressed(look):
        assert linted(sheet_of(qtbot, seat, item)) == []
