from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.paper_facts import ItemAsked, slip_facts
from bmnn_desk.services.registers import VolumeAsked, volume_facts
from bmnn_desk.services.set_up_body import BodyRequest, NameOnPapers, set_up_body
from bmnn_desk.storage import tables as t
from tests import make
from tests.services.broken import DAY
from tests.services.ledger import entries, raised, rows

if TYPE_CHECKING:
    from tests.make import Office


def renamed(at: Office, pattern: str = "{type}-{body}") -> BodyRequest:
    return BodyRequest(
        request_id=make.request_id(),
        day=at.day + DAY,
        code="",
        body=at.body,
        names=NameOnPapers(
            name="SỞ MẪU MỚI",
            parent="ỦY BAN NHÂN DÂN TỈNH MỚI",
            place="Mẫu Hải",
            letters="SMH",
            symbol_pattern=pattern,
        ),
    )


def test_a_new_name_holds_from_its_day_and_the_old_one_before(office: Office) -> None:
    old = make.issued(office)
    assert office.desk.do(set_up_body, renamed(office)) == office.body
    later = replace(office, day=office.day + DAY)
    new = make.issued(later)
    assert [line.reference for line in entries(office)] == ["01/BC-SMM", "02/BC-SMH"]
    for item, agency in ((old.item, "SỞ MẪU MỰC"), (new.item, "SỞ MẪU MỚI")):
        (facts,) = office.desk.read(slip_facts, ItemAsked(body=office.body, item=item))
        assert facts.agency == agency
    (volume,) = office.desk.read(volume_facts, VolumeAsked(body=office.body, book=office.book))
    assert volume.cover.agency == "SỞ MẪU MỰC"


def test_a_body_keeps_its_seal_and_layout(office: Office) -> None:
    names = replace(renamed(office).names, has_seal=False, layout="party")
    number = office.desk.do(
        set_up_body,
        BodyRequest(request_id=make.request_id(), day=date(2025, 1, 1), code="ĐU", names=names),
    )
    kept = rows(office, t.BodyName)[-1]
    assert (kept.body_id, kept.has_seal, kept.layout) == (number, False, "party")


def test_a_body_that_is_not_there_gets_no_name(office: Office) -> None:
    raised(office.desk, set_up_body, replace(renamed(office), body=9), NotFoundError)
