from __future__ import annotations

import pytest

from bmnn_desk.domain.papers import NumberedRecipient, RecipientsFacts
from bmnn_desk.domain.secret_forms import SecretForm
from bmnn_desk.papers.determination_pdf import determination_pdf
from tests.papers.circular_facts import determination_facts
from tests.papers.facts import LEVELS, PACKS, words_form
from tests.papers.read_pdf import check_golden, golden_text, page_texts
from tests.papers.text_places import places_of, ticked_words

WORDS = words_form(PACKS[0], "determination").words
FORMS = {
    SecretForm.OBJECT: "form_object",
    SecretForm.PLACE: "form_place",
    SecretForm.SPEECH: "form_speech",
    SecretForm.ACTIVITY: "form_activity",
    SecretForm.OTHER: "form_other",
}


def printed(pack: str = PACKS[0], **changes: object) -> bytes:
    return determination_pdf(
        words_form(pack, "determination"), determination_facts(**changes), LEVELS
    )


def flat(pdf: bytes) -> str:
    return " ".join(" ".join(page_texts(pdf)).split())


@pytest.mark.parametrize("pack", PACKS)
def test_the_paper_reads_as_it_did(pack: str) -> None:
    check_golden(f"determination_{pack}", golden_text(printed(pack)))


def test_all_that_the_proposal_must_settle_is_there_on_one_page() -> None:
    pdf = printed(term="đến 31/12/2026", sources=("Công văn 15/CV ngày 12/01/2025 (độ Mật)",))
    text = flat(pdf)
    assert len(page_texts(pdf)) == 1
    wanted = (
        "Ổ cứng gắn ngoài số 07 chứa số liệu mẫu quý I",
        "điểm b, khoản 3, Điều 1 Quyết định số 9999/QĐ-TTg",
        "Công văn 15/CV ngày 12/01/2025 (độ Mật)",
        "đến 31/12/2026",
        "- Sở Thử Nghiệm (bản số 02);",
        "- Lưu: VT (bản gốc, bản số 03).",
        "03 bản, tính cả bản lưu.",
        WORDS["drafter_position"].format(drafter="Ngô Văn Soạn", position="Chuyên viên"),
        "QUYẾT ĐỊNH CỦA NGƯỜI CÓ THẨM QUYỀN",
    )
    assert [each for each in wanted if each not in text] == []


@pytest.mark.parametrize("form", FORMS)
def test_just_the_form_the_level_and_the_sentence_proposed_are_ticked(
    form: SecretForm,
) -> None:
    assert ticked_words(printed(form=form)) == [
        WORDS[FORMS[form]],
        "Tối mật",
        WORDS["may_not_copy"],
    ]


def test_a_blank_paper_ticks_nothing_and_leaves_dots() -> None:
    empty = RecipientsFacts(
        recipients=(), archive=(), copies=0, drafter="", drafter_unit="", may_copy=None
    )
    pdf = printed(
        secret="",
        unit="",
        drafter="",
        drafter_position="",
        level=None,
        bases=(),
        recipients=empty,
        reason="",
        paper_code="",
        form=None,
    )
    text = flat(pdf)
    assert ticked_words(pdf) == []
    for key in ("secret", "unit", "drafter", "bases", "term", "quantity", "recipients", "reason"):
        assert f"{WORDS[key]} ...." in text, key
    assert WORDS["code"].format(code="").strip() not in text


def test_a_document_is_proposed_on_the_slip() -> None:
    with pytest.raises(ValueError, match="slip"):
        printed(form=SecretForm.DOCUMENT)


def test_the_decision_stands_whole_below_the_proposal_left_of_its_signature() -> None:
    (places,) = places_of(printed())
    heading, day = places[WORDS["decision"]], places[WORDS["sign_day"]]
    proposer = places[WORDS["drafter_heading"]]
    assert heading.page == day.page == proposer.page
    assert heading.y_mm > proposer.y_mm + 20
    assert day.x_mm > heading.x_mm + 90
    assert abs(day.y_mm - heading.y_mm) < 3


def test_forty_recipients_run_over_the_page_and_the_decision_is_not_torn() -> None:
    many = RecipientsFacts(
        recipients=tuple(NumberedRecipient(name=f"Nơi{n}", numbers=(n,)) for n in range(1, 41)),
        archive=(),
        copies=40,
        drafter="",
        drafter_unit="",
        may_copy=True,
    )
    pages = page_texts(printed(recipients=many))
    assert all(f"Nơi{n} " in " ".join(pages) for n in range(1, 41))
    (decided,) = [page for page in pages if WORDS["decision"] in page]
    assert WORDS["decision_delegation"] in decided
    assert WORDS["sign_day"] in decided
