from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.services.away_choices import MOST_CHOICES, ChoicesAsked, away_choices
from bmnn_desk.services.record_recalled import record_recalled
from tests import make
from tests.away_desk import comes_back, copies_of, delivered, kept, out, sent

if TYPE_CHECKING:
    from tests.make import Office


def choices(at: Office, words: str = "", *also: int) -> list[int]:
    asked = ChoicesAsked(body=at.body, words=words, also=also)
    return [row.id for row in at.desk.read(away_choices, asked)]


def test_what_is_kept_here_can_be_chosen_newest_first_and_what_is_away_not(
    office: Office,
) -> None:
    item = delivered(office)
    stays = copies_of(office, item, CopyKind.ORIGINAL, CopyKind.FILE)
    first, second = kept(office)
    found = choices(office)
    assert {*stays, first, second} <= set(found)
    assert not set(sent(office, item)) & set(found)
    assert found.index(first) < found.index(second) < found.index(stays[0])
    out(office, first)
    assert first not in choices(office)
    assert first not in choices(office, "", first)


def test_copies_are_found_by_words_of_their_line(office: Office) -> None:
    first, second = kept(office)
    other = copies_of(office, make.issued(office, title="về việc khác hẳn").item)
    assert set(choices(office, "khac han")) == set(other)
    assert set(choices(office, "01/BC-SMM")) >= {first, second}
    assert first in choices(office, "khac han", first)
    assert choices(office, "%") == []
    assert MOST_CHOICES < 500


def test_sent_copies_that_are_out_can_be_chosen_to_be_called_back(office: Office) -> None:
    item, other = delivered(office), delivered(office)
    asked = ChoicesAsked(body=office.body, out=True)
    rows = office.desk.read(away_choices, asked)
    assert [row.id for row in rows] == [*sent(office, other), *sent(office, item)]
    assert {row.recipient for row in rows} == {"Sở Thử Nghiệm", "Công an tỉnh Mẫu"}
    one = ChoicesAsked(body=office.body, out=True, item=item)
    assert [row.id for row in office.desk.read(away_choices, one)] == list(sent(office, item))
    office.desk.do(record_recalled, comes_back(office, item))
    assert office.desk.read(away_choices, one) == ()
