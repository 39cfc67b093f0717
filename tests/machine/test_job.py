from __future__ import annotations

import pytest

from bmnn_desk.machine.job import Job


def test_a_job_says_what_to_call_by_name_alone() -> None:
    job: Job[[str], int] = Job(name="read", module="no.such.module", function="f", seconds=1.5)
    assert (job.module, job.function, job.seconds) == ("no.such.module", "f", 1.5)


def test_a_job_is_fixed() -> None:
    job: Job[[str], int] = Job(name="read", module="a", function="b", seconds=1)
    with pytest.raises(AttributeError):
        job.module = "os"  # type: ignore[misc]
