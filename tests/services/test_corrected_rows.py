"""What was corrected reads so wherever a line is shown, and nothing that is hidden comes out."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import event, select

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.stages import Stage
from bmnn_desk.domain.statistics import FigureKind
from bmnn_desk.domain.typed_title import typed_title
from bmnn_desk.services.copy_papers import CopyPapersAsked, copy_paper_facts
from bmnn_desk.services.copyable import SourcesAsked, copyable_sources
from bmnn_desk.services.copying_detail import CopyingAsked, copying_detail
from bmnn_desk.services.copying_list import CopyingRowsAsked, copying_rows
from bmnn_desk.services.correct_line import correct_line
from bmnn_desk.services.corrected_rows import as_corrected, names_by_number
from bmnn_desk.services.incoming_detail import IncomingDetailAsked, incoming_detail
from bmnn_desk.services.incoming_rows import IncomingRowsAsked, incoming_rows
from bmnn_desk.services.line_cells import LineAsked, line_cells
from bmnn_desk.services.outgoing_detail import DetailAsked, outgoing_detail
from bmnn_desk.services.outgoing_ids import OutgoingAsked, outgoing_ids
from bmnn_desk.services.outgoing_rows import RowsAsked, outgoing_rows
from bmnn_desk.services.search_books import FoundAsked, SearchAsked, search_ids, search_rows
from bmnn_desk.services.signed_rows import LineAsked as SignedAsked
from bmnn_desk.services.signed_rows import signing_rows
from bmnn_desk.services.year_statistics import FigureAsked, figure_lines
from bmnn_desk.storage import tables as t
from tests import book_desk, copying_desk, handover_desk, incoming_desk, make

if TYPE_CHECKING:
    from bmnn_desk.domain.found_line import FoundLine
    from bmnn_desk.domain.incoming_list import IncomingRow
    from tests.make import Office


def correct(at: Office, book: int, field: str, new: str, ordinal: int = 1) -> None:
    """A cell says something else from now on."""
    asked = LineAsked(body=at.body, book=book, volume=1, ordinal=ordinal)
    (line,) = at.desk.read(line_cells, asked)
    (old,) = (cell.text for cell in line.cells if cell.field == field)
    at.desk.do(
        correct_line,
        book_desk.correction(at, book=book, ordinal=ordinal, field=field, old=old, new=new),
    )


def found_line(at: Office, line: int) -> FoundLine:
    (row,) = at.desk.read(search_rows, FoundAsked(body=at.body, ids=(line,)))
    return row


def came(at: Office, line: int) -> IncomingRow:
    (row,) = at.desk.read(incoming_rows, IncomingRowsAsked(body=at.body, ids=(line,), day=at.day))
    return row


def incoming_corrected(at: Office) -> int:
    """An incoming line in which every cell was corrected; its number."""
    line = incoming_desk.entered(at).line
    book = incoming_desk.incoming_book(at)
    for field, new in {
        "sender": "Công an tỉnh Khác",
        "reference": "09/CAT-PA03",
        "document_day": "01/02/2025",
        "title": "Báo cáo về việc khác hẳn",
        "recipients": "Phòng Tổng hợp",
        "note": "Kèm đĩa",
    }.items():
        correct(at, book, field, new)
    return line


def test_an_incoming_line_reads_so_in_list_pane_search_and_behind_the_figures(
    office: Office,
) -> None:
    line = incoming_corrected(office)
    asked = IncomingDetailAsked(body=office.body, line=line, day=office.day)
    (pane,) = office.desk.read(incoming_detail, asked)
    for row in (came(office, line), pane.row):
        assert (row.sender, row.reference) == ("Công an tỉnh Khác", "09/CAT-PA03")
        assert row.document_day == date(2025, 2, 1)
        assert (row.type_name, row.title) == ("Báo cáo", "về việc khác hẳn")
        assert row.recipients == ("Phòng Tổng hợp",)
    assert pane.note == "Kèm đĩa"
    (ids,) = office.desk.read(
        search_ids, SearchAsked(body=office.body, typed="09/CAT-PA03", day=office.day)
    )
    assert list(ids) == [line]
    found = found_line(office, line)
    assert (found.reference, found.title) == ("09/CAT-PA03", "về việc khác hẳn")
    assert found.whose == ("Công an tỉnh Khác",)
    behind = FigureAsked(body=office.body, year=office.day.year, kind=FigureKind.RECEIVED)
    (figure,) = office.desk.read(figure_lines, behind)
    assert figure.reference == "09/CAT-PA03"


def test_a_reference_that_was_taken_out_leaves_the_arrival_number(office: Office) -> None:
    line = incoming_desk.entered(office).line
    correct(office, incoming_desk.incoming_book(office), "reference", "")
    behind = FigureAsked(body=office.body, year=office.day.year, kind=FigureKind.RECEIVED)
    (figure,) = office.desk.read(figure_lines, behind)
    assert figure.reference == came(office, line).arrival_number


def test_what_is_handed_over_later_goes_by_the_corrected_reference(office: Office) -> None:
    incoming_corrected(office)
    waits = handover_desk.waiting(office)
    assert {row.reference for row in waits} == {"09/CAT-PA03"}
    assert {(row.type_name, row.title) for row in waits} == {("Báo cáo", "về việc khác hẳn")}
    assert {row.recipient for row in waits} == {"Phòng Tổng hợp"}
    done = handover_desk.handed_over(office, handover_desk.transfer_book(office))
    (row,) = handover_desk.lines_of(office, done.lines[:1])
    assert row.reference == "09/CAT-PA03"


def test_a_line_of_hand_over_reads_so_and_its_numbers_apart(office: Office) -> None:
    done = handover_desk.round_on_the_way(office)
    book, line = handover_desk.transfer_book(office), done.lines[0]
    correct(office, book, "reference", "07/BC-SMM (bản số 05)")
    correct(office, book, "recipient", "Cục Thử Nghiệm")
    correct(office, book, "note", "Giao tận tay")
    (row,) = handover_desk.lines_of(office, (line,))
    assert (row.reference, row.copy_numbers) == ("07/BC-SMM", "05")
    assert (row.recipient, row.note) == ("Cục Thử Nghiệm", "Giao tận tay")
    (signs,) = office.desk.read(signing_rows, SignedAsked(body=office.body, line=line))
    assert (signs.reference, signs.words) == ("07/BC-SMM", "Cục Thử Nghiệm")
    assert found_line(office, line).whose == ("Cục Thử Nghiệm",)
    correct(office, book, "reference", "Công văn không số")
    (row,) = handover_desk.lines_of(office, (line,))
    assert (row.reference, row.copy_numbers) == ("Công văn không số", "")


def test_an_outgoing_line_reads_so_in_list_pane_and_at_the_hand_over(office: Office) -> None:
    issued = make.issued(office)
    names = "Cục Thử Nghiệm (bản số 01)\nCông an tỉnh Mẫu (bản số 02)"
    for field, new in {
        "title": "Quyết định về việc khác hẳn",
        "signer": "Trần Văn Giảm",
        "recipients": names,
        "keeping_unit": "Phòng Tổng hợp",
        "note": "Kèm đĩa",
    }.items():
        correct(office, office.book, field, new)
    asked = RowsAsked(body=office.body, stage=Stage.ISSUED, ids=(issued.line,), day=office.day)
    (row,) = office.desk.read(outgoing_rows, asked)
    pane_asked = DetailAsked(body=office.body, item=issued.item, day=office.day)
    (pane,) = office.desk.read(outgoing_detail, pane_asked)
    for shown in (row, pane):
        assert (shown.type_name, shown.title) == ("", "Quyết định về việc khác hẳn")
        assert shown.signer == "Trần Văn Giảm"
    assert (pane.keeping_unit, pane.note) == ("Phòng Tổng hợp", "Kèm đĩa")
    assert pane.copies[0].holder == "Cục Thử Nghiệm"
    waits = handover_desk.waiting(office)
    assert [each.recipient for each in waits] == ["Cục Thử Nghiệm", "Công an tỉnh Mẫu"]
    assert found_line(office, issued.line).whose == tuple(names.split("\n"))


def test_the_list_of_outgoing_documents_is_narrowed_by_the_new_words_too(office: Office) -> None:
    line = make.issued(office).line
    handover_desk.handed_over(office, handover_desk.transfer_book(office))
    correct(office, office.book, "title", "Báo cáo về con voi chín ngà")
    correct(office, handover_desk.transfer_book(office), "recipient", "Cục Đường Xa")
    for words, found in (("voi chín", [line]), ("tình hình", [line]), ("đường xa", [])):
        asked = OutgoingAsked(
            body=office.body, book=None, stage=Stage.ISSUED, day=office.day, words=words
        )
        (ids,) = office.desk.read(outgoing_ids, asked)
        assert list(ids) == found, words


def test_a_copying_reads_so_in_list_pane_and_on_its_papers(office: Office) -> None:
    done = copying_desk.copied(office)
    book = copying_desk.copy_book(office)
    for field, new in {
        "reference": "08/BC-SMM, 03/02/2025",
        "title": "Báo cáo về việc khác hẳn",
        "executor": "Ngô Văn Soạn Hai",
        "recipients": "Cục Thử Nghiệm (bản sao số 01)\nSở Thử Nghiệm Hai (bản sao số 02)",
    }.items():
        correct(office, book, field, new)
    rows = CopyingRowsAsked(body=office.body, day=office.day, ids=(done.line,))
    (row,) = office.desk.read(copying_rows, rows)
    pane_asked = CopyingAsked(body=office.body, line=done.line, day=office.day)
    (pane,) = office.desk.read(copying_detail, pane_asked)
    papers = CopyPapersAsked(body=office.body, line=done.line)
    (paper,) = office.desk.read(copy_paper_facts, papers)
    for shown in (row, pane.row, paper):
        assert (shown.reference, shown.executor) == ("08/BC-SMM", "Ngô Văn Soạn Hai")
        assert (shown.type_name, shown.title) == ("Báo cáo", "về việc khác hẳn")
    assert pane.document_day == paper.document_day == date(2025, 2, 3)
    assert [copy.recipient for copy in pane.copies] == ["Cục Thử Nghiệm", "Sở Thử Nghiệm Hai"]
    assert paper.copies == ((1, "Cục Thử Nghiệm"), (2, "Sở Thử Nghiệm Hai"))
    correct(office, book, "recipients", "Chỉ còn một nơi")
    (pane,) = office.desk.read(copying_detail, pane_asked)
    assert len(pane.copies) == 2


def test_what_is_copied_later_goes_by_the_corrected_document(office: Office) -> None:
    incoming_corrected(office)
    sources = office.desk.read(copyable_sources, SourcesAsked(body=office.body))
    assert {(each.reference, each.title) for each in sources} == {
        ("09/CAT-PA03", "về việc khác hẳn")
    }
    assert {each.document_day for each in sources} == {date(2025, 2, 1)}


def test_a_hidden_trich_yeu_stays_hidden_and_leaves_the_type_alone(office: Office) -> None:
    """The inspector reads everything of the line but that; so in every book's rows."""
    level = SecrecyLevel.TUYET_MAT
    line = incoming_desk.entered(office, level=level, title="về việc kín").line
    correct(office, incoming_desk.incoming_book(office), "title", "Tờ trình về việc rất kín")
    correct(office, incoming_desk.incoming_book(office), "sender", "Công an tỉnh Khác")
    assert came(office, line).title == "Tờ trình về việc rất kín"
    inspector = make.seated(office, make.account(office, Role.INSPECTOR))
    row, found = came(inspector, line), found_line(inspector, line)
    assert (row.type_name, row.title, row.sender) == ("Báo cáo", "", "Công an tỉnh Khác")
    assert (found.type_name, found.title) == ("Báo cáo", "")


