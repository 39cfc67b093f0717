from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.services.cancel_incoming import cancel_incoming
from bmnn_desk.services.printed_lines import Once, printed_block, printed_lines, printed_title
from bmnn_desk.services.work import BLOCK
from bmnn_desk.storage import tables as t
from tests import make
from tests.incoming_desk import cancelled, entered
from tests.services.test_office_facts import working

if TYPE_CHECKING:
    from tests.make import Office

LINES = select(
    t.Line.id,
    t.Line.ordinal,
    t.IncomingLine.note,
    t.IncomingLine.type_name,
    t.IncomingLine.title,
    t.IncomingLine.level,
).join(t.IncomingLine, t.IncomingLine.line_id == t.Line.id)


@dataclass(frozen=True, slots=True)
class Entry:
    ordinal: int


def test_a_block_begins_behind_the_ordinal_and_a_note_holds_the_lines_own_and_what_became_of_it(
    office: Office,
) -> None:
    made = [entered(office, note=note) for note in ("Một", "Hai", "")]
    office.desk.do(cancel_incoming, cancelled(office, made[1].line))
    with working(office) as work:
        rows = printed_lines(work, LINES, 1, None)
        before = printed_lines(work, LINES, 1, 1)
    assert [row.ordinal for row, _ in rows] == [2, 3]
    (_, second), (_, third) = rows
    assert second.startswith("Hai\n")
    assert "Ghi hai lần" in second
    assert third == ""
    assert [note for _, note in before] == ["Hai", ""]


def test_a_tuyet_mat_title_is_left_out_for_who_may_not_read_it(office: Office) -> None:
    entered(office, level=SecrecyLevel.TUYET_MAT, type_name="Báo cáo", title="về việc mẫu")
    other = make.seated(office, make.account(office, Role.OFFICER))
    for seat, said in ((office, "Báo cáo về việc mẫu"), (other, "Báo cáo")):
        with working(seat) as work:
            ((row, _),) = printed_lines(work, LINES, 0, None)
            assert printed_title(work, row) == said


def test_only_a_full_block_says_that_more_may_follow() -> None:
    full = [Entry(ordinal) for ordinal in range(1, BLOCK + 1)]
    assert printed_block(full).next_key == BLOCK
    assert printed_block(full[:-1]).next_key is None
    assert printed_block([]).next_key is None


def test_equal_values_are_one_object_and_different_ones_stay() -> None:
    once, first = Once(), ("Văn phòng", "Kho")
    again = tuple(sorted(first, reverse=True))
    assert again is not first
    assert once(first) is first
    assert once(again) is first
    assert once(("Kho",)) == ("Kho",)
