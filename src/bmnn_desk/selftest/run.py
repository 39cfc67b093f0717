"""Each check in its turn: a line with its seconds, and an error at the end where one failed."""

from __future__ import annotations

import traceback
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

from sqlalchemy.exc import SQLAlchemyError
from sqlcipher3.dbapi2 import Error as DatabaseError

from bmnn_desk.errors import DeskError, SelfTestFailedError
from bmnn_desk.selftest.books import check_register, check_search, check_stamps
from bmnn_desk.selftest.drawing import check_fonts, check_pages
from bmnn_desk.selftest.ground import ground
from bmnn_desk.selftest.packages import check_7z, check_age
from bmnn_desk.selftest.program_parts import check_modules, check_network, check_worker
from bmnn_desk.selftest.proof import NotProvedError, NotTriedError
from bmnn_desk.selftest.sealed_store import check_journal, check_old_store, check_store
from bmnn_desk.selftest.window import check_window
from bmnn_desk.ui import selftest_texts as say
from bmnn_desk.ui.error_texts import sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from bmnn_desk.selftest.ground import Ground
    from bmnn_desk.selftest.proof import Proof

# Whatever a bundle that lacks a part stumbles over; what else is raised ends the program.
_MISHAPS = (OSError, ImportError, RuntimeError, ValueError, TypeError, LookupError,
            AttributeError, ArithmeticError, MemoryError, EOFError, AssertionError,
            SQLAlchemyError, DatabaseError)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """A part to prove: the key of its name, and what proves it."""

    name: str
    prove: Callable[[], Proof]


def run_selftest(
    old_store: Path | None = None, old_passphrase: str = "", old_account: str | None = None
) -> Iterator[str]:
    """Prove every part on invented data in a private folder, and an old store's upgrade on a copy.

    Raises:
        SelfTestFailedError: at the end, naming what failed.
        DeskError: there is no ground to try anything on.
    """
    with ground(old_store, old_passphrase, old_account) as made:
        yield from tried(checks(made))


def checks(made: Ground) -> tuple[Check, ...]:
    """All checks, each after those that it needs; the old store's only where one is named."""
    old = [Check(name="old_store", prove=partial(check_old_store, made))]
    return (
        Check(name="modules", prove=check_modules),
        Check(name="network", prove=check_network),
        Check(name="worker", prove=partial(check_worker, made)),
        Check(name="fonts", prove=check_fonts),
        Check(name="store", prove=partial(check_store, made)),
        Check(name="stamps_docx", prove=partial(check_stamps, made, "docx")),
        Check(name="stamps_pdf", prove=partial(check_stamps, made, "pdf")),
        Check(name="search", prove=partial(check_search, made)),
        Check(name="register", prove=partial(check_register, made)),
        Check(name="pages", prove=partial(check_pages, made)),
        Check(name="package_7z", prove=partial(check_7z, made)),
        Check(name="package_age", prove=check_age),
        Check(name="window", prove=check_window),
        Check(name="journal", prove=partial(check_journal, made)),
        *(old if made.old_store is not None else []),
    )


def tried(wanted: Iterable[Check]) -> Iterator[str]:
    """A line for each check.

    Raises:
        SelfTestFailedError: at the end, naming what failed.
    """
    failed: list[str] = []
    begun = perf_counter()
    every = tuple(wanted)
    for check in every:
        since = perf_counter()
        verdict, told = _outcome(check)
        if verdict != say.HOLDS:
            failed.append(say.NAMES[check.name])
        yield say.LINE.format(
            verdict=verdict,
            seconds=say.seconds(perf_counter() - since),
            name=say.NAMES[check.name],
            told=told,
        )
    if failed:
        raise SelfTestFailedError(", ".join(failed))
    yield say.ALL_HOLD.format(checks=len(every), seconds=say.seconds(perf_counter() - begun))


def _outcome(check: Check) -> tuple[str, str]:
    try:
        proof = check.prove()
    except NotProvedError as error:
        return say.FAILS, say.FAULTS[error.fault].format(named=error.named)
    except NotTriedError:
        return say.NOT_TRIED, say.NOTHING_TO_TRY
    except DeskError as error:
        return say.FAILS, sentence(error)
    except _MISHAPS as error:
        return say.FAILS, say.MISHAP.format(what=place_of(error))
    return say.HOLDS, say.TOLD[proof.told].format(**proof.figures)


def place_of(error: BaseException) -> str:
    """A mishap's kind and last place, never its words: they may tell what was worked on.

    Of a part that is not there its name, which is all that helps.
    """
    where = [
        f"{Path(at.filename).name}:{at.lineno}" for at in traceback.extract_tb(error.__traceback__)
    ]
    missing = [error.name] if isinstance(error, ImportError) and error.name else []
    return " ".join([type(error).__name__, *missing, *where[-1:]])
