from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.secret_list import Source
from bmnn_desk.services.change_level import change_level
from bmnn_desk.services.delist_entries import delist_entries
from bmnn_desk.services.delisted_items import delisted_items
from tests import make
from tests import secrecy_desk as sd
from tests.services.at_work import working

if TYPE_CHECKING:
    from datetime import date

    from tests.make import Office

MAT, TOI_MAT = SecrecyLevel.MAT, SecrecyLevel.TOI_MAT


def items(at: Office, day: date | None = None, most: int = 9) -> list[tuple[int, date]]:
    with working(at) as work:
        return [(row.item, row.since) for row in delisted_items(work, at.body, day or at.day, most)]


def test_all_that_a_document_cites_must_be_out(office: Office) -> None:
    one = sd.delivered(office)
    both = sd.delivered(office, bases=(office.bases[MAT], office.bases[TOI_MAT]))
    office.desk.do(delist_entries, sd.delisting(office, office.bases[MAT]))
    assert items(office) == [(one, office.day)]
    later = office.day + sd.ONE
    office.desk.do(delist_entries, sd.delisting(office, office.bases[TOI_MAT], since=later))
    assert items(office) == [(one, office.day)]
    assert items(office, later) == [(one, office.day), (both, later)]
    assert items(office, later, 1) == [(one, office.day)]


def test_another_bodys_secret_may_still_be_one(office: Office) -> None:
    source = Source(number="12/BC-BCA", agency="Bộ Công an", level=MAT)
    sd.delivered(office, sources=(source,))
    office.desk.do(delist_entries, sd.delisting(office, office.bases[MAT]))
    assert items(office) == []


def test_what_is_in_no_register_is_no_document_yet(office: Office) -> None:
    make.signed(office)
    office.desk.do(delist_entries, sd.delisting(office, office.bases[MAT]))
    assert items(office) == []


def test_a_changed_level_rests_on_the_entries_of_its_decision(office: Office) -> None:
    item = sd.delivered(office)
    office.desk.do(change_level, sd.level_change(office, item))
    office.desk.do(delist_entries, sd.delisting(office, office.bases[MAT]))
    assert items(office) == []
