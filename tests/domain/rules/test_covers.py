from __future__ import annotations

from dataclasses import replace
from typing import Any

from bmnn_desk.domain.cover_case import CoverMade, CoverSetCase
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.stamps import Stamp
from tests.domain.rules.case_table import broken_by, cases, table, table_tests

FAMILY = "covers"
WORDS = ("Mật", "Tối mật", "Tuyệt mật")


def cover(*stamps: Stamp, **changes: Any) -> CoverMade:  # noqa: ANN401
    plain = CoverMade(
        reference="05/BC-SMM",
        recipient="Công an tỉnh Mẫu",
        stamps=frozenset(stamps),
        texts=("Số: 05/BC-SMM", "Kính gửi: Công an tỉnh Mẫu"),
    )
    return replace(plain, **changes)


INNER = cover(Stamp.LEVEL_TUYET_MAT, is_sealed=True)
OUTER = cover(Stamp.LETTER_A)


def two(inner: CoverMade = INNER, outer: CoverMade = OUTER, person: str = "") -> CoverSetCase:
    return CoverSetCase(
        level=SecrecyLevel.TUYET_MAT,
        letter="A",
        needs_inner=True,
        level_words=WORDS,
        covers=(inner, outer),
        person=person,
    )


def one(*covers: CoverMade, **changes: Any) -> CoverSetCase:  # noqa: ANN401
    plain = CoverSetCase(
        level=SecrecyLevel.MAT,
        letter="C",
        needs_inner=False,
        level_words=WORDS,
        covers=covers,
    )
    return replace(plain, **changes)


SINGLE = cover(Stamp.LETTER_C)
NAMED = cover(Stamp.LEVEL_TUYET_MAT, Stamp.NAMED_PERSON_ONLY, is_sealed=True)
KEPT = table(
    cases(
        "COVER_SET",
        "DAU-11",
        two_covers=two(),
        to_a_person=two(NAMED, person="Trần Văn Giám"),
        one_cover=one(SINGLE),
        urgent=one(cover(Stamp.LETTER_C, Stamp.URGENT)),
        the_middle_level=one(cover(Stamp.LETTER_B), level=SecrecyLevel.TOI_MAT, letter="B"),
    ),
    cases(
        "COVER_SET",
        "DAU-11B",
        silent=two(),
        one_cover=one(SINGLE),
        the_word_within_a_name=one(cover(Stamp.LETTER_C, texts=("Ban Cơ yếu, bảo mật",))),
    ),
)
BROKEN = table(
    cases(
        "COVER_SET",
        "DAU-11",
        no_inner_cover=replace(two(), covers=(OUTER,)),
        one_too_many=one(SINGLE, SINGLE),
        none=one(),
        no_letter=two(outer=cover()),
        another_letter=one(cover(Stamp.LETTER_B)),
        two_letters=one(cover(Stamp.LETTER_C, Stamp.LETTER_B)),
        unsealed=two(replace(INNER, is_sealed=False)),
        no_number_inside=two(replace(INNER, reference=" ")),
        no_recipient_inside=two(replace(INNER, recipient="")),
        no_level_inside=two(cover(is_sealed=True)),
        another_level_inside=two(cover(Stamp.LEVEL_MAT, is_sealed=True)),
        person_not_said=two(person="Trần Văn Giám"),
    ),
    cases(
        "COVER_SET",
        "DAU-11B",
        the_word=one(cover(Stamp.LETTER_C, texts=("Độ mật: Mật",))),
        the_word_alone=two(outer=cover(Stamp.LETTER_A, texts=("TUYỆT MẬT",))),
        the_stamp=one(cover(Stamp.LETTER_C, Stamp.LEVEL_MAT)),
    ),
)


test_it_is_kept, test_it_is_broken, test_each_has_both_kinds = table_tests(FAMILY, KEPT, BROKEN)


def test_the_inner_cover_may_say_the_level() -> None:
    said = two(replace(INNER, texts=("TUYỆT MẬT",)))
    assert broken_by(FAMILY, "COVER_SET", said) == set()
