from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from bmnn_desk.machine.no_network import Ban
from bmnn_desk.machine.probes.printer_addresses import is_at_this_machine
from bmnn_desk.ui.connected import Standing
from bmnn_desk.ui.network_words import STANDING_WORDS, ban_words, left_out_words
from tests.ui.printing.fake_printers import COLOUR, GREY, FakePrinters

if TYPE_CHECKING:
    from pathlib import Path


def test_an_open_network_is_told_with_its_cause_and_what_to_do_about_it() -> None:
    said = {ban: ban_words(ban) for ban in Ban}
    assert {ban for ban in Ban if said[ban]} == {Ban.UNKNOWN_MACHINE, Ban.REFUSED}
    assert "loại máy này" in said[Ban.UNKNOWN_MACHINE]
    assert "không cho đặt" in said[Ban.REFUSED]
    for words in (said[Ban.UNKNOWN_MACHINE], said[Ban.REFUSED]):
        assert "Rút dây" in words
        assert "tường lửa" in words
        assert unicodedata.is_normalized("NFC", words)
    assert ban_words(None) == ""


def test_printers_that_are_left_out_are_named_with_the_way_back(tmp_path: Path) -> None:
    printers = FakePrinters(tmp_path)
    said = left_out_words(printers.all())
    assert all(word in said for word in (f"“{GREY}”", f"“{COLOUR}”", "Cắm dây USB"))
    # One on a cable that CUPS tells of as if it stood elsewhere has another way back.
    assert "cups-browsed" in said
    assert is_at_this_machine(said.rsplit(" ", 1)[1].removesuffix("."))
    assert left_out_words(()) == ""


def test_every_standing_has_its_words_and_shorter_ones() -> None:
    assert set(STANDING_WORDS) == set(Standing)
    assert all(len(short) < len(whole) for whole, short in STANDING_WORDS.values())
    assert len({short for _whole, short in STANDING_WORDS.values()}) == len(Standing)
