from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.secrecy_changes import ChangeKind
from bmnn_desk.errors import DaysOutOfOrderError, NotFoundError, ReasonMissingError
from bmnn_desk.services.keep_change import (
    NewChange,
    cited_entries,
    is_head,
    is_police,
    keep_change,
    power_of,
    require_order,
    require_reason,
)
from bmnn_desk.services.secrecy_now import secrets_now
from bmnn_desk.services.set_up_body import BodyRequest, NameOnPapers, set_up_body
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.journal import open_act
from tests import make
from tests import secrecy_desk as sd
from tests.services.at_work import working

if TYPE_CHECKING:
    from tests.make import Office


def test_a_change_makes_term_and_level_and_knows_what_was_before(office: Office) -> None:
    item = sd.delivered(office)
    with working(office) as work:
        open_act(work.session, "thu")
        now = secrets_now(work, (item,), office.day)[item]
        new = NewChange(
            kind=ChangeKind.RAISED,
            day=office.day,
            reason=" vì ",
            until=sd.years_on(office.day, 20),
            level=SecrecyLevel.TOI_MAT,
            bases=(1, 1, 2),
        )
        row = keep_change(work, office.body, now, new)
        assert (row.reason, row.by_sender, row.old_level) == ("vì", False, SecrecyLevel.MAT)
        assert row.old_until == sd.years_on(office.day, 10)
        assert work.find(t.ItemTerm, row.term_id or 0).until == row.until
        assert work.find(t.ItemLevel, row.level_id or 0).level is SecrecyLevel.TOI_MAT
        bases = work.session.query(t.ChangeBasis).count()
        holders = work.session.query(t.ChangeHolder).count()
        copies = work.session.query(t.ChangeCopy).count()
        work.session.rollback()
    assert (bases, holders, copies) == (2, 3, 4)


def test_order_and_reason(office: Office) -> None:
    item = sd.delivered(office)
    with working(office) as work:
        now = secrets_now(work, (item,), office.day)[item]
    require_order(now, office.day)
    with pytest.raises(DaysOutOfOrderError):
        require_order(now, office.day - sd.ONE)
    require_reason("vì", "thế")
    with pytest.raises(ReasonMissingError):
        require_reason("vì", " ")


def test_the_head_and_a_power_given_to_just_him(office: Office) -> None:
    power = make.delegate(office)
    with working(office) as work:
        assert is_head(work, office.body, office.head, office.day)
        assert not is_head(work, office.body, office.deputy, office.day)
        his = sd.decider(office, person=office.deputy, delegation=power)
        assert power_of(work, office.body, his) is not None
        others = sd.decider(office, person=office.drafter, delegation=power)
        assert power_of(work, office.body, others) is None
        assert power_of(work, office.body, sd.decider(office)) is None


def test_the_police_are_told_by_their_papers(office: Office) -> None:
    police = office.desk.do(
        set_up_body,
        BodyRequest(
            request_id=make.request_id(),
            day=office.day,
            code="CAM",
            names=NameOnPapers(
                name="CÔNG AN TỈNH MẪU",
                parent="BỘ CÔNG AN",
                place="Mẫu Sơn",
                letters="CAM",
                symbol_pattern="{type}-{body}",
                layout="police",
            ),
        ),
    )
    with working(office) as work:
        assert is_police(work, police, office.day)
        assert not is_police(work, office.body, office.day)


def test_entries_are_those_of_the_body_that_stand(office: Office) -> None:
    with working(office) as work:
        assert [row.id for row in cited_entries(work, office.body, (2, 1))] == [2, 1]
        with pytest.raises(NotFoundError):
            cited_entries(work, office.body + 1, (1,))
        with pytest.raises(NotFoundError):
            cited_entries(work, office.body, (99,))
