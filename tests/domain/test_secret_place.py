from __future__ import annotations

import unicodedata
from dataclasses import replace

import pytest

from bmnn_desk.domain.secret_place import PlacePart, bare_part, place_order
from tests import make


@pytest.mark.parametrize(
    ("part", "typed", "bare"),
    [
        (PlacePart.ARTICLE, "3", "3"),
        (PlacePart.ARTICLE, "Điều 3a.", "3a"),
        (PlacePart.ARTICLE, "DIEU  12", "12"),
        (PlacePart.ARTICLE, "ba", None),
        (PlacePart.ARTICLE, "abc", None),
        (PlacePart.ARTICLE, "3 và 4", None),
        (PlacePart.ARTICLE, "", None),
        (PlacePart.CLAUSE, "khoản 2", "2"),
        (PlacePart.CLAUSE, "a", None),
        (PlacePart.CLAUSE, "Điều 2", None),
        (PlacePart.ARTICLE, "khoản 2", None),
        (PlacePart.POINT, "điểm đ)", "đ"),
        (PlacePart.POINT, "a", "a"),
        (PlacePart.POINT, "a và b", None),
        (PlacePart.POINT, "điểm", None),
        (PlacePart.POINT, "khoản a", None),
    ],
)
def test_a_place_is_bare_of_its_word_or_none(part: PlacePart, typed: str, bare: str | None) -> None:
    assert bare_part(part, typed) == bare


@pytest.mark.parametrize(
    ("part", "typed", "bare"),
    [(PlacePart.ARTICLE, "Điều 3a.", "3a"), (PlacePart.POINT, "điểm ê)", "ê")],
)
def test_letters_that_come_with_their_marks_apart_are_read(
    part: PlacePart, typed: str, bare: str
) -> None:
    assert bare_part(part, unicodedata.normalize("NFD", typed)) == bare


def test_entries_stand_by_their_figures_then_their_letters() -> None:
    (plain, *_) = make.secret_list().items
    order = [
        ("1", "1", ""), ("2", "1", "a"), ("2", "1", "d"), ("2", "1", "đ"), ("2", "1", "e"),
        ("2", "2", "a"), ("2", "10", "a"), ("2a", "1", "a"), ("10", "1", "a"),
    ]  # fmt: skip
    items = [replace(plain, article=a, clause=c, point=p) for a, c, p in order]
    mixed = [*items[5::-1], *items[6:]]
    assert sorted(mixed, key=place_order) == items
