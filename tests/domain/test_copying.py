from __future__ import annotations

from bmnn_desk.domain.copying import CopyForm, CopyPaper, CopyStepKind, ElsewherePaper
from bmnn_desk.domain.secrecy import SecrecyLevel


def test_only_sao_y_and_sao_luc_bear_the_two_marks_the_others_have_a_paper() -> None:
    marked = {form for form in CopyForm if form.bears_marks}
    assert marked == {CopyForm.TRUE_COPY, CopyForm.COPY_OF_COPY}
    papers = {paper.is_of for paper in CopyPaper} - {None}
    assert papers == set(CopyForm) - marked


def test_counts_are_of_copies_and_signatures_are_not() -> None:
    assert {kind for kind in CopyStepKind if kind.counts} == {
        CopyStepKind.SCANNED,
        CopyStepKind.MADE,
        CopyStepKind.DESTROYED,
    }


def test_a_paper_from_elsewhere_says_no_title_where_it_is_printed_by_mistake() -> None:
    paper = ElsewherePaper(
        reference="118/BC",
        document_day=None,
        type_name="Báo cáo",
        title="về việc kín",
        level=SecrecyLevel.MAT,
        may_copy=None,
    )
    assert "kín" not in repr(paper)
