"""The papers of copying have their words in every pack, with what the law asks each to show."""

from __future__ import annotations

import pytest

from bmnn_desk.domain.copying import CopyForm
from bmnn_desk.domain.findings import Confidence
from bmnn_desk.law.copying_words import COPYING_WORDS
from tests.papers.facts import PACKS, words_form

OLD, NEW = "tt24-2020", "nd63-2026"
# forms.md Mẫu số 10: content, time, quantity, recipients, authority, seal; level of the source.
EXTRACT = ("content", "made_on", "quantity", "recipients", "permitted_by", "level_place")
# forms.md Mẫu số 13: name and type, level, time, quantity, recipients, who took it, authority.
PHOTOGRAPH = (
    "name",
    "level",
    "made_on",
    "quantity",
    "recipients",
    "executor",
    "permitted_by",
)


@pytest.mark.parametrize("pack", PACKS)
@pytest.mark.parametrize("key", COPYING_WORDS)
def test_a_paper_has_its_words_and_is_no_law_that_was_read(pack: str, key: str) -> None:
    form = words_form(pack, key)
    assert set(form.words) == set(COPYING_WORDS[key])
    assert all(word.strip() for word in form.words.values())
    assert not form.confidence.is_sourced
    assert "do chương trình đặt" in form.source


@pytest.mark.parametrize("pack", PACKS)
@pytest.mark.parametrize(
    ("key", "shown"), [("extract_sheet", EXTRACT), ("photograph_record", PHOTOGRAPH)]
)
def test_what_the_law_asks_a_paper_to_show_has_a_word(
    pack: str, key: str, shown: tuple[str, ...]
) -> None:
    words = words_form(pack, key).words
    assert set(shown) <= set(words)
    assert "đóng dấu" in words["signer_note"]
    assert "đóng dấu" not in words["signer_note_no_seal"]


def test_every_form_of_copying_has_its_word_on_the_request() -> None:
    assert {f"form_{form.value}" for form in CopyForm} <= set(COPYING_WORDS["copy_request"])


@pytest.mark.parametrize("key", ["extract_sheet", "photograph_record"])
def test_since_2026_it_was_not_found_and_before_it_has_its_number(key: str) -> None:
    old, new = words_form(OLD, key), words_form(NEW, key)
    assert "Mẫu số 1" in old.source
    assert (old.confidence, new.confidence) == (Confidence.LOW, Confidence.UNREAD)
    assert new.source.startswith("Không tìm thấy trong")
