"""A word or blank that a paper needs is missed when the law is read, not in an act."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import LawDataError
from bmnn_desk.law.loader import SHEETS, Law
from bmnn_desk.law.words import WORDS
from bmnn_desk.paths import forms_folder

if TYPE_CHECKING:
    from pathlib import Path

SPOILT = {
    "a word taken away": ("regime.toml", 'copy_sent = "Bản gửi"\n', "", "words.copy_sent"),
    "a word misspelt": ("regime.toml", "copy_sent =", "copy_snt =", "words.copy_s"),
    "an unknown blank": (
        "regime.toml",
        "(bản số {number})",
        "(bản số {nummer})",
        "words.register_recipient",
    ),
    "an open brace": (
        "regime.toml",
        "(bản số {number})",
        "(bản số {number)",
        "words.register_recipient",
    ),
    "a negative term": ("regime.toml", "MAT = 10", "MAT = -10", "term_years.MAT"),
    "days the wrong way round": (
        "regime.toml",
        "since = 2020-07-01",
        "since = 2026-03-01",
        "until",
    ),
    "an unknown rule": ("rules.toml", "[DI-04]", "[DI-94]", "DI-94"),
    "an empty basis": (
        "rules.toml",
        'basis = "Luật 29/2018/QH14, Điều 10 khoản 1"',
        'basis = " "',
        ".basis",
    ),
    "an unknown column": (
        "m14_outgoing_register.toml",
        'field = "signer"',
        'field = "singer"',
        "columns[5].field",
    ),
    "an unknown slip field": ("slip.toml", 'field = "copies"', 'field = "copiez"', "fields["),
}


@pytest.mark.parametrize("name", SPOILT)
def test_what_is_spoilt_is_named(name: str, tmp_path: Path) -> None:
    file, old, new, key = SPOILT[name]
    for path in forms_folder().rglob("*.toml"):
        copy = tmp_path / path.relative_to(forms_folder())
        copy.parent.mkdir(exist_ok=True)
        text = path.read_text("utf-8")
        if path.parent.name == "tt24-2020" and path.name == file:
            assert old in text
            text = text.replace(old, new, 1)
        copy.write_text(text, "utf-8")
    with pytest.raises(LawDataError) as caught:
        Law(tmp_path)
    assert caught.value.file == f"tt24-2020/{file}"
    assert key in caught.value.key


def test_every_paper_has_its_words() -> None:
    assert set(WORDS) == {"regime", "slip", "specimen_sheet", "covers", "office_paper", *SHEETS}
