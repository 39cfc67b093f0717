from __future__ import annotations

import pytest

from bmnn_desk.domain.mark_pages import (
    PageChoice,
    PageFault,
    PageKind,
    numbers_text,
    pages_from,
    typed_pages,
)

EVERY = PageChoice(kind=PageKind.EVERY)


@pytest.mark.parametrize(
    ("typed", "numbers"),
    [
        ("1", (1,)),
        ("1, 3-5", (1, 3, 4, 5)),
        ("5;3 - 4 ; 3", (3, 4, 5)),
        ("2\u20133", (2, 3)),
        ("7,", (7,)),
        ("9-9", (9,)),
    ],
)
def test_page_numbers_are_read_as_people_type_them(typed: str, numbers: tuple[int, ...]) -> None:
    assert typed_pages(typed, 9) == numbers


@pytest.mark.parametrize(
    ("typed", "fault"),
    [
        ("", PageFault.EMPTY),
        (" , ", PageFault.EMPTY),
        ("một", PageFault.UNREADABLE),
        ("1 3", PageFault.UNREADABLE),
        ("0", PageFault.UNREADABLE),
        ("-2", PageFault.UNREADABLE),
        ("1-2-3", PageFault.UNREADABLE),
        ("\u0663", PageFault.UNREADABLE),
        ("5-3", PageFault.BACKWARDS),
        ("10", PageFault.BEYOND),
        ("2-99999", PageFault.BEYOND),
    ],
)
def test_what_is_wrong_with_typed_numbers_has_a_name(typed: str, fault: PageFault) -> None:
    assert typed_pages(typed, 9) is fault


def test_where_nobody_counted_the_pages_none_lies_beyond_the_end() -> None:
    assert typed_pages("40", None) == (40,)


@pytest.mark.parametrize("text", ["first", "last", "every", "1,3-5", "2"])
def test_a_choice_comes_back_from_its_text(text: str) -> None:
    assert pages_from(text).text == text


@pytest.mark.parametrize("text", ["chosen", "odd", "5-3", "x", ",;"])
def test_another_text_is_no_choice(text: str) -> None:
    with pytest.raises(ValueError, match=text):
        pages_from(text)


def test_numbers_belong_to_chosen_pages_alone() -> None:
    for kind, numbers in ((PageKind.CHOSEN, ()), (PageKind.LAST, (2,)), (PageKind.CHOSEN, (0,))):
        with pytest.raises(ValueError, match=kind.value):
            PageChoice(kind=kind, numbers=numbers)


def test_the_indexes_are_those_of_the_document() -> None:
    chosen = PageChoice(kind=PageKind.CHOSEN, numbers=(1, 3, 9))
    assert PageChoice().indexes(4) == (0,)
    assert PageChoice(kind=PageKind.LAST).indexes(4) == (3,)
    assert EVERY.indexes(3) == (0, 1, 2)
    assert chosen.indexes(4) == (0, 2)


def test_many_is_more_than_one_page() -> None:
    one, two = ((2,), (2, 3))
    assert EVERY.is_many
    assert PageChoice(kind=PageKind.CHOSEN, numbers=two).is_many
    assert not PageChoice(kind=PageKind.CHOSEN, numbers=one).is_many
    assert not PageChoice().is_many


def test_runs_of_numbers_are_written_as_one() -> None:
    assert numbers_text((1, 2, 3, 7, 9, 10)) == "1-3,7,9-10"
