from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.copying import CopyForm
from bmnn_desk.domain.stamps import MarkWay
from bmnn_desk.errors import NotADocumentError
from bmnn_desk.papers.copy_marks import plan_for
from bmnn_desk.ui.copying.paper_maker import (
    OWN_PAPER,
    PaperErrand,
    counted,
    guide,
    marked_copies,
    marked_files,
    overprint,
    own_paper,
    write_copies,
)
from tests.papers import documents
from tests.papers.copying_facts import copying_facts
from tests.papers.read_pdf import page_texts

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.papers.copy_marks import CopyMarkPlan
    from bmnn_desk.ui.seat import Seat


def errand_of(seat: Seat, **changes: object) -> PaperErrand:
    facts = copying_facts(**changes)
    return PaperErrand(worker=seat.worker, regime=seat.desk.law.on(facts.day), facts=facts)


def plan_of(errand: PaperErrand, way: MarkWay) -> CopyMarkPlan:
    return plan_for(errand.regime, way, prints_red=True)


@pytest.mark.parametrize(
    ("form", "title"),
    [(CopyForm.EXTRACT, "VĂN BẢN TRÍCH SAO"), (CopyForm.PHOTOGRAPH, "VĂN BẢN GHI NHẬN VIỆC CHỤP")],
)
def test_each_form_has_its_own_paper(seat: Seat, form: CopyForm, title: str) -> None:
    assert title in page_texts(own_paper(errand_of(seat, form=form)))[0]
    assert set(OWN_PAPER) == {form for form in CopyForm if not form.bears_marks}


def test_the_guide_and_the_overprint_are_made_in_the_worker(seat: Seat) -> None:
    errand = errand_of(seat)
    assert "Trần Văn Giám" in page_texts(guide(errand, plan_of(errand, MarkWay.RUBBER)))[0]
    sheets = page_texts(overprint(errand, plan_of(errand, MarkWay.OVERPRINT), 2).pdf)
    assert len(sheets) == 6
    assert "BẢN SAO SỐ: 03" in sheets[4]


def test_a_file_becomes_one_marked_file_a_copy(seat: Seat) -> None:
    errand = errand_of(seat)
    made = marked_files(errand, plan_of(errand, MarkWay.PRINT), documents.pdf(3))
    assert [number for number, _ in made] == [1, 2, 3]
    first, _, last = page_texts(made[1][1])
    assert "BẢN SAO SỐ: 02" in first
    assert "BẢN SAO BÍ MẬT NHÀ NƯỚC" in last


def test_the_files_and_the_sheets_to_print_are_made_of_the_same_pages(seat: Seat) -> None:
    errand = errand_of(seat)
    plan = plan_of(errand, MarkWay.PRINT)
    files, sheets = marked_copies(errand, plan, documents.pdf(3))
    assert [number for number, _ in files] == [copy.number for copy in sheets.copies]
    assert (sheets.whole, sheets.document) == (True, 3)
    assert files == marked_files(errand, plan, documents.pdf(3))


def test_what_is_no_document_is_refused(seat: Seat) -> None:
    errand = errand_of(seat)
    with pytest.raises(NotADocumentError):
        marked_files(errand, plan_of(errand, MarkWay.PRINT), b"khong phai tep")


def test_a_paper_comes_with_its_number_of_pages(seat: Seat) -> None:
    errand, pdf = errand_of(seat), documents.pdf(3)
    assert counted(errand, pdf) == (pdf, 3)


def test_each_copy_is_a_file_whose_name_says_nothing_secret(tmp_path: Path) -> None:
    write_copies(tmp_path, 7, ((1, b"mot"), (12, b"hai")))
    found = {path.name: path.read_bytes() for path in tmp_path.iterdir()}
    assert found == {"ban-sao-007-01.pdf": b"mot", "ban-sao-007-12.pdf": b"hai"}
