from __future__ import annotations

import pytest

from bmnn_desk.errors import MarkNotProvedError
from bmnn_desk.papers import prove_marks, prove_pdf, same_document, same_page
from bmnn_desk.ui.check_words import CHECK_WORDS
from bmnn_desk.ui.error_texts import WORDS, sentence

MODULES = (prove_marks, prove_pdf, same_document, same_page)
CHECKS = sorted(
    {
        value
        for module in MODULES
        for name, value in vars(module).items()
        if name.isupper()
        and not name.startswith("_")
        and isinstance(value, str)
        and value.isidentifier()
    }
)


@pytest.mark.parametrize("check", CHECKS)
def test_every_check_of_the_proof_has_its_words(check: str) -> None:
    assert check in CHECK_WORDS
    assert WORDS[check] == CHECK_WORDS[check]
    assert CHECK_WORDS[check] in sentence(MarkNotProvedError(check, "copy_number", 3))


def test_no_words_stand_for_two_checks() -> None:
    assert len(set(CHECK_WORDS.values())) == len(CHECK_WORDS)
