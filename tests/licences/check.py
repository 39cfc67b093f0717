"""Where resources/licences differ from what the lock and the installed packages say."""

from __future__ import annotations

from bmnn_desk.paths import resources_folder
from tests.licences.gather import TEXTS
from tests.licences.system import as_written
from tests.licences.written import stray, wanted

# Of the machine they were taken from, which need not be this one.
_OF_A_MACHINE = (f"{TEXTS}/debian-", f"{TEXTS}/cpython.txt")


def differences() -> list[str]:
    """A line each: what is missing, what is another, what is too much.

    What only the machine that built knows is taken as it was written: see `system.py`.
    """
    folder = resources_folder()
    files = wanted(as_written)
    missing = [name for name in files if not (folder / name).is_file()]
    other = [
        name
        for name, data in files.items()
        if name not in missing
        and not name.startswith(_OF_A_MACHINE)
        and (folder / name).read_bytes() != data
    ]
    told = (("missing", missing), ("other", other), ("stray", stray(files)))
    return [f"{what}: {name}" for what, names in told for name in names]
