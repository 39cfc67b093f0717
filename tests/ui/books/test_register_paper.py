from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.volumes import VolumeEventKind
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.choose_setting import SettingRequest, choose_setting
from bmnn_desk.services.close_book import CloseBookRequest, close_book
from bmnn_desk.services.correct_line import correct_line
from bmnn_desk.services.open_next_volume import open_next_volume
from bmnn_desk.services.record_register_print import record_register_print
from bmnn_desk.services.record_volume_event import record_volume_event
from bmnn_desk.ui.books.part_choice import BookPart
from bmnn_desk.ui.books.register_paper import (
    PaperWanted,
    plan_of,
    register_docx,
    register_paper,
)
from tests import book_desk, make
from tests.papers.read_pdf import page_texts
from tests.ui.books.some_books import opened

if TYPE_CHECKING:
    from bmnn_desk.papers.register_book import RegisterPaper
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

P = BookPart


def wanted(at: Office, part: BookPart, volume: int = 1) -> PaperWanted:
    return PaperWanted(book=at.book, volume=volume, part=part)


def words(paper: RegisterPaper) -> str:
    return " ".join(" ".join(page_texts(paper.pdf)).split())


def printed_whole(seat: Seat, at: Office) -> RegisterPaper:
    paper = register_paper(seat, wanted(at, P.WHOLE))
    request = book_desk.print_request(at, paper.rows, pages=paper.pages)
    at.desk.do(record_register_print, request)
    return paper


def test_the_whole_book_has_cover_opening_page_and_every_line(seat: Seat, office: Office) -> None:
    make.issued(office)
    make.issued(office)
    paper = register_paper(seat, wanted(office, P.WHOLE))
    assert [row.ordinal for row in paper.rows] == [1, 2]
    assert paper.pages == 3
    said = words(paper)
    assert "TRANG XÁC NHẬN MỞ SỔ" in said
    assert "02/BC-SMM" in said
    assert "đến số 02" not in said  # the volume is still written in


def test_new_lines_go_onto_the_free_lines_of_the_last_sheet(seat: Seat, office: Office) -> None:
    make.issued(office)
    before = printed_whole(seat, office).rows[-1]
    make.issued(office)
    paper = register_paper(seat, wanted(office, P.CONTINUE))
    (row,) = paper.rows
    assert (row.ordinal, row.sheet) == (2, 1)
    assert row.top_mm == pytest.approx(before.top_mm + before.height_mm)
    assert "01/BC-SMM" not in words(paper)


def test_new_lines_on_a_new_sheet_are_numbered_on(seat: Seat, office: Office) -> None:
    make.issued(office)
    printed_whole(seat, office)
    make.issued(office)
    paper = register_paper(seat, wanted(office, P.NEW_SHEETS))
    assert [(row.ordinal, row.sheet) for row in paper.rows] == [(2, 2)]
    assert "trang 2" in words(paper)


def test_a_correction_sheet_has_the_corrected_line_as_it_reads_now(
    seat: Seat, office: Office
) -> None:
    make.issued(office)
    make.issued(office)
    printed_whole(seat, office)
    office.desk.do(correct_line, book_desk.correction(office, ordinal=2))
    paper = register_paper(seat, wanted(office, P.CORRECTIONS))
    assert [(row.ordinal, row.sheet) for row in paper.rows] == [(2, 2)]
    said = words(paper)
    assert "TỜ ĐÍNH CHÍNH" in said
    assert "đính chính tờ số 1" in said
    assert "Trần Văn Giảm" in said
    assert "01/BC-SMM" not in said


