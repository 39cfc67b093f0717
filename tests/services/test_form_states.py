from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.findings import Confidence
from bmnn_desk.domain.stamps import URGENCY_STAMPS, Stamp
from bmnn_desk.errors import LawDataError
from bmnn_desk.services.check_form import check_form
from bmnn_desk.services.correct_form import correct_form
from bmnn_desk.services.form_states import FormStatesAsked, form_states
from tests.services.each_form import NEW, OLD, checks, correction, corrects

if TYPE_CHECKING:
    from bmnn_desk.domain.form_state import FormState
    from bmnn_desk.law.loader import Law
    from tests.make import Office


def states(at: Office, pack: str = OLD) -> dict[str, FormState]:
    return {row.number: row for row in at.desk.read(form_states, FormStatesAsked(pack=pack))}


def test_every_form_and_every_stamp_of_every_pack_is_listed(office: Office, law: Law) -> None:
    found = office.desk.read(form_states, FormStatesAsked())
    assert [(row.pack, row.number) for row in found] == [
        (regime.key, number)
        for regime in law.regimes
        for number in [*(form.number for form in law.listed), ""]
    ]
    for pack in (OLD, NEW):
        stamps = [stamp.stamp for row in states(office, pack).values() for stamp in row.stamps]
        assert sorted(stamps) == sorted(Stamp)
    for row in found:
        assert not row.is_checked
        assert row.corrections == ()
        assert row.confidence is not None
        assert row.parts > 0


def test_the_confidence_is_that_of_the_law_until_it_is_checked(office: Office, law: Law) -> None:
    regime = law.pack(OLD)
    for form in law.listed:
        assert states(office)[form.number].confidence is form.confidence(regime)
    office.desk.do(check_form, checks(office, "07"))
    done = states(office)["07"]
    assert {stamp.confidence for stamp in done.stamps} == {Confidence.HIGH}
    haste = states(office)[""]
    assert tuple(stamp.stamp for stamp in haste.stamps) == URGENCY_STAMPS
    assert haste.confidence is Confidence.HIGH


def test_a_correction_stands_at_its_form_with_who_when_and_what_it_replaced(office: Office) -> None:
    width = correction(file="stamps.toml", place="recall.width_mm", value=80)
    number = office.desk.do(correct_form, corrects(office, width))
    found = states(office)
    (entry,) = found["07"].corrections
    assert (entry.number, entry.correction, entry.old) == (number, width, "60.0")
    assert (entry.by, entry.day) == ("Lê Thị Văn Thư", office.day)
    assert entry.carried == ""
    assert entry.holds
    assert {stamp.stamp: stamp.corrected for stamp in found["07"].stamps} == {
        Stamp.RECALL: 1,
        Stamp.NAMED_PERSON_ONLY: 0,
    }
    assert not [row.number for row in found.values() if row.corrections and row.number != "07"]
    assert states(office, NEW)["07"].corrections == ()


def test_an_unknown_pack_is_refused(office: Office) -> None:
    with pytest.raises(LawDataError):
        office.desk.read(form_states, FormStatesAsked(pack="tt33-2015"))
