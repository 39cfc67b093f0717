from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.stamps import MarkWay
from bmnn_desk.errors import NotAllowedError, NotFoundError
from bmnn_desk.services.choose_setting import SettingRequest, choose_setting
from bmnn_desk.services.settings import BodyAsked, office_settings
from bmnn_desk.storage import tables as t
from tests import make
from tests.services.ledger import counts, raised, rows

if TYPE_CHECKING:
    from tests.make import Office


def setting(at: Office, key: str, value: str, body: int | None = None) -> SettingRequest:
    return SettingRequest(
        request_id=make.request_id(), day=at.day, body=body or at.body, key=key, value=value
    )


def test_the_newest_value_holds_and_the_older_stays_on_record(office: Office) -> None:
    for value in ("overprint", "rubber"):
        office.desk.do(choose_setting, setting(office, "copy_number_way", value))
    (found,) = office.desk.read(office_settings, BodyAsked(body=office.body))
    assert found.copy_number_way is MarkWay.RUBBER
    assert [row.value for row in rows(office, t.Setting)] == ["overprint", "rubber"]


@pytest.mark.parametrize(("key", "value"), [("copy_order", "sideways"), ("unknown", "1")])
def test_a_setting_that_nobody_knows_is_not_kept(office: Office, key: str, value: str) -> None:
    before = counts(office.desk)
    with pytest.raises(ValueError, match=r"sideways|unknown"):
        office.desk.do(choose_setting, setting(office, key, value))
    assert counts(office.desk) == before


def test_a_setting_belongs_to_a_body(office: Office) -> None:
    request = setting(office, "black_rule", "12/QĐ", body=9)
    raised(office.desk, choose_setting, request, NotFoundError)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("lock_minutes", "25"),
        ("lock_on_minimise", "yes"),
        ("allow_macros", "yes"),
        ("link_way", "refuse"),
    ],
)
def test_what_guards_the_desk_is_the_officers_to_choose(
    office: Office, key: str, value: str
) -> None:
    clerk = make.seated(office, make.account(office, Role.CLERK))
    raised(clerk.desk, choose_setting, setting(office, key, value), NotAllowedError)
    officer = make.seated(office, make.account(office, Role.OFFICER))
    officer.desk.do(choose_setting, setting(office, key, value))
    assert [(row.key, row.value) for row in rows(office, t.Setting)] == [(key, value)]


def test_how_papers_are_printed_is_the_clerks_to_choose(office: Office) -> None:
    clerk = make.seated(office, make.account(office, Role.CLERK))
    clerk.desk.do(choose_setting, setting(office, "printer", "HP phòng văn thư"))
    assert [row.value for row in rows(office, t.Setting)] == ["HP phòng văn thư"]


@pytest.mark.parametrize(
    ("key", "value"),
    [("second_person_for", ""), ("second_on_paper", "yes"), ("second_paper_days", "30")],
)
def test_a_second_person_is_not_chosen_by_this_door(office: Office, key: str, value: str) -> None:
    raised(office.desk, choose_setting, setting(office, key, value), NotAllowedError)
