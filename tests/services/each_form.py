"""Requests and questions about forms that go through, by the verb's name."""

from __future__ import annotations

from datetime import date
from itertools import count
from typing import TYPE_CHECKING, Any

from bmnn_desk.domain.form_correction import FormCorrection, toml_value
from bmnn_desk.domain.form_pack import PackedCorrection
from bmnn_desk.law.form_pack_file import made_pack
from bmnn_desk.services.check_form import CheckFormRequest, check_form, take_back_check
from bmnn_desk.services.correct_form import (
    CorrectFormRequest,
    TakeBackRequest,
    correct_form,
    take_back_correction,
)
from bmnn_desk.services.form_layer import as_correction, in_force, law_in_force
from bmnn_desk.services.form_packs import FormPackAsked, ImportFormPackRequest, import_form_pack
from bmnn_desk.services.form_states import FormStatesAsked
from bmnn_desk.storage import tables as t
from tests import make
from tests.services.ledger import begun

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.desk import Desk
    from bmnn_desk.domain.form_pack import FormPack
    from bmnn_desk.law.loader import Law
    from tests.make import Office

OLD, NEW = "tt24-2020", "nd63-2026"
OUTGOING = "m14_outgoing_register.toml"
HEADING = "columns.3.heading"
SOURCE = "Công báo, phụ lục kèm theo thông tư"
READ_ON = date(2020, 7, 1)
_headings = count(1)


def correction(**changes: Any) -> FormCorrection:  # noqa: ANN401
    given: dict[str, Any] = {
        "pack": OLD,
        "file": OUTGOING,
        "place": HEADING,
        "value": "Tên loại, trích yếu",
        "source": SOURCE,
        "source_day": READ_ON,
        **changes,
    }
    return FormCorrection(**{**given, "value": toml_value(given["value"])})


def law_now(desk: Desk) -> Law:
    """The law with what the store says, whichever desk wrote it."""
    with begun(desk) as session:
        return law_in_force(session, desk.law)


def tried(now: Law, trial: Law) -> tuple[str, ...]:
    """What the worker answers once it has drawn the packs that changed (try_forms)."""
    return tuple(regime.digest for regime in trial.to_try(now))


def corrects(at: Office, one: FormCorrection | None = None) -> CorrectFormRequest:
    """A request whose packs were drawn; without a correction, a heading that nobody had yet."""
    one = one or correction(value=f"Trích yếu {next(_headings)}")
    now = law_now(at.desk)
    assert one.source_day is not None
    return CorrectFormRequest(
        request_id=make.request_id(),
        day=at.day,
        pack=one.pack,
        file=one.file,
        place=one.place,
        value=one.value,
        source=one.source,
        source_day=one.source_day,
        tried=tried(now, now.laid_over((*now.corrections, one))),
    )


def takes_back(at: Office, number: int) -> TakeBackRequest:
    """A correction to be taken back, drawn without it."""
    with begun(at.desk) as session:
        rows = in_force(session, t.FormCorrection)
        left = tuple(as_correction(row) for row in rows if row.id != number)
    now = law_now(at.desk)
    return TakeBackRequest(
        request_id=make.request_id(),
        day=at.day,
        number=number,
        reason="Đọc nhầm cột",
        tried=tried(now, now.laid_over(left)),
    )


def checks(at: Office, form: str = "14", **changes: Any) -> CheckFormRequest:  # noqa: ANN401
    given: dict[str, Any] = {
        "request_id": make.request_id(),
        "day": at.day,
        "pack": OLD,
        "form": form,
        "source": SOURCE,
        "source_day": READ_ON,
        **changes,
    }
    return CheckFormRequest(**given)


def a_pack() -> FormPack:
    """A pack from another PC, with a heading that nobody had yet."""
    one = correction(value=f"Trích yếu {next(_headings)}")
    return made_pack([PackedCorrection(correction=one, old=toml_value("cũ"))], [])


def imports(at: Office, pack: FormPack | None = None) -> ImportFormPackRequest:
    """A pack laid over, drawn and confirmed."""
    pack = pack or a_pack()
    now = law_now(at.desk)
    fresh = tuple(each.correction for each in pack.corrections)
    return ImportFormPackRequest(
        request_id=make.request_id(),
        day=at.day,
        pack=pack,
        checksum=pack.checksum,
        tried=tried(now, now.laid_over((*now.corrections, *fresh))),
    )


def everything_of_forms(at: Office) -> None:
    """A correction and a check, each made twice and taken back once, and a carried pack."""
    first = at.desk.do(correct_form, corrects(at))
    at.desk.do(correct_form, corrects(at))
    at.desk.do(take_back_correction, takes_back(at, first))
    check = at.desk.do(check_form, checks(at))
    at.desk.do(check_form, checks(at, "02"))
    at.desk.do(take_back_check, takes_back_check(at, check))
    at.desk.do(import_form_pack, imports(at))


def takes_back_check(at: Office, number: int) -> TakeBackRequest:
    return TakeBackRequest(
        request_id=make.request_id(), day=at.day, number=number, reason="Chưa xem kỹ"
    )


FORM_READS: dict[str, Callable[[Office], Any]] = {
    "form_pack": lambda _: FormPackAsked(),
    "form_states": lambda _: FormStatesAsked(),
}
FORM_WRITES: dict[str, Callable[[Office], Any]] = {
    "check_form": checks,
    "correct_form": corrects,
    "import_form_pack": imports,
    "take_back_check": lambda at: takes_back_check(at, at.desk.do(check_form, checks(at))),
    "take_back_correction": lambda at: takes_back(at, at.desk.do(correct_form, corrects(at))),
}
