from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.due import DueKind, DueState
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.ui.today.due_source import DueSource
from tests import make

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def kinds(source: DueSource) -> list[DueKind]:
    return [row.kind for row in source.rows(tuple(source.ids())) if row is not None]


def test_what_is_late_comes_first_and_is_counted(seat: Seat, office: Office) -> None:
    office.desk.do(propose_level, make.proposal(office))
    make.signed(make.on(office, -20))
    source = DueSource(seat)

    source.narrow("", "")

    assert kinds(source)[0] is DueKind.SIGNATURE
    assert DueKind.SLIP in kinds(source)
    assert source.pressing >= 1
    assert source.count() == len(source.ids())


def test_what_can_be_done_now_comes_before_what_only_runs(seat: Seat, office: Office) -> None:
    office.desk.do(propose_level, make.proposal(office))
    source = DueSource(seat)

    source.narrow("", "")

    rows = [row for row in source.rows(tuple(source.ids())) if row is not None]
    states = [row.state(seat.today()) for row in rows]
    slip = kinds(source).index(DueKind.SLIP)
    assert DueState.LATER in states
    assert slip == states.index(DueState.OPEN) < states.index(DueState.LATER)


def test_words_and_a_state_narrow_it(seat: Seat, office: Office) -> None:
    proposed = office.desk.do(propose_level, make.proposal(office))
    source = DueSource(seat)
    source.narrow(proposed.print_code.lower(), "")
    by_code = kinds(source)
    source.narrow("phieu de xuat", "open")
    by_kind = kinds(source)
    source.narrow("", "late")

    assert by_code == by_kind == [DueKind.SLIP]
    assert DueKind.SLIP not in kinds(source)


def test_other_words_narrow_what_was_read_and_the_same_again_read_anew(
    seat: Seat, office: Office
) -> None:
    source = DueSource(seat)
    source.narrow("", "")
    before = source.count()
    office.desk.do(propose_level, make.proposal(office))
    source.narrow("phieu", "")
    narrowed = source.count()
    source.narrow("phieu", "")

    assert narrowed == before
    assert source.count() == before + 1
    assert kinds(source) == [DueKind.SLIP]


def test_words_of_how_pressing_it_is_and_of_what_a_code_is_of_are_found(
    seat: Seat, office: Office
) -> None:
    proposed = office.desk.do(propose_level, make.proposal(office))
    make.signed(make.on(office, -20))
    source = DueSource(seat)
    source.narrow("quá hạn", "")
    late = kinds(source)
    source.narrow("thiếu", "")
    lacking = kinds(source)
    source.narrow(f"phiếu {proposed.print_code}", "")

    assert DueKind.SIGNATURE in late
    assert DueKind.SLIP not in late
    assert DueKind.SLIP in lacking
    assert kinds(source) == [DueKind.SLIP]
