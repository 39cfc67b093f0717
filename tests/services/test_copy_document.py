from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.copying import CopyForm
from bmnn_desk.domain.office import DelegationScope
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.errors import (
    BookClosedError,
    DaysOutOfOrderError,
    NotFoundError,
    WrongStageError,
)
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.choose_setting import choose_setting
from bmnn_desk.services.copy_document import copy_document
from bmnn_desk.services.copy_papers import CopyPapersAsked, copy_paper_facts
from bmnn_desk.services.copyable import SourcesAsked, copyable_sources
from bmnn_desk.services.return_incoming import return_incoming
from bmnn_desk.storage import tables as t
from tests import copying_desk as cd
from tests import incoming_desk, make
from tests.services.each_office import chooses_setting
from tests.services.everything import other_case
from tests.services.ledger import prove, raised, refused, rows

if TYPE_CHECKING:
    from bmnn_desk.domain.copying import CopyRequest
    from tests.make import Office


def broken(at: Office, request: CopyRequest) -> set[str]:
    """The ids of the rules by which a copying is refused."""
    return set(refused(at.desk, copy_document, request))


def test_a_permitted_copying_has_its_line_and_a_numbered_copy_for_each_recipient(
    office: Office,
) -> None:
    source = cd.to_copy(office)
    made = cd.copied(office, source=source.copy)
    (line,) = rows(office, t.CopyLine)
    assert (line.form, line.quantity, line.source_copy_id) == ("true_copy", 2, source.copy)
    assert line.permitted_by == "Giám đốc, Trần Văn Giám"
    assert line.permit_post == cd.POST
    assert line.executor == "Ngô Văn Soạn"
    assert (line.reference, line.title) == (source.reference, "về tình hình mẫu")
    assert [(copy.number, copy.recipient) for copy in made.copies] == [
        (1, "Sở Thử Nghiệm"),
        (2, "Công an tỉnh Mẫu"),
    ]
    kept = [row for row in rows(office, t.Copy) if row.kind is CopyKind.DUPLICATE]
    assert [(row.number, row.line_id, row.source_copy_id) for row in kept] == [
        (1, made.line, source.copy),
        (2, made.line, source.copy),
    ]
    assert made.ordinal == 1
    assert made.warnings == ()
    assert prove(office.desk) > 0


def test_numbers_run_on_behind_the_sources_last_copy_and_begin_anew_for_another(
    office: Office,
) -> None:
    source = cd.to_copy(office)
    cd.copied(office, source=source.copy)
    again = cd.copied(office, source=source.copy, recipients=("Ủy ban nhân dân xã Mẫu",))
    assert [copy.number for copy in again.copies] == [3]
    other = cd.copied(office)
    assert [copy.number for copy in other.copies] == [1, 2]
    assert (again.ordinal, other.ordinal) == (2, 3)


@pytest.mark.finding(50)
def test_what_may_not_be_copied_is_refused_and_goes_through_another_case_alone(
    office: Office,
) -> None:
    source = cd.to_copy(office, may_copy=False)
    asked = cd.copying(office, source=source.copy)
    assert broken(office, asked) == {"SC-01"}
    assert not rows(office, t.CopyLine)
    made = office.desk.do(
        copy_document,
        replace(asked, request_id=make.request_id(), other_cases=(other_case("SC-01"),)),
    )
    assert {rule.id for rule in made.warnings} == {"SC-01"}
    assert [case.rule for case in rows(office, t.OtherCase)] == ["SC-01"]


@pytest.mark.finding(19)
@pytest.mark.finding(51)
@pytest.mark.finding(52)
def test_a_post_below_the_level_may_not_permit(office: Office) -> None:
    source = cd.top_secret(office)
    assert broken(office, cd.copying(office, source=source.copy)) == {"SC-02"}


