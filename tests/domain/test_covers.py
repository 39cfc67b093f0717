from __future__ import annotations

from dataclasses import replace

import pytest

from bmnn_desk.domain.covers import CoverMark, cover_stamps, covers_for, says_level
from bmnn_desk.domain.papers import EnvelopeFacts
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.stamps import LEVEL_STAMPS, Stamp, level_stamp

WORDS = ("Mật", "Tối mật", "Tuyệt mật")
PERSON = "Ông Nguyễn Văn Mẫu"
LETTERS = {SecrecyLevel.TUYET_MAT: "A", SecrecyLevel.TOI_MAT: "B", SecrecyLevel.MAT: "C"}


INSIDE = (CoverMark.LEVEL, CoverMark.HASTE, CoverMark.NAMED_PERSON)
OUTSIDE = (CoverMark.LETTER, CoverMark.HASTE)


def facts(level: SecrecyLevel, haste: Stamp | None = None) -> EnvelopeFacts:
    return EnvelopeFacts(
        agency="SỞ MẪU MỰC",
        reference="01/BC-SMM",
        recipient="Sở Thử Nghiệm",
        address="",
        copies=1,
        letter=LETTERS[level],
        prints_letter=False,
        is_inner=False,
        named_person_only=False,
        urgency="",
        inner_mark=level_stamp(level) if level is SecrecyLevel.TUYET_MAT else None,
        haste=haste,
    )


def test_the_highest_level_has_two_covers_from_the_inside_out_and_the_others_one() -> None:
    for level in SecrecyLevel:
        covers = covers_for(facts(level))
        assert [cover.is_inner for cover in covers] == (
            [True, False] if level is SecrecyLevel.TUYET_MAT else [False]
        )


def test_it_is_the_same_whichever_of_the_covers_one_begins_with() -> None:
    for cover in covers_for(facts(SecrecyLevel.TUYET_MAT), PERSON):
        assert covers_for(cover) == covers_for(facts(SecrecyLevel.TUYET_MAT))


def test_inside_stands_the_level_and_outside_the_letter_and_never_the_level() -> None:
    inner, outer = covers_for(facts(SecrecyLevel.TUYET_MAT))
    assert cover_stamps(inner, INSIDE) == (Stamp.LEVEL_TUYET_MAT,)
    assert cover_stamps(outer, OUTSIDE) == (Stamp.LETTER_A,)
    for level, letter in (
        (SecrecyLevel.TOI_MAT, Stamp.LETTER_B),
        (SecrecyLevel.MAT, Stamp.LETTER_C),
    ):
        (cover,) = covers_for(facts(level), PERSON)
        assert cover_stamps(cover, OUTSIDE) == (letter,)


@pytest.mark.parametrize("level", SecrecyLevel)
@pytest.mark.parametrize("person", ["", PERSON])
def test_no_cover_that_is_seen_on_the_way_bears_a_level_mark(
    level: SecrecyLevel, person: str
) -> None:
    *_, outer = covers_for(facts(level, Stamp.URGENT), person)
    assert not set(cover_stamps(outer, OUTSIDE)) & set(LEVEL_STAMPS.values())
    assert Stamp.NAMED_PERSON_ONLY not in cover_stamps(outer, OUTSIDE)


def test_a_named_person_stands_inside_alone_and_only_he_may_open_it() -> None:
    inner, outer = covers_for(facts(SecrecyLevel.TUYET_MAT), PERSON)
    assert (inner.person, inner.named_person_only) == (PERSON, True)
    assert (outer.person, outer.named_person_only) == ("", False)
    assert cover_stamps(inner, INSIDE)[-1] is Stamp.NAMED_PERSON_ONLY


def test_a_single_cover_names_the_person_without_the_words_of_the_inner_one() -> None:
    (cover,) = covers_for(facts(SecrecyLevel.MAT), PERSON)
    assert (cover.person, cover.named_person_only) == (PERSON, False)


def test_haste_stands_on_every_cover() -> None:
    inner, outer = covers_for(facts(SecrecyLevel.TUYET_MAT, Stamp.AT_ONCE))
    assert cover_stamps(inner, INSIDE) == (Stamp.LEVEL_TUYET_MAT, Stamp.AT_ONCE)
    assert cover_stamps(outer, OUTSIDE) == (Stamp.LETTER_A, Stamp.AT_ONCE)


def test_a_cover_without_a_letter_bears_none() -> None:
    assert cover_stamps(replace(facts(SecrecyLevel.MAT), letter=""), OUTSIDE) == ()


@pytest.mark.parametrize(
    "text",
    [
        "TUYỆT MẬT",
        "Sở Mẫu (Tối mật)",
        "tuyệt  mật",
        "Mật",
        "“MẬT”",
        "Độ mật: Mật",
        "Sở Mẫu - Mật",
        "độ Mật",
        "Sở Mẫu\nMẬT",
        "TUYE\u0323\u0302T MA\u0323\u0302T",
    ],
)
def test_a_text_that_says_a_level_is_found(text: str) -> None:
    assert says_level(["Sở Thử Nghiệm", text], WORDS)


@pytest.mark.parametrize(
    "text",
    [
        "Phòng Bảo vệ bí mật nhà nước",
        "Ban Cơ yếu, bảo mật",
        "Ông Lê Mật Ong",
        "Xã Tối Mậtt",
        "BMNN",
        "",
    ],
)
def test_a_name_that_only_holds_the_letters_says_none(text: str) -> None:
    assert not says_level([text], WORDS)
