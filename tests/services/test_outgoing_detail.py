"""The pane beside the list: one document wholly."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.office import Role, SigningCapacity
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.stages import RowState, Stage
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.outgoing_detail import DetailAsked, outgoing_detail
from bmnn_desk.services.work import AUTHORITY
from tests import make
from tests.services.outgoing import detail, other_body

if TYPE_CHECKING:
    from tests.make import Office


def test_before_the_signature_it_tells_slip_and_decision(office: Office) -> None:
    proposed = make.approved(office, recall_on=date(2025, 9, 1), term_until=date(2026, 1, 1))
    found = detail(office, proposed.item)
    assert (found.item, found.slip) == (proposed.item, proposed.slip)
    assert (found.type_name, found.title, found.unit) == (
        "Báo cáo",
        "về tình hình mẫu",
        "Văn phòng",
    )
    assert (found.drafter, found.may_copy, found.level) == (
        "Ngô Văn Soạn",
        False,
        SecrecyLevel.MAT,
    )
    assert (found.decided_by, found.decided_on) == ("Trần Văn Giám", office.day)
    assert (found.stage, found.state) == (Stage.TO_SIGN, RowState.TO_CHECK)
    assert (found.recall_on, found.term_until) == (date(2025, 9, 1), date(2026, 1, 1))
    assert found.shorter_until == date(2026, 1, 1)
    assert (found.signer, found.signed_on, found.capacity, found.position) == ("", None, None, "")
    assert (found.reference, found.keeping_unit, found.note, found.cancelled) == ("",) * 4
    assert (found.day, len(found.copies), found.prints) == (office.day, 4, ())


def test_with_the_signature_it_tells_who_signed_and_how(office: Office) -> None:
    found = detail(office, make.signed(office).item)
    assert (found.signer, found.signed_on) == ("Trần Văn Giám", office.day)
    assert (found.capacity, found.position) == (SigningCapacity.DIRECT, "Giám đốc")
    assert (found.stage, found.state) == (Stage.TO_NUMBER, RowState.TO_NUMBER)
    assert [entry.what for entry in found.prints] == ["for_signature"]


def test_with_a_line_it_tells_reference_note_and_keeper(office: Office) -> None:
    item = make.signed(office).item
    later = make.on(office, 1)
    office.desk.do(issue_outgoing, make.issue(later, item, note="Kèm 1 đĩa"))
    found = detail(office, item)
    assert (found.reference, found.day) == ("01/BC-SMM", later.day)
    assert (found.keeping_unit, found.note, found.cancelled) == ("Văn thư", "Kèm 1 đĩa", "")
    assert (found.stage, found.state) == (Stage.ISSUED, RowState.WITH_CLERK)
    assert {entry.state for entry in found.copies} == {"at_clerk"}


def test_a_cancelled_line_tells_its_reason_and_the_next_one_does_not(office: Office) -> None:
    first = make.issued(office)
    office.desk.do(cancel_outgoing, make.cancel(office, first.item))
    waiting = detail(office, first.item)
    assert (waiting.reference, waiting.cancelled) == ("", "")
    assert (waiting.stage, waiting.state) == (Stage.TO_NUMBER, RowState.TO_NUMBER)
    assert {entry.state for entry in waiting.copies} == {""}
    alone = detail(office, first.item, first.line)
    assert (alone.reference, alone.cancelled) == ("01/BC-SMM", "Ghi nhầm loại")
    assert (alone.stage, alone.state) == (Stage.ISSUED, RowState.CANCELLED)
    second = office.desk.do(issue_outgoing, make.issue(office, first.item))
    assert detail(office, first.item).reference == "02/BC-SMM"
    assert detail(office, first.item, second.line) == detail(office, first.item)
    old = detail(office, first.item, first.line)
    assert (old.reference, old.cancelled, old.state) == (
        "01/BC-SMM",
        "Ghi nhầm loại",
        RowState.CANCELLED,
    )
    assert {entry.state for entry in old.copies} == {"cancelled"}


def test_a_tuyet_mat_title_is_not_shown_unless_the_register_has_it(office: Office) -> None:
    top = (office.bases[SecrecyLevel.TUYET_MAT],)
    item = make.signed(office, bases=top).item
    assert detail(office, item).title == ""
    office.desk.do(issue_outgoing, make.issue(office, item, with_title=False))
    assert (detail(office, item).title, detail(office, item).type_name) == ("", "Báo cáo")


def test_what_is_late_or_to_be_recalled_is_so_on_a_day(office: Office) -> None:
    late = make.signed(office).item
    issued = make.issued(office, recall_on=make.on(office, 3).day).item
    today = make.on(office, 4)
    assert detail(today, late).state is RowState.LATE
    assert detail(today, issued).state is RowState.RECALL_DUE


def test_another_bodys_item_or_another_items_line_is_not_found(office: Office) -> None:
    one, other = make.issued(office), make.issued(office)
    plain = DetailAsked(body=office.body, item=one.item, day=office.day)
    for wrong in (
        replace(plain, body=other_body(office).body),
        replace(plain, item=99),
        replace(plain, line=other.line),
        replace(plain, line=99),
    ):
        with pytest.raises(NotFoundError):
            office.desk.read(outgoing_detail, wrong)


def test_every_role_may_read() -> None:
    assert AUTHORITY[outgoing_detail].roles == set(Role)


def test_the_levels_own_term_is_no_shorter_one(office: Office) -> None:
    found = detail(office, make.signed(office).item)
    assert found.term_until is not None
    assert found.shorter_until is None
