"""The facts of a mishap are its fields, and it belongs to the one flat family."""

from datetime import date

from bmnn_desk import errors as e
from bmnn_desk.errors import workbooks


def test_a_mishap_with_a_table_carries_nothing_of_it() -> None:
    assert vars(e.WorkbookDamagedError()) == {}
    assert e.WorkbookTooBigError().args == ()
    assert vars(e.OldRegisterEmptyError()) == {}


def test_a_file_brought_before_or_taken_back_says_its_day_alone() -> None:
    day = date(2025, 3, 10)
    assert vars(e.OldRegisterThereError(day)) == {"day": day}
    assert vars(e.OldRegisterTakenBackError(day)) == {"day": day}


def test_every_class_of_this_file_is_offered_by_the_package() -> None:
    own = {
        name
        for name, kind in vars(workbooks).items()
        if getattr(kind, "__module__", "") == workbooks.__name__
    }
    assert own
    assert own <= set(e.__all__)
