"""The facts of a mishap are its fields, and it belongs to the one flat family."""

import pytest

from bmnn_desk import errors as e
from bmnn_desk.errors import work


@pytest.mark.parametrize(
    "kind", [e.WorkerDiedError, e.WorkerTimedOutError, e.WorkerOutOfMemoryError]
)
def test_a_mishap_of_the_worker_names_the_job(kind: type[e.DeskError]) -> None:
    assert vars(kind("read")) == {"job": "read"}


@pytest.mark.parametrize("kind", [e.TemplateFieldMissingError, e.TemplateFieldUnknownError])
def test_a_mishap_of_a_template_names_its_fields(kind: type[e.DeskError]) -> None:
    assert vars(kind("Độ mật, Căn cứ")) == {"fields": "Độ mật, Căn cứ"}


def test_every_class_of_this_file_is_offered_by_the_package() -> None:
    own = {
        name
        for name, kind in vars(work).items()
        if getattr(kind, "__module__", "") == work.__name__
    }
    assert own
    assert own <= set(e.__all__)
