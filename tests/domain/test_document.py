from __future__ import annotations

from dataclasses import MISSING, FrozenInstanceError, fields

import pytest

from bmnn_desk.domain.document import Area, CopySentence, DocumentFacts, LegacyEncoding
from tests.domain.text_faults import readings as r

SECRET = "nội dung kín"


@pytest.mark.parametrize(
    "value",
    [
        r.spot(words=SECRET),
        r.read(SECRET),
        r.recipient(SECRET, 1),
        r.block(r.recipient(SECRET, 1)),
        r.level(spot=r.spot(words=SECRET)),
        r.part(font=SECRET),
        r.size(),
        r.reading(title=r.read(SECRET), place_name=SECRET),
    ],
    ids=lambda value: type(value).__name__,
)
def test_nothing_that_was_read_shows_in_a_repr(value: object) -> None:
    assert SECRET not in repr(value)
    assert "object at 0x" in repr(value)


def test_two_readings_of_the_same_bytes_are_one() -> None:
    assert r.reading() == r.reading()
    assert hash(r.reading()) == hash(r.reading())
    assert r.reading() != r.reading(tracked=1)


def test_a_reading_stays_as_it_was_read() -> None:
    with pytest.raises(FrozenInstanceError):
        r.reading().number = 5  # type: ignore[misc]


def test_a_margin_is_unknown_until_it_is_read() -> None:
    names = ("top_mm", "bottom_mm", "left_mm", "right_mm")
    size = type(r.size())(width_mm=210, height_mm=297)
    assert [getattr(size, name) for name in names] == [None] * 4


def test_nothing_of_a_document_has_a_value_that_was_not_read() -> None:
    assert [field.name for field in fields(DocumentFacts) if field.default is not MISSING] == []


def test_choices_are_written_by_small_words() -> None:
    for kind in (Area, CopySentence, LegacyEncoding):
        assert [member.value for member in kind] == [name.lower() for name in kind.__members__]
