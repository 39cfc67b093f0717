from __future__ import annotations

from io import BytesIO

import pytest

from bmnn_desk.domain.second_person import SecondAct
from bmnn_desk.papers.authorisation_pdf import authorisation_pdf
from tests.papers.facts import PACKS, words_form
from tests.papers.journal_facts import authorisation_facts
from tests.papers.read_pdf import check_golden, font_names, golden_text, page_texts


def printed(pack: str = PACKS[0], **changes: object) -> bytes:
    return authorisation_pdf(words_form(pack, "second_person"), authorisation_facts(**changes))


def flat(pdf: bytes) -> str:
    (page,) = page_texts(pdf)
    return " ".join(page.split())


@pytest.mark.parametrize("pack", PACKS)
def test_the_paper_reads_as_it_did(pack: str) -> None:
    check_golden(f"authorisation_{pack}", golden_text(printed(pack)))


def test_who_asked_who_signs_the_due_day_and_the_code_stand_on_one_page() -> None:
    text = flat(printed())
    wanted = ("Lê Thị Văn Thư", "Trần Văn Giám", "15/03/2026", "7F3A-19C2", "NGƯỜI THỨ HAI")
    assert all(each in text for each in wanted)
    assert text.count("Trần Văn Giám") == 2


@pytest.mark.parametrize("act", SecondAct)
def test_every_act_is_said_in_words(act: SecondAct) -> None:
    words = words_form(PACKS[0], "second_person").words
    assert words[f"act_{act.value}"] in flat(printed(act=act))


def test_an_object_of_another_kind_is_named_by_its_number_alone() -> None:
    assert "bản ghi số 77 trong chương trình" in flat(printed(object_kind="strange", object_id=77))


def test_a_name_of_many_words_is_never_cut() -> None:
    name = " ".join(f"tn{number}" for number in range(30))
    found = flat(printed(second=name)).split()
    assert [word for word in found if word.startswith("tn")] == name.split() * 2


def test_the_same_paper_gives_the_same_bytes_in_our_faces_alone() -> None:
    assert printed() == printed()
    assert all(name.startswith("LiberationSerif") for name in font_names(BytesIO(printed())))
