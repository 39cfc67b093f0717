from __future__ import annotations

from dataclasses import replace
from datetime import date
from io import BytesIO
from typing import TYPE_CHECKING

import pikepdf
import pypdfium2
import pytest

from bmnn_desk.domain.office_paper import (
    OfficePaper,
    PaperClause,
    PaperHeading,
    PaperSignature,
    PaperTable,
)
from bmnn_desk.papers.office_paper_pdf import office_paper_pdf
from tests.papers.facts import PACKS
from tests.papers.read_pdf import font_names, page_texts

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bmnn_desk.domain.office_paper import PaperBlock
    from bmnn_desk.law.loader import Law

DECISION = OfficePaper(
    parent="UBND tỉnh Sông Lam",
    agency="Sở Nội vụ",
    number="15/QĐ-SNV",
    place="Sông Lam",
    day=date(2026, 2, 5),
    kind="Quyết định",
    title="Về việc gia hạn thời hạn bảo vệ bí mật nhà nước",
    opening=("Căn cứ văn bản mẫu;", "Theo đề nghị của Chánh Văn phòng."),
    blocks=(
        PaperHeading(text="QUYẾT ĐỊNH:"),
        PaperClause(label="Điều 1.", text="Gia hạn <b>tài liệu</b> số 05/BC & phụ lục."),
        "Đoạn một.\nĐoạn hai.",
    ),
    signatures=((PaperSignature(heading="KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC", name="Nguyễn Văn Thịnh"),),),
    recipients=("- Như Điều 3;", "- Lưu: VT."),
)
NOTE = "(Ký, ghi rõ họ tên)"


def pages(law: Law, paper: OfficePaper, pack: str = PACKS[1]) -> list[str]:
    made = office_paper_pdf(law.pack(pack).office_paper, paper)
    return [" ".join(page.split()) for page in page_texts(made)]


@pytest.mark.parametrize("pack", PACKS)
def test_a_decision_has_its_parts_in_their_order(law: Law, pack: str) -> None:
    (text,) = pages(law, DECISION, pack)
    told = (
        "UBND TỈNH SÔNG LAM",
        "SỞ NỘI VỤ",
        "QUYẾT ĐỊNH Về việc gia hạn",
        "Căn cứ văn bản mẫu;",
        "QUYẾT ĐỊNH: Điều 1. Gia hạn <b>tài liệu</b> số 05/BC & phụ lục. Đoạn một. Đoạn hai.",
    )
    at = [text.index(each) for each in told]
    assert at == sorted(at)
    for each in (
        "Số: 15/QĐ-SNV",
        "Sông Lam, ngày 05 tháng 02 năm 2026",
        "Độc lập - Tự do - Hạnh phúc",
        "Nơi nhận:",
        "- Như Điều 3;",
        "KT. GIÁM ĐỐC",
        "Nguyễn Văn Thịnh",
    ):
        assert each in text


def test_who_decides_stands_between_title_and_grounds(law: Law) -> None:
    (text,) = pages(law, replace(DECISION, authority="Giám đốc Sở Nội vụ"))
    assert "bí mật nhà nước GIÁM ĐỐC SỞ NỘI VỤ Căn cứ văn bản mẫu;" in text


def test_a_letter_has_its_subject_under_the_number_and_whom_it_goes_to(law: Law) -> None:
    letter = replace(DECISION, kind="", title="thông báo gia hạn", addressed=("Công an tỉnh",))
    (text,) = pages(law, letter)
    assert "V/v thông báo gia hạn" in text
    assert "Kính gửi: Công an tỉnh" in text
    assert "QUYẾT ĐỊNH Về" not in text
    (text,) = pages(law, replace(letter, addressed=("Công an tỉnh", "Sở Y tế.")))
    assert "Kính gửi: - Công an tỉnh; - Sở Y tế." in text


def test_day_and_number_may_be_left_to_be_written(law: Law) -> None:
    (text,) = pages(law, replace(DECISION, number="      /QĐ-SNV", day=None))
    assert "ngày ..... tháng ..... năm" in text
    assert "/QĐ-SNV" in text
    (text,) = pages(law, replace(DECISION, number=" "))
    assert "Số:" not in text


def test_long_minutes_have_numbers_at_the_top_from_page_2_and_three_signatures(law: Law) -> None:
    rows = tuple((f"{number:02}/BC", "Báo cáo quý") for number in range(1, 61))
    table = PaperTable(headings=("Số, ký hiệu", "Trích yếu"), widths_mm=(40, 100), rows=rows)
    three = tuple(
        PaperSignature(heading=heading, note=NOTE, name=name)
        for heading, name in (("THƯ KÝ", "Lê Thị A"), ("ỦY VIÊN", ""), ("CHỦ TỊCH", "Trần Văn B"))
    )
    made = pages(law, replace(DECISION, kind="BIÊN BẢN", blocks=(table,), signatures=(three,)))
    assert len(made) > 1
    assert not made[0].startswith("1 ")
    for number, page in enumerate(made[1:], start=2):
        assert page.endswith(f" {number}") or page.startswith(f"{number} "), page[:40]
    assert all("Số, ký hiệu" in page for page in made[:-1])
    assert all(f"{number:02}/BC" in " ".join(made) for number in range(1, 61))
    assert made[-1].count(NOTE) == 3
    assert made[-1].index("THƯ KÝ") < made[-1].index("CHỦ TỊCH")


def test_several_rows_of_signatures_stand_below_one_another(law: Law) -> None:
    one = (PaperSignature(heading="NGƯỜI GIAO"), PaperSignature(heading="NGƯỜI NHẬN"))
    two = (PaperSignature(heading="NGƯỜI CHỨNG KIẾN"),)
    (text,) = pages(law, replace(DECISION, signatures=(one, two)))
    assert text.index("NGƯỜI NHẬN") < text.index("NGƯỜI CHỨNG KIẾN")
    assert text.count("Nơi nhận:") == 1


