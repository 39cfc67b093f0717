from __future__ import annotations

from contextlib import closing
from io import BytesIO
from typing import TYPE_CHECKING

import pypdfium2
import pytest

from bmnn_desk.papers.return_slip_pdf import return_slip_pdf
from tests.needs import needs_poppler
from tests.papers.facts import PACKS, words_form
from tests.papers.read_pdf import check_golden, font_names, golden_text, page_texts, words_of
from tests.papers.render import text_by_poppler
from tests.papers.return_facts import (
    NOTE,
    RULE_IDS,
    block,
    long_text,
    returned,
    shipped,
    usual,
    worst,
)

if TYPE_CHECKING:
    from bmnn_desk.domain.papers import ReturnSlipFacts

WORDS = words_form(PACKS[0], "return_slip").words
TITLE = " ".join(f"kế hoạch bảo dưỡng {number:03}" for number in range(91))  # 2,000 letters
NAME = "Công Tằng Tôn Nữ Nguyễn Phước Hoàng Huyền Ngọc Quỳnh Anh"
TALL = "\n".join(["Nơi nhận:", *(f"- Sở thứ {number} của tỉnh;" for number in range(200))])


def printed(facts: ReturnSlipFacts, pack: str = PACKS[0]) -> bytes:
    return return_slip_pdf(words_form(pack, "return_slip"), facts)


def one_page(pdf: bytes) -> str:
    """The words of a paper that has one page."""
    (page,) = page_texts(pdf)
    return " ".join(page.split())


def smallest_type(pdf: bytes) -> float:
    """The smallest letters on the paper, in pt."""
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        texts = document[0].get_objects(filter=[pypdfium2.raw.FPDF_PAGEOBJ_TEXT])
        return float(min(text.get_font_size() for text in texts))


def reach_mm(pdf: bytes) -> tuple[float, float, float, float]:
    """How far all that is drawn keeps from the left, bottom, right and top edge of the page."""
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        page = document[0]
        boxes = [thing.get_bounds() for thing in page.get_objects()]
        width, height = page.get_size()
    left, bottom, right, top = zip(*boxes, strict=True)
    edges = (min(left), min(bottom), width - max(right), height - max(top))
    return tuple(edge * 25.4 / 72 for edge in edges)


def follow(wanted: list[str], found: list[str]) -> bool:
    """Whether the words stand in the text in their order, with nothing between them."""
    return f" {' '.join(wanted)} " in f" {' '.join(found)} "


@pytest.mark.parametrize("pack", PACKS)
def test_the_paper_reads_as_it_did(pack: str) -> None:
    facts = returned(lines=usual(pack), block=block(), note=NOTE, times=2)
    check_golden(f"return_slip_{pack}", golden_text(printed(facts, pack)))


def test_a_usual_paper_stands_on_one_page_in_the_largest_type() -> None:
    pdf = printed(returned())
    said = one_page(pdf)
    for line in usual():
        assert f"({line.rule})" in said
    for key in ("title", "please", "clerk", "taken_back", "taken_back_day", "must_note"):
        assert WORDS[key] in said
    assert "(Trả lại lần thứ 1)" in said
    assert "Mã bản in: 7KQ4-M2XD" in said
    assert smallest_type(pdf) == 9.0  # the foot
    assert WORDS["block"] not in said
    assert WORDS["note"] not in said


def test_block_and_note_stand_between_findings_and_signatures() -> None:
    said = one_page(printed(returned(block=block(), note=NOTE)))
    parts = [WORDS["must_note"], WORDS["block"], "(bản gốc, bản số 06)", NOTE, WORDS["clerk"]]
    places = [said.index(part) for part in parts]
    assert places == sorted(places)


@pytest.mark.parametrize("pack", PACKS)
def test_sixteen_rules_of_300_letters_at_40_places_each_stand_on_one_page(pack: str) -> None:
    lines = worst(places=40, letters=300)
    assert len(lines) == len(RULE_IDS) == 16
    assert {len(line.text) for line in lines} <= {298, 299, 300}
    pdf = printed(returned(lines=lines), pack)
    found = one_page(pdf).split()
    for line in lines:
        assert follow(line.text.split(), found), line.rule
        assert sum(word.startswith(f"({line.rule})") for word in found) == 1
    assert smallest_type(pdf) >= 8.5  # the line below the table
    assert min(reach_mm(pdf)) > 5


@needs_poppler
def test_another_reader_sees_every_rule_of_the_worst_paper_too() -> None:
    text = text_by_poppler(printed(returned(lines=worst())))
    assert text.count("\f") == 1
    assert all(f"({rule})" in text for rule in RULE_IDS)


