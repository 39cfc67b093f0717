"""Whether each module of the program loads, and whether its network is closed."""

from __future__ import annotations

import importlib
import pkgutil
import platform
from typing import TYPE_CHECKING

import bmnn_desk
from bmnn_desk import jobs
from bmnn_desk.machine.job import Job
from bmnn_desk.machine.no_network import refuses_network
from bmnn_desk.selftest.proof import Proof, require

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bmnn_desk.selftest.ground import Ground

_NOT_IMPORTED = (".migrations", ".__main__")
# The worker answers from its own process whether a socket is refused there.
TRY_NETWORK: Job[[], bool] = Job(
    name="look", module="bmnn_desk.machine.no_network", function="refuses_network", seconds=60
)


def own_modules() -> tuple[str, ...]:
    """Every module of the program, from source or frozen; the schema's steps are read as files."""
    found = pkgutil.walk_packages(bmnn_desk.__path__, f"{bmnn_desk.__name__}.")
    return tuple(
        each.name for each in found if not any(part in each.name for part in _NOT_IMPORTED)
    )


def check_modules(names: Iterable[str] | None = None) -> Proof:
    """Load them all: one that the bundle lacks would fail only when its window is opened.

    Raises:
        ImportError: one does not load, or what it stands on does not.
        NotProvedError: fewer were found than do the worker's jobs alone.
    """
    known = own_modules() if names is None else tuple(names)
    for name in known:
        importlib.import_module(name)
    require({job.module for job in jobs.ALL} <= set(known), "modules_missing")
    return Proof(told="modules", figures={"modules": len(known)})


def check_network() -> Proof:
    """Ask for a socket and be refused; where the system has no such ban, say so.

    Raises:
        NotProvedError: the system gave one.
    """
    if platform.system() != "Linux":
        return Proof(told="network_elsewhere")
    require(refuses_network(), "network_open")
    return Proof(told="network")


def check_worker(ground: Ground) -> Proof:
    """Start the process that reads files, and let it ask for a socket.

    Raises:
        DeskError: it does not start or does not answer.
        NotProvedError: it got a socket.
    """
    is_refused = ground.worker.do(TRY_NETWORK)
    require(is_refused or platform.system() != "Linux", "worker_network_open")
    return Proof(told="worker", figures={"jobs": len(jobs.ALL)})
