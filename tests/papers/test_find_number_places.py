"""Blanks are found where another engine sees the words around them, in PDF of every make."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import DocumentDamagedError
from bmnn_desk.jobs import FIND_NUMBER_PLACES
from bmnn_desk.machine.worker import Worker
from bmnn_desk.papers.find_number_places import find_number_places
from tests.needs import needs_libreoffice, needs_poppler
from tests.papers import documents, number_documents, render

if TYPE_CHECKING:
    import pikepdf

    from bmnn_desk.domain.number_place import NumberPlace, NumberPlaces

DOCUMENTS = Path(__file__).parents[1] / "documents"
NEAR = 0.3
FIGURE = 2.29  # the width of a figure in 13 pt, mm
DRAFTS = {
    "spaces": (number_documents.NUMBER, number_documents.DAY),
    "no_break": ("Số:\u00a0\u00a0\u00a0\u00a0\u00a0/BC-SM", "Mẫu, ngày      tháng      năm 2025"),
    "party": ("Số       -BC/TU", "Mẫu Sơn, ngày     tháng     năm 2025"),
}
DOTTED = {
    "dots": ("Số: ......./BC-SM", "Mẫu Sơn, ngày ..... tháng ..... năm 2025"),
    "ellipses": ("Số: ……/BC-SM", "Mẫu Sơn, ngày …… tháng …… năm ……"),
    "lines": ("Số: ______/BC-SM", "Mẫu Sơn, ngày ____ tháng ____ năm ______"),
}


def places_of(pdf: bytes) -> NumberPlaces:
    found = find_number_places(pdf)
    assert found is not None
    return found


def ends(place: NumberPlace) -> tuple[float, float]:
    return place.x_mm, place.x_mm + place.width_mm


@needs_poppler
@pytest.mark.parametrize("name", number_documents.turned_drafts())
def test_a_blank_lies_between_the_words_that_poppler_sees(name: str) -> None:
    pdf = number_documents.turned_drafts()[name]
    words = number_documents.words_by_poppler(pdf)
    _is_between(places_of(pdf), words, "Số", "/BC")


@needs_libreoffice
@needs_poppler
def test_blanks_of_a_word_file_are_found_in_the_pages_that_libreoffice_makes_of_it() -> None:
    source = {
        name: number_documents.word_draft(*lines) for name, lines in (DRAFTS | DOTTED).items()
    }
    made = render.as_pdf(source)
    for name in DRAFTS:
        words = number_documents.words_by_poppler(made[name])
        _is_between(places_of(made[name]), words, "Số", "-BC" if name == "party" else "/BC")
    for name in DOTTED:
        places = places_of(made[name])
        assert {place.typed for place in (places.number, places.day, places.month)} == {""}
        assert places.number.width_mm > 3 * FIGURE
        assert places.day.width_mm > 2 * FIGURE
    year = places_of(made["lines"]).year
    assert year is not None
    assert (year.typed, year.width_mm > 4 * FIGURE) == ("", True)


def _is_between(
    places: NumberPlaces, words: list[number_documents.Word], label: str, sign: str
) -> None:
    around = [number_documents.word_at(words, text) for text in ("ngày", "tháng", "năm")]
    before, after = number_documents.word_at(words, label), number_documents.word_at(words, sign)
    assert ends(places.number) == pytest.approx((before[3], after[1]), abs=NEAR)
    assert ends(places.day) == pytest.approx((around[0][3], around[1][1]), abs=NEAR)
    assert ends(places.month) == pytest.approx((around[1][3], around[2][1]), abs=NEAR)
    assert before[2] < places.number.y_mm < before[4]
    assert (places.number.size_pt, places.number.italic) == (13.0, False)
    assert (places.day.size_pt, places.day.italic) == (13.0, True)
    assert places.year is not None
    assert places.year.typed == "2025"


def test_the_baseline_is_the_one_that_was_drawn() -> None:
    places = places_of(number_documents.pdf_draft())
    for place in (places.number, places.day, places.month):
        assert place.y_mm == pytest.approx(36.0, abs=0.01)


@pytest.mark.parametrize("path", sorted(DOCUMENTS.glob("*.pdf")), ids=lambda path: path.stem)
def test_what_is_typed_already_is_told_in_papers_of_every_make(path: Path) -> None:
    found = find_number_places(path.read_bytes())
    if path.stem == "drawn_scan":
        assert found is None
        return
    assert found is not None
    assert found.year is not None
    assert found.year.typed == "2025"
    if path.stem == "wrong_drafter_underscores":
        assert {found.number.typed, found.day.typed, found.month.typed} == {""}
    else:
        assert found.number.typed.isdecimal()
        assert found.day.typed.isdecimal()
        assert found.month.typed.isdecimal()


def test_a_sheet_without_such_lines_has_no_places() -> None:
    assert find_number_places(documents.pdf(1)) is None


def test_a_head_that_comes_after_a_picture_page_has_no_place_on_page_one() -> None:
    def change(opened: pikepdf.Pdf) -> None:
        opened.add_blank_page(page_size=documents.A4)
        opened.pages.reverse()

    source = documents.changed(change, number_documents.pdf_draft())
    assert find_number_places(source) is None


def test_a_broken_file_is_refused() -> None:
    with pytest.raises(DocumentDamagedError):
        find_number_places(documents.truncated())


def test_the_worker_hands_the_places_over() -> None:
    with Worker((FIND_NUMBER_PLACES,)) as worker:
        pdf = number_documents.pdf_draft()
        assert worker.do(FIND_NUMBER_PLACES, pdf) == find_number_places(pdf)
        assert worker.do(FIND_NUMBER_PLACES, documents.pdf(1)) is None
