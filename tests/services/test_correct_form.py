from __future__ import annotations

from contextlib import ExitStack
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.desk import open_desk
from bmnn_desk.domain.form_correction import FormFault, toml_value
from bmnn_desk.domain.form_pack import PackedCorrection
from bmnn_desk.errors import (
    DaysOutOfOrderError,
    FormNotTriedError,
    FormUnusableError,
    NotFoundError,
    ReasonMissingError,
)
from bmnn_desk.law.form_pack_file import made_pack, pack_bytes
from bmnn_desk.papers.reading.read_form_pack import read_form_pack
from bmnn_desk.papers.register_pdf import register_pdf
from bmnn_desk.services.correct_form import correct_form, take_back_correction
from bmnn_desk.services.form_packs import FormPackAsked, form_pack, import_form_pack
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.opening import create_store, open_store
from tests import make
from tests.papers.register_samples import book_of, entries_of
from tests.papers.render import text_by_poppler
from tests.services.each_form import (
    HEADING,
    OLD,
    OUTGOING,
    READ_ON,
    SOURCE,
    correction,
    corrects,
    imports,
    takes_back,
)
from tests.services.ledger import prove, raised, rows
from tests.storage.stores import ACCOUNT, CHEAP, PASSPHRASE

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.desk import Desk
    from bmnn_desk.law.loader import Law
    from tests.make import Office

SHIPPED = "Tên loại và trích yếu nội dung"
CORRECTED = "Trích yếu theo mẫu"


def printed(desk: Desk) -> str:
    """The words of the outgoing register as this desk prints it."""
    form = desk.law.pack(OLD).register("outgoing_register")
    book = book_of(OLD, "outgoing_register", entries_of("outgoing_register", 1))
    return " ".join(text_by_poppler(register_pdf(replace(book, form=form)).pdf).split())


def test_a_corrected_heading_is_printed_carried_to_another_store_and_taken_back(
    tmp_path: Path, law: Law
) -> None:
    here, there = tmp_path / "here", tmp_path / "there"
    with create_store(here, ACCOUNT, PASSPHRASE, CHEAP) as vault:
        at = make.office(vault, law)
        number = at.desk.do(correct_form, corrects(at, correction(value=CORRECTED)))
        assert CORRECTED in printed(at.desk)
        assert SHIPPED not in printed(at.desk)
    with ExitStack() as opened:
        vault = opened.enter_context(open_store(here, ACCOUNT, PASSPHRASE))
        again = make.at_desk(at, open_desk(vault, law))
        assert CORRECTED in printed(again.desk)
        (pack,) = again.desk.read(form_pack, FormPackAsked())
        other = opened.enter_context(create_store(there, ACCOUNT, PASSPHRASE, CHEAP))
        second = make.office(other, law)
        assert SHIPPED in printed(second.desk)
        done = second.desk.do(import_form_pack, imports(second, read_form_pack(pack_bytes(pack))))
        assert (done.corrections, done.checks, done.left_out) == (1, 0, ())
        assert second.desk.law.regimes == again.desk.law.regimes
        assert CORRECTED in printed(second.desk)
        (kept,) = rows(second, t.FormCorrection)
        assert kept.carried == pack.checksum
        again.desk.do(take_back_correction, takes_back(again, number))
        assert SHIPPED in printed(again.desk)
        assert again.desk.law.regimes == law.regimes
        assert prove(again.desk) > 0
        assert prove(second.desk) > 0
    with open_store(here, ACCOUNT, PASSPHRASE) as vault:
        assert open_desk(vault, law).law.corrections == ()


def test_the_old_value_the_source_and_its_day_stay_on_record(office: Office) -> None:
    office.desk.do(correct_form, corrects(office, correction(value=CORRECTED)))
    office.desk.do(correct_form, corrects(office, correction(value="Trích yếu")))
    first, second = rows(office, t.FormCorrection)
    assert (first.pack, first.file, first.place) == (OLD, OUTGOING, HEADING)
    assert (first.old, first.value) == (toml_value(SHIPPED), toml_value(CORRECTED))
    assert (first.source, first.source_day, first.day) == (SOURCE, READ_ON, office.day)
    assert (second.old, second.carried) == (toml_value(CORRECTED), "")


