from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.change_cases import DeclassificationPaper
from bmnn_desk.domain.findings import OtherCase
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.secrecy_changes import ChangeKind, PaperGiven, TermState
from bmnn_desk.domain.statistics import FigureKind
from bmnn_desk.errors import (
    DaysOutOfOrderError,
    NotFoundError,
    ReasonMissingError,
    WrongStageError,
)
from bmnn_desk.services.declassify import council_day, declassify, is_given
from bmnn_desk.services.year_statistics import YearAsked, year_figures
from bmnn_desk.storage import tables as t
from tests import incoming_desk, make
from tests import secrecy_desk as sd
from tests.services.ledger import prove, raised, refused, rows

if TYPE_CHECKING:
    from tests.make import Office


def declassified_copies(at: Office) -> int:
    figures = at.desk.read(year_figures, YearAsked(body=at.body, year=at.day.year))
    return sum(each.copies for each in figures if each.kind == FigureKind.DECLASSIFIED)


def test_with_its_five_papers_a_document_is_free_from_that_day(office: Office) -> None:
    item = sd.delivered(office)
    later = make.on(office, 1)
    done = later.desk.do(declassify, sd.declassification(later, item))
    assert done.warnings == ()
    row = sd.term_of(later, item)
    assert (row.state, row.until, row.last) == (
        TermState.ENDED,
        later.day,
        ChangeKind.DECLASSIFIED,
    )
    papers = sd.detail(later, done.change).papers
    assert [paper.paper for paper in papers] == list(DeclassificationPaper)
    assert declassified_copies(later) == 2  # the two sent ones went before
    assert prove(office.desk)


def test_a_part_that_is_free_leaves_the_rest_a_secret(office: Office) -> None:
    item = sd.delivered(office)
    request = sd.declassification(
        office, item, kind=ChangeKind.DECLASSIFIED_PART, released="Mục II của báo cáo"
    )
    change = office.desk.do(declassify, request).change
    row = sd.term_of(office, item)
    assert (row.state, row.until) == (TermState.RUNNING, sd.years_on(office.day, 10))
    assert sd.detail(office, change).row.released == "Mục II của báo cáo"
    assert declassified_copies(office) == 0


def test_a_part_says_which(office: Office) -> None:
    item = sd.delivered(office)
    request = sd.declassification(office, item, kind=ChangeKind.DECLASSIFIED_PART)
    warned = office.desk.do(declassify, request).warnings
    assert [rule.id for rule in warned] == ["TH-08C"]


@pytest.mark.parametrize("missing", list(DeclassificationPaper))
def test_each_of_the_five_papers_is_needed(office: Office, missing: DeclassificationPaper) -> None:
    item = sd.delivered(office)
    given = tuple(each for each in sd.five_papers(office.day) if each.paper is not missing)
    blank = (*given, PaperGiven(paper=missing, number=" "))
    for papers in (given, blank):
        request = sd.declassification(office, item, papers=papers)
        assert set(refused(office.desk, declassify, request)) == {"TH-08"}


def test_a_real_office_is_not_stopped(office: Office) -> None:
    item = sd.delivered(office)
    case = OtherCase(
        rule="TH-08", reason="Hồ sơ lưu nơi khác", document_number="8/CV", responsible="Giám"
    )
    request = sd.declassification(office, item, papers=(), other_cases=(case,))
    assert [rule.id for rule in office.desk.do(declassify, request).warnings] == ["TH-08"]


def test_the_head_sets_up_the_council(office: Office) -> None:
    item = sd.delivered(office)
    for by in (office.deputy, None):
        request = sd.declassification(
            office, item, kind=ChangeKind.DECLASSIFIED_PART, released="x", council_by=by
        )
        assert [rule.id for rule in office.desk.do(declassify, request).warnings] == ["TH-08B"]


def test_a_paper_lies_before_the_decision(office: Office) -> None:
    item = sd.delivered(office)
    late = sd.five_papers(office.day + sd.ONE)
    request = sd.declassification(office, item, papers=late)
    raised(office.desk, declassify, request, DaysOutOfOrderError)


def test_what_no_list_names_is_free_without_a_council(office: Office) -> None:
    item = sd.delivered(office)
    entry = office.bases[SecrecyLevel.MAT]
    request = sd.declassification(
        office, item, kind=ChangeKind.DELISTED, papers=(), council_by=None, bases=(entry,)
    )
    done = office.desk.do(declassify, request)
    assert done.warnings == ()
    assert sd.term_of(office, item).state is TermState.ENDED
    assert [row.secret_item_id for row in rows(office, t.ChangeBasis)] == [entry]
    assert len(sd.detail(office, done.change).bases) == 1


def test_nothing_is_declassified_twice_or_without_a_word_why(office: Office) -> None:
    item = sd.delivered(office)
    blank = sd.declassification(office, item, reason=" ")
    raised(office.desk, declassify, blank, ReasonMissingError)
    sd.declassified(office, item)
    raised(office.desk, declassify, sd.declassification(office, item), WrongStageError)


def test_only_the_three_kinds_are_declassified_here(office: Office) -> None:
    item = sd.delivered(office)
    request = sd.declassification(office, item, kind=ChangeKind.EXPIRED)
    raised(office.desk, declassify, request, WrongStageError)
    raised(office.desk, declassify, sd.declassification(office, 99), NotFoundError)
    came = incoming_desk.entered(office).item
    raised(office.desk, declassify, sd.declassification(office, came), WrongStageError)


def test_the_council_counts_by_the_day_of_its_paper(office: Office) -> None:
    papers = list(sd.five_papers(office.day - sd.ONE))
    assert council_day(papers, office.day) == office.day - sd.ONE
    assert council_day([], office.day) == office.day
    assert not is_given(replace(papers[0], number="", day=None))
