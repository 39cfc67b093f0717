"""Cut the power of a virtual machine while it acts: nothing promised is lost, the store opens.

The guest (vm_guest.py) works in a store on an ext4 disk with the program's own settings, and says
each promise over its console. At random moments QEMU is stopped and its disk taken as it is, which
is what a cut leaves: whatever lies in the guest's memory is not on it. One cut of five is final:
QEMU is killed, and the next start goes on with that disk. Each disk is mended as a start does it,
the store opened and held to what was promised. A control with weaker settings must lose.
"""

from __future__ import annotations

import json
import os
import random
import select
import shutil
import signal
import subprocess
import tempfile
import time
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from tests.hunt.guest_boot import kernel_in, missing, qemu, which, write_initrd
from tests.hunt.report import Report
from tests.hunt.store_look import look
from tests.hunt.store_made import made_store
from tests.hunt.vm_guest import CONTROL, GO, MADE, PROMISE, REFUSED, STORE, TOLD
from tests.remembered import share_statements
from tests.stretched_once import stretched_once

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.hunt.store_acts import Promised
    from tests.hunt.store_look import Looked
    from tests.hunt.store_made import Made

NEEDED = {"mkfs.ext4": "e2fsprogs", "e2fsck": "e2fsprogs", "debugfs": "e2fsprogs"}
_MODULES = ("virtio_blk",)
_MOUNTS = """for n in 1 2 3 4 5 6 7 8 9; do [ -b /dev/vda ] && break; $B sleep 1; done
$B mount -t ext4 /dev/vda /nr/mnt || echo "@refused mount" """
_MEGABYTES, _DISK_MEGABYTES = 1300, 2048
_CUTS_OF_A_START = 5
_START_S, _ACT_S = 1200, 300
_MOST_PROMISES, _LONGEST_S = 6, 2.0
_MENDED = 2  # e2fsck: nothing was wrong, or it was put right


@dataclass(kw_only=True)
class _Hunt:
    base: Path
    made: Made
    chance: random.Random
    promised: Promised
    seed: int
    starts: int = 0
    cuts: int = 0
    promises: int = 0
    lost: int = 0
    unopenable: int = 0
    beyond: int = 0
    control_promises: int = 0
    control_lost: int = 0
    kernel: str = "?"
    faults: list[str] = field(default_factory=list)


@dataclass(kw_only=True)
class _Said:
    """What the guest said before the power went."""

    promised: Promised
    control: Promised
    promises: int = 0
    control_promises: int = 0
    kernel: str = ""
    refused: str = ""
    went: bool = False

    def hear(self, line: str) -> None:
        """One whole line of its console."""
        # The machine's own start leaves something before the first word.
        words = line[line.find("@") :].strip()
        if words.startswith(PROMISE):
            self.promised = self.promised.after(words.removeprefix(PROMISE))
            self.promises += 1
        elif words.startswith(CONTROL):
            self.control = self.control.after(words.removeprefix(CONTROL))
            self.control_promises += 1
        elif words.startswith("@kernel "):
            self.kernel = words.removeprefix("@kernel ")
        elif words.startswith(REFUSED):
            self.refused = words
        elif words == GO:
            self.went = True


def hunt_vm(n: int, seed: int) -> Report:
    """Cut the power `n` times; each costs a start of the machine."""
    lacking = missing(NEEDED)
    if lacking:
        return Report(figures=f"not run: {', '.join(lacking)} missing", faults=("not run",))
    share_statements()
    with stretched_once(), tempfile.TemporaryDirectory() as name:
        hunt = _begin(Path(name), seed)
        begun = time.monotonic()
        while hunt.cuts < n and not hunt.faults:
            _start(hunt, min(_CUTS_OF_A_START, n - hunt.cuts))
        seconds = (time.monotonic() - begun) / max(hunt.cuts, 1)
    if not hunt.control_lost:
        hunt.faults.append("the control lost nothing")
    figures = (
        f"{hunt.cuts} power cuts in {hunt.starts} starts, seed {seed}, {hunt.promises} promises: "
        f"{hunt.lost} lost, {hunt.unopenable} unopenable, {hunt.beyond} with an act that was not "
        f"promised yet; control (NORMAL, no checkpoints): {hunt.control_lost} of {hunt.cuts} cuts "
        f"lost some of {hunt.control_promises} promises; kernel {hunt.kernel}, "
        f"{seconds:.0f} s a cut"
    )
    return Report(figures=figures, faults=tuple(hunt.faults))


def _begin(base: Path, seed: int) -> _Hunt:
    made = made_store()
    tree, told = base / "tree", base / "told"
    tree.mkdir()
    told.mkdir()
    made.write(tree / STORE)
    made.write(told / MADE)
    image = base / "disk.img"
    _run("mkfs.ext4", "-q", "-d", str(tree), str(image), f"{_DISK_MEGABYTES}M")
    kernel_in(base)
    module = f"tests.hunt.vm_guest {told}"
    write_initrd(base, _MODULES, module=module, mounts=_MOUNTS, shown=[told])
    return _Hunt(
        base=base,
        made=made,
        chance=random.Random(seed),
        promised=made.promised,
        seed=seed,
    )


