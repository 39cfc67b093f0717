"""The facts of a mishap are its fields, and it belongs to the one flat family."""

import pytest

from bmnn_desk import errors as e
from bmnn_desk.errors import printing

NAME = "Máy in phòng văn thư"


@pytest.mark.parametrize(
    ("error", "facts"),
    [
        (e.PrinterMissingError(NAME), {"printer": NAME}),
        (e.ColourNotPrintedError(NAME), {"printer": NAME}),
        (e.PrintFailedError(NAME, 4), {"printer": NAME, "page": 4}),
        (e.PaperEdgeError(NAME, 1, 3), {"printer": NAME, "page": 1, "mm": 3}),
    ],
)
def test_a_mishap_carries_its_facts_and_no_log_line_the_name(
    error: e.DeskError, facts: dict[str, object]
) -> None:
    assert vars(error) == facts
    assert NAME not in f"{error} {error!r}"


def test_every_class_of_this_file_is_offered_by_the_package() -> None:
    own = {
        name
        for name, kind in vars(printing).items()
        if getattr(kind, "__module__", "") == printing.__name__
    }
    assert own
    assert own <= set(e.__all__)
