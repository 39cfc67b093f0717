from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from bmnn_desk.desk import Desk
from bmnn_desk.domain.office import Role
from bmnn_desk.errors import NotAllowedError, NotFoundError
from bmnn_desk.services.draft_text_facts import DraftTextAsked, draft_text_facts
from bmnn_desk.services.paper_facts import ItemAsked, slip_facts
from bmnn_desk.services.set_up_body import set_up_body
from bmnn_desk.services.work import Actor
from tests import make
from tests.services.broken import DAY
from tests.services.test_set_up_body import renamed

if TYPE_CHECKING:
    from bmnn_desk.domain.papers import DraftTextFacts
    from tests.make import Office


def sheet(at: Office, item: int, **changes: Any) -> DraftTextFacts:  # noqa: ANN401
    asked = DraftTextAsked(body=at.body, item=item, day=at.day)
    (facts,) = at.desk.read(draft_text_facts, replace(asked, **changes))
    return facts


def test_the_sheet_says_what_the_slip_says(office: Office) -> None:
    item = make.approved(office).item
    facts = sheet(office, item)
    (slip,) = office.desk.read(slip_facts, ItemAsked(body=office.body, item=item))
    assert (facts.parent, facts.agency, facts.place, facts.year) == (
        "ỦY BAN NHÂN DÂN TỈNH MẪU",
        "SỞ MẪU MỰC",
        "Mẫu Sơn",
        office.day.year,
    )
    assert (facts.symbol, facts.type_name, facts.title) == (
        "BC-SMM",
        "Báo cáo",
        "về tình hình mẫu",
    )
    assert facts.recipients == slip.recipients
    assert (facts.addressees, facts.authority, facts.signer) == ((), (), "")


@pytest.mark.parametrize(("code", "is_letter"), [("", True), ("BC", False)])
def test_a_type_without_a_code_is_a_letter(office: Office, code: str, *, is_letter: bool) -> None:
    item = make.approved(office, type_name="Công văn", type_code=code).item
    assert sheet(office, item).is_letter is is_letter


def test_addressees_and_signature_stand_as_they_were_asked(office: Office) -> None:
    given = {
        "addressees": ("Sở Thử Nghiệm",),
        "authority": ("KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC"),
        "signer": "Phạm Thị Phó",
    }
    facts = sheet(office, make.approved(office).item, **given)
    assert {name: getattr(facts, name) for name in given} == given


def test_the_head_is_that_of_the_day_it_is_written_on(office: Office) -> None:
    item = make.approved(office).item
    office.desk.do(set_up_body, renamed(office))
    assert sheet(office, item).agency == "SỞ MẪU MỰC"
    later = sheet(office, item, day=office.day + DAY)
    assert (later.agency, later.symbol) == ("SỞ MẪU MỚI", "BC-SMH")


@pytest.mark.parametrize("wrong", [{"body": 2}, {"item": 99}])
def test_an_item_that_is_not_there_has_no_sheet(office: Office, wrong: dict[str, int]) -> None:
    item = make.approved(office).item
    with pytest.raises(NotFoundError):
        sheet(office, **{"item": item, **wrong})


@pytest.mark.parametrize("role", Role)
def test_clerk_and_drafter_may_ask_for_it(office: Office, role: Role) -> None:
    item = make.approved(office).item
    actor = Actor(account=1, person=office.drafter, roles=frozenset({role}))
    at = make.at_desk(office, Desk(office.desk._vault, office.desk.law, actor))
    if role in {Role.CLERK, Role.DRAFTER}:
        assert sheet(at, item).type_name == "Báo cáo"
    else:
        with pytest.raises(NotAllowedError):
            sheet(at, item)
