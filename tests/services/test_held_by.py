from __future__ import annotations

from datetime import timedelta

from sqlalchemy import text

from bmnn_desk.domain.stamp_inventory import StampFound
from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.services.held_by import given_copies, held_copies, held_counts, kept_things
from bmnn_desk.services.lend_copies import lend_copies
from bmnn_desk.services.list_drive import list_drive
from bmnn_desk.services.take_back_copies import take_back_copies
from tests import make
from tests.custody_desk import came, lends, takes_back
from tests.export_desk import drive
from tests.office_desk import has_device, holds_copies, looked_at, moved
from tests.services.at_work import working


def test_a_person_holds_what_was_given_to_him_and_lent(office: make.Office) -> None:
    kept, lent = came(office)[0], came(office)[0]
    holds_copies(office, kept, person=office.drafter)
    office.desk.do(lend_copies, lends(office, lent))
    with working(office) as work:
        counts = held_counts(work, office.body, [office.drafter, office.head])
        copies = held_copies(work, office.body, office.drafter)
    assert counts == {office.drafter: 2, office.head: 0}
    assert [(each.copy, each.is_loan) for each in copies] == [(kept, False), (lent, True)]
    assert all(each.reference for each in copies)
    assert "BC" not in repr(copies[0])


def test_what_came_back_is_given_and_no_longer_held(office: make.Office) -> None:
    copy = came(office)[0]
    holds_copies(office, copy, person=office.drafter)
    later = make.on(office, 3)
    later.desk.do(take_back_copies, takes_back(later, copy))
    with working(office) as work:
        assert held_counts(work, office.body, [office.drafter]) == {office.drafter: 0}
        (given,) = given_copies(work, office.body, office.drafter, office.day)
        assert given_copies(work, office.body, office.drafter, later.day + timedelta(days=1)) == ()
    assert (given.day, given.place) == (later.day, "Két văn thư")


def test_stamps_sticks_and_devices_are_kept_things(office: make.Office) -> None:
    stamp = StampFound(stamp=Stamp.LEVEL_MAT, held=True, keeper=office.drafter, place="Tủ 2")
    looked_at(office, stamp)
    kept = has_device(office, serial="CY-1")
    moved(office, has_device(office, serial="CY-2"))
    office.desk.do(list_drive, drive(office, holder="ngô văn soạn ", serial="USB-9"))
    with working(office) as work:
        things = kept_things(work, office.body, office.drafter, office.day)
    assert [each.kind for each in things] == ["stamp", "device", "drive"]
    assert things[1].name.endswith("CY-1")
    assert "USB-9" in things[2].name
    assert kept > 0


def test_the_copies_of_a_person_are_found_by_his_own_index(office: make.Office) -> None:
    asked = (
        "EXPLAIN QUERY PLAN SELECT count(*) FROM copy_now "
        "WHERE person_id IN (2, 3) AND body_id + 0 = 1 AND ours IS 1 GROUP BY person_id"
    )
    with office.desk._vault.begin() as session:
        plan = " ".join(str(row[-1]) for row in session.execute(text(asked)))
    assert "copy_now_person" in plan
