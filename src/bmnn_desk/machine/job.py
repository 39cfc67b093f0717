"""A job: a function over bytes and frozen values that is done in the worker process."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, ParamSpec, TypeVar

Given = ParamSpec("Given")
Made = TypeVar("Made")


@dataclass(frozen=True, slots=True, kw_only=True)
class Job(Generic[Given, Made]):
    """What the worker is to call, by name, so that the caller need not load it.

    `name` is the one word by which a mishap names the job; after `seconds` it is given up.
    """

    name: str
    module: str
    function: str
    seconds: float
