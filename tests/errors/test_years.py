from __future__ import annotations

from bmnn_desk import errors as e
from bmnn_desk.errors import years


def test_a_list_is_named_by_its_code_and_a_year_by_its_number() -> None:
    assert vars(e.OpenListChangedError("ABCD-EFGH-IJKL")) == {"code": "ABCD-EFGH-IJKL"}
    assert vars(e.YearClosedError(2025)) == {"year": 2025}


def test_every_class_of_this_file_is_offered_by_the_package() -> None:
    own = {
        name
        for name, kind in vars(years).items()
        if getattr(kind, "__module__", "") == years.__name__
    }
    assert own == {"OpenListChangedError", "YearClosedError"}
    assert own <= set(e.__all__)
