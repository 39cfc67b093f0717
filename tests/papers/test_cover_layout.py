from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.errors import CoverTooSmallError
from bmnn_desk.papers.cover_layout import CoverArea, CoverLayout, LaidCover
from bmnn_desk.papers.fonts import width_of
from bmnn_desk.papers.ink import Words
from bmnn_desk.papers.mark import PT_PER_MM
from tests.papers.cover_facts import PERSON, cover, each_level, hardest, regime
from tests.papers.facts import PACKS

if TYPE_CHECKING:
    from bmnn_desk.domain.papers import EnvelopeFacts

SIZES = [
    (key, size.width_mm, size.height_mm) for key, size in regime(PACKS[0]).covers.envelopes.items()
]
Rect = tuple[float, float, float, float]


def laid(
    facts: EnvelopeFacts, width_mm: float, height_mm: float, margin_mm: float = 8
) -> LaidCover:
    law = regime(PACKS[0])
    area = CoverArea(width_mm=width_mm, height_mm=height_mm, margin_mm=margin_mm)
    return CoverLayout(law.covers, law.stamps, area).lay(facts)


def rects(made: LaidCover) -> list[Rect]:
    """Every mark and every line of words, left top right bottom in mm."""
    found = [
        (spot.x_mm, spot.y_mm, spot.x_mm + spot.shape.width_mm, spot.y_mm + spot.shape.height_mm)
        for spot in made.spots
    ]
    for words in made.texts:
        if not isinstance(words, Words) or not words.text:
            continue
        size = words.letters.size_pt
        wide = width_of(words.text, words.letters.face, size) / PT_PER_MM
        left = words.x_mm - wide * words.anchor
        found.append((left, words.y_mm - size * 0.7 / PT_PER_MM, left + wide, words.y_mm))
    return found


def overlap(one: Rect, other: Rect) -> bool:
    return (
        min(one[2], other[2]) > max(one[0], other[0]) + 0.01
        and min(one[3], other[3]) > max(one[1], other[1]) + 0.01
    )


@pytest.mark.parametrize(("key", "width", "height"), SIZES)
@pytest.mark.parametrize("facts", [*hardest(), *each_level()])
def test_nothing_lies_on_anything_else_nor_beyond_the_edge(
    key: str, width: float, height: float, facts: EnvelopeFacts
) -> None:
    found = rects(laid(facts, width, height))
    for one, other in combinations(found, 2):
        assert not overlap(one, other), (key, one, other)
    for left, top, right, bottom in found:
        assert left >= 7.9
        assert top >= 7.9
        assert right <= width - 7.9
        assert bottom <= height - 7.9


def test_marks_stand_under_each_other_at_the_right_and_the_words_for_one_person_below() -> None:
    inner, _ = hardest()
    level, haste, named = laid(inner, 220, 110).spots
    assert [spot.shape.stamp for spot in (level, haste, named)] == [
        Stamp.LEVEL_TUYET_MAT,
        Stamp.VERY_URGENT,
        Stamp.NAMED_PERSON_ONLY,
    ]
    assert level.x_mm + 40 == haste.x_mm + 40 == 212
    assert haste.y_mm == level.y_mm + 10
    assert named.x_mm == 60
    assert named.y_mm > 80


def test_the_place_outside_is_named_without_its_letter_and_without_a_level() -> None:
    for facts in each_level():
        (spot,) = laid(facts, 220, 110).spots
        wanted = "Chỗ đóng dấu chỉ độ mật" if facts.is_inner else "Chỗ đóng dấu ký hiệu"
        assert spot.words == wanted


def test_only_the_inner_cover_says_that_it_is_sealed() -> None:
    inner, outer = hardest()
    said = {
        made.is_inner: " ".join(
            words.text for words in laid(made, 220, 110).texts if isinstance(words, Words)
        )
        for made in (inner, outer)
    }
    assert "Niêm phong" in said[True]
    assert "Niêm phong" not in said[False]
    assert PERSON.split(",", maxsplit=1)[0] in said[True]
    assert PERSON.split(",", maxsplit=1)[0] not in said[False]


@pytest.mark.parametrize("size", [(99.1, 67.7), (90.0, 40.0), (60.0, 30.0)])
def test_what_does_not_fit_is_refused_with_the_size(size: tuple[float, float]) -> None:
    inner, _ = hardest()
    with pytest.raises(CoverTooSmallError) as caught:
        laid(inner, *size, margin_mm=5)
    assert (caught.value.width, caught.value.height) == (round(size[0]), round(size[1]))


def test_a_long_name_is_set_smaller_and_whole() -> None:
    name = "Ban Quản lý dự án đầu tư xây dựng các công trình giao thông và dân dụng tỉnh Mẫu Sơn"
    made = laid(cover(SecrecyLevel.MAT, recipient=name * 3), 162, 114)
    words = [text.text for text in made.texts if isinstance(text, Words)]
    assert (name * 3).split() == " ".join(words).partition("Kính gửi: ")[2].split()
