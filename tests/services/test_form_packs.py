from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.form_correction import FormFault
from bmnn_desk.domain.form_pack import PackedCheck, PackedCorrection
from bmnn_desk.errors import (
    AlreadyThereError,
    FormNotTriedError,
    FormPackChecksumError,
    FormUnusableError,
)
from bmnn_desk.law.form_pack_file import made_pack
from bmnn_desk.law.form_parts import form_digest, listed_form
from bmnn_desk.services.check_form import check_form
from bmnn_desk.services.correct_form import correct_form
from bmnn_desk.services.form_packs import (
    FormPackAsked,
    form_pack,
    import_form_pack,
    new_corrections,
)
from bmnn_desk.services.form_states import FormStatesAsked, form_states
from bmnn_desk.storage import tables as t
from tests import make
from tests.services.each_form import OLD, READ_ON, SOURCE, checks, correction, corrects, imports
from tests.services.ledger import prove, raised, rows

if TYPE_CHECKING:
    from bmnn_desk.domain.form_correction import FormCorrection
    from bmnn_desk.domain.form_pack import FormPack
    from bmnn_desk.law.loader import Law
    from tests.make import Office

HEADING = correction(value="Trích yếu")
WIDTH = correction(file="stamps.toml", place="recall.width_mm", value=80)


def packed(*given: FormCorrection) -> FormPack:
    return made_pack([PackedCorrection(correction=one, old='"cũ"') for one in given], [])


def check_of(law: Law, *over: FormCorrection, form: str = "14") -> PackedCheck:
    regime = law.laid_over(over).pack(OLD)
    digest = form_digest(regime, listed_form(law, form))
    return PackedCheck(pack=OLD, form=form, digest=digest, source=SOURCE, source_day=READ_ON)


def test_what_holds_is_packed_and_what_was_ended_is_not(office: Office) -> None:
    (empty,) = office.desk.read(form_pack, FormPackAsked())
    assert (empty.corrections, empty.checks) == ((), ())
    office.desk.do(check_form, checks(office))
    office.desk.do(correct_form, corrects(office, HEADING))
    office.desk.do(check_form, checks(office, "02"))
    (pack,) = office.desk.read(form_pack, FormPackAsked())
    assert [each.correction for each in pack.corrections] == [HEADING]
    assert [check.form for check in pack.checks] == ["02"]
    assert pack.checksum != empty.checksum


def test_corrections_and_checks_are_laid_over_with_the_checksum_they_came_by(
    office: Office, law: Law
) -> None:
    pack = made_pack(packed(HEADING, WIDTH).corrections, [check_of(law, HEADING)])
    done = office.desk.do(import_form_pack, imports(office, pack))
    assert (done.corrections, done.checks, done.left_out) == (2, 1, ())
    assert office.desk.law.corrections == (HEADING, WIDTH)
    assert {row.carried for row in rows(office, t.FormCorrection)} == {pack.checksum}
    state = next(
        each
        for each in office.desk.read(form_states, FormStatesAsked(pack=OLD))
        if each.number == "14"
    )
    assert state.is_checked
    assert state.check is not None
    assert state.check.carried == pack.checksum
    (again,) = office.desk.read(form_pack, FormPackAsked())
    assert [each.correction for each in again.corrections] == [HEADING, WIDTH]
    assert prove(office.desk) > 0


def test_a_check_of_a_form_that_differs_here_is_left_out(office: Office, law: Law) -> None:
    office.desk.do(
        correct_form, corrects(office, correction(place="columns.4.heading", value="Mức mật"))
    )
    pack = made_pack(
        packed(HEADING).corrections, [check_of(law, HEADING), check_of(law, form="02")]
    )
    done = office.desk.do(import_form_pack, imports(office, pack))
    assert (done.corrections, done.checks, done.left_out) == (1, 1, ((OLD, "14"),))


def test_all_or_none(office: Office) -> None:
    bad = correction(place="columns.3.width_mm", value=500)
    request = imports(office, packed(HEADING))
    pack = packed(HEADING, bad)
    error = raised(
        office.desk,
        import_form_pack,
        replace(request, pack=pack, checksum=pack.checksum),
        FormUnusableError,
    )
    assert isinstance(error, FormUnusableError)
    assert error.fault is FormFault.TOO_WIDE
    assert rows(office, t.FormCorrection) == []
    assert office.desk.law.corrections == ()


def test_another_checksum_than_the_confirmed_one_is_refused(office: Office) -> None:
    request = imports(office, packed(HEADING))
    raised(
        office.desk, import_form_pack, replace(request, checksum="0" * 64), FormPackChecksumError
    )
    swapped = replace(request.pack, corrections=packed(WIDTH).corrections)
    raised(office.desk, import_form_pack, replace(request, pack=swapped), FormPackChecksumError)


def test_a_pack_that_was_not_drawn_is_refused(office: Office) -> None:
    request = replace(imports(office, packed(HEADING)), tried=())
    raised(office.desk, import_form_pack, request, FormNotTriedError)


def test_a_pack_brought_twice_is_there_already(office: Office, law: Law) -> None:
    pack = made_pack(packed(HEADING).corrections, [check_of(law, HEADING)])
    request = imports(office, pack)
    office.desk.do(import_form_pack, request)
    again = replace(request, request_id=make.request_id())
    raised(office.desk, import_form_pack, again, AlreadyThereError)


def test_what_stands_here_so_is_no_change_and_order_counts(law: Law) -> None:
    laid = law.laid_over((HEADING,))
    assert new_corrections(laid, packed(HEADING, WIDTH)) == (WIDTH,)
    other = correction(value="Khác")
    assert new_corrections(laid, packed(other, HEADING)) == (other, HEADING)
    rows_now = [
        {"text": "TÀI LIỆU THU HỒI", "size_pt": 13.0, "bold": True, "align": "center"},
        {"text": "Hạn: {return_day}", "size_pt": 13.0, "bold": False, "align": "center"},
        {"text": "Dòng ba", "size_pt": 9.0, "bold": False, "align": "center"},
    ]
    lines = correction(file="stamps.toml", place="recall.lines", value=rows_now)
    third = correction(file="stamps.toml", place="recall.lines.2.text", value="Dòng 3")
    assert new_corrections(law, packed(lines, third)) == (lines, third)
    assert law.laid_over((lines, third)).corrections == (lines, third)


@pytest.mark.parametrize("told", ["Mật", "1\n2"])
def test_a_value_that_cannot_be_read_is_refused_and_not_a_fault(office: Office, told: str) -> None:
    pack = packed(replace(HEADING, value=told))
    request = replace(imports(office, packed(HEADING)), pack=pack, checksum=pack.checksum)
    error = raised(office.desk, import_form_pack, request, FormUnusableError)
    assert isinstance(error, FormUnusableError)
    assert error.fault is FormFault.UNREADABLE
