from __future__ import annotations

import pytest

from bmnn_desk.domain.year_close import OpenPoint, OpenPointKind
from bmnn_desk.papers.year_exceptions_pdf import point_text, year_exceptions_pdf
from tests.papers.facts import PACKS, words_form
from tests.papers.read_pdf import page_texts
from tests.papers.year_facts import exceptions_facts, point

TITLES = {"outgoing_register": "Sổ đăng ký đi"}
Kind = OpenPointKind


def printed(pack: str = PACKS[0], **changes: object) -> bytes:
    form = words_form(pack, "year_exceptions")
    return year_exceptions_pdf(form, exceptions_facts(**changes), TITLES)


def flat(pdf: bytes) -> str:
    return " ".join(" ".join(page_texts(pdf)).split())


@pytest.mark.parametrize("pack", PACKS)
def test_every_kind_has_its_group_with_its_count(pack: str) -> None:
    words, text = words_form(pack, "year_exceptions").words, flat(printed(pack))
    for kind in Kind:
        assert " ".join(words[f"point_{kind.value}"].split()) in text, kind


def test_points_of_a_kind_stand_in_one_group() -> None:
    points = tuple(point(Kind.RECEIPT_OPEN, subject=number) for number in range(3))
    text = flat(printed(points=points))
    assert "(3):" in text
    assert "2." not in text.split("(3):")[0].split("1.")[-1]


def test_the_code_stands_on_every_page_and_both_sign_on_the_last() -> None:
    points = tuple(
        point(Kind.COPY_WAITING, subject=number, reference=f"{number}/BC") for number in range(400)
    )
    pages = page_texts(printed(points=points))
    assert len(pages) > 2
    assert all("ABCD-EFGH-IJKL" in page for page in pages)
    assert "Trần Văn Giám" in pages[-1]
    assert "Lê Thị Văn Thư" in pages[-1]
    assert all(f"{number}/BC" in flat(printed(points=points)) for number in (0, 199, 399))


@pytest.mark.parametrize(
    ("given", "words"),
    [
        (point(Kind.RECEIPT_OPEN), "01/BC-SMM (ngày 10/03/2025)"),
        (point(Kind.COPY_WAITING), "01/BC-SMM (ngày 10/03/2025): 2"),
        (point(Kind.NUMBER_GAP, day=None, reference="07"), "07: 2"),
        (
            point(Kind.BOOK_OPEN, book_kind="outgoing_register", volume=1, count=1),
            "Sổ đăng ký đi, quyển số 1: 1",
        ),
        (point(Kind.RECEIPT_OPEN, reference="", day=None), "không số"),
    ],
)
def test_a_point_is_called_by_its_number_or_its_book(given: OpenPoint, words: str) -> None:
    assert point_text(words_form(PACKS[0], "year_exceptions").words, given, TITLES) == words


def test_the_same_list_gives_the_same_bytes() -> None:
    assert printed() == printed()
