from __future__ import annotations

from contextlib import closing

import pypdfium2
import pytest

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.errors import CoverBearsLevelError, CoverTooSmallError
from bmnn_desk.papers.envelope_pdf import envelope_pdf
from tests.papers.cover_facts import asked, cover, each_level, hardest, regime
from tests.papers.facts import PACKS
from tests.papers.read_pdf import check_golden, golden_text, page_texts
from tests.papers.render import red_box_by_pdfium

MM = 25.4 / 72
OLD = PACKS[0]
LEVEL_WORDS = ("TUYỆT MẬT", "TỐI MẬT", "MẬT")


def sizes_mm(pdf: bytes) -> list[tuple[float, float]]:
    with closing(pypdfium2.PdfDocument(pdf)) as document:
        return [(page.get_width() * MM, page.get_height() * MM) for page in document]


@pytest.mark.parametrize("pack", PACKS)
def test_covers_read_as_they_did(pack: str) -> None:
    made = envelope_pdf(asked(pack, "c5", (*hardest(), *each_level())))
    check_golden(f"covers_{pack}", golden_text(made))


@pytest.mark.parametrize("key", list(regime(OLD).covers.envelopes))
def test_each_envelope_is_a_page_of_its_own_size_for_each_cover(key: str) -> None:
    size = regime(OLD).covers.envelopes[key]
    found = sizes_mm(envelope_pdf(asked(OLD, key, hardest())))
    assert found == [pytest.approx((size.width_mm, size.height_mm), abs=0.01)] * 2


def test_places_kept_free_hold_nothing_red_and_printed_marks_are_red_at_their_size() -> None:
    inner, outer = hardest()
    free = envelope_pdf(asked(OLD, "dl", (inner, outer)))
    assert [red_box_by_pdfium(free, page) for page in (0, 1)] == [None, None]
    (printed,) = (envelope_pdf(asked(OLD, "dl", (outer,), prints_marks=True)),)
    box = red_box_by_pdfium(printed, 0)
    # The letter's circle at the top, the mark of haste (40 mm) under it.
    assert box == pytest.approx((172, 8, 212, 33), abs=0.2)


@pytest.mark.parametrize("pack", PACKS)
@pytest.mark.parametrize("prints", [False, True])
def test_no_cover_that_is_seen_on_the_way_says_the_level(pack: str, prints: bool) -> None:
    outer = tuple(made for made in (*hardest(), *each_level()) if not made.is_inner)
    for key in ("dl", "c4", "cut_4"):
        for text in page_texts(envelope_pdf(asked(pack, key, outer, prints_marks=prints))):
            assert not any(word in text.upper() for word in LEVEL_WORDS)


def test_the_letters_are_a_b_and_c_by_level_and_the_level_stands_inside_alone() -> None:
    made = envelope_pdf(asked(OLD, "c5", each_level(), prints_marks=True))
    inner, *outer = page_texts(made)
    assert "TUYỆT MẬT" in inner
    assert [text.split()[-1] for text in outer] == ["A", "B", "C"]


@pytest.mark.parametrize("field", ["recipient", "address", "agency", "person", "reference"])
def test_a_text_that_says_the_level_is_refused_wherever_it_stands(field: str) -> None:
    for level in SecrecyLevel:
        facts = cover(level, **{field: "Sở Mẫu (Tối mật)"})
        with pytest.raises(CoverBearsLevelError):
            envelope_pdf(asked(OLD, "c5", (facts,)))


def ink_of(pdf: bytes, page: int, cell: tuple[float, float, float, float]) -> bool:
    """Whether a cell of a page has text in it."""
    left, top, right, bottom = (edge / MM for edge in cell)
    with closing(pypdfium2.PdfDocument(pdf)) as document, closing(document[page]) as shown:
        high = shown.get_height()
        with closing(shown.get_textpage()) as text:
            found: str = text.get_text_bounded(left, high - bottom, right, high - top)
    return bool(found.strip())


@pytest.mark.parametrize("first", [1, 3, 8])
def test_labels_begin_at_the_first_free_one_and_go_on_on_a_new_sheet(first: int) -> None:
    covers = (*each_level(), *each_level())[:7]
    sheet = regime(OLD).covers.labels["decal_8"]
    made = envelope_pdf(asked(OLD, "decal_8", covers, first=first))
    used = []
    pages = (first - 1 + len(covers) - 1) // 8 + 1
    assert sizes_mm(made) == [pytest.approx((210, 297), abs=0.01)] * pages
    for place in range(8 * pages):
        row, column = divmod(place % 8, sheet.columns)
        left = sheet.left_mm + column * sheet.step_x_mm
        top = sheet.top_mm + row * sheet.step_y_mm
        cell = (left, top, left + sheet.width_mm, top + sheet.height_mm)
        if ink_of(made, place // 8, cell):
            used.append(place)
    assert used == list(range(first - 1, first - 1 + 7))


@pytest.mark.parametrize("first", [0, 9])
def test_a_label_that_a_sheet_has_not_is_a_mistake(first: int) -> None:
    with pytest.raises(ValueError, match=str(first)):
        envelope_pdf(asked(OLD, "decal_8", each_level(), first=first))


def test_no_cover_at_all_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="no cover"):
        envelope_pdf(asked(OLD, "dl", ()))


def test_a_label_too_small_for_the_words_of_the_inner_cover_is_refused() -> None:
    with pytest.raises(CoverTooSmallError):
        envelope_pdf(asked(OLD, "decal_8", hardest()))
    haste = cover(SecrecyLevel.TOI_MAT, haste=Stamp.AT_ONCE)
    assert envelope_pdf(asked(OLD, "decal_8", (haste,)))


def test_plain_paper_shows_where_to_cut_it() -> None:
    (text,) = page_texts(envelope_pdf(asked(OLD, "cut_4", each_level())))
    assert text.count("Kính gửi") == 4


def test_the_same_covers_give_the_same_bytes() -> None:
    assert envelope_pdf(asked(OLD, "dl", hardest())) == envelope_pdf(asked(OLD, "dl", hardest()))
