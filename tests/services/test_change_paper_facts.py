from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.secrecy_changes import ChangeKind
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.change_level import change_level
from bmnn_desk.services.change_paper_facts import ChangePaperAsked, change_paper_facts
from bmnn_desk.services.declassify import declassify
from tests import make
from tests import secrecy_desk as sd

if TYPE_CHECKING:
    from bmnn_desk.domain.change_papers import ChangePaperFacts
    from tests.make import Office


def facts(at: Office, item: int, **changes: Any) -> ChangePaperFacts:  # noqa: ANN401
    asked = ChangePaperAsked(body=at.body, item=item, day=at.day, **changes)
    (found,) = at.desk.read(change_paper_facts, asked)
    return found


def test_before_a_decision_the_document_and_the_office_are_known(office: Office) -> None:
    found = facts(office, sd.delivered(office))
    assert (found.agency, found.parent, found.place) == (
        "SỞ MẪU MỰC",
        "ỦY BAN NHÂN DÂN TỈNH MẪU",
        "Mẫu Sơn",
    )
    assert (found.head, found.signer) == ("Giám đốc", "Trần Văn Giám")
    assert (found.secret.reference, found.secret.level) == ("01/BC-SMM", SecrecyLevel.MAT)
    assert found.secret.until == sd.years_on(office.day, 10)
    assert (found.stamp, found.notice_days) == ("Dấu Gia hạn thời hạn bảo vệ bí mật nhà nước", 15)
    assert [(holder.name, holder.numbers) for holder in found.holders] == [
        ("Sở Thử Nghiệm", (1,)),
        ("Công an tỉnh Mẫu", (2,)),
    ]


def test_a_recorded_change_says_it_all(office: Office) -> None:
    item = sd.delivered(office)
    change = office.desk.do(change_level, sd.level_change(office, item)).change
    found = facts(office, item, change=change)
    assert (found.kind, found.secret.level) == (ChangeKind.RAISED, SecrecyLevel.MAT)
    assert (found.level, found.until) == (SecrecyLevel.TOI_MAT, sd.years_on(office.day, 20))
    assert (found.decision, found.stamp) == ("22/QĐ-SMM", "Dấu Tăng độ mật lên Tối mật")
    assert "961/QĐ-TTg" in found.bases[0]
    one = sd.holders(office, change)[0]
    told = facts(office, item, change=change, holders=(one.holder,))
    assert [holder.name for holder in told.holders] == [one.name]


def test_a_declassification_rests_on_its_council(office: Office) -> None:
    item = sd.delivered(office)
    change = office.desk.do(declassify, sd.declassification(office, item)).change
    found = facts(office, item, change=change)
    assert found.minutes == ("32/BB-SMM", office.day)
    assert found.council == ("30/QĐ-SMM", office.day)


def test_what_left_the_lists_is_told_at_once(office: Office) -> None:
    found = facts(office, sd.delivered(office), kind=ChangeKind.DELISTED)
    assert found.notice_days is None


def test_what_is_in_no_register_has_no_paper(office: Office) -> None:
    with pytest.raises(NotFoundError):
        facts(office, make.signed(office).item)
    with pytest.raises(NotFoundError):
        facts(office, 99)
