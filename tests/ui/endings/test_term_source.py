from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.secrecy_changes import TermState
from bmnn_desk.errors import NotFoundError
from bmnn_desk.ui.endings.term_source import ALL, LEVEL, SECRET, TermSource, term_of
from tests import make
from tests import secrecy_desk as sd

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def items(source: TermSource, words: str, choice: str) -> list[int]:
    source.narrow(words, choice)
    return list(source.ids())


def test_a_choice_and_words_narrow_the_list(seat: Seat, office: Office) -> None:
    free, secret = sd.delivered(office), make.issued(office, title="Kế hoạch diễn tập").item
    sd.declassified(office, free)
    source = TermSource(seat)
    assert items(source, "", SECRET) == [secret]
    assert set(items(source, "", ALL)) == {free, secret}
    assert items(source, "", TermState.ENDED.value) == [free]
    assert items(source, "dien tap", ALL) == [secret]
    assert items(source, "", f"{LEVEL}MAT") == [secret]
    assert items(source, "", f"{LEVEL}TOI_MAT") == []


def test_rows_come_as_asked_and_what_is_gone_is_none(seat: Seat, office: Office) -> None:
    item = sd.delivered(office)
    gone, row = TermSource(seat).rows((99_999, item))
    assert gone is None
    assert row == term_of(seat, item)
    with pytest.raises(NotFoundError):
        term_of(seat, 99_999)
