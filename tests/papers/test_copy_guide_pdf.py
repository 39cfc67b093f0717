from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.papers.copy_guide_pdf import GuideAsked, copy_guide_pdf
from bmnn_desk.papers.copy_marks import mark_blanks
from tests.papers.copying_facts import copying_facts
from tests.papers.facts import LEVELS, PACKS, words_form
from tests.papers.read_pdf import check_golden, golden_text, page_texts

if TYPE_CHECKING:
    from bmnn_desk.domain.copying import CopyPaperFacts
    from bmnn_desk.law.loader import Law


def printed(
    law: Law, facts: CopyPaperFacts, pack: str = PACKS[0], *, from_first: bool = False
) -> bytes:
    blanks = mark_blanks(law.pack(pack), facts)
    asked = GuideAsked(facts=facts, blanks=blanks, from_first=from_first)
    return copy_guide_pdf(words_form(pack, "copy_marks"), asked, LEVELS)


def flat(pdf: bytes) -> str:
    return " ".join(" ".join(page_texts(pdf)).split())


@pytest.mark.parametrize("pack", PACKS)
def test_the_guide_reads_as_it_did(law: Law, pack: str) -> None:
    check_golden(f"copy_guide_{pack}", golden_text(printed(law, copying_facts(), pack)))


def test_every_blank_and_every_number_is_said_and_the_title_is_not(law: Law) -> None:
    text = flat(printed(law, copying_facts()))
    wanted = ("Sao y bản chính", "10/03/2025", "03 bản", "Giám đốc", "Trần Văn Giám", "02 Công an")
    assert [each for each in wanted if each not in text] == []
    assert "tình hình mẫu" not in text


def test_what_is_said_of_further_copies_and_of_the_seal_is_what_this_office_needs(
    law: Law,
) -> None:
    words = words_form(PACKS[0], "copy_marks").words
    plain = flat(printed(law, copying_facts()))
    assert words["seal"] in plain
    assert words["further"] not in plain
    other = flat(printed(law, copying_facts(has_seal=False), from_first=True))
    assert words["no_seal"] in other
    assert words["further"] in other
