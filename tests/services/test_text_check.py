from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from bmnn_desk.desk import Desk
from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.findings import Severity
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.outgoing import Misread
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.text_faults.fault import TextFault, TextFinding
from bmnn_desk.errors import (
    NotAllowedError,
    NotFoundError,
    OtherFileReadError,
    ReasonMissingError,
)
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.services.return_text import return_text
from bmnn_desk.services.text_check import (
    TextAsked,
    approved_text,
    draft_findings,
    require_same_file,
    unanswered,
)
from bmnn_desk.services.work import Actor
from bmnn_desk.storage import tables as t
from tests import make
from tests.domain.text_faults import readings as r
from tests.services.drafting import RIGHT, SILENT, WRONG, given_back, reading_of, silent
from tests.services.ledger import counts, rows
from tests.services.test_office_facts import working

if TYPE_CHECKING:
    from tests.make import Office

FINDINGS = (
    TextFinding(fault=TextFault.FONT, spot=r.spot(3), seen="Arial", wanted="Times New Roman"),
    TextFinding(fault=TextFault.FONT, seen="Tahoma", wanted="Times New Roman"),
    TextFinding(fault=TextFault.SENTENCE_ABSENT, spot=r.spot(r.HEADING, page=None)),
)
BROKEN_FONT = Misread(fault=TextFault.FONT, reason="Phông nhúng đặt tên khác", seen="Arial")


def asked(at: Office, item: int, **changes: Any) -> TextAsked:  # noqa: ANN401
    plain = TextAsked(body=at.body, item=item, day=at.day, facts=silent())
    return replace(plain, **changes)


def test_what_is_wrong_is_told_with_its_rules_and_nothing_is_recorded(office: Office) -> None:
    item = make.approved(office).item
    before = counts(office.desk)
    (line,) = office.desk.read(draft_findings, asked(office, item))
    assert line.finding.fault is TextFault.SENTENCE_ABSENT
    assert [(rule.id, rule.severity) for rule in line.rules] == [("NN-04", Severity.BLOCK)]
    assert counts(office.desk) == before


def test_the_day_picks_the_rules_that_a_finding_is_shown_with(new_office: Office) -> None:
    item = make.approved(new_office).item
    (line,) = new_office.desk.read(draft_findings, asked(new_office, item))
    assert [(rule.id, rule.severity) for rule in line.rules] == [("NN-04", Severity.WARN)]


def test_the_right_text_and_a_scan_have_nothing_to_show(office: Office) -> None:
    item = make.approved(office).item
    scan = reading_of(WRONG, has_text=False, recipients=None)
    for facts in (reading_of(RIGHT), scan):
        assert office.desk.read(draft_findings, asked(office, item, facts=facts)) == ()


def test_a_text_may_be_looked_at_before_its_slip_is_decided(office: Office) -> None:
    item = office.desk.do(propose_level, make.proposal(office)).item
    assert len(office.desk.read(draft_findings, asked(office, item))) == 1


@pytest.mark.parametrize("wrong", [{"body": 2}, {"item": 99}])
def test_an_item_that_is_not_there_is_not_found(office: Office, wrong: dict[str, Any]) -> None:
    item = make.approved(office).item
    with pytest.raises(NotFoundError):
        office.desk.read(draft_findings, replace(asked(office, item), **wrong))


@pytest.mark.parametrize("role", Role)
def test_clerk_and_the_drafter_himself_may_look(office: Office, role: Role) -> None:
    item = make.approved(office).item
    actor = Actor(account=1, person=office.drafter, roles=frozenset({role}))
    desk = Desk(office.desk._vault, office.desk.law, actor)
    if role in {Role.CLERK, Role.DRAFTER}:
        assert desk.read(draft_findings, asked(office, item))
    else:
        with pytest.raises(NotAllowedError):
            desk.read(draft_findings, asked(office, item))


def test_the_slip_gives_the_measure_of_its_text(office: Office) -> None:
    item = make.approved(office, bases=(office.bases[SecrecyLevel.TOI_MAT],)).item
    with working(office) as work:
        wanted = approved_text(work, item, office.body)
    assert (wanted.level, wanted.copies, wanted.may_copy) == (SecrecyLevel.TOI_MAT, 4, False)
    assert (wanted.drafter, wanted.drafter_unit) == ("Ngô Văn Soạn", "Văn phòng")
    assert (wanted.type_name, wanted.type_code, wanted.title) == (
        "Báo cáo",
        "BC",
        "về tình hình mẫu",
    )
    assert [(copy.number, copy.kind) for copy in wanted.plan] == [
        (1, CopyKind.SENT),
        (2, CopyKind.SENT),
        (3, CopyKind.ORIGINAL),
        (4, CopyKind.FILE),
    ]


def test_a_reading_is_of_the_very_bytes() -> None:
    require_same_file(None, None)
    require_same_file(RIGHT, None)
    require_same_file(RIGHT, reading_of(RIGHT))
    for file in (WRONG, RIGHT + b" ", b"", None):
        with pytest.raises(OtherFileReadError):
            require_same_file(file, reading_of(RIGHT))


def test_an_answer_takes_away_its_own_finding_and_no_other() -> None:
    assert unanswered(FINDINGS, ()) == FINDINGS
    assert unanswered(FINDINGS, (BROKEN_FONT,)) == FINDINGS[1:]


def test_what_the_program_counts_itself_is_never_misread() -> None:
    counted = (TextFinding(fault=TextFault.CHANGES_LEFT, seen="3"),)
    answer = Misread(fault=TextFault.CHANGES_LEFT, seen="3", reason="Không thấy")
    assert unanswered(counted, (answer,)) == counted


@pytest.mark.parametrize("reason", ["", "  \n"])
def test_an_answer_without_its_reason_is_none(reason: str) -> None:
    blank = Misread(fault=TextFault.SENTENCE_ABSENT, reason=reason)
    with pytest.raises(ReasonMissingError):
        unanswered(FINDINGS, (BROKEN_FONT, blank))


def test_every_finding_is_kept_with_its_place_and_the_answer(office: Office) -> None:
    item = make.approved(office).item
    parts = (r.part(font="Arial", spot=r.spot(3)), r.part(font="Tahoma", spot=r.spot(9, page=None)))
    facts = reading_of(WRONG, kind="pdf", pages=None, parts=parts, recipients=SILENT, tracked=1)
    office.desk.do(return_text, given_back(office, item, facts=facts, misread=(BROKEN_FONT,)))
    (check,) = rows(office, t.TextCheck)
    assert (check.item_id, check.day, check.sha256) == (item, office.day, facts.sha256)
    assert (check.media, check.pages, check.has_text, check.outcome) == (
        "pdf",
        None,
        True,
        "returned",
    )
    found = rows(office, t.FoundFault)
    assert {row.check_id for row in found} == {check.id}
    assert [(row.fault, row.page, row.line, row.area, row.seen, row.misread) for row in found] == [
        ("sentence_absent", 2, r.HEADING, "body", "", ""),
        ("changes_left", None, None, "", "1", ""),
        ("font", 2, 3, "body", "Arial", BROKEN_FONT.reason),
        ("font", None, 9, "body", "Tahoma", ""),
    ]
    assert {row.wanted for row in found if row.fault == "font"} == {"Times New Roman"}
