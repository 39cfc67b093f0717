from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select, text

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.recipients import Recipient
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.services.copies_to_give import copy_label, waiting_copies, waits
from bmnn_desk.services.enter_incoming import enter_incoming
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.storage import tables as t
from tests import make
from tests.copying_desk import copied
from tests.handover_desk import handed_over, lines_of, transfer_book, waiting
from tests.incoming_desk import entered, sealed
from tests.services.everything import other_case
from tests.services.ledger import begun

if TYPE_CHECKING:
    from tests.make import Office


def test_the_original_and_the_files_copy_are_given_to_nobody(office: Office) -> None:
    make.issued(office)
    assert [row.kind for row in waiting(office)] == [CopyKind.SENT] * 2


def test_a_member_of_a_group_gets_its_own_copy(office: Office) -> None:
    members = ("Sở Một", "Sở Hai", "Sở Ba")
    group = Recipient(name="Các sở", copies=3, members=members, is_group=True)
    make.issued(office, recipients=(Recipient(name="Văn phòng"), group), copies=6)
    assert [(row.number, row.recipient, row.inside) for row in waiting(office)] == [
        (1, "Văn phòng", True),
        (2, "Sở Một", False),
        (3, "Sở Hai", False),
        (4, "Sở Ba", False),
    ]


def test_what_came_waits_for_its_units_inside(office: Office) -> None:
    done = entered(office, recipients=("Văn phòng", "Trần Văn Giám"))
    first, second = waiting(office)
    assert (first.number, first.recipient) == (3, "Văn phòng")
    assert (second.number, second.recipient) == (4, "Trần Văn Giám")
    assert first.inside
    assert second.inside
    assert first.item == done.item
    assert first.kind is CopyKind.RECEIVED


def test_one_who_is_named_alone_gets_every_copy(office: Office) -> None:
    entered(office, recipients=("Văn phòng",))
    assert [row.recipient for row in waiting(office)] == ["Văn phòng", "Văn phòng"]


def test_a_sealed_envelope_goes_on_by_its_cover(office: Office) -> None:
    office.desk.do(enter_incoming, sealed(office))
    (row,) = waiting(office)
    assert (row.recipient, row.title, row.type_name) == ("Trần Văn Giám", "", "")
    assert row.level is SecrecyLevel.TUYET_MAT
    done = handed_over(office, transfer_book(office), inside=True)
    (line,) = lines_of(office, done.lines)
    assert line.recipient == "Trần Văn Giám"
    assert line.inside


def test_copies_made_here_go_to_those_they_were_made_for(office: Office) -> None:
    before = {row.id for row in waiting(office)}
    copied(office)
    made = [row for row in waiting(office) if row.kind is CopyKind.DUPLICATE]
    assert len(made) == 2
    assert not {row.id for row in made} & before
    assert all(row.recipient and row.reference for row in made)


def test_a_tuyet_mat_title_is_for_clerk_and_leader(office: Office) -> None:
    item = make.signed(
        office, title="về chuyện kín", bases=(office.bases[SecrecyLevel.TUYET_MAT],)
    ).item
    request = make.issue(office, item, with_title=False, other_cases=(other_case("DI-02"),))
    office.desk.do(issue_outgoing, request)
    officer = make.seated(office, make.account(office, Role.OFFICER))
    assert {row.title for row in waiting(officer)} == {""}


def test_whether_a_copy_waits_is_asked_by_its_own_row(office: Office) -> None:
    make.issued(office)
    with begun(office.desk) as session:
        copies = select(t.Copy.id).where(t.Copy.line_id == 1, waits(office.body))
        words = str(copies.compile(session.get_bind(), compile_kwargs={"literal_binds": True}))
        plan = [str(row[-1]) for row in session.execute(text(f"EXPLAIN QUERY PLAN {words}"))]
    # The few copies of a line must not cost a look at all that wait in the body.
    assert any("USING INTEGER PRIMARY KEY" in step for step in plan), plan
    assert not any(step.startswith("SCAN") for step in plan), plan


def test_the_copies_that_wait_have_an_index_of_their_own(office: Office) -> None:
    make.issued(office)
    with begun(office.desk) as session:
        waits_by_copy = select(t.Copy.id).where(waits(office.body)).order_by(t.Copy.id)
        asked = waiting_copies(office.body)
        found = sorted(session.scalars(asked))
        assert found == list(session.scalars(waits_by_copy)) != []
        words = str(asked.compile(session.get_bind(), compile_kwargs={"literal_binds": True}))
        (step,) = session.execute(text(f"EXPLAIN QUERY PLAN {words}"))
    assert str(step[-1]).startswith("SEARCH copy_now USING COVERING INDEX copy_now_waiting ")


def test_a_copy_is_told_by_its_documents_number_and_its_own(office: Office) -> None:
    make.issued(office)
    entered(office, copy_numbers=())
    labels = [copy_label(row) for row in waiting(office)]
    assert labels[:2] == ["01/BC-SMM (01)", "01/BC-SMM (02)"]
    assert "(" not in labels[-1]
