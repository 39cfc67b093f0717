from io import BytesIO

import pytest

from bmnn_desk.domain.papers import BasisFacts, SlipFacts
from bmnn_desk.papers.slip_pdf import slip_pdf
from tests.papers.facts import LEVELS, PACKS, slip, slip_form
from tests.papers.read_pdf import check_golden, font_names, golden_text, page_texts, words_of


def printed(pack: str, facts: SlipFacts) -> bytes:
    return slip_pdf(slip_form(pack), facts, LEVELS)


@pytest.mark.parametrize("pack", PACKS)
def test_the_slip_reads_as_it_did_on_one_page(pack: str) -> None:
    pdf = printed(pack, slip())
    assert len(page_texts(pdf)) == 1
    check_golden(f"slip_{pack}", golden_text(pdf))


@pytest.mark.parametrize("pack", PACKS)
def test_a_title_of_2000_characters_is_never_clipped(pack: str) -> None:
    words = [f"từ{number:03d}x" for number in range(290)]
    pdf = printed(pack, slip(title=" ".join(words)))
    assert [word for word in words_of(pdf) if word in set(words)] == words
    pages = page_texts(pdf)
    assert all(f"Trang {number}/{len(pages)}" in page for number, page in enumerate(pages, 1))


def test_all_labels_signatures_and_the_print_code_are_there() -> None:
    for pack in PACKS:
        form = slip_form(pack)
        text = " ".join(words_of(printed(pack, slip())))
        for number, field in enumerate(form.fields, start=1):
            assert f"{number}. {field.label}" in text
        assert all(cell.heading in text for cell in form.signatures)
        assert form.words["code"].format(code="7KQ4-M2XD") in text


def test_the_decision_box_stays_whole_however_long_the_slip_is() -> None:
    form = slip_form(PACKS[0])
    for count in range(0, 45, 3):
        pages = page_texts(printed(PACKS[0], slip(sources=("Công văn số 01/CV-X",) * count)))
        box = next(page for page in pages if form.words["decision_title"] in page)
        assert form.words["decision_delegation"] in box
        assert form.words["decision_day"] in box


def test_empty_texts_leave_dots_to_write_on() -> None:
    full = " ".join(words_of(printed(PACKS[0], slip(term="10 năm", recall="01/06/2026"))))
    empty = " ".join(words_of(printed(PACKS[0], slip(term="", recall=""))))
    assert empty.count("." * 40) == full.count("." * 40) + 4


def test_each_basis_is_followed_by_the_words_of_the_list() -> None:
    bases = tuple(BasisFacts(citation=f"điểm {x}, khoản 1", words=f"lời {x}") for x in "abc")
    text = " ".join(words_of(printed(PACKS[1], slip(bases=bases))))
    assert "điểm a, khoản 1 lời a điểm b, khoản 1 lời b điểm c, khoản 1 lời c" in text


def test_markup_and_braces_are_printed_as_they_are_written() -> None:
    text = " ".join(words_of(printed(PACKS[0], slip(title="<b>{title} & x</b>"))))
    assert "Báo cáo <b>{title} & x</b>" in text


def test_the_same_slip_gives_the_same_bytes_in_our_faces_alone() -> None:
    pdf = printed(PACKS[0], slip())
    assert pdf == printed(PACKS[0], slip())
    assert all(name.startswith("LiberationSerif") for name in font_names(BytesIO(pdf)))


@pytest.mark.parametrize("word", ["Luật 29/2018", "26/2020", "24/2020", "Thông tư", "Nghị định"])
def test_no_printed_word_of_the_new_slip_names_a_law(word: str) -> None:
    form = slip_form("nd63-2026")
    texts = (form.title, *form.words.values(), *(field.label for field in form.fields))
    assert all(word not in text for text in texts)
