from __future__ import annotations

import pytest

from bmnn_desk.domain.provision_paper import AskerKind
from bmnn_desk.papers.provision_request_pdf import provision_request_pdf
from tests.papers.circular_facts import provision_facts
from tests.papers.facts import PACKS, words_form
from tests.papers.read_pdf import check_golden, golden_text, page_texts
from tests.papers.text_places import places_of, ticked_words

WORDS = words_form(PACKS[0], "provision_request").words
# What the law has each asker say of himself: words of the form, and what is printed for each.
SAID = {
    AskerKind.BODY: {"body": "Sở Mẫu Mực", "representative": "Trần Văn Giám"},
    AskerKind.PERSON: {
        "person": "Sở Mẫu Mực",
        "identity": "P1234567",
        "address": "Số 1 đường Thử, phường Mẫu",
        "position": "Giám đốc",
    },
    AskerKind.FOREIGN_BODY: {
        "foreign_body": "Sở Mẫu Mực",
        "representative": "Trần Văn Giám",
        "nationality": "Lào",
        "passport": "P1234567",
        "position": "Giám đốc",
    },
    AskerKind.FOREIGN_PERSON: {
        "person": "Sở Mẫu Mực",
        "passport": "P1234567",
        "address": "Số 1 đường Thử, phường Mẫu",
    },
}
OF_THE_ASKER = {
    *("body", "foreign_body", "person", "representative", "nationality"),
    *("passport", "identity", "position", "address"),
}


def printed(pack: str = PACKS[0], **changes: object) -> bytes:
    return provision_request_pdf(words_form(pack, "provision_request"), provision_facts(**changes))


def flat(pdf: bytes) -> str:
    return " ".join(" ".join(page_texts(pdf)).split())


@pytest.mark.parametrize("pack", PACKS)
def test_the_paper_reads_as_it_did(pack: str) -> None:
    pages = [golden_text(printed(pack, kind=kind)) for kind in AskerKind]
    check_golden(f"provision_request_{pack}", "\n=====\n".join(pages))


@pytest.mark.parametrize("kind", AskerKind)
def test_each_asker_says_what_the_law_wants_of_him_and_no_more(kind: AskerKind) -> None:
    pdf = printed(kind=kind)
    text = flat(pdf)
    assert len(page_texts(pdf)) == 1
    for key, said in SAID[kind].items():
        assert f"{WORDS[key]} {said}" in text, key
    for key in OF_THE_ASKER - set(SAID[kind]):
        assert WORDS[key] not in text, key
    assert f"{WORDS['secret']} Báo cáo số 118/BC-CAT ngày 03/02/2025 (độ Tối mật)" in text
    assert f"{WORDS['purpose']} Xây dựng phương án mẫu năm 2025" in text


@pytest.mark.parametrize("kind", AskerKind)
def test_all_undertake_to_protect_and_foreigners_to_pass_nothing_on(kind: AskerKind) -> None:
    text = flat(printed(kind=kind))
    foreign = kind in {AskerKind.FOREIGN_BODY, AskerKind.FOREIGN_PERSON}
    assert WORDS["undertaking_protect"] in text
    assert (WORDS["undertaking_pass_on"] in text) is foreign


@pytest.mark.parametrize("kind", AskerKind)
def test_a_body_has_its_letterhead_and_a_person_signs_for_himself(kind: AskerKind) -> None:
    text = flat(printed(kind=kind))
    body = kind in {AskerKind.BODY, AskerKind.FOREIGN_BODY}
    assert ("Số: 15/SMM-VP" in text) is body
    assert ("SỞ MẪU MỰC" in text) is body
    assert (WORDS["body_heading"] in text) is body
    assert (WORDS["person_heading"] in text) is not body


def test_the_answer_is_open_and_stands_below_the_askers_signature() -> None:
    pdf = printed()
    assert ticked_words(pdf) == []
    (places,) = places_of(pdf)
    assert places[WORDS["agrees"]].y_mm > places[WORDS["body_heading"]].y_mm + 20
    assert places[WORDS["sign_day"]].x_mm > places[WORDS["agrees"]].x_mm + 90


def test_a_blank_request_leaves_dots_for_every_fact() -> None:
    empty = dict.fromkeys(
        ("asker", "reference", "addressee", "representative", "identity_number", "address"), ""
    )
    blank = flat(printed(kind=AskerKind.PERSON, **empty, position="", secret="", purpose=""))
    for key in ("person", "identity", "address", "position", "secret", "purpose"):
        assert f"{WORDS[key]} ...." in blank, key