def test_signatures_never_stand_alone_on_their_page(law: Law) -> None:
    last = "Biên bản được thông qua."
    for count in range(12, 40):
        paper = replace(DECISION, blocks=(*("Một đoạn ngắn.",) * count, last))
        made = pages(law, paper)
        if len(made) > 1 and "KT. GIÁM ĐỐC" in made[-1]:
            assert last in made[-1], count
    assert len(made) > 1


TABLE = PaperTable(
    headings=("TT", "Tên"), widths_mm=(10, 90), rows=(("1", "Báo cáo"), ("2", "Tờ trình"))
)


def at_every_height(
    law: Law, paper: OfficePaper, first: str = "Một dòng."
) -> Iterator[tuple[int, list[str]]]:
    """The pages of a paper whose matter begins lower and lower, in steps of two millimetres."""
    form = law.pack(PACKS[0]).office_paper
    for step in range(20, 130, 2):
        moved = replace(form, level_place_mm=step)
        lower = replace(paper, blocks=((first,) * 8 + paper.blocks), keeps_level_place=True)
        made = [" ".join(page.split()) for page in page_texts(office_paper_pdf(moved, lower))]
        yield step, made


@pytest.mark.parametrize(
    ("blocks", "kept"),
    [
        (("Một dòng.", "Dòng cuối cùng."), "Dòng cuối cùng."),
        ((PaperHeading(text="III. KẾT LUẬN", centred=False), "Đã đủ."), "III. KẾT LUẬN Đã đủ."),
        ((TABLE,), "2 Tờ trình"),
        ((PaperHeading(text="IV. DANH MỤC", centred=False), "Gồm:", TABLE), "2 Tờ trình"),
    ],
)
def test_what_ends_a_paper_stands_with_its_signatures_at_every_height(
    law: Law, blocks: tuple[PaperBlock, ...], kept: str
) -> None:
    seen = set()
    for step, made in at_every_height(law, replace(DECISION, blocks=blocks)):
        (at,) = (place for place, page in enumerate(made) if "KT. GIÁM ĐỐC" in page)
        assert kept in made[at], step
        seen.add(at)
    assert seen == {0, 1}


def test_a_heading_and_its_lead_stand_with_the_first_row_of_their_table(law: Law) -> None:
    lead = (PaperHeading(text="II. SỐ LIỆU", centred=False), "Gồm có:", TABLE, "Hết.")
    seen = set()
    for step, made in at_every_height(law, replace(DECISION, blocks=lead)):
        places = {
            place
            for place, page in enumerate(made)
            for told in ("II. SỐ LIỆU", "Gồm có:", "1 Báo cáo")
            if told in page
        }
        assert len(places) == 1, step
        seen |= places
    assert seen == {0, 1}


def test_the_last_ground_ends_with_a_full_stop(law: Law) -> None:
    (text,) = pages(law, replace(DECISION, opening=("Căn cứ văn bản A;", "Căn cứ văn bản B;")))
    assert "Căn cứ văn bản A; Căn cứ văn bản B. QUYẾT ĐỊNH:" in text


def test_a_list_of_recipients_longer_than_a_page_goes_on(law: Law) -> None:
    many = tuple(f"- Nơi thứ {number};" for number in range(1, 151))
    for signatures in (DECISION.signatures, ()):
        told = " ".join(pages(law, replace(DECISION, recipients=many, signatures=signatures)))
        assert all(each in told for each in many)


def test_room_for_the_stamp_moves_what_follows_down(law: Law) -> None:
    form = law.pack(PACKS[0]).office_paper
    plain = office_paper_pdf(form, DECISION)
    kept = office_paper_pdf(form, replace(DECISION, keeps_level_place=True))
    assert title_y(plain) - title_y(kept) > 5


def title_y(pdf: bytes) -> float:
    """How far the title stands over the lower edge, in pt."""
    page = pypdfium2.PdfDocument(pdf)[0]
    text = page.get_textpage()
    at = text.search("QUYẾT ĐỊNH").get_next()
    assert at is not None
    return float(text.get_charbox(at[0])[1])


def test_a_wide_table_may_have_the_sheet_lying(law: Law) -> None:
    made = office_paper_pdf(law.pack(PACKS[0]).office_paper, replace(DECISION, landscape=True))
    with pikepdf.open(BytesIO(made)) as document:
        box = [round(float(edge)) for edge in document.pages[0].mediabox]
    assert box == [0, 0, 842, 595]


def test_a_letter_that_no_face_has_is_a_box_and_nothing_else_is_lost(law: Law) -> None:
    (text,) = pages(law, replace(DECISION, blocks=("Tên 漢字 và \u202enhãn",)))
    assert "Tên □□ và nhãn" in text


def test_the_file_names_only_our_faces_and_no_word_of_the_matter(law: Law) -> None:
    made = office_paper_pdf(law.pack(PACKS[0]).office_paper, DECISION)
    assert all(name.startswith("LiberationSerif") for name in font_names(BytesIO(made)))
    with pikepdf.open(BytesIO(made)) as document:
        said = {str(key): str(value) for key, value in document.docinfo.items()}
    assert said["/Title"] == "Quyết định"
    assert not any("gia hạn" in value for value in said.values())


def test_the_same_paper_gives_the_same_bytes(law: Law) -> None:
    form = law.pack(PACKS[0]).office_paper
    assert office_paper_pdf(form, DECISION) == office_paper_pdf(form, DECISION)