@pytest.mark.finding(51)
def test_a_deputy_permits_by_his_heads_power_for_copying_alone(office: Office) -> None:
    by_deputy = cd.permission(office, person=office.deputy)
    source = cd.to_copy(office)
    asked = cd.copying(office, source=source.copy, permission=by_deputy)
    assert broken(office, asked) == {"SC-03"}
    determines = make.delegate(office)
    asked = replace(asked, permission=replace(by_deputy, delegation=determines))
    assert broken(office, asked) == {"SC-03"}
    copies = make.delegate(office, number="06/QĐ-SMM", scopes=frozenset({DelegationScope.COPY}))
    asked = replace(asked, permission=replace(by_deputy, delegation=copies))
    made = office.desk.do(copy_document, asked)
    assert made.warnings == ()
    (line,) = rows(office, t.CopyLine)
    assert line.permitted_by == "Phó Giám đốc, Phạm Thị Phó"
    assert line.delegation_id == copies


def test_a_deputys_power_for_another_field_does_not_reach(office: Office) -> None:
    power = make.delegate(
        office, scopes=frozenset({DelegationScope.COPY}), fields=frozenset({"tài chính"})
    )
    by_deputy = cd.permission(office, person=office.deputy, delegation=power)
    assert broken(office, cd.copying(office, permission=by_deputy)) == {"SC-03"}
    cd.copied(office, source=cd.elsewhere(), permission=by_deputy)


def test_what_is_lacking_in_the_record_blocks_and_has_no_way_round(office: Office) -> None:
    source = cd.to_copy(office).copy
    nobody = cd.copying(office, source=source, recipients=())
    assert broken(office, nobody) == {"SC-04", "SC-14"}
    cases = (other_case("SC-04"), other_case("SC-14"))
    assert broken(office, replace(nobody, other_cases=cases)) == {"SC-04", "SC-14"}
    asked = cd.copying(office, source=source, permission=cd.permission(office, asked_first=True))
    assert broken(office, asked) == {"SC-04B"}
    late = replace(asked.permission, on=office.day + timedelta(days=1))
    assert broken(office, replace(asked, permission=late)) == {"SC-04B"}
    in_time = replace(asked.permission, on=office.day)
    office.desk.do(copy_document, replace(asked, permission=in_time))


def test_place_and_device_must_be_said(office: Office) -> None:
    source = cd.to_copy(office).copy
    linked = cd.execution(office, place=" ", unlinked_device=False)
    asked = cd.copying(office, source=source, execution=linked)
    assert broken(office, asked) == {"SC-12", "SC-12B"}


def test_a_scan_is_a_photograph(office: Office) -> None:
    source = cd.to_copy(office).copy
    scans = cd.execution(office, scans=True)
    asked = cd.copying(office, source=source, execution=scans)
    assert broken(office, asked) == {"SC-16"}
    made = office.desk.do(copy_document, replace(asked, form=CopyForm.PHOTOGRAPH))
    papers = CopyPapersAsked(body=office.body, line=made.line)
    (facts,) = office.desk.read(copy_paper_facts, papers)
    assert facts.scans


def test_a_sao_luc_is_made_of_a_sao_y_of_this_desk_and_of_nothing_else(office: Office) -> None:
    source = cd.to_copy(office)
    asked = cd.copying(office, source=source.copy, form=CopyForm.COPY_OF_COPY)
    assert broken(office, asked) == {"SC-06"}
    true_copy = cd.copied(office, source=source.copy).copies[0].copy
    made = office.desk.do(copy_document, replace(asked, source=true_copy))
    assert [copy.number for copy in made.copies] == [1, 2]
    again = office.desk.do(
        copy_document,
        replace(asked, request_id=make.request_id(), source=true_copy, form=CopyForm.TRUE_COPY),
    )
    assert {rule.id for rule in again.warnings} == {"SC-06B"}


def test_a_trich_sao_needs_its_words_and_a_tuyet_mat_one_keeps_them_under_its_own_key(
    office: Office,
) -> None:
    source = cd.to_copy(office).copy
    asked = cd.copying(office, source=source, form=CopyForm.EXTRACT)
    assert broken(office, asked) == {"SC-09"}
    office.desk.do(copy_document, replace(asked, extract="Đoạn thứ nhất."))
    top = cd.top_secret(office).copy
    cases = (other_case("SC-02"),)
    made = cd.copied(
        office, source=top, form=CopyForm.EXTRACT, extract="Đoạn rất kín.", other_cases=cases
    )
    plain, secret = rows(office, t.CopyLine)
    assert (plain.extract, secret.extract) == ("", ""), "no words where none can be wiped"
    (facts,) = office.desk.read(copy_paper_facts, CopyPapersAsked(body=office.body, line=made.line))
    assert facts.extract == "Đoạn rất kín."
    contents = rows(office, t.Content)
    assert [row.tuyet_mat for row in contents] == [False, True]


