"""Real encrypted sticks in a virtual machine: which the desk takes, refuses, writes and reads back.

It wants QEMU, cryptsetup, tcplay and a Debian kernel (see drives_machine.NEEDED); the sticks are
plugged in and pulled out while it runs. The trees of /sys that the machine shows are written to
BMNN_DRIVE_TREES, where that is set: tests/machine/drives/ is made of them.
"""

from __future__ import annotations

import json
import os
import random
import shutil
import tempfile
from pathlib import Path

from tests.hunt.drives_machine import NEEDED, StickMachine, missing_programs
from tests.hunt.report import Report

_MOST_PULLS = 10
# What every plugging must come to, by hand; the guest says what it came to.
EXPECTED = {
    "nothing plugged in": "NoDriveError",
    "luks2, listed": "written",
    "luks2, read again after unplugging": "equal",
    "luks2, opened by who has no rights": "written",
    "luks2, not listed": "DriveNotListedError",
    "luks2, read-only": "DriveReadOnlyError",
    "luks2, full": "DriveFullError",
    "luks2, full while writing": "DriveFullError",
    "luks2, locked": "DriveLockedError",
    "luks1 on a disk that calls itself fixed": "written",
    "veracrypt beside a plain partition": "written",
    "truecrypt": "written",
    "luks in a file on a plain stick": "written",
    "plain": "DriveNotEncryptedError",
    "plain, approved as self-encrypting": "written",
    "two sticks": "SeveralDrivesError",
    "a folder instead of a stick": "NotOnADriveError",
    "the folder of a pulled stick": "DriveGoneError",
}


def hunt_drives(n: int, seed: int) -> Report:
    """Every case of EXPECTED once, and a stick pulled in the middle of n / 20 writings."""
    lacking = missing_programs()
    if lacking:
        return Report(figures=f"not run: {', '.join(lacking)} missing", faults=("not run",))
    moments = random.Random(seed)
    pulls = min(_MOST_PULLS, max(1, n // 20))
    with tempfile.TemporaryDirectory() as name:
        machine = StickMachine(Path(name))
        said = machine.run([moments.randrange(1, 20) for _ in range(pulls)])
        _keep_trees(machine.out)
    faults = [
        f"{case}: {said.get(case, 'not said')}, not {wanted}"
        for case, wanted in EXPECTED.items()
        if said.get(case) != wanted
    ]
    pulled = [said.get(f"pulled {number}", "not said") for number in range(pulls)]
    faults += [f"pulled: {came}" for came in pulled if came != "DriveGoneError, then written"]
    figures = (
        f"{len(EXPECTED) - sum(not each.startswith('pulled') for each in faults)} of "
        f"{len(EXPECTED)} pluggings right, {pulls} sticks pulled while written, "
        f"{said.get('bytes', '0')} bytes compared, kernel {said.get('kernel', '?')}, "
        f"{machine.seconds:.0f} s"
    )
    return Report(figures=figures, faults=tuple(faults))


def _keep_trees(out: Path) -> None:
    wanted = os.environ.get("BMNN_DRIVE_TREES")
    for tree in sorted(out.glob("*.tree.json")) if wanted else ():
        json.loads(tree.read_text("utf-8"))
        shutil.copy(tree, Path(str(wanted)) / tree.name.replace(".tree", ""))


__all__ = ["EXPECTED", "NEEDED", "hunt_drives"]
