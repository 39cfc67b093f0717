"""What the window's process and its worker say to each other."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.errors import DeskError
    from bmnn_desk.machine.limits import Limits


@dataclass(frozen=True, slots=True, kw_only=True)
class Setup:
    """The first word to a worker: its limits, what to load, the pipe whose end is its end."""

    limits: Limits
    modules: tuple[str, ...]
    lifeline: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ready:
    """All is loaded; `has_no_network` where the system itself refuses connections."""

    has_no_network: bool


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Request:
    """A call of a job's function."""

    module: str
    function: str
    args: tuple[object, ...]
    kwargs: Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Done:
    """What the function returned."""

    value: object


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Refused:
    """The mishap that the function raised."""

    error: DeskError