def test_a_block_asks_once_for_all_its_rows(office: Office) -> None:
    lines = [incoming_desk.entered(office).line for _ in range(6)]
    asked: list[str] = []
    with office.desk._begun() as work:
        rows = work.session.execute(select(t.Line.id).where(t.Line.id.in_(lines))).all()
        event.listen(
            work.session.connection(),
            "before_cursor_execute",
            lambda *told: asked.append(str(told[2])),
        )
        assert as_corrected(work, rows) == rows
        assert len(asked) == 1


def test_a_row_without_a_line_stays_as_it_is(office: Office) -> None:
    make.issued(office)
    with office.desk._begun() as work:
        rows = work.session.execute(select(t.Line.paper_page.label("line"))).all()
        assert [row.line for row in rows] == [None]
        assert as_corrected(work, rows, "line") == rows


def test_names_are_told_by_the_numbers_that_stand_with_them(office: Office) -> None:
    with office.desk._begun() as work:
        regime = work.law.on(office.day)
    texts = ("Cục Thử Nghiệm (bản số 02)", "Không có số")
    assert names_by_number(regime, texts) == {2: "Cục Thử Nghiệm"}


@pytest.mark.parametrize(
    ("text", "type_name", "title"),
    [
        ("Báo cáo: Tình hình mới", "Báo cáo", "Tình hình mới"),
        ("Báo cáo tháng hai", "Báo cáo", "tháng hai"),
        ("Báo cáo Tháng hai", "Báo cáo", "Báo cáo Tháng hai"),
        ("Báo cáo", "Báo cáo", ""),
        ("Báo cáox", "", "Báo cáox"),
    ],
)
def test_type_and_trich_yeu_come_apart_so_that_together_they_read_as_corrected(
    office: Office, text: str, type_name: str, title: str
) -> None:
    line = incoming_desk.entered(office).line
    correct(office, incoming_desk.incoming_book(office), "title", text)
    row = came(office, line)
    assert (row.type_name, row.title) == (type_name, title)
    assert typed_title(row.type_name, row.title) == text
