"""One process that measures stamped PDF files one after another, and may die of any of them."""

from __future__ import annotations

import multiprocessing
import tempfile
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from pathlib import Path
from typing import TYPE_CHECKING

from tests.corpus.measure import Measured, measure
from tests.corpus.measuring import laid_out

if TYPE_CHECKING:
    from collections.abc import Collection

    from tests.corpus.pdf_stamping import Stamped
    from tests.corpus.plan import Plan

_DPI = 110.0
_LONGEST_S = 120.0


class MeasuringChild:
    """Measures at a coarse resolution first; a process that died is replaced."""

    def __init__(self) -> None:
        self._pool = _pool()

    def close(self) -> None:
        """End the process."""
        self._pool.shutdown(wait=False, cancel_futures=True)

    def measured(self, source: bytes, stamped: Stamped, engines: Collection[str]) -> Measured:
        """Where the marks lie, and what else changed."""
        with tempfile.TemporaryDirectory() as place:
            folder = Path(place)
            plan = laid_out(folder, source, stamped)
            try:
                return self._pool.submit(_measure, folder, plan, tuple(engines)).result(_LONGEST_S)
            except (BrokenProcessPool, TimeoutError) as error:
                self.close()
                self._pool = _pool()
                return Measured(worst_mm=0.0, faults=(f"measuring: {type(error).__name__}",))


def _measure(folder: Path, plan: Plan, engines: tuple[str, ...]) -> Measured:
    return measure(folder, plan, engines, _DPI)


def _pool() -> ProcessPoolExecutor:
    return ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn"))
