from __future__ import annotations

from io import BytesIO

import pytest

from bmnn_desk.papers.anchor_pdf import anchor_pdf
from tests.papers.facts import PACKS, words_form
from tests.papers.journal_facts import anchor_facts
from tests.papers.read_pdf import check_golden, font_names, golden_text, page_texts


def printed(pack: str = PACKS[0], **changes: object) -> bytes:
    return anchor_pdf(words_form(pack, "anchor_sheet"), anchor_facts(**changes))


def flat(pdf: bytes) -> str:
    (page,) = page_texts(pdf)
    return " ".join(page.split())


@pytest.mark.parametrize("pack", PACKS)
def test_the_sheet_reads_as_it_did(pack: str) -> None:
    check_golden(f"anchor_{pack}", golden_text(printed(pack)))


def test_number_mark_fingerprint_and_both_signature_cells_stand_on_one_page() -> None:
    words = words_form(PACKS[0], "anchor_sheet").words
    text = flat(printed())
    for wanted in ("1284", "A1B2 C3D4 E5F6", "7F3A 19C2 D0B4 88EE"):
        assert wanted in text
    assert words["officer"] in text
    assert words["leader"] in text
    assert "tháng 3 năm 2026" in text


def test_the_sheet_of_a_closed_book_names_the_book_and_no_month() -> None:
    text = flat(printed(book="sổ đăng ký bí mật nhà nước đi", month=0, year=2025))
    assert "khi đóng sổ đăng ký bí mật nhà nước đi năm 2025" in text
    assert "Mốc tháng" not in text


def test_a_sheet_of_another_day_names_the_day() -> None:
    text = flat(printed(month=0))
    assert "(Mốc ngày 31/03/2026)" in text
    assert "Mốc tháng" not in text


def test_an_officer_without_a_key_is_said_to_have_none() -> None:
    assert words_form(PACKS[0], "anchor_sheet").words["no_key"] in flat(printed(key=""))


def test_a_very_long_agency_still_takes_one_page() -> None:
    text = flat(printed(agency=" ".join(["BAN QUẢN LÝ DỰ ÁN MẪU"] * 12)))
    assert text.count("DỰ ÁN MẪU") == 12
    assert "LÃNH ĐẠO CƠ QUAN" in text


def test_the_same_sheet_gives_the_same_bytes_in_our_faces_alone() -> None:
    assert printed() == printed()
    assert all(name.startswith("LiberationSerif") for name in font_names(BytesIO(printed())))
