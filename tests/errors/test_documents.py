"""The facts of a mishap are its fields, and it belongs to the one flat family."""

from bmnn_desk import errors as e
from bmnn_desk.errors import documents


def test_a_mishap_carries_its_facts() -> None:
    error, facts = (
        e.MarkNotProvedError("place", "level_mat", 3),
        {"check": "place", "stamp": "level_mat", "page": 3},
    )
    assert vars(error) == facts
    assert vars(e.MarkCoveredError("copy_number", 3)) == {"stamp": "copy_number", "page": 3}


def test_every_class_of_this_file_is_offered_by_the_package() -> None:
    own = {
        name
        for name, kind in vars(documents).items()
        if getattr(kind, "__module__", "") == documents.__name__
    }
    assert own
    assert own <= set(e.__all__)
