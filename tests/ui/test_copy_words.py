from __future__ import annotations

from bmnn_desk.ui.copy_words import copy_words


def test_a_copy_is_named_by_its_document_and_number() -> None:
    assert copy_words("05/BC-SMM", 3) == "05/BC-SMM · bản số 03"
    assert copy_words("05/BC-CAT", None) == "05/BC-CAT · bản không ghi số"
    assert copy_words("", 3) == "bản số 03"
