from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.stamps import Ink
from bmnn_desk.errors import FormNotInRegimeError
from bmnn_desk.ui.forms.sample_papers import SampleAsked, sample_paper
from tests.papers.read_pdf import page_texts

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law
    from bmnn_desk.machine.worker import Worker

FORMS = ["", *(f"{number:02}" for number in range(1, 20))]


@pytest.mark.parametrize("pack", ["tt24-2020", "nd63-2026"])
def test_every_form_of_every_pack_has_its_real_paper(law: Law, worker: Worker, pack: str) -> None:
    regime = law.pack(pack)
    for form in FORMS:
        text = " ".join(page_texts(sample_paper(worker, law, SampleAsked(pack=pack, form=form))))
        listed = next((each for each in law.listed if each.number == form), None)
        for stamp in () if listed is None else listed.stamps:
            assert regime.stamps[stamp].name in text, form
        for key in () if listed is None else listed.registers:
            register = regime.registers[key]
            assert register.title in text, form
            words = " ".join(text.split())
            assert all(column.heading.split()[0] in words for column in register.columns), form


def test_in_black_no_level_word_is_drawn(law: Law, worker: Worker) -> None:
    asked = SampleAsked(pack="tt24-2020", form="02", ink=Ink.BLACK)
    text = " ".join(page_texts(sample_paper(worker, law, asked)))
    assert "không in chữ chỉ độ mật" in text


def test_a_number_of_no_form_has_none(law: Law, worker: Worker) -> None:
    with pytest.raises(FormNotInRegimeError):
        sample_paper(worker, law, SampleAsked(pack="tt24-2020", form="20"))
