"""`python -m tests.hunt NAME [--n N] [--seed S]`: ends with a line of figures, 0 if all held."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from tests.hunt.backups import hunt_backups
from tests.hunt.bitflip import hunt_bitflip
from tests.hunt.desk_year import hunt_desk_year
from tests.hunt.drill import hunt_drill
from tests.hunt.drives import hunt_drives
from tests.hunt.header import hunt_header
from tests.hunt.interrupt import hunt_interruptions
from tests.hunt.iofault import hunt_iofault
from tests.hunt.journal import hunt_journal
from tests.hunt.kill import hunt_kills
from tests.hunt.leak import hunt_leak
from tests.hunt.lint import hunt_lint
from tests.hunt.lives import hunt_lives
from tests.hunt.memory import hunt_memory
from tests.hunt.mutants import hunt_mutants
from tests.hunt.net import hunt_net
from tests.hunt.old_register import hunt_old_register
from tests.hunt.old_register_kill import hunt_old_register_kills
from tests.hunt.parsers import hunt_parsers
from tests.hunt.powerloss import hunt_powerloss
from tests.hunt.registers import hunt_registers
from tests.hunt.rekey import hunt_rekeys
from tests.hunt.stamps import hunt_stamps
from tests.hunt.vm import hunt_vm

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from tests.hunt.report import Report

HUNTS: Mapping[str, Callable[[int, int], Report]] = {
    "backups": hunt_backups,
    "bitflip": hunt_bitflip,
    "desk_year": hunt_desk_year,
    "drill": hunt_drill,
    "drives": hunt_drives,
    "header": hunt_header,
    "interrupt": hunt_interruptions,
    "iofault": hunt_iofault,
    "journal": hunt_journal,
    "kill": hunt_kills,
    "leak": hunt_leak,
    "lint": hunt_lint,
    "lives": hunt_lives,
    "memory": hunt_memory,
    "mutants": hunt_mutants,
    "net": hunt_net,
    "old_register": hunt_old_register,
    "old_register_kill": hunt_old_register_kills,
    "parsers": hunt_parsers,
    "powerloss": hunt_powerloss,
    "registers": hunt_registers,
    "rekey": hunt_rekeys,
    "stamps": hunt_stamps,
    "vm": hunt_vm,
}


def main() -> int:
    """Run one hunt."""
    parser = argparse.ArgumentParser(prog="python -m tests.hunt")
    parser.add_argument("name", choices=sorted(HUNTS))
    parser.add_argument("--n", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    report = HUNTS[given.name](given.n, given.seed)
    for fault in report.faults:
        print(f"fault: {fault}")
    print(f"{given.name}: {report.figures}; {'held' if report.held else 'FAILED'}")
    return 0 if report.held else 1


if __name__ == "__main__":
    sys.exit(main())
