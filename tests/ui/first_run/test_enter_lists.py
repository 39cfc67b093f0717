from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.office import PostKind
from bmnn_desk.errors import NotAllowedError
from bmnn_desk.services.people import PeopleAsked, people_on
from bmnn_desk.ui.by_name import units_by_name
from bmnn_desk.ui.first_run.enter_lists import ListsRead, enter_lists, known_office
from bmnn_desk.ui.first_run.pasted_lists import Fate, PastedLine, people_from, units_from
from tests.ui.settings.settings_now import acts, settings_now

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat


def lists_of(seat: Seat) -> ListsRead:
    known = known_office(seat)
    units = units_from("Phòng Mẫu, PM", known)
    people = people_from(
        f"Ngô Văn Thử\tPhó {known.head_post}\nVũ Thị B\tKế toán\tphòng mẫu",
        known,
        [line.name for line in units],
    )
    assert {line.fate for line in (*units, *people)} == {Fate.NEW}
    recipients = (PastedLine(number=1, seen="Sở Thử", name="Sở Thử"),)
    return ListsRead(units=units, people=people, recipients=recipients)


def test_units_come_first_so_that_people_have_theirs_and_recipients_are_kept(seat: Seat) -> None:
    before, went = acts(seat), list[int]()
    assert enter_lists(seat, lists_of(seat), went.append) == 4
    assert went == [1, 2, 3]
    assert acts(seat) == before + 4
    assert "Phòng Mẫu" in {unit.name for unit in units_by_name(seat)}
    asked = PeopleAsked(body=seat.body, day=seat.today())
    found = {each.name: each for each in seat.desk.read(people_on, asked)}
    assert found["Ngô Văn Thử"].kind is PostKind.DEPUTY
    assert (found["Vũ Thị B"].post, found["Vũ Thị B"].unit) == ("Kế toán", "Phòng Mẫu")
    assert settings_now(seat).usual_recipients == ("Sở Thử",)


def test_what_went_in_is_known_so_that_the_same_paste_is_new_no_more(seat: Seat) -> None:
    enter_lists(seat, lists_of(seat), lambda _done: None)
    known = known_office(seat)
    text = f"Ngô Văn Thử, Phó {known.head_post}\nVũ Thị B, Kế toán"
    assert {line.fate for line in people_from(text, known)} == {Fate.THERE}
    assert {line.fate for line in units_from("PHÒNG MẪU, PM", known)} == {Fate.THERE}
    assert known.recipients == ("Sở Thử",)


def test_who_sits_here_without_a_post_gets_one_and_stays_one_person(seat: Seat) -> None:
    seated = known_office(seat).seated
    assert seated is not None
    name, number = seated
    (line,) = people_from(f"{name}, Kế toán", known_office(seat))
    enter_lists(seat, ListsRead(people=(line,)), lambda _done: None)
    assert known_office(seat).seated is None
    asked = PeopleAsked(body=seat.body, day=seat.today())
    found = [each.person for each in seat.desk.read(people_on, asked) if each.name == name]
    assert found == [number]


def test_it_is_no_act_of_who_may_not_enter_people(
    seat: Seat, monkeypatch: pytest.MonkeyPatch
) -> None:
    lists = lists_of(seat)
    monkeypatch.setattr(type(seat.desk), "allows", lambda _desk, _verb: False)
    with pytest.raises(NotAllowedError):
        enter_lists(seat, lists, lambda _done: None)
