"""Files come back as they were kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.desk import Desk
from bmnn_desk.domain.office import Role
from bmnn_desk.errors import NotAllowedError, NotFoundError
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.kept_file import FileAsked, Purpose, kept_file
from bmnn_desk.services.print_for_signature import print_for_signature
from bmnn_desk.services.record_marks import record_marks
from bmnn_desk.services.record_signature import record_signature
from bmnn_desk.services.work import AUTHORITY, Actor
from tests import make
from tests.services.marking import marks
from tests.services.outgoing import other_body

if TYPE_CHECKING:
    from bmnn_desk.services.issue_outgoing import Issued
    from tests.make import Office

TEXT, COPY, OTHER = b"%PDF-1.7 van ban", b"%PDF-1.7 ban so 01", b"%PDF-1.7 ban so 02"


def kept(
    at: Office, item: int, purpose: Purpose, copy_number: int | None = None
) -> tuple[bytes, ...]:
    asked = FileAsked(body=at.body, item=item, purpose=purpose, copy_number=copy_number)
    return at.desk.read(kept_file, asked)


def issued_with_copies(at: Office) -> Issued:
    item = make.approved(at).item
    at.desk.do(print_for_signature, make.draft_print(at, item, file=TEXT))
    at.desk.do(record_signature, make.signature(at, item))
    issued = at.desk.do(issue_outgoing, make.issue(at, item, file=TEXT))
    at.desk.do(record_marks, marks(at, issued, made=((1, COPY), (2, OTHER))))
    return issued


def test_each_file_comes_back_by_its_purpose_and_copy(office: Office) -> None:
    item = issued_with_copies(office).item
    assert kept(office, item, "for_signature") == (TEXT,)
    assert kept(office, item, "issued") == (TEXT,)
    assert kept(office, item, "made_copy", 1) == (COPY,)
    assert kept(office, item, "made_copy", 2) == (OTHER,)


def test_where_none_was_kept_there_is_no_row(office: Office) -> None:
    item = issued_with_copies(office).item
    assert kept(office, item, "made_copy", 3) == ()
    assert kept(office, item, "made_copy") == ()
    paper = make.issued(office).item
    for purpose in ("for_signature", "issued"):
        assert kept(office, paper, purpose) == ()
    approved = make.approved(office).item
    assert kept(office, approved, "issued") == ()
    assert kept(office, approved, "made_copy", 1) == ()


def test_the_newest_text_for_signature_holds(office: Office) -> None:
    item = make.approved(office).item
    for data in (TEXT, OTHER):
        office.desk.do(print_for_signature, make.draft_print(office, item, file=data))
    assert kept(office, item, "for_signature") == (OTHER,)


def test_files_of_a_cancelled_issue_are_not_those_of_the_next(office: Office) -> None:
    first = issued_with_copies(office)
    office.desk.do(cancel_outgoing, make.cancel(office, first.item))
    assert kept(office, first.item, "made_copy", 1) == (COPY,)
    office.desk.do(issue_outgoing, make.issue(office, first.item))
    assert kept(office, first.item, "issued") == ()
    assert kept(office, first.item, "made_copy", 1) == ()
    assert kept(office, first.item, "for_signature") == (TEXT,)


def test_another_bodys_item_is_not_found(office: Office) -> None:
    item = issued_with_copies(office).item
    with pytest.raises(NotFoundError):
        kept(other_body(office), item, "issued")
    with pytest.raises(NotFoundError):
        kept(office, 99, "issued")


def test_neither_officer_nor_inspector_may_open_a_file(office: Office) -> None:
    assert AUTHORITY[kept_file].roles == {Role.CLERK, Role.DRAFTER, Role.LEADER}
    item = make.issued(office).item
    others = frozenset({Role.OFFICER, Role.INSPECTOR})
    actor = Actor(account=1, person=1, roles=others)
    at = make.at_desk(office, Desk(office.desk._vault, office.desk.law, actor))
    with pytest.raises(NotAllowedError):
        kept(at, item, "issued")
