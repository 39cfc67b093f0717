from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk import jobs
from bmnn_desk.domain.form_correction import FormFault
from bmnn_desk.errors import FormUnusableError
from bmnn_desk.machine.worker import Worker
from bmnn_desk.papers.try_forms import try_forms
from tests.services.each_form import NEW, OLD, OUTGOING, correction

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law


@pytest.mark.parametrize("pack", [OLD, NEW])
def test_every_form_as_shipped_can_be_drawn(law: Law, pack: str) -> None:
    assert try_forms(law.pack(pack)) == law.pack(pack).digest


@pytest.mark.parametrize(
    ("file", "place", "value", "told"),
    [
        ("stamps.toml", "recall.width_mm", 20, (FormFault.NO_ROOM, "recall")),
        ("stamps.toml", "recall.height_mm", 8, (FormFault.NO_ROOM, "recall")),
        ("stamps.toml", "recall.lines.0.size_pt", 40, (FormFault.NO_ROOM, "recall")),
        ("stamps.toml", "recall.lines.0.text", "THU HỒI 收", (FormFault.LETTER, "recall")),
        (OUTGOING, "columns.3.heading", "收", (FormFault.LETTER, "columns.3.heading")),
        (
            OUTGOING,
            "columns.0.heading",
            "Thứ tự ghi trongsổđăngký",
            (FormFault.NO_ROOM, "columns.0.heading"),
        ),
        (OUTGOING, "columns.0.width_mm", 6, (FormFault.NO_ROOM, "columns.0.heading")),
        ("extract_sheet.toml", "words.title", "TRÍCH 收", (FormFault.LETTER, "words.title")),
    ],
)
def test_what_the_law_takes_but_cannot_be_drawn_is_refused(
    law: Law, file: str, place: str, value: object, told: tuple[FormFault, str]
) -> None:
    given = correction(file=file, place=place, value=value)
    with pytest.raises(FormUnusableError) as caught:
        try_forms(law.laid_over((given,)).pack(OLD))
    assert (caught.value.fault, caught.value.place) == told


def test_the_worker_draws_a_corrected_pack_and_says_its_digest(law: Law) -> None:
    trial = law.laid_over((correction(),)).pack(OLD)
    bad = law.laid_over((correction(file="stamps.toml", place="recall.width_mm", value=20),))
    with Worker(jobs.ALL) as worker:
        assert worker.do(jobs.TRY_FORMS, trial) == trial.digest
        with pytest.raises(FormUnusableError) as caught:
            worker.do(jobs.TRY_FORMS, bad.pack(OLD))
    assert (caught.value.pack, caught.value.place) == (OLD, "recall")
