"""Every sentence of the terminal is a whole one, and what it needs to be filled in is known."""

from __future__ import annotations

import subprocess
import sys
import unicodedata
from string import Formatter

import pytest

from bmnn_desk.ui import command_texts

ALL = {name: text for name, text in vars(command_texts).items() if name.isupper()}


@pytest.mark.parametrize("name", ALL)
def test_each_is_written_nfc_and_has_only_named_blanks(name: str) -> None:
    assert unicodedata.is_normalized("NFC", ALL[name])
    assert "" not in {blank for _, blank, _, _ in Formatter().parse(ALL[name]) if blank is not None}


def test_the_answer_of_verify_names_what_was_counted() -> None:
    said = command_texts.VERIFIED.format(acts=41, rows=90, checkpoints=2)
    assert all(figure in said for figure in ("41", "90", "2"))


def test_the_terminal_reads_its_words_without_qt() -> None:
    code = "import bmnn_desk.ui.command_texts, sys; sys.exit('PySide6' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
