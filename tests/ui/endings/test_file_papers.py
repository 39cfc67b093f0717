from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.change_cases import DeclassificationPaper
from bmnn_desk.ui.endings.file_papers import TYPED, FilePapers
from bmnn_desk.ui.widgets.form_panel import FormPanel

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat


def test_every_paper_but_the_decision_is_typed(seat: Seat) -> None:
    panel = FormPanel()
    papers = FilePapers(seat, panel)
    assert set(TYPED) == set(DeclassificationPaper) - {DeclassificationPaper.DECISION}
    assert papers.keys() == panel.keys()
    assert papers.given() == ()


def test_what_was_typed_of_a_paper_is_given_and_a_wrong_day_is_said(seat: Seat) -> None:
    papers = FilePapers(seat, FormPanel())
    minutes, other = DeclassificationPaper.MINUTES, DeclassificationPaper.OTHER
    papers.numbers[minutes].setText("32/BB-SMM")
    papers.days[minutes].line.setText("10/3/2025")
    papers.words[other].setText("Không có")
    given = papers.given()
    assert [(paper.paper, paper.number, paper.words) for paper in given] == [
        (minutes, "32/BB-SMM", ""),
        (other, "", "Không có"),
    ]
    assert given[0].day == seat.today()
    assert papers.errors() == {}
    papers.days[other].line.setText("32/1")
    assert set(papers.errors()) == {"other_day"}


def test_each_field_is_read_aloud_by_a_name_of_its_own(seat: Seat) -> None:
    panel = FormPanel()
    papers = FilePapers(seat, panel)
    names = [panel.field(key).plain_words for key in papers.keys()]  # noqa: SIM118
    assert len(set(names)) == len(names)
