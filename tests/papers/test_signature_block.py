import pytest

from bmnn_desk.domain.registers import PaperSigner
from bmnn_desk.law.form import SignatureCell
from bmnn_desk.papers.ink import Words
from bmnn_desk.papers.sheet import Edges, Place, Sheet
from bmnn_desk.papers.signature_block import (
    SignatureStyle,
    block_height_mm,
    signature_block,
    signature_cell,
)

EDGES = Edges(top_mm=20, bottom_mm=20, left_mm=30, right_mm=15)
STYLE = SignatureStyle(size_pt=12, room_mm=22)
CLERK = SignatureCell(field="clerk", heading="NGƯỜI LẬP", note="(Ký)")
HEAD = SignatureCell(field="head", heading="THỦ TRƯỞNG", note="(Ký)")
SIGNER = PaperSigner(field="clerk", position="Văn thư", name="Trần Thị Hồng Nhung")


def test_name_and_position_stand_below_the_room_to_sign() -> None:
    sheet = Sheet(EDGES)
    signature_block(sheet, [(CLERK, SIGNER), (HEAD, None)], STYLE)
    found = {mark.text: mark.y_mm for mark in sheet.pages[0] if isinstance(mark, Words)}
    assert list(found) == ["NGƯỜI LẬP", "(Ký)", "Văn thư", "Trần Thị Hồng Nhung", "THỦ TRƯỞNG"]
    assert found["Văn thư"] - found["(Ký)"] > STYLE.room_mm


@pytest.mark.parametrize("missing", [0.5, -0.5])
def test_the_block_turns_the_page_only_when_it_does_not_fit(missing: float) -> None:
    sheet = Sheet(EDGES)
    cells = [(CLERK, SIGNER), (HEAD, None)]
    height = block_height_mm(sheet, cells, STYLE)
    sheet.y_mm = EDGES.height_mm - EDGES.bottom_mm - height + missing
    signature_block(sheet, cells, STYLE)
    assert [bool(page) for page in sheet.pages] == ([False, True] if missing > 0 else [True])


def test_a_long_name_is_broken_and_not_lost() -> None:
    sheet = Sheet(EDGES)
    long = PaperSigner(field="clerk", position="", name=" ".join(["Tên"] * 30))
    signature_block(sheet, [(CLERK, long), (HEAD, None)], STYLE)
    texts = [mark.text for mark in sheet.pages[0] if isinstance(mark, Words)]
    assert " ".join(texts).count("Tên") == 30


def test_a_long_note_stays_between_the_edges() -> None:
    sheet = Sheet(EDGES)
    note = "(Ngày ..... tháng ..... năm .........; ký, ghi rõ họ tên)"
    wide = SignatureCell(field="head", heading="NGƯỜI CHO PHÉP", note=note)
    style = SignatureStyle(size_pt=13.5, room_mm=22)
    signature_block(sheet, [(CLERK, SIGNER), (wide, None)], style)
    for mark in sheet.pages[0]:
        assert isinstance(mark, Words)
        half = sheet.width_mm(mark.text, mark.letters) / 2
        assert mark.x_mm + half <= EDGES.width_mm - EDGES.right_mm


def test_a_name_of_two_lines_has_no_single_word_alone() -> None:
    sheet = Sheet(EDGES)
    long = PaperSigner(field="clerk", position="", name="Nguyễn Hoàng Phương Thảo")
    narrow = Place(left_mm=EDGES.left_mm, width_mm=140)
    signature_block(sheet, [(CLERK, long), (HEAD, None), (HEAD, None)], STYLE, narrow)
    texts = [mark.text for mark in sheet.pages[0] if isinstance(mark, Words)]
    assert texts[2:4] == ["Nguyễn Hoàng", "Phương Thảo"]


def test_a_heading_of_two_lines_breaks_where_it_is_full() -> None:
    sheet = Sheet(EDGES)
    leads = SignatureCell(field="head", heading="LÃNH ĐẠO CƠ QUAN, ĐƠN VỊ", note="(Ký)")
    narrow = Place(left_mm=EDGES.left_mm, width_mm=52)
    signature_block(sheet, [(leads, None)], STYLE, narrow)
    texts = [mark.text for mark in sheet.pages[0] if isinstance(mark, Words)]
    assert texts == ["LÃNH ĐẠO CƠ QUAN,", "ĐƠN VỊ", "(Ký)"]


def test_a_cell_takes_its_heading_and_its_note_from_the_words_of_its_paper() -> None:
    words = {"clerk": CLERK.heading, "clerk_note": CLERK.note, "head": HEAD.heading}
    assert signature_cell(words, "clerk") == CLERK
