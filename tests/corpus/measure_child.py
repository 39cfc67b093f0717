"""`python -m tests.corpus.measure_child FOLDER [ENGINE…]`: measures what the parent put there.

In a process of its own, for whatever a strange file does to a renderer must not end the run.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from tests.corpus.measure import BOTH, measure
from tests.corpus.plan import plan_of

PLAN = "plan.json"
_MOST_BYTES = 4 * 1024**3


def main() -> int:
    """Measure, and print what was found as JSON."""
    if sys.platform != "win32":
        resource.setrlimit(resource.RLIMIT_AS, (_MOST_BYTES, _MOST_BYTES))
    folder = Path(sys.argv[1])
    plan = plan_of((folder / PLAN).read_text("utf-8"))
    found = measure(folder, plan, sys.argv[2:] or BOTH)
    print(json.dumps({"worst_mm": found.worst_mm, "faults": found.faults}))
    return 0


if sys.platform != "win32":
    import resource

if __name__ == "__main__":
    sys.exit(main())
