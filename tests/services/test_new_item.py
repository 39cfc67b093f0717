from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.services.new_item import NewItem
from bmnn_desk.storage import tables as t
from tests import make
from tests.incoming_desk import entered
from tests.services.ledger import rows

if TYPE_CHECKING:
    from tests.make import Office


def test_what_nobody_here_drafted_has_its_level_from_its_day_on(office: Office) -> None:
    done = entered(office, title="về việc mẫu", level=SecrecyLevel.TOI_MAT)
    (item,), (level,) = rows(office, t.Item), rows(office, t.ItemLevel)
    assert (item.id, item.title, item.unit, item.drafter_id) == (
        done.item,
        "về việc mẫu",
        "",
        None,
    )
    assert (level.item_id, level.level) == (done.item, SecrecyLevel.TOI_MAT)
    assert (level.since, level.slip_act_id) == (office.day, None)


def test_its_title_is_in_no_repr() -> None:
    new = NewItem(body=1, kind="incoming", title="mẫu", level=SecrecyLevel.MAT, since=make.OLD)
    assert "mẫu" not in repr(new)
