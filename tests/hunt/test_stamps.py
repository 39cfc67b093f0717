"""The hunt itself works: some generated files in the fast suite, five thousand by hand."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bmnn_desk import jobs
from bmnn_desk.errors import DeskError, DocumentEncryptedError, MarkCoveredError
from bmnn_desk.machine.worker import Worker
from tests.corpus.measure import BOTH
from tests.hunt.stamps import hunt_stamps, measured, random_marks, stamp
from tests.hunt.strange_pdfs import strange_pdf
from tests.needs import needs_poppler


@needs_poppler
def test_some_generated_files_are_stamped_right_or_refused() -> None:
    report = hunt_stamps(12, seed=1)

    assert report.faults == ()
    assert "stamped (" in report.figures
    assert "DocumentEncryptedError" in report.figures


def test_whatever_hypothesis_makes_of_a_file_is_stamped_right_or_refused() -> None:
    with Worker(jobs.ALL) as worker:

        @settings(
            max_examples=8,
            deadline=None,
            derandomize=True,
            suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
        )
        @given(st.randoms(use_true_random=False))
        def holds(chance: Random) -> None:
            strange, marks = strange_pdf(chance), random_marks(chance)
            try:
                stamped = stamp(worker, strange, marks)
            except DocumentEncryptedError:
                assert strange.lock == "user"
                return
            except MarkCoveredError:
                return
            assert measured(strange.data, stamped, ("pdfium",)).faults == ()

        holds()


@needs_poppler
@pytest.mark.parametrize(
    "name",
    [
        # With and without marks the page is 1981 and 1980 pixels wide.
        "91 1",
        # A border of a mark lies on the edge of the page that is laid on a larger sheet.
        "100 1301",
        # Poppler hides annotations where the page's content leaves a hidden layer open.
        "100 2280",
    ],
)
def test_what_only_the_drawing_makes_of_a_page_is_no_fault_of_the_marks(name: str) -> None:
    chance = Random(name)
    strange, marks = strange_pdf(chance), random_marks(chance)
    with Worker(jobs.ALL) as worker:
        stamped = stamp(worker, strange, marks)
    assert measured(strange.data, stamped, BOTH).faults == ()


def test_a_stamp_in_another_place_would_be_a_fault() -> None:
    with Worker(jobs.ALL) as worker:
        for seed in range(20):
            chance = Random(f"other {seed}")
            strange, marks = strange_pdf(chance), random_marks(chance)
            if strange.lock != "none":
                continue
            try:
                stamped = stamp(worker, strange, marks)
            except DeskError:
                continue
            bare = type(stamped)(made=strange.data, look=stamped.look, marks=marks)
            assert measured(strange.data, bare, ("pdfium",)).faults
            return
    pytest.fail("nothing was stamped")
