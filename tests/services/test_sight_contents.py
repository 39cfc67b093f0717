"""Who opens files, and who reads a Tuyệt mật trích yếu: in lists, details, registers, by search."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from sqlalchemy import text

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.stages import Stage
from bmnn_desk.errors import NotAllowedError
from bmnn_desk.services.determine_level import determine_level
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.kept_file import FileAsked, kept_file
from bmnn_desk.services.print_for_signature import print_for_signature
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.services.record_signature import record_signature
from bmnn_desk.services.registers import VolumeAsked, outgoing_entries
from bmnn_desk.services.slip_list import SlipsAsked, slip_entries
from bmnn_desk.services.work import AUTHORITY
from tests import make
from tests.services.drafters import NAMES_ONE, Two, answer, of, seated, two_drafters
from tests.services.each_read import EACH_READ
from tests.services.each_write import EACH_WRITE, entries
from tests.services.outgoing import detail, ids, rows

if TYPE_CHECKING:
    from tests.make import Office

C, D, L, O, I = Role.CLERK, Role.DRAFTER, Role.LEADER, Role.OFFICER, Role.INSPECTOR  # noqa: E741
FILE = b"%PDF-1.7 ban trinh ky"


@pytest.fixture
def two(office: Office) -> Two:
    return two_drafters(office)


def opened(at: Office, item: int) -> tuple[bytes, ...]:
    asked = FileAsked(body=at.body, item=item, purpose="issued")
    return at.desk.read(kept_file, asked)


@pytest.mark.parametrize("roles", [{O}, {I}, {O, I}])
def test_who_keeps_secrets_or_inspects_opens_no_file(two: Two, roles: set[Role]) -> None:
    item = make.signed(of(two, two.his)).item
    two.clerk.desk.do(issue_outgoing, make.issue(two.clerk, item, file=FILE))
    with pytest.raises(NotAllowedError):
        opened(seated(two.clerk, two.his.drafter, *roles), item)
    assert opened(two.clerk, item) == opened(two.his, item) == (FILE,)
    assert opened(seated(two.clerk, two.clerk.head, L), item) == (FILE,)


@pytest.mark.parametrize("more", [O, I])
def test_a_further_role_opens_every_list_but_no_file_of_another(two: Two, more: Role) -> None:
    item = make.signed(of(two, two.hers)).item
    line = two.clerk.desk.do(issue_outgoing, make.issue(two.clerk, item, file=FILE)).line
    at = seated(two.clerk, two.his.drafter, D, more)
    assert ids(at, Stage.ISSUED) == [line]
    assert detail(at, item).reference == "01/BC-SMM"
    with pytest.raises(NotAllowedError):
        opened(at, item)
    for name in NAMES_ONE:
        if AUTHORITY[entries()[name]].roles >= {more}:
            continue
        made = {**EACH_READ, **EACH_WRITE}[name](of(two, two.hers))
        if name == "begin_drafting":
            made = replace(made, person=two.his.drafter)
        assert isinstance(answer(at, name, made), NotAllowedError)
    assert opened(seated(two.clerk, two.hers.drafter, D, more), item) == (FILE,)


def consented(at: Office) -> int:
    """An issued Tuyệt mật document, to be recalled, whose title the register has by consent."""
    given = make.proposal(
        at,
        bases=(at.bases[SecrecyLevel.TUYET_MAT],),
        title="về kho báu",
        recall_on=make.on(at, 3).day,
    )
    proposed = at.desk.do(propose_level, given)
    at.desk.do(determine_level, make.decision(at, proposed, title_consent=True))
    at.desk.do(print_for_signature, make.draft_print(at, proposed.item))
    at.desk.do(record_signature, make.signature(at, proposed.item))
    return at.desk.do(issue_outgoing, make.issue(at, proposed.item)).item


@pytest.mark.parametrize(
    ("roles", "drafted", "reads"),
    [
        ({C}, False, True),
        ({L}, False, True),
        ({D}, True, True),
        ({O}, False, False),
        ({I}, False, False),
        ({O, I}, True, False),
        ({O, D}, False, False),
        ({O, D}, True, True),
        ({O, C}, False, True),
    ],
)
def test_a_tuyet_mat_title_is_for_clerk_leader_and_its_drafter(
    two: Two, roles: set[Role], drafted: bool, reads: bool
) -> None:
    item = consented(of(two, two.his))
    person = two.his.drafter if drafted else two.hers.drafter
    at = make.on(seated(two.clerk, person, *roles), 30)
    shown = "về kho báu" if reads else ""
    (line,), (overdue,) = rows(at, Stage.ISSUED), rows(at, Stage.OVERDUE)
    assert (line.title, overdue.title, detail(at, item).title) == (shown, shown, shown)
    assert line.level is SecrecyLevel.TUYET_MAT
    (slip,) = at.desk.read(slip_entries, SlipsAsked(body=at.body))
    assert slip.title == shown
    assert ids(at, Stage.OVERDUE, words="kho bau") == ([item] if reads else [])
    assert ids(at, Stage.ISSUED, words="kho bau") == []
    assert ids(at, Stage.ISSUED, words="01/bc") == [line.id]


@pytest.mark.parametrize(("role", "reads"), [(C, True), (L, True), (O, False), (I, False)])
def test_the_register_is_read_without_a_tuyet_mat_title_by_officer_and_inspector(
    two: Two, role: Role, reads: bool
) -> None:
    consented(two.clerk)
    make.issued(two.clerk)
    seat = seated(two.clerk, two.clerk.clerk, role)
    lines = seat.desk.read(outgoing_entries, VolumeAsked(body=seat.body, book=seat.book))
    first = "Báo cáo về kho báu" if reads else "Báo cáo"
    assert [line.title for line in lines] == [first, "Báo cáo về tình hình mẫu"]
    assert all(line.reference for line in lines)


def test_the_index_of_words_has_not_for_highest_title_even_with_consent(two: Two) -> None:
    consented(two.clerk)
    with two.clerk.desk._vault.begin() as session:
        (kept,) = session.scalars(text("SELECT folded FROM search_text"))
    assert "kho" not in kept
    assert "bao cao" in kept