def test_front_closing_control_and_offset_have_no_lines(seat: Seat, office: Office) -> None:
    make.issued(office)
    printed_whole(seat, office)
    office.desk.do(
        close_book,
        CloseBookRequest(
            request_id=make.request_id(),
            day=office.day,
            body=office.body,
            book=office.book,
            reason="Hết trang",
        ),
    )
    said = {}
    for part in (P.FRONT, P.CLOSING, P.CONTROL, P.OFFSET):
        paper = register_paper(seat, wanted(office, part))
        assert paper.rows == ()
        assert paper.pages > 0
        said[part] = words(paper)
    assert "đến số 01" in said[P.FRONT]
    assert "TRANG KẾT THÚC SỔ" in said[P.CLOSING]
    totals = [said[P.CLOSING].index(f" {level} ") for level in ("Tuyệt mật", "Tối mật", "Mật")]
    assert totals == sorted(totals)
    assert "TỜ KIỂM SOÁT SỔ" in said[P.CONTROL]
    assert "TỜ THỬ LỆCH MÁY IN" in said[P.OFFSET]


def test_the_code_on_the_control_sheet_is_that_of_the_sheet(seat: Seat, office: Office) -> None:
    make.issued(office)
    paper = register_paper(seat, wanted(office, P.WHOLE))
    request = book_desk.print_request(office, paper.rows)
    (code,) = office.desk.do(record_register_print, request)
    assert code in words(register_paper(seat, wanted(office, P.CONTROL)))


def test_the_second_volume_begins_with_its_own_first_line_and_sheet(
    seat: Seat, office: Office
) -> None:
    make.issued(office)
    printed_whole(seat, office)
    office.desk.do(open_next_volume, book_desk.next_volume(office))
    make.issued(office)
    paper = register_paper(seat, wanted(office, P.WHOLE, volume=2))
    assert [(row.ordinal, row.sheet) for row in paper.rows] == [(2, 1)]
    said = words(paper)
    assert "Quyển số 02" in said
    assert "Từ số 02" in said


def test_the_level_mark_is_drawn_on_the_cover_only_where_the_office_prints_it(
    seat: Seat, office: Office
) -> None:
    make.issued(office)
    plain = page_texts(register_paper(seat, wanted(office, P.FRONT)).pdf)[0].split()
    assert plain.count("MẬT") == 1  # of the title
    office.desk.do(
        choose_setting,
        SettingRequest(
            request_id=make.request_id(),
            day=office.day,
            body=office.body,
            key="level_way",
            value="print",
        ),
    )
    marked = page_texts(register_paper(seat, wanted(office, P.FRONT)).pdf)[0].split()
    assert marked.count("MẬT") == 2
    alone = register_paper(seat, wanted(office, P.COVER_MARK))
    assert page_texts(alone.pdf)[0].split() == ["MẬT"]


@pytest.mark.parametrize("kind", BookKind)
def test_every_book_can_be_printed_and_kept_as_docx(
    seat: Seat, office: Office, kind: BookKind
) -> None:
    book = office.book if kind is BookKind.OUTGOING else opened(office, kind)
    paper = register_paper(seat, PaperWanted(book=book, volume=1, part=P.FRONT))
    assert paper.pages == 2
    docx = register_docx(seat, PaperWanted(book=book, volume=1, part=P.FRONT))
    assert docx.startswith(b"PK")


def test_a_book_that_is_gone_is_told(seat: Seat, office: Office) -> None:
    with pytest.raises(NotFoundError):
        register_paper(seat, PaperWanted(book=office.book + 9, volume=1, part=P.WHOLE))
    with pytest.raises(NotFoundError):
        plan_of(seat, office.book, 2)


def test_pages_of_an_open_volume_say_how_many_it_has_once_its_opening_page_does(
    seat: Seat, office: Office
) -> None:
    make.issued(office)
    assert "trang 1/" not in words(register_paper(seat, wanted(office, P.WHOLE)))
    opened = book_desk.volume_event(office, VolumeEventKind.OPENED, sheets=60)
    office.desk.do(record_volume_event, opened)
    assert "trang 1/60" in words(printed_whole(seat, office))
    make.issued(office)
    assert "trang 2/60" in words(register_paper(seat, wanted(office, P.NEW_SHEETS)))
    office.desk.do(
        close_book,
        CloseBookRequest(
            request_id=make.request_id(),
            day=office.day,
            body=office.body,
            book=office.book,
            reason="Hết trang",
        ),
    )
    assert "trang 1/1" in words(register_paper(seat, wanted(office, P.LOOK)))
