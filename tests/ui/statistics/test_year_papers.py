from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.year_close import exceptions_code
from bmnn_desk.services.keep_statistics import keep_statistics
from bmnn_desk.ui.statistics.year_export import newest_kept
from bmnn_desk.ui.statistics.year_papers import (
    exceptions_of,
    exceptions_paper,
    open_points_of,
    report_docx,
    statistics_book,
    statistics_paper,
)
from tests import incoming_desk, make
from tests.papers.read_pdf import page_texts
from tests.services.test_year_statistics import busy
from tests.statistics_desk import statistics
from tests.ui.office import seat as seat_at

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.domain.year_close import KeptStatistics
    from bmnn_desk.machine.worker import Worker
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def kept(seat: Seat, office: Office) -> KeptStatistics:
    office.desk.do(keep_statistics, statistics(office))
    found = newest_kept(seat, office.day.year)
    assert found is not None
    return found


def test_the_statistics_have_a_part_for_each_level_and_who_signs(
    seat: Seat, office: Office
) -> None:
    make.issued(office)
    incoming_desk.entered(office, level=SecrecyLevel.TUYET_MAT, title="")
    text = " ".join(" ".join(page_texts(statistics_paper(seat, kept(seat, office)).pdf)).split())
    assert "Tuyệt mật: 1 lượt tài liệu, 2 bản" in text
    assert "Tối mật: 0 lượt tài liệu, 0 bản" in text
    assert "Mật: 1 lượt tài liệu, 4 bản" in text
    for signed in ("Lê Thị Văn Thư", "Văn thư", "Trần Văn Giám", "Giám đốc"):
        assert signed in text
    # The window runs on: the paper says up to which day it counts.
    assert "mới tính từ ngày 15/12/2024 đến ngày 10/03/2025" in text
    assert "đến ngày 14/12/2025 mới hết" in text


def test_the_lines_of_the_paper_sum_up_to_the_frozen_figures(seat: Seat, office: Office) -> None:
    busy(office)
    frozen = kept(seat, office)
    book = statistics_book(seat, frozen)
    came = sum(
        each.copies for each in frozen.figures if each.kind in {"received", "issued", "copied"}
    )
    assert sum(getattr(entry, "quantity", 0) for entry in book.entries) == came
    assert [group.index for group in book.groups] == [0, 0, 0]


def test_a_year_without_entries_is_printed_all_the_same(seat: Seat, office: Office) -> None:
    paper = statistics_paper(seat, kept(seat, office))
    assert paper.pages > 0
    assert "Mật: 0 lượt tài liệu, 0 bản" in " ".join(page_texts(paper.pdf))


def test_the_report_is_a_word_file(seat: Seat, office: Office) -> None:
    assert report_docx(seat, office.day.year).startswith(b"PK")


def test_the_list_of_exceptions_has_its_code_and_the_books_names(
    seat: Seat, office: Office
) -> None:
    make.issued(office)
    facts = exceptions_of(seat, office.day.year)
    assert facts.code == exceptions_code(office.day.year, open_points_of(seat, office.day.year))
    text = " ".join(" ".join(page_texts(exceptions_paper(seat, facts))).split())
    assert facts.code in text
    assert "Sổ đăng ký bí mật nhà nước đi, quyển số 1" in text


def test_the_papers_are_made_under_the_new_regime_too(
    new_office: Office, worker: Worker, tmp_path: Path
) -> None:
    own = seat_at(new_office, worker, tmp_path)
    make.issued(new_office)
    assert statistics_paper(own, kept(own, new_office)).pages > 0
    assert report_docx(own, new_office.day.year).startswith(b"PK")
    assert exceptions_paper(own, exceptions_of(own, new_office.day.year)).startswith(b"%PDF")