def test_a_paper_that_stands_in_no_book_of_this_desk_is_copied_by_its_own_facts(
    office: Office,
) -> None:
    made = cd.copied(office, source=cd.elsewhere(first_number=4))
    assert [copy.number for copy in made.copies] == [4, 5]
    (line,) = rows(office, t.CopyLine)
    assert (line.reference, line.document_day) == ("118/BC-CAT", date(2024, 11, 2))
    levels = [row.level for row in rows(office, t.ItemLevel) if row.item_id == made.item]
    assert levels == [SecrecyLevel.MAT]
    top = cd.elsewhere(level=SecrecyLevel.TUYET_MAT, title="về việc rất kín")
    cd.copied(office, source=top, other_cases=(other_case("SC-02"),))
    assert rows(office, t.CopyLine)[-1].title == ""
    assert all("kín" not in row.title for row in rows(office, t.Item))


def test_an_executor_from_outside_is_a_warning(office: Office) -> None:
    stranger = cd.execution(office, person=None, name="Đinh Văn Lạ")
    made = cd.copied(office, execution=stranger)
    assert {rule.id for rule in made.warnings} == {"SC-11"}


def test_a_copy_that_is_not_here_and_a_book_of_another_kind_are_refused(office: Office) -> None:
    source = cd.to_copy(office)
    asked = cd.copying(office, source=source.copy)
    raised(office.desk, copy_document, replace(asked, book=office.book), BookClosedError)
    raised(office.desk, copy_document, replace(asked, source=999), NotFoundError)
    office.desk.do(cancel_outgoing, make.cancel(office, source.item))
    raised(office.desk, copy_document, asked, WrongStageError)
    assert not [
        each
        for each in office.desk.read(copyable_sources, SourcesAsked(body=office.body))
        if each.item == source.item
    ]


def test_a_day_before_the_books_last_line_is_refused(office: Office) -> None:
    cd.copied(office)
    early = make.on(office, -1)
    asked = cd.copying(office)
    raised(early.desk, copy_document, replace(asked, day=early.day), DaysOutOfOrderError)


def test_a_line_of_a_bound_book_needs_its_page_and_line(office: Office) -> None:
    book = cd.copy_book(office, hand_written=True)
    asked = cd.copying(office, book=book)
    assert broken(office, asked) == {"SC-04"}
    made = office.desk.do(copy_document, replace(asked, paper_page=3, paper_line=7))
    (line,) = [row for row in rows(office, t.Line) if row.id == made.line]
    assert (line.paper_page, line.paper_line) == (3, 7)


def test_since_2026_unread_rules_warn_and_sums_still_block(new_office: Office) -> None:
    source = cd.to_copy(new_office, may_copy=False).copy
    nowhere = cd.execution(new_office, place="", unlinked_device=False)
    made = cd.copied(new_office, source=source, execution=nowhere)
    assert {"SC-01", "SC-12", "SC-12B"} <= {rule.id for rule in made.warnings}
    asked = cd.copying(new_office, source=source, recipients=())
    assert {"SC-04", "SC-14"} <= broken(new_office, asked)


def test_what_came_in_is_copied_as_its_paper_says(office: Office) -> None:
    entered = incoming_desk.entered(office, may_copy=None)
    source, other = [
        each
        for each in office.desk.read(copyable_sources, SourcesAsked(body=office.body))
        if each.item == entered.item
    ]
    assert (source.kind, source.number, source.may_copy) == (CopyKind.RECEIVED.value, 3, None)
    assert other.number == 4
    assert broken(office, cd.copying(office, source=source.copy)) == {"SC-01B"}
    forbidden = incoming_desk.entered(office, may_copy=False, reference="119/BC-STN")
    copy = next(row.id for row in rows(office, t.Copy) if row.item_id == forbidden.item)
    assert broken(office, cd.copying(office, source=copy)) == {"SC-01"}


