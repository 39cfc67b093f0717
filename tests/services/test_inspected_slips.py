from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.inspection_report import RecordKind
from bmnn_desk.domain.old_register import OldBook
from bmnn_desk.domain.proposal import DecisionCase, ProposalCase
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.secret_list import Source
from bmnn_desk.services.determine_level import determine_level
from bmnn_desk.services.propose_level import propose_level
from tests import inspection_desk, make
from tests.inspection_desk import cases, found, other_case

if TYPE_CHECKING:
    from tests.make import Office

SOURCE = Source(number="05/BC-CAT", agency="Công an tỉnh Mẫu", level=SecrecyLevel.TOI_MAT)


def test_a_lawful_slip_breaks_nothing(office: Office) -> None:
    make.approved(office)
    make.approved(office, bases=(), sources=(SOURCE,))
    assert found(office) == []


def test_only_what_was_approved_is_looked_at(office: Office) -> None:
    proposed = office.desk.do(propose_level, make.proposal(office))
    assert cases(office, ProposalCase) == []
    office.desk.do(determine_level, make.decision(office, proposed, approved=False))
    assert cases(office, ProposalCase) == []
    make.approved(office)
    assert len(cases(office, ProposalCase)) == len(cases(office, DecisionCase)) == 1


def test_a_slip_is_read_with_its_bases_and_sources(office: Office) -> None:
    make.approved(office, sources=(SOURCE,))
    (case,) = cases(office, ProposalCase)
    assert [basis.field for basis in case.bases] == [make.FIELD]
    assert case.sources == (SOURCE,)
    assert (case.level, case.title, case.recipients) == (SecrecyLevel.TOI_MAT, "", ())


def test_who_decided_is_read_with_his_power(office: Office) -> None:
    power = make.delegate(office)
    proposed = office.desk.do(propose_level, make.proposal(office))
    request = make.decision(office, proposed, decided_by=office.deputy, delegation=power)
    office.desk.do(determine_level, request)
    (case,) = cases(office, DecisionCase)
    assert (case.approver, case.heads) == (office.deputy, (office.head,))
    assert case.delegation is not None
    assert case.fields == {make.FIELD}
    assert found(office) == []


def test_a_deputy_without_power_is_told_as_an_other_case_and_once(office: Office) -> None:
    proposed = office.desk.do(propose_level, make.proposal(office))
    request = make.decision(
        office, proposed, decided_by=office.deputy, other_cases=(other_case("PDX-09"),)
    )
    office.desk.do(determine_level, request)
    (finding,) = inspection_desk.of_lines(office)
    assert (finding.rule, finding.excused, finding.detail) == ("PDX-09", True, "12/QC")
    assert (finding.book, finding.label) == (OldBook.SLIPS, proposed.print_code)
    assert finding.ref.kind is RecordKind.SLIP
    assert (finding.ref.number, finding.ref.item) == (proposed.slip, proposed.item)
