from __future__ import annotations

from io import BytesIO

import pytest

from bmnn_desk.domain.copying import CopyForm
from bmnn_desk.papers.extract_pdf import extract_pdf
from tests.papers.copying_facts import copying_facts
from tests.papers.facts import LEVELS, PACKS, words_form
from tests.papers.read_pdf import check_golden, font_names, golden_text, page_texts


def printed(pack: str = PACKS[0], **changes: object) -> bytes:
    given = {"form": CopyForm.EXTRACT, **changes}
    return extract_pdf(words_form(pack, "extract_sheet"), copying_facts(**given), LEVELS)


def words_of(pdf: bytes) -> list[str]:
    return " ".join(page_texts(pdf)).split()


@pytest.mark.parametrize("pack", PACKS)
def test_the_sheet_reads_as_it_did(pack: str) -> None:
    check_golden(f"extract_sheet_{pack}", golden_text(printed(pack)))


def test_all_that_mau_10_must_show_is_there() -> None:
    text = " ".join(words_of(printed()))
    wanted = (
        "Đoạn hai của tài liệu.",
        "10/03/2025",
        "03 bản",
        "- Công an tỉnh Mẫu (bản sao số 02);",
        "Giám đốc, Trần Văn Giám",
        "đóng dấu",
        "(Đóng dấu độ Tối mật)",
    )
    assert [each for each in wanted if each not in text] == []


def test_a_long_extract_runs_over_pages_and_loses_no_word() -> None:
    words = [f"chữ{number}" for number in range(2000)]
    pdf = printed(extract=" ".join(words))
    assert len(page_texts(pdf)) > 2
    assert [word for word in words_of(pdf) if word.startswith("chữ")] == words


def test_without_a_title_or_a_day_nothing_is_made_up() -> None:
    text = " ".join(words_of(printed(title="", document_day=None, has_seal=False)))
    assert "Trích yếu" not in text
    assert "118/BC-CAT ngày" not in text
    assert "đóng dấu)" not in text


def test_the_same_paper_gives_the_same_bytes_in_our_faces_alone() -> None:
    assert printed() == printed()
    assert all(name.startswith("LiberationSerif") for name in font_names(BytesIO(printed())))
