from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.stamps import MarkWay, Stamp
from bmnn_desk.errors import DocumentEncryptedError, DocumentTooBigError, MarkDoesNotFitError
from bmnn_desk.papers.count_pages import count_pages
from bmnn_desk.papers.pdf_key import PdfKey
from bmnn_desk.papers.unlock_pdf import unlock_pdf
from bmnn_desk.ui.file_opening import Opening
from bmnn_desk.ui.issue import prepare as prepare_module
from bmnn_desk.ui.issue.load_file import load_file
from bmnn_desk.ui.issue.prepare import PrepareAsked, prepare
from tests.needs import needs_libreoffice
from tests.papers import documents
from tests.papers.read_pdf import page_texts
from tests.ui.issue.papers import text_file
from tests.ui.issue.test_matter import matter

if TYPE_CHECKING:
    from bmnn_desk.machine.worker import Worker
    from bmnn_desk.ui.issue.matter import IssueMatter

__all__ = ["matter"]
OPENS = "mật khẩu"


def asked(matter: IssueMatter) -> PrepareAsked:
    return PrepareAsked(file=matter.file, marks=matter.drawn(), whole=matter.is_whole)


def test_whole_copies_of_a_pdf_are_kept_and_printed(worker: Worker, matter: IssueMatter) -> None:
    matter.file = load_file(worker, text_file("pdf"), "a.pdf")
    made = prepare(worker, asked(matter))
    assert [number for number, _ in made.kept] == [1, 2, 3, 4]
    assert made.sheets is not None
    assert made.sheets.whole
    assert "BẢN SỐ: 03" in page_texts(made.sheets.pdf)[2]
    assert "BẢN SỐ: 03" in page_texts(dict(made.kept)[3])[0]


@needs_libreoffice
def test_whole_copies_of_a_docx_are_kept_as_docx_and_printed_by_its_pages(
    worker: Worker, matter: IssueMatter
) -> None:
    matter.file = load_file(worker, text_file("docx"), "a.docx")
    made = prepare(worker, asked(matter))
    assert all(data.startswith(b"PK") for _, data in made.kept)
    assert made.sheets is not None
    assert "BẢN SỐ: 02" in page_texts(made.sheets.pdf)[1]


def test_a_copy_that_its_marks_make_too_large_for_the_store_is_refused_before_the_number(
    worker: Worker, matter: IssueMatter, monkeypatch: pytest.MonkeyPatch
) -> None:
    matter.file = load_file(worker, text_file("pdf"), "a.pdf")
    largest = max(len(data) for _, data in prepare(worker, asked(matter)).kept)
    assert largest > len(matter.file.data)
    monkeypatch.setattr(prepare_module, "LARGEST", largest)
    assert len(prepare(worker, asked(matter)).kept) == 4
    monkeypatch.setattr(prepare_module, "LARGEST", largest - 1)
    with pytest.raises(DocumentTooBigError):
        prepare(worker, asked(matter))


def test_a_readable_copy_too_large_for_the_store_is_refused_too(
    worker: Worker, matter: IssueMatter, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = load_file(worker, text_file("pdf"), "a.pdf")
    matter.file = replace(file, plain=bytes(len(file.data) + 1))
    matter.ways = dict.fromkeys(matter.stamps, MarkWay.RUBBER)
    monkeypatch.setattr(prepare_module, "LARGEST", len(file.data))
    with pytest.raises(DocumentTooBigError):
        prepare(worker, asked(matter))


def test_overprints_bear_the_marks_alone_and_nothing_is_kept(
    worker: Worker, matter: IssueMatter
) -> None:
    matter.file = load_file(worker, text_file("pdf"), "a.pdf")
    matter.ways = dict.fromkeys(matter.stamps, MarkWay.OVERPRINT)
    made = prepare(worker, asked(matter))
    assert made.kept == ()
    assert made.sheets is not None
    assert not made.sheets.whole
    text = page_texts(made.sheets.pdf)[3]
    assert "BẢN SỐ: 04" in text
    assert "bịa đặt" not in text


def test_without_a_file_the_marks_stand_on_an_empty_sheet(
    worker: Worker, matter: IssueMatter
) -> None:
    matter.file = None
    made = prepare(worker, asked(matter))
    assert made.sheets is not None
    assert "01" in page_texts(made.sheets.pdf)[0]
    assert made.kept == ()


def test_all_by_rubber_prepares_nothing(worker: Worker, matter: IssueMatter) -> None:
    matter.file = None
    matter.ways = dict.fromkeys(matter.stamps, MarkWay.RUBBER)
    assert prepare(worker, asked(matter)).sheets is None


def test_a_mark_off_the_sheet_is_refused_before_any_number(
    worker: Worker, matter: IssueMatter
) -> None:
    matter.file = load_file(worker, text_file("pdf"), "a.pdf")
    matter.places[Stamp.COPY_NUMBER] = (-40, 10)
    with pytest.raises(MarkDoesNotFitError):
        prepare(worker, asked(matter))


def test_a_file_under_a_password_is_marked_as_it_is_and_printed_plain(
    worker: Worker, matter: IssueMatter
) -> None:
    source = documents.encrypted(user=OPENS)
    matter.file = load_file(worker, source, "a.pdf", Opening(password=OPENS, word="Ông B"))
    matter.ways = dict.fromkeys(matter.stamps, MarkWay.PRINT)
    made = prepare(worker, asked(matter))
    for _, data in made.kept:
        with pytest.raises(DocumentEncryptedError):
            unlock_pdf(data)
        assert count_pages(unlock_pdf(data, PdfKey(password=OPENS, may_change=True)))
    assert made.sheets is not None
    assert count_pages(made.sheets.pdf) == 4 * made.sheets.document
