from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.secrecy_changes import ChangeKind
from bmnn_desk.errors import NotFoundError
from bmnn_desk.ui.endings.change_source import (
    ALL,
    WAITING,
    ChangeSource,
    change_of,
    changes_of,
    waiting_count,
)
from tests import secrecy_desk as sd

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def changes(source: ChangeSource, words: str, choice: str) -> list[int]:
    source.narrow(words, choice)
    return list(source.ids())


def test_a_choice_and_words_narrow_the_list(seat: Seat, office: Office) -> None:
    item = sd.delivered(office)
    extended, free = sd.extended(office, item), sd.declassified(office, item)
    source = ChangeSource(seat)
    assert changes(source, "", ALL) == [free, extended]
    assert changes(source, "", ChangeKind.EXTENDED.value) == [extended]
    assert changes(source, "33/qd", ALL) == [free]
    sd.told_and_marked(office, free)
    assert changes(source, "", WAITING) == [extended]
    assert waiting_count(seat) == 1


def test_all_of_a_change_and_of_its_document(seat: Seat, office: Office) -> None:
    item = sd.delivered(office)
    extended, free = sd.extended(office, item), sd.declassified(office, item)
    gone, row = ChangeSource(seat).rows((99_999, extended))
    assert gone is None
    assert row == change_of(seat, extended).row
    assert [each.change for each in changes_of(seat, item)] == [extended, free]
    with pytest.raises(NotFoundError):
        change_of(seat, 99_999)
