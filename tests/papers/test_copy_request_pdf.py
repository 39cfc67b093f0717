from __future__ import annotations

import pytest

from bmnn_desk.domain.copying import CopyForm
from bmnn_desk.papers.copy_request_pdf import copy_request_pdf
from tests.papers.copying_facts import copying_facts
from tests.papers.facts import LEVELS, PACKS, words_form
from tests.papers.read_pdf import check_golden, golden_text, page_texts


def printed(pack: str = PACKS[0], **changes: object) -> bytes:
    facts = copying_facts(ordinal=0, **changes)
    return copy_request_pdf(words_form(pack, "copy_request"), facts, LEVELS)


def flat(pdf: bytes) -> str:
    return " ".join(" ".join(page_texts(pdf)).split())


@pytest.mark.parametrize("pack", PACKS)
def test_the_request_reads_as_it_did(pack: str) -> None:
    check_golden(f"copy_request_{pack}", golden_text(printed(pack)))


@pytest.mark.parametrize("form", CopyForm)
def test_every_form_has_its_words(form: CopyForm) -> None:
    words = words_form(PACKS[0], "copy_request").words
    assert words[f"form_{form.value}"] in flat(printed(form=form))


@pytest.mark.parametrize(
    ("may_copy", "key"), [(True, "may_copy"), (False, "may_not_copy"), (None, "unsaid_copy")]
)
def test_what_the_paper_says_of_copying_is_put_before_who_permits(
    may_copy: bool | None,
    key: str,
) -> None:
    words = words_form(PACKS[0], "copy_request").words
    assert words[key] in flat(printed(may_copy=may_copy))


def test_an_empty_reason_is_left_to_be_written_by_hand() -> None:
    assert "........" in flat(printed(reason=""))