def test_a_sao_luc_is_made_of_a_sao_y_that_came_in_where_the_clerk_says_so(
    office: Office,
) -> None:
    entered = incoming_desk.entered(office, may_copy=True)
    copy = next(row.id for row in rows(office, t.Copy) if row.item_id == entered.item)
    asked = cd.copying(office, source=copy, form=CopyForm.COPY_OF_COPY)
    assert broken(office, asked) == {"SC-06"}
    assert office.desk.do(copy_document, replace(asked, from_true_copy=True)).warnings == ()


def test_what_says_neither_may_not_be_copied_but_through_another_case(office: Office) -> None:
    asked = cd.copying(office, source=cd.elsewhere(may_copy=None))
    assert broken(office, asked) == {"SC-01B"}
    made = office.desk.do(copy_document, replace(asked, other_cases=(other_case("SC-01B"),)))
    assert [rule.id for rule in made.warnings] == ["SC-01B"]
    assert [case.rule for case in rows(office, t.OtherCase)] == ["SC-01B"]


def test_since_2026_what_says_neither_is_a_warning(new_office: Office) -> None:
    made = cd.copied(new_office, source=cd.elsewhere(may_copy=None))
    assert {"SC-01B"} <= {rule.id for rule in made.warnings}


def test_who_permits_without_a_position_is_no_line_of_the_book(office: Office) -> None:
    asked = cd.copying(office, permission=cd.permission(office, person=office.clerk))
    cases = (other_case("SC-03"),)
    assert broken(office, asked) == {"SC-03"}
    assert broken(office, replace(asked, other_cases=cases)) == {"SC-04"}


def test_the_place_is_the_one_that_the_head_fixed(office: Office) -> None:
    cd.copy_book(office)
    chooses = chooses_setting(office, key="copy_place", value="Phòng Văn thư")
    office.desk.do(choose_setting, chooses)
    cd.copied(office, execution=cd.execution(office, place="phòng văn thư "))
    elsewhere = cd.execution(office, place="Phòng họp")
    asked = cd.copying(office, execution=elsewhere)
    assert broken(office, asked) == {"SC-12"}
    made = office.desk.do(copy_document, replace(asked, other_cases=(other_case("SC-12"),)))
    assert [rule.id for rule in made.warnings] == ["SC-12"]


def test_the_place_is_fixed_in_writing_before_anything_is_copied(office: Office) -> None:
    asked = cd.copying(office)
    cd.fix_place(office, decision="")
    assert broken(office, asked) == {"CFG-08"}
    made = office.desk.do(copy_document, replace(asked, other_cases=(other_case("CFG-08"),)))
    assert [rule.id for rule in made.warnings] == ["CFG-08"]


def test_a_tuyet_mat_paper_is_not_scanned(office: Office) -> None:
    top, scans = cd.top_secret(office).copy, cd.execution(office, scans=True)
    made = cd.copied(
        office,
        source=top,
        form=CopyForm.PHOTOGRAPH,
        execution=scans,
        other_cases=(other_case("SC-02"),),
    )
    assert [rule.id for rule in made.warnings] == ["SC-02", "SC-16B"]


def test_since_2026_the_place_its_decision_and_such_a_scan_are_warnings(
    new_office: Office,
) -> None:
    at = new_office
    asked = cd.copying(at, source=cd.top_secret(at).copy, form=CopyForm.PHOTOGRAPH)
    cd.fix_place(at, decision="")
    at.desk.do(choose_setting, chooses_setting(at, key="copy_place", value="Phòng Văn thư"))
    scans = cd.execution(at, place="Phòng họp", scans=True)
    made = at.desk.do(copy_document, replace(asked, execution=scans))
    assert {"CFG-08", "SC-12", "SC-16B"} <= {rule.id for rule in made.warnings}


def test_what_was_given_back_lies_on_no_copier_here(office: Office) -> None:
    line = incoming_desk.entered(office, may_copy=True).line
    (source, _) = (row.id for row in rows(office, t.Copy) if row.line_id == line)
    office.desk.do(return_incoming, incoming_desk.given_back(office, line))
    raised(office.desk, copy_document, cd.copying(office, source=source), WrongStageError)
