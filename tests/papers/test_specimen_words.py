from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.papers.specimen_words import about_shape, notes_on
from tests.papers.facts import PACKS

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law


def test_a_stamp_is_told_by_form_size_borders_and_letters(law: Law) -> None:
    regime = law.pack(PACKS[0])
    told = {
        stamp: about_shape(regime.specimen, regime.stamps[stamp])
        for stamp in (Stamp.LEVEL_TUYET_MAT, Stamp.LETTER_A, Stamp.URGENT)
    }
    assert told[Stamp.LEVEL_TUYET_MAT] == (
        "Mẫu số 02",
        "40 \u00d7 8 mm",
        "2 viền, cách nhau 1 mm",
        "chữ cỡ 13",
    )
    assert told[Stamp.LETTER_A][1:] == (
        "đường kính 15 mm",
        "2 viền, cách nhau 1 mm",
        "chữ cỡ 40",
    )
    assert told[Stamp.URGENT] == ("20 \u00d7 8 mm", "một viền", "chữ cỡ 13")


def test_two_sizes_of_letters_are_both_named(law: Law) -> None:
    regime = law.pack(PACKS[0])
    about = about_shape(regime.specimen, regime.stamps[Stamp.DECLASSIFIED])
    assert about[-1] == "chữ cỡ 14, 13"


def test_what_was_not_read_says_so_before_its_source_and_its_doubts(law: Law) -> None:
    regime = law.pack(PACKS[1])
    source, doubts = notes_on(regime.specimen, regime.stamps[Stamp.RECALL])
    assert source.startswith("Chưa đối chiếu. Nguồn: ")
    assert doubts.startswith("Chưa chắc: mọi trị số: chưa đối chiếu")
    assert not source.endswith("..")