def _start(hunt: _Hunt, cuts: int) -> None:
    """Start the machine, take its disk some times in the middle of its work, and kill it."""
    hunt.starts += 1
    control = f"control-{hunt.starts}"
    facts = {
        "office": hunt.made.office,
        "promised": json.dumps(asdict(hunt.promised)),
        "made": json.dumps(asdict(hunt.made.promised)),
        "control": control,
        "number": str(1 + hunt.seed * 1000 + hunt.starts),
    }
    (hunt.base / "told" / TOLD).write_text(json.dumps(facts), "utf-8")
    said = _Said(promised=hunt.promised, control=hunt.made.promised)
    drive = f"if=virtio,file={hunt.base / 'disk.img'},format=raw,cache=writeback"
    command = [*qemu(hunt.base, _MEGABYTES), "-drive", drive]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL
    ) as process:
        listener = _Listener(process, said)
        try:
            listener.listen(lambda: said.went, _START_S)
            for left in reversed(range(cuts)):
                _act_on(hunt.chance, listener)
                _halt(process, final=not left)
                listener.listen(lambda: False, 0)
                if not _held(hunt, said, control):
                    return
                process.send_signal(signal.SIGCONT)
        finally:
            process.kill()
    hunt.promises += said.promises
    hunt.control_promises += said.control_promises
    hunt.promised, hunt.kernel = said.promised, said.kernel


def _halt(process: subprocess.Popen[bytes], *, final: bool) -> None:
    """Stop it or kill it; it writes nothing any more when this returns."""
    process.send_signal(signal.SIGKILL if final else signal.SIGSTOP)
    if final:
        process.wait()
    else:
        os.waitpid(process.pid, os.WUNTRACED)


def _act_on(chance: random.Random, listener: _Listener) -> None:
    """Let it act until some more promises are heard, and a little longer."""
    more = listener.said.promises + chance.randint(1, _MOST_PROMISES)
    listener.listen(lambda: listener.said.promises >= more, _ACT_S)
    listener.listen(lambda: False, chance.uniform(0, _LONGEST_S))


class _Listener:
    """Hears what the guest says, in whole lines."""

    def __init__(self, process: subprocess.Popen[bytes], said: _Said) -> None:
        assert process.stdout is not None
        self.said = said
        self._console = process.stdout.fileno()
        self._text = b""

    def listen(self, enough: Callable[[], bool], seconds: float) -> None:
        """Until that much was said, the time is over, or there is nobody who speaks."""
        until = time.monotonic() + seconds
        while not enough():
            left = max(until - time.monotonic(), 0)
            if not select.select([self._console], [], [], left)[0]:
                return
            piece = os.read(self._console, 65536)
            if not piece:
                return
            *lines, self._text = (self._text + piece).split(b"\n")
            for line in lines:
                self.said.hear(line.decode("utf-8", "replace"))


def _held(hunt: _Hunt, said: _Said, control: str) -> bool:
    """Whether what a cut leaves at this moment is all that it must be."""
    hunt.cuts += 1
    if said.refused or not said.went:
        hunt.faults.append(f"cut {hunt.cuts}: the guest {said.refused or 'did not start'}")
        return False
    found, beside = _looked_at(hunt, said, control)
    hunt.lost += found.lost
    hunt.unopenable += not found.opened
    hunt.beyond += bool(found.beyond)
    hunt.control_lost += beside.lost or not beside.opened
    hunt.faults += [f"cut {hunt.cuts}: {fault}" for fault in found.faults]
    return not hunt.faults


def _looked_at(hunt: _Hunt, said: _Said, control: str) -> tuple[Looked, Looked]:
    """Both stores, read out of a copy of the disk that was mended as a start would do it."""
    copy, out = hunt.base / "copy.img", hunt.base / "out"
    shutil.rmtree(out, ignore_errors=True)
    out.mkdir()
    _run("cp", "--sparse=always", str(hunt.base / "disk.img"), str(copy))
    mended = subprocess.run(
        [which("e2fsck"), "-p", str(copy)], stdout=subprocess.DEVNULL, check=False
    )
    if mended.returncode >= _MENDED:
        hunt.faults.append(f"cut {hunt.cuts}: the file system could not be mended")
    for name in (STORE, control):
        _run("debugfs", "-R", f"rdump /{name} {out}", str(copy))
    return (
        look(out / STORE, said.promised, go_on=hunt.made.office),
        look(out / control, said.control),
    )


def _run(name: str, *given: str) -> None:
    subprocess.run([which(name), *given], check=True, capture_output=True)
