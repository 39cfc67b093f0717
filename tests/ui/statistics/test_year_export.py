from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.keep_statistics import keep_statistics
from bmnn_desk.ui.statistics.year_export import newest_kept, year_parts
from tests import make
from tests.services.test_year_statistics import busy
from tests.statistics_desk import statistics

if TYPE_CHECKING:
    from bmnn_desk.domain.packages import PackageFile
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def files(seat: Seat, year: int) -> dict[str, PackageFile]:
    return {file.name: file for paper in year_parts(seat, year).papers for file in paper.make()}


def test_a_year_goes_with_its_statistics_report_books_and_lines(seat: Seat, office: Office) -> None:
    busy(office)
    office.desk.do(keep_statistics, statistics(office))
    found = files(seat, office.day.year)
    assert found["thong-ke-2025.pdf"].data.startswith(b"%PDF")
    assert found["bao-cao-2025.docx"].data.startswith(b"PK")
    kinds = {name.split("-")[0] for name in found if name.endswith(".csv")}
    assert kinds == {
        "outgoing_register",
        "incoming_register",
        "transfer_register",
        "copy_register",
    }
    assert {name[:-4] for name in found if name.endswith(".csv")} == {
        name[:-4] for name in found if name.endswith(".pdf") and "register" in name
    }


def test_kept_figures_go_and_later_ones_do_not(seat: Seat, office: Office) -> None:
    make.issued(office)
    office.desk.do(keep_statistics, statistics(office))
    make.issued(office)
    parts = year_parts(seat, office.day.year)
    kept = newest_kept(seat, office.day.year)
    assert kept is not None
    assert parts.figures() == kept.figures
    assert (parts.since, parts.until) == (kept.since, kept.until)


def test_a_year_without_entries_has_its_report_and_no_books(seat: Seat, office: Office) -> None:
    assert set(files(seat, office.day.year)) == {"bao-cao-2025.docx"}


def test_lines_are_the_columns_of_the_form_in_utf_8_for_excel(seat: Seat, office: Office) -> None:
    make.issued(office, title="=1+1; về việc mẫu")
    (name,) = [name for name in files(seat, office.day.year) if name.endswith(".csv")]
    text = files(seat, office.day.year)[name].data.decode("utf-8-sig")
    heading, line = text.splitlines()
    assert heading.startswith("Số thứ tự,")
    assert "Mật" in line
    assert "10/03/2025" in line
    assert ",=" not in line
