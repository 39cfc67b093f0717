from __future__ import annotations

from bmnn_desk.domain.transfer_list import SigningRow
from tests.domain.test_transfers import line


def signing(
    sheets: tuple[int, ...] = (), page: int | None = None, at: int | None = None
) -> SigningRow:
    return SigningRow(
        line=1,
        place=0,
        reference="01/BC-SMM",
        words="Sở Thử Nghiệm (bản số 01)",
        quantity=1,
        sheets=sheets,
        kind=None,
        signed_on=None,
        receiver="",
        sheet=None,
        paper_page=page,
        paper_line=at,
    )


def test_a_line_has_its_place_on_a_sheet_or_on_page_and_line_both() -> None:
    assert line(sheets=(1,)).has_place
    assert line(paper_page=3, paper_line=4).has_place
    assert not line(paper_page=3).has_place
    assert not line().has_place


def test_so_has_a_signing_row_of_any_register() -> None:
    assert signing((2,)).has_place
    assert signing((), 3, 4).has_place
    assert not signing((), 3).has_place
    assert not signing().has_place
