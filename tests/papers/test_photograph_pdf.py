from __future__ import annotations

import pytest

from bmnn_desk.domain.copying import CopyForm
from bmnn_desk.papers.photograph_pdf import photograph_pdf
from tests.papers.copying_facts import copying_facts
from tests.papers.facts import LEVELS, PACKS, words_form
from tests.papers.read_pdf import check_golden, golden_text, page_texts


def printed(pack: str = PACKS[0], **changes: object) -> bytes:
    given = {"form": CopyForm.PHOTOGRAPH, **changes}
    return photograph_pdf(words_form(pack, "photograph_record"), copying_facts(**given), LEVELS)


def flat(pdf: bytes) -> str:
    return " ".join(" ".join(page_texts(pdf)).split())


@pytest.mark.parametrize("pack", PACKS)
def test_the_record_reads_as_it_did(pack: str) -> None:
    check_golden(f"photograph_record_{pack}", golden_text(printed(pack)))


def test_all_that_mau_13_must_show_is_there() -> None:
    text = flat(printed())
    wanted = (
        "Báo cáo: về tình hình mẫu quý I",
        "118/BC-CAT ngày 03/02/2025",
        "Tối mật",
        "10/03/2025",
        "Phòng Văn thư",
        "03 bản",
        "- Sở Thử Nghiệm (bản sao số 01);",
        "Ngô Văn Soạn",
        "Giám đốc, Trần Văn Giám",
    )
    assert [each for each in wanted if each not in text] == []


def test_a_scan_is_named_as_such_and_a_photograph_is_not() -> None:
    sentence = words_form(PACKS[0], "photograph_record").words["scan"]
    assert sentence in flat(printed(scans=True))
    assert sentence not in flat(printed())


def test_a_hundred_recipients_are_all_printed() -> None:
    copies = tuple((number, f"Nơi{number}") for number in range(1, 101))
    text = flat(printed(copies=copies))
    assert all(f"Nơi{number} " in text for number in range(1, 101))
