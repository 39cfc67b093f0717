"""Tamper with the journal and the rows it covers: every tampering is noticed, and nothing else.

Each is done as by somebody who has the database key but none of the journal's old keys, and
looked at as the officer, who has his own keys, and as an ordinary account, which has the anchor.
To go on from the last act with the key that the store keeps is not among them: that is what
the program itself does, and one act beyond the anchor is what a crash leaves behind.
"""

from __future__ import annotations

import random
import tempfile
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import text

from bmnn_desk.storage.tables import guard_statements
from tests.hunt.journal_pages import covered, put_right, replay, roots
from tests.hunt.journal_store import (
    copied,
    made_store,
    noticed,
    noticed_at_opening,
    opened,
    opens,
)
from tests.hunt.journal_ways import DONE, OFFICERS_ALONE, WAYS
from tests.hunt.report import Report
from tests.storage.officers import unguard

if TYPE_CHECKING:
    from random import Random

    from sqlalchemy.orm import Session

    from bmnn_desk.storage.vault import Vault
    from tests.hunt.journal_pages import Roots
    from tests.hunt.journal_store import Hunted

_PAGES = "page replay"
_PAGES_OF_ALL = 4  # one tampering in four is of pages
_CONTROL_EVERY = 250


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """By which error each account noticed a tampering, and the opening of the store by itself."""

    officer: str | None
    ordinary: str | None
    at_opening: str | None


@dataclass(kw_only=True)
class _Hunt:
    hunted: Hunted
    pick: Random
    by_kind: Counter[str] = field(default_factory=Counter)
    by_error: Counter[str] = field(default_factory=Counter)
    without_effect: int = 0
    controls: int = 0
    at_opening: Counter[str] = field(default_factory=Counter)
    faults: list[str] = field(default_factory=list)


def hunt_journal(n: int, seed: int) -> Report:
    """Tamper `n` times; each is looked at by two accounts."""
    with tempfile.TemporaryDirectory() as name:
        hunted = made_store(Path(name) / "store")
        hunt = _Hunt(hunted=hunted, pick=random.Random(seed))
        pages = n // _PAGES_OF_ALL
        _replay_pages(hunt, pages)
        _tamper_with_rows(hunt, copied(hunted, Path(name) / "open"), n - pages)
    kinds = ", ".join(f"{kind} {count}" for kind, count in sorted(hunt.by_kind.items()))
    errors = ", ".join(f"{name} {count}" for name, count in sorted(hunt.by_error.items()))
    figures = (
        f"{sum(hunt.by_kind.values())} tamperings, seed {seed} ({kinds}); noticed by two accounts "
        f"each as {errors}; the opening itself noticed {sum(hunt.at_opening.values())}, "
        f"{_left(hunt)}; {hunt.without_effect} replays that changed no row, "
        f"{hunt.controls} controls, {len(hunt.faults)} faults"
    )
    return Report(figures=figures, faults=tuple(hunt.faults))


def _left(hunt: _Hunt) -> str:
    """Of which kinds the opening did not notice all."""
    unseen = {kind: count - hunt.at_opening[kind] for kind, count in hunt.by_kind.items()}
    left = [f"{kind} {count}" for kind, count in sorted(unseen.items()) if count]
    return f"but not {', '.join(left)}" if left else "which is all"


def _note(hunt: _Hunt, kind: str, found: Found, what: str) -> None:
    hunt.by_kind[kind] += 1
    hunt.at_opening[kind] += found.at_opening is not None
    seen = [("officer", found.officer)]
    if kind not in OFFICERS_ALONE:
        seen.append(("ordinary account", found.ordinary))
    for account, error in seen:
        if error is None:
            hunt.faults.append(f"{kind}: unseen by the {account}: {what}")
        else:
            hunt.by_error[error] += 1


def _tamper_with_rows(hunt: _Hunt, hunted: Hunted, n: int) -> None:
    names = sorted(WAYS)
    with opened(hunted) as vault:
        unguard(vault)
        for done in range(n):
            if done % _CONTROL_EVERY == 0:
                _control(hunt, vault)
            kind = names[done % len(names)]
            while (found := _tamper(hunt, vault, kind)) is None:
                pass
            _note(hunt, kind, *found)
        _control(hunt, vault)


def _tamper(hunt: _Hunt, vault: Vault, kind: str) -> tuple[Found, str] | None:
    """By which errors it is noticed; None where this one could not be done."""
    with vault.begin() as session:
        try:
            if not WAYS[kind](session, hunt.pick):
                return None
            return _found(session, vault), str(session.info[DONE])
        finally:
            session.rollback()


def _found(session: Session, vault: Vault) -> Found:
    officer, ordinary = (
        noticed(session, vault, as_officer=is_officer, guarded=False)
        for is_officer in (True, False)
    )
    # The triggers were taken away for the tampering's sake; an opening would miss them.
    for statement in guard_statements():
        if statement.startswith("CREATE TRIGGER"):
            session.execute(text(statement))
    at_opening = noticed_at_opening(session, vault)
    return Found(officer=officer, ordinary=ordinary, at_opening=at_opening)


def _control(hunt: _Hunt, vault: Vault) -> None:
    hunt.controls += 1
    with vault.begin() as session:
        found = _found(session, vault)
        session.rollback()
    _control_of(hunt, found)


def _control_of(hunt: _Hunt, found: Found) -> None:
    for alarm in (found.officer, found.ordinary, found.at_opening):
        if alarm is not None:
            hunt.faults.append(f"a false alarm: {alarm}")


def _replay_pages(hunt: _Hunt, n: int) -> None:
    hunted = hunt.hunted
    at = roots(hunted)
    with opened(hunted) as vault, vault.begin() as session:
        whole = covered(session)
        session.rollback()
    while hunt.by_kind[_PAGES] < n:
        if hunt.by_kind[_PAGES] % _CONTROL_EVERY == 0:
            _control_store(hunt)
        pages, found = _replay_for_both(hunt, at)
        if found is None:
            continue
        if None in {found.officer, found.ordinary} and _stands(hunted, whole):
            hunt.without_effect += 1
        else:
            _note(hunt, _PAGES, found, str(pages))
    put_right(hunted)


def _replay_for_both(hunt: _Hunt, at: Roots) -> tuple[tuple[int, ...], Found | None]:
    """The pages put back, and by which errors each account notices when it opens the store."""
    put_right(hunt.hunted)
    state = hunt.pick.getstate()
    pages = replay(hunt.hunted, at, hunt.pick)
    if not pages:
        return (), None
    officer, at_opening = opens(hunt.hunted, as_officer=True)
    put_right(hunt.hunted)
    hunt.pick.setstate(state)  # the same pages again, for the other account
    replay(hunt.hunted, at, hunt.pick)
    ordinary, _ = opens(hunt.hunted, as_officer=False)
    return pages, Found(officer=officer, ordinary=ordinary, at_opening=at_opening)


def _control_store(hunt: _Hunt) -> None:
    hunt.controls += 1
    put_right(hunt.hunted)
    officer, at_opening = opens(hunt.hunted, as_officer=True)
    ordinary, _ = opens(hunt.hunted, as_officer=False)
    _control_of(hunt, Found(officer=officer, ordinary=ordinary, at_opening=at_opening))


def _stands(hunted: Hunted, whole: list[object]) -> bool:
    """Whether all that the journal covers is as it was: those pages held nothing of it."""
    with opened(hunted) as vault, vault.begin() as session:
        same = covered(session) == whole
        session.rollback()
    return same
