"""Stand-ins for soffice that behave badly: real programs, started like the real one."""

from __future__ import annotations

import os
from pathlib import Path

HANGING = """#!/bin/sh
sleep 600 &
first=$!
setsid sleep 600 &
echo $$ $first $! > "{report}"
wait
"""
SILENT = "#!/bin/sh\nexit 0\n"
FAILING = "#!/bin/sh\nexit 77\n"
NO_PDF = "#!/bin/sh\necho hello > van-ban.pdf\n"
HALF_A_PDF = "#!/bin/sh\nprintf '%%PDF-1.7 and no more' > van-ban.pdf\n"
LEAVES_A_CHILD = """#!/bin/sh
setsid sleep 600 > /dev/null 2>&1 &
echo $! > "{report}"
printf '%%PDF-1.7\\n%%%%EOF\\n' > van-ban.pdf
"""
SHOWS_ITS_WORLD = """#!/bin/sh
(pwd; env; find .) > "{report}"
"""


def program(folder: Path, text: str) -> Path:
    """A program of this text; its {report} is a file beside it."""
    made = folder / "soffice"
    made.write_text(text.replace("{report}", str(folder / "report")), "utf-8")
    made.chmod(0o700)
    return made


def report(folder: Path) -> str:
    """What the program wrote down."""
    return (folder / "report").read_text("utf-8")


def report_pipe(folder: Path) -> Path:
    """Make the report a pipe: reading it waits until the program has written."""
    pipe = folder / "report"
    os.mkfifo(pipe)
    return pipe


def runs(pid: int) -> bool:
    """Whether a process is there and not merely waiting to be buried."""
    try:
        about = Path(f"/proc/{pid}/stat").read_text("utf-8")
    except (FileNotFoundError, ProcessLookupError):
        return False
    return about.rpartition(")")[2].split()[0] not in {"Z", "X"}
