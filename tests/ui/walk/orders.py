"""What one walk through the windows is to do, told to its process and told back by it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bmnn_desk.ui.tokens import Look

if TYPE_CHECKING:
    from collections.abc import Iterable

ORDERS = "DESK_WALK"  # the variable with the path of the orders
_ROOT = Path(__file__).parents[3]
_LONGEST_S = 3600


@dataclass(frozen=True, slots=True, kw_only=True)
class Orders:
    """`windows` by name; each is looked at in every look at every size of letters and window.

    They are opened in the first look with letters of `opened` points, and changed while they are
    open. `pictures` is the folder they are painted into, "" where they are linted. Sizes are
    logical pixels. `told` is the file that gets a line of JSON for each window walked.
    """

    windows: tuple[str, ...]
    looks: tuple[Look, ...]
    points: tuple[int, ...]
    sizes: tuple[tuple[int, int], ...]
    told: str
    opened: int
    pictures: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Walked:
    """A window that was met: in which test, and what is wrong with it, with the place before."""

    window: str
    test: str
    faults: tuple[str, ...]


def read_orders() -> Orders:
    """What this process is to do.

    Raises:
        KeyError: nobody told it.
    """
    given = json.loads(Path(os.environ[ORDERS]).read_text("utf-8"))
    sizes = tuple((wide, tall) for wide, tall in given["sizes"])
    return Orders(
        windows=tuple(given["windows"]),
        looks=tuple(Look(each) for each in given["looks"]),
        points=tuple(given["points"]),
        sizes=sizes,
        told=given["told"],
        opened=given["opened"],
        pictures=given["pictures"],
    )


def tell(orders: Orders, walked: Walked) -> None:
    """Write a line at once, so that a process that dies has told what it saw."""
    with Path(orders.told).open("a", encoding="utf-8") as file:
        file.write(json.dumps(asdict(walked), ensure_ascii=False) + "\n")


def walk(orders: Orders, files: Iterable[Path], scale: float, folder: Path) -> list[Walked]:
    """Run these test files in a process of this scale, its log in `folder`; what was met.

    The tests' own results do not matter here: the suite looks at them. What a process that takes
    longer than an hour has told until then is given back.
    """
    (folder / "orders.json").write_text(json.dumps(asdict(orders)), "utf-8")
    Path(orders.told).write_text("", "utf-8")
    environment = {
        **os.environ,
        ORDERS: str(folder / "orders.json"),
        "QT_SCALE_FACTOR": f"{scale:g}",
        "QT_QPA_PLATFORM": "offscreen",
        "PYTHONPATH": os.pathsep.join([str(_ROOT / "src"), str(_ROOT)]),
    }
    command = [sys.executable, "-m", "pytest", "-q", "-n0", "-p", "tests.ui.walk.walker",
               "-p", "no:cacheprovider", "--continue-on-collection-errors",
               *(str(file) for file in files if file.exists())]  # fmt: skip
    log = folder / "pytest.log"
    with log.open("wb") as out, suppress(subprocess.TimeoutExpired):
        subprocess.run(
            command, cwd=_ROOT, env=environment, stdout=out, stderr=out, timeout=_LONGEST_S,
            check=False,
        )  # fmt: skip
    lines = Path(orders.told).read_text("utf-8").splitlines()
    return [
        Walked(window=told["window"], test=told["test"], faults=tuple(told["faults"]))
        for told in map(json.loads, lines)
    ]
