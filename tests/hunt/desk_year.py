"""A year at a desk by chance: good and bad requests in any order; do the books hold after each?"""

from __future__ import annotations

import random
import re
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from bmnn_desk.domain.copying import CopyRequest, ElsewherePaper
from bmnn_desk.domain.incoming import IncomingRequest
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.second_person import PaperWord
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.errors import DeskError
from bmnn_desk.law.loader import Law
from bmnn_desk.paths import forms_folder
from bmnn_desk.services.open_book import BookRequest, open_book
from bmnn_desk.services.set_up_body import set_up_body
from bmnn_desk.services.work import AUTHORITY
from bmnn_desk.storage.opening import memory_vault
from tests import copying_desk, export_desk, handover_desk, incoming_desk, make
from tests.hunt import desk_year_books, desk_year_copies, desk_year_papers
from tests.hunt.desk_year_held import broken, lost
from tests.hunt.desk_year_spoilt import spoiled
from tests.hunt.desk_year_store import Year
from tests.hunt.report import Report
from tests.services.drafters import seated
from tests.services.each_office import opens_body
from tests.services.ledger import counts, prove

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.storage.vault import Vault
    from tests.hunt.desk_year_store import Act

_ACTS = (*desk_year_papers.ACTS, *desk_year_copies.ACTS, *desk_year_books.ACTS)
_MAKERS = [maker for _, maker in _ACTS]
_WEIGHTS = [weight for weight, _ in _ACTS]
_SPOILT, _AGAIN, _SAME_ID, _WITNESSED, _NEXT_DAY = 0.3, 0.03, 0.05, 0.9, 0.03
_ISSUED, _IDS, _PROVED_EVERY = 8, 60, 250
_WORD = re.compile(r"zq\d+x")


@dataclass(kw_only=True)
class _Walk:
    """What went before, the words that no search may find, and what came to light."""

    year: Year
    past: list[Act] = field(default_factory=list)
    secrets: set[str] = field(default_factory=set)
    faults: dict[str, str] = field(default_factory=dict)
    told: Counter[str] = field(default_factory=Counter)

    def fault(self, step: int, what: str) -> None:
        """Once for each kind: a broken thing stays broken."""
        self.faults.setdefault(what.split(":", maxsplit=1)[0], f"{step}: {what}")


def hunt_desk_year(count: int, seed: int) -> Report:
    """`count` acts by chance under each of the two regimes.

    After each only an error of the program may have come, nothing of a refused act stands, and
    all that `desk_year_held` names holds; now and then rows and journal are proved, and every
    line is looked for.
    """
    faults: list[str] = []
    told: Counter[str] = Counter()
    for day in (make.OLD, make.NEW):
        with memory_vault() as vault:
            walk = _Walk(year=_begun(vault, random.Random(seed), day))
            for step in range(count):
                _step(walk, step)
            _prove(walk, count)
        told.update(walk.told)
        faults += [f"{day:%Y}: {fault}" for fault in walk.faults.values()]
    said = ", ".join(f"{number} {what}" for what, number in sorted(told.items()))
    return Report(figures=f"2 x {count} acts: {said}; {len(faults)} faults", faults=tuple(faults))


def _begun(vault: Vault, chosen: random.Random, day: date) -> Year:
    """An office with every book, and a second body whose books are partly written by hand."""
    at = make.office(vault, Law(forms_folder()), day)
    start = day.replace(month=1, day=2)
    body = at.desk.do(set_up_body, replace(opens_body(at), day=start))
    opening = BookRequest(request_id=make.request_id(), day=start, body=body)
    other = replace(at, body=body, book=at.desk.do(open_book, opening))
    for each in (at, other):
        incoming_desk.incoming_book(each, hand_written=each is other)
        handover_desk.transfer_book(each, hand_written=each is other)
    copying_desk.copy_book(at)
    copying_desk.holder(at)
    export_desk.entered_peer(at)
    for _ in range(_ISSUED):
        make.issued(at, may_copy=True)
    return Year(chosen=chosen, at=at, other=other)


def _step(walk: _Walk, step: int) -> None:
    """One act, and what comes of it."""
    year = walk.year
    if year.by_chance(_NEXT_DAY):
        year.at, year.other = make.on(year.at, 1), make.on(year.other, 1)
    try:
        verb, request = _chosen(walk)
    except DeskError:  # what it was to be about cannot be read or made just now
        return
    before = counts(year.at.desk)
    try:
        year.at.desk.do(verb, request, _witness(year, verb))
    except DeskError:
        walk.told["refused"] += 1
        _look_unchanged(walk, step, verb, before)
    except Exception as error:  # noqa: BLE001  that is what is hunted
        told = f"{verb.__name__} raises {type(error).__name__}: {error!r:.200}"
        walk.fault(step, told)
        _look_unchanged(walk, step, verb, before)
    else:
        walk.told["done"] += 1
        walk.past.append((verb, request))
        walk.secrets |= _secret_words(request)
        for fault in broken(year, walk.secrets):
            walk.fault(step, f"{fault} after {verb.__name__}")
    if step % _PROVED_EVERY == _PROVED_EVERY - 1:
        _prove(walk, step)


def _chosen(walk: _Walk) -> Act:
    """A new act, often spoilt; or one of before again; or a new one by an id of before."""
    year, chosen = walk.year, walk.year.chosen
    if walk.past and year.by_chance(_AGAIN):
        return chosen.choice(walk.past)
    verb, request = chosen.choices(_MAKERS, _WEIGHTS)[0](year)
    if year.by_chance(_SPOILT):
        request = spoiled(chosen, request, _IDS)
    if walk.past and year.by_chance(_SAME_ID):
        request = replace(request, request_id=chosen.choice(walk.past)[1].request_id)
    return verb, request


def _witness(year: Year, verb: Any) -> PaperWord | None:  # noqa: ANN401  any verb
    """The head on paper, where the office asks for a second person; sometimes forgotten."""
    if AUTHORITY[verb].second is None or not year.by_chance(_WITNESSED):
        return None
    return PaperWord(person=year.at.head)


def _look_unchanged(walk: _Walk, step: int, verb: Any, before: dict[str, int]) -> None:  # noqa: ANN401
    if counts(walk.year.at.desk) != before:
        walk.fault(step, f"{verb.__name__} writes what it refuses")


def _secret_words(request: Any) -> set[str]:  # noqa: ANN401  any request
    """The words of a Tuyệt mật trích yếu that somebody typed."""
    about = request.source if isinstance(request, CopyRequest) else request
    if not isinstance(about, (IncomingRequest, ElsewherePaper)):
        return set()
    return set(_WORD.findall(about.title)) if about.level is SecrecyLevel.TUYET_MAT else set()


def _prove(walk: _Walk, step: int) -> None:
    """The journal and every row; and each line is found by who may find it."""
    year = walk.year
    walk.told["rows proved"] += prove(year.at.desk)
    people = (year.at.drafter, year.at.head)
    for fault in lost(year, [seated(year.at, each, Role.DRAFTER).desk for each in people]):
        walk.fault(step, fault)