def test_what_lay_below_a_correction_that_is_taken_back_holds_again(office: Office) -> None:
    office.desk.do(correct_form, corrects(office, correction(value=CORRECTED)))
    second = office.desk.do(correct_form, corrects(office, correction(value="Trích yếu")))
    office.desk.do(take_back_correction, takes_back(office, second))
    form = office.desk.law.pack(OLD).register("outgoing_register")
    assert form.columns[3].heading == CORRECTED
    (ending,) = (row for row in rows(office, t.Ending) if row.kind == "form_correction")
    assert (ending.row, ending.reason) == (second, "Đọc nhầm cột")
    assert isinstance(
        raised(office.desk, take_back_correction, takes_back(office, second)), NotFoundError
    )


def test_an_unusable_form_is_refused_and_nothing_changes(office: Office) -> None:
    plain = corrects(office)
    for value, fault in (("", FormFault.EMPTY), (SHIPPED, FormFault.SAME)):
        request = replace(plain, request_id=make.request_id(), value=toml_value(value))
        error = raised(office.desk, correct_form, request, FormUnusableError)
        assert isinstance(error, FormUnusableError)
        assert error.fault is fault
    assert office.desk.law.corrections == ()


def test_one_that_another_needs_is_not_taken_back(office: Office) -> None:
    narrow = correction(place="columns.6.width_mm", value=40)
    number = office.desk.do(correct_form, corrects(office, narrow))
    wide = correction(place="columns.3.width_mm", value=70)
    office.desk.do(correct_form, corrects(office, wide))
    later = takes_back(office, rows(office, t.FormCorrection)[-1].id)
    request = replace(later, number=number)
    error = raised(office.desk, take_back_correction, request, FormUnusableError)
    assert isinstance(error, FormUnusableError)
    assert error.fault is FormFault.TOO_WIDE


def test_a_pack_that_was_not_drawn_is_not_kept(office: Office) -> None:
    request = corrects(office)
    for tried in ((), ("0" * 64,), (office.desk.law.pack(OLD).digest,)):
        untried = replace(request, request_id=make.request_id(), tried=tried)
        raised(office.desk, correct_form, untried, FormNotTriedError)
    office.desk.do(correct_form, request)
    number = office.desk.do(correct_form, corrects(office))
    untried_back = replace(takes_back(office, number), tried=())
    raised(office.desk, take_back_correction, untried_back, FormNotTriedError)


def test_a_source_and_a_reason_are_asked_for_and_the_source_was_read_before(office: Office) -> None:
    request = corrects(office)
    blank = replace(request, source=" ")
    error = raised(office.desk, correct_form, blank, FormUnusableError)
    assert isinstance(error, FormUnusableError)
    assert error.fault is FormFault.NO_SOURCE
    late = replace(request, source_day=office.day + timedelta(days=1))
    raised(office.desk, correct_form, late, DaysOutOfOrderError)
    number = office.desk.do(correct_form, request)
    unsaid = replace(takes_back(office, number), reason=" ")
    raised(office.desk, take_back_correction, unsaid, ReasonMissingError)


@pytest.mark.parametrize("number", [0, 99])
def test_a_correction_that_is_not_there_is_not_found(office: Office, number: int) -> None:
    there = takes_back(office, office.desk.do(correct_form, corrects(office)))
    request = replace(there, number=number)
    raised(office.desk, take_back_correction, request, NotFoundError)


def test_a_pack_of_a_correction_is_what_was_kept(office: Office) -> None:
    office.desk.do(correct_form, corrects(office, correction(value=CORRECTED)))
    (pack,) = office.desk.read(form_pack, FormPackAsked())
    packed = PackedCorrection(correction=correction(value=CORRECTED), old=toml_value(SHIPPED))
    assert pack == made_pack([packed], [])