@pytest.mark.parametrize("pack", PACKS)
def test_all_shipped_rules_at_once_still_show_where_at_9_pt(pack: str) -> None:
    lines = shipped(pack, places=12)
    pdf = printed(returned(lines=lines), pack)
    said = one_page(pdf)
    assert len(lines) >= 15
    for line in lines:
        assert line.text in said
        assert line.places[0].rstrip(".") in said
    assert smallest_type(pdf) >= 8.5


def test_type_shrinks_before_a_place_is_left_out() -> None:
    lines = worst(places=3, letters=60)[:6]
    pdf = printed(returned(lines=lines))
    said = one_page(pdf)
    assert all(place in said for line in lines for place in line.places)
    assert smallest_type(pdf) < 11


def test_places_are_left_out_and_counted_before_a_rule_is_run_in() -> None:
    lines = worst(places=40, letters=120)[:6]
    found = one_page(printed(returned(lines=lines)))
    shown = sum(place in found for line in lines for place in line.places)
    assert 6 <= shown < 240
    assert "chỗ khác." in found
    assert WORDS["column_text"] + ";" not in found


def test_a_title_of_2000_letters_is_shown_whole_beside_four_findings() -> None:
    assert len(TITLE) >= 2000
    pdf = printed(returned(title=TITLE))
    assert follow(TITLE.split(), one_page(pdf).split())


def test_a_title_that_is_too_long_for_the_page_is_shortened_and_says_so() -> None:
    said = one_page(printed(returned(title=TITLE * 8, lines=worst())))
    assert "kế hoạch bảo dưỡng 000 kế hoạch" in said
    assert "…" in said
    assert all(f"({rule})" in said for rule in RULE_IDS)


def test_a_block_of_200_lines_is_cut_and_says_how_many_are_missing() -> None:
    said = one_page(printed(returned(block=TALL)))
    assert "- Sở thứ 30 của tỉnh;" in said
    shown = said.count("của tỉnh;")
    assert WORDS["more_block"].format(count=200 - shown) in said


@pytest.mark.parametrize("pack", PACKS)
def test_a_block_beside_all_shipped_rules_is_whole(pack: str) -> None:
    pdf = printed(returned(lines=shipped(pack, places=40), block=block(), note=NOTE), pack)
    said = one_page(pdf)
    for line in block().split("\n"):
        assert line in said
    assert smallest_type(pdf) >= 8.5


def test_a_block_that_finds_no_room_beside_the_worst_findings_says_so() -> None:
    said = one_page(printed(returned(lines=worst(), block=block(), note=NOTE)))
    assert "dòng nữa." in said
    assert all(f"({rule})" in said for rule in RULE_IDS)


def test_a_paper_without_findings_gives_the_note_alone() -> None:
    said = one_page(printed(returned(lines=(), note=NOTE)))
    assert NOTE in said
    for key in ("column_text", "must_note"):
        assert WORDS[key] not in said
    assert "nội dung sau" not in said


def test_what_is_empty_leaves_no_label() -> None:
    facts = returned(
        parent="",
        type_name="",
        title="",
        unit="",
        drafter="",
        drafter_position="",
        clerk="",
        print_code="",
    )
    said = one_page(printed(facts))
    for key in ("subject", "note", "block"):
        assert WORDS[key] not in said
    assert "Kính gửi" not in said
    assert "Mã bản in" not in said


def test_long_names_wrap_within_the_page() -> None:
    facts = returned(
        parent=long_text("cơ quan", 200),
        agency=long_text("sở", 300),
        drafter=NAME,
        drafter_position=long_text("chức vụ", 160),
        unit=long_text("đơn vị", 200),
        clerk=f"{NAME} {NAME}",
    )
    pdf = printed(facts)
    found = one_page(pdf).split()
    assert follow(NAME.split(), found)
    assert min(reach_mm(pdf)) > 5


def test_words_without_blanks_and_odd_characters_do_no_harm() -> None:
    said = one_page(printed(returned(title="ă" * 3000, note="a\u202eb\u0000c\tđ", times=12)))
    assert "abc đ" in said
    assert "(Trả lại lần thứ 12)" in said


def test_the_same_facts_give_the_same_bytes_in_our_faces_alone() -> None:
    pdf = printed(returned(block=block()))
    assert pdf == printed(returned(block=block()))
    assert all(name.startswith("LiberationSerif") for name in font_names(BytesIO(pdf)))
    assert words_of(pdf) != words_of(printed(returned()))
