from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.stamps import MarkWay, Stamp
from bmnn_desk.services.cover_facts import envelope_facts
from bmnn_desk.services.paper_facts import ItemAsked
from bmnn_desk.services.record_marks import record_marks
from tests import make
from tests.services.marking import mark, marks, numbered

if TYPE_CHECKING:
    from tests.make import Office


def test_the_last_mark_of_haste_on_record_counts(office: Office) -> None:
    done = make.issued(office)
    first, second = (
        mark(1, stamp=stamp, way=MarkWay.RUBBER) for stamp in (Stamp.URGENT, Stamp.AT_ONCE)
    )
    office.desk.do(record_marks, marks(office, done, marks=(*numbered(done), first)))
    again = (("DAU-04", "Nâng độ khẩn"),)
    office.desk.do(record_marks, marks(office, done, marks=(second,), reasons=again))
    asked = ItemAsked(body=office.body, item=done.item)
    assert {cover.haste for cover in office.desk.read(envelope_facts, asked)} == {Stamp.AT_ONCE}


@pytest.mark.parametrize("level", [SecrecyLevel.MAT, SecrecyLevel.TOI_MAT])
def test_a_cover_of_a_lower_level_knows_no_level_mark(office: Office, level: SecrecyLevel) -> None:
    item = make.issued(office, bases=(office.bases[level],)).item
    covers = office.desk.read(envelope_facts, ItemAsked(body=office.body, item=item))
    assert {(cover.inner_mark, cover.is_inner, cover.address) for cover in covers} == {
        (None, False, "")
    }
