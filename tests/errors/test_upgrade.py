"""The facts of a mishap are its fields, and it belongs to the one flat family."""

from bmnn_desk import errors as e
from bmnn_desk.errors import upgrade


def test_a_mishap_carries_its_facts() -> None:
    error, facts = (e.UpgradeRoomError(12, 3), {"needed": 12, "free": 3})
    assert vars(error) == facts
    assert e.UpgradeUndoneError("line").table == "line"


def test_every_class_of_this_file_is_offered_by_the_package() -> None:
    own = {
        name
        for name, kind in vars(upgrade).items()
        if getattr(kind, "__module__", "") == upgrade.__name__
    }
    assert own
    assert own <= set(e.__all__)
