from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bmnn_desk.domain.office_paper import OfficePaper, PaperSignature, PaperTable

PAPER = OfficePaper(agency="SỞ MẪU", place="Mẫu Sơn", day=date(2026, 4, 1), title="Việc mật")


def test_what_a_paper_says_never_shows_in_a_repr() -> None:
    assert "Việc mật" not in repr(PAPER)


@pytest.mark.parametrize("count", [0, 4])
def test_a_row_has_one_to_three_signatures(count: int) -> None:
    row = (PaperSignature(heading="GIÁM ĐỐC"),) * count
    with pytest.raises(ValueError, match="one to three"):
        replace(PAPER, signatures=(row,))
    replace(PAPER, signatures=((PaperSignature(heading="GIÁM ĐỐC"),) * 3,))


@pytest.mark.parametrize(
    ("headings", "widths", "row", "why"),
    [
        ((), (), (), "width"),
        (("TT", "Tên"), (10.0,), ("1", "A"), "width"),
        (("TT", "Tên"), (10.0, 0.0), ("1", "A"), "width"),
        (("TT", "Tên"), (10.0, 60.0), ("1",), "cell"),
    ],
)
def test_a_table_whose_parts_do_not_fit_is_refused(
    headings: tuple[str, ...], widths: tuple[float, ...], row: tuple[str, ...], why: str
) -> None:
    with pytest.raises(ValueError, match=why):
        PaperTable(headings=headings, widths_mm=widths, rows=(row,))
