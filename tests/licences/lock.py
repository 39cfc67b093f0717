"""What requirements.lock pins, and which of it the program needs to run."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

ROOT = Path(__file__).parents[2]
LOCK = ROOT / "requirements.lock"
# The machines the program is shipped for: what either of them installs is shipped.
_MACHINES = (
    {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix", "extra": ""},
    {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt", "extra": ""},
)
_PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^ ;\\]+)(?: ; ([^\\]+))? *\\?$")
_HASH = re.compile(r"^ +--hash=sha256:([0-9a-f]{64})(?: \\)?$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Pin:
    """A line of the lock with its hashes: one for each file that may be installed."""

    name: str
    version: str
    marker: str
    sha256: tuple[str, ...]


def locked(path: Path = LOCK) -> Mapping[str, Pin]:
    """The pins of a lock by their names.

    Raises:
        ValueError: a line is none of a lock, or a package has no hash.
    """
    pins: dict[str, Pin] = {}
    name, hashes = "", dict[str, list[str]]()
    for line in path.read_text("utf-8").splitlines():
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if found := _PIN.match(line):
            name = canonicalize_name(found[1])
            pins[name] = Pin(
                name=name, version=found[2], marker=(found[3] or "").strip(), sha256=()
            )
            hashes[name] = []
        elif (found := _HASH.match(line)) and name:
            hashes[name].append(found[1])
        else:
            raise ValueError(line)
    if bare := [each for each in pins if not hashes[each]]:
        raise ValueError(bare)
    return {
        each: Pin(name=each, version=pin.version, marker=pin.marker, sha256=tuple(hashes[each]))
        for each, pin in pins.items()
    }


def declared() -> tuple[str, ...]:
    """What pyproject.toml says that the program needs."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return tuple(canonicalize_name(Requirement(each).name) for each in project["dependencies"])


def program_version() -> str:
    """The version of the program in pyproject.toml."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return str(project["version"])


def closure(names: Iterable[str]) -> Mapping[str, tuple[str, ...]]:
    """Each package that these need on one of the machines, with what it needs itself."""
    found: dict[str, tuple[str, ...]] = {}
    left = list(names)
    while left:
        name = left.pop()
        if name not in found:
            found[name] = _needs(name)
            left += found[name]
    return dict(sorted(found.items()))


def _needs(name: str) -> tuple[str, ...]:
    wanted = map(Requirement, metadata.requires(name) or ())
    return tuple(
        sorted(
            {
                canonicalize_name(each.name)
                for each in wanted
                if each.marker is None or any(map(each.marker.evaluate, _MACHINES))
            }
        )
    )
