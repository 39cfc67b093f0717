from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.law.loader import Law
from bmnn_desk.services.check_form import check_form
from bmnn_desk.services.correct_form import correct_form
from bmnn_desk.services.form_layer import (
    as_correction,
    in_force,
    is_as_checked,
    law_in_force,
    standing_checks,
)
from bmnn_desk.services.form_states import FormStatesAsked, form_states
from bmnn_desk.storage import tables as t
from tests.law.spoilt import copied, spoil
from tests.services.each_form import NEW, OLD, OUTGOING, checks, correction, corrects
from tests.services.ledger import begun, rows

if TYPE_CHECKING:
    from pathlib import Path

    from tests.make import Office

FIRST = correction(value="Trích yếu")
SECOND = correction(place="columns.4.heading", value="Mức độ mật")
LAST = correction(place="columns.8.heading", value="Ghi chú khác")


def test_the_law_goes_with_the_store(office: Office, law: Law) -> None:
    with begun(office.desk) as session:
        assert law_in_force(session, law) is law
    office.desk.do(correct_form, corrects(office, FIRST))
    office.desk.do(correct_form, corrects(office, SECOND))
    assert office.desk.law.corrections == (FIRST, SECOND)
    with begun(office.desk) as session:
        assert law_in_force(session, law).regimes == office.desk.law.regimes
        assert tuple(map(as_correction, in_force(session, t.FormCorrection))) == (FIRST, SECOND)


def test_a_newer_pack_that_no_longer_takes_a_correction_opens_all_the_same(
    office: Office, tmp_path: Path
) -> None:
    for one in (FIRST, SECOND, LAST):
        office.desk.do(correct_form, corrects(office, one))
    forms = copied(tmp_path)
    path = forms / OLD / OUTGOING
    *columns, last = path.read_text("utf-8").split("[[columns]]")
    path.write_text("[[columns]]".join(columns) + last[last.index("[[signatures]]") :], "utf-8")
    with begun(office.desk) as session:
        office.desk.law = law_in_force(session, Law(forms))
    assert office.desk.law.corrections == (FIRST, SECOND)
    assert holding(office) == [True, True, False]


def test_a_correction_of_what_is_shipped_otherwise_by_now_is_left_out(
    office: Office, tmp_path: Path
) -> None:
    office.desk.do(correct_form, corrects(office, FIRST))
    again = replace(FIRST, value='"Nội dung"')
    office.desk.do(correct_form, corrects(office, again))
    office.desk.do(correct_form, corrects(office, SECOND))
    forms = copied(tmp_path)
    with begun(office.desk) as session:
        assert law_in_force(session, Law(forms)).corrections == (FIRST, again, SECOND)
    spoil(forms, f"{OLD}/{OUTGOING}", "Tên loại và trích yếu nội dung", "Loại")
    with begun(office.desk) as session:
        office.desk.law = law_in_force(session, Law(forms))
    assert office.desk.law.corrections == (SECOND,)
    assert holding(office) == [False, False, True]


def holding(at: Office) -> list[bool]:
    """Which of the outgoing register's corrections hold, oldest first."""
    states = at.desk.read(form_states, FormStatesAsked(pack=OLD))
    form = next(each for each in states if each.number == "14")
    return [entry.holds for entry in form.corrections]


def test_a_check_stands_while_its_form_is_the_same(office: Office, law: Law) -> None:
    office.desk.do(check_form, checks(office))
    (row,) = rows(office, t.FormCheck)
    assert is_as_checked(law, OLD, "14", row.digest)
    assert not is_as_checked(law, NEW, "14", row.digest)
    assert not is_as_checked(law, "tt33-2015", "14", row.digest)
    assert not is_as_checked(law, OLD, "20", row.digest)
    with begun(office.desk) as session:
        assert [each.form for each in standing_checks(session, law)] == ["14"]
        assert standing_checks(session, law.laid_over((FIRST,))) == ()


def test_the_newest_check_of_a_form_counts(office: Office, law: Law) -> None:
    office.desk.do(check_form, checks(office))
    newest = office.desk.do(check_form, checks(office, source="Vbpl"))
    with begun(office.desk) as session:
        assert [each.id for each in standing_checks(session, law)] == [newest]
