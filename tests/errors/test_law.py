"""The facts of a mishap are its fields, and it belongs to the one flat family."""

from bmnn_desk import errors as e
from bmnn_desk.errors import law


def test_a_mishap_carries_its_facts() -> None:
    error, facts = (
        e.LawDataError("a.toml", "k", "missing"),
        {"file": "a.toml", "key": "k", "why": "missing"},
    )
    assert vars(error) == facts


def test_a_refused_correction_carries_what_and_why() -> None:
    error = e.FormUnusableError("tt24-2020", "title", "empty")
    assert vars(error) == {"pack": "tt24-2020", "place": "title", "fault": "empty", "hint": ""}
    assert e.FormUnusableError("p", "title", "too_small", "5").hint == " 5"
    assert vars(e.FormPackDamagedError("json")) == {"key": "json"}


def test_every_class_of_this_file_is_offered_by_the_package() -> None:
    found = vars(law).items()
    own = {name for name, kind in found if getattr(kind, "__module__", "") == law.__name__}
    assert own
    assert own <= set(e.__all__)
