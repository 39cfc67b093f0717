"""Random lives of secrets: every verb on every copy at any time, and what must hold throughout.

A life is one document, issued or come in, with the copies made of it. A verb either moves what it
was asked to move, or refuses with an error of ours and leaves the store as it was; a rule that
refuses names itself.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from hypothesis import HealthCheck, Phase, settings
from hypothesis import seed as seeded
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)
from sqlalchemy import func, select

from bmnn_desk.domain.copying import CopyForm
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.statistics import FigureKind
from bmnn_desk.domain.transfers import CopyState, parcels_of
from bmnn_desk.errors import DeskError, RulesBrokenError
from bmnn_desk.services.archive_copies import archive_copies
from bmnn_desk.services.bring_back import bring_back
from bmnn_desk.services.change_level import change_level
from bmnn_desk.services.copy_document import copy_document
from bmnn_desk.services.declassify import declassify
from bmnn_desk.services.destroy_at_once import destroy_at_once
from bmnn_desk.services.destroy_copies import destroy_copies
from bmnn_desk.services.end_meeting import end_meeting
from bmnn_desk.services.extend_term import extend_term
from bmnn_desk.services.find_lost import find_lost
from bmnn_desk.services.hand_over import hand_over
from bmnn_desk.services.hold_meeting import hold_meeting
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.keep_copies import keep_copies
from bmnn_desk.services.lend_copies import lend_copies
from bmnn_desk.services.recall_copies import recall_copies
from bmnn_desk.services.record_incident import record_incident
from bmnn_desk.services.record_recalled import record_recalled
from bmnn_desk.services.record_receipts import record_receipts
from bmnn_desk.services.record_trip_loss import record_trip_loss
from bmnn_desk.services.return_incoming import return_incoming
from bmnn_desk.services.take_back_copies import take_back_copies
from bmnn_desk.services.take_out import take_out
from bmnn_desk.storage import tables as t
from tests import (
    away_desk,
    copying_desk,
    custody_desk,
    destruction_desk,
    handover_desk,
    incoming_desk,
    inventory_desk,
    make,
    remembered,
    secrecy_desk,
)
from tests.services.ledger import begun
from tests.statistics_desk import counted

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.law.loader import Law
    from tests.make import Office

STEPS = 8
_MOST_DAYS = 3
# After so many lives a new office begins, so that the days stay within its year.
_LIVES_OF_AN_OFFICE = 12
_ENDED = frozenset(
    {CopyState.DESTROYED, CopyState.GIVEN_BACK, CopyState.NOT_MADE, CopyState.CANCELLED}
)
_which = st.integers(min_value=0, max_value=9)


@dataclass
class Lives:
    """What the lives of one run share, and how many steps were done and refused, by verb."""

    law: Law
    at: Office | None = None
    lived: int = 0
    vault: Any = None
    done: dict[str, int] = field(default_factory=dict)
    refused: dict[str, int] = field(default_factory=dict)

    def office(self) -> Office:
        """The office, or a new one after some lives."""
        if self.at is None or self.lived % _LIVES_OF_AN_OFFICE == 0:
            if self.vault is not None:
                self.vault.close()
            self.vault = remembered.empty_vault()
            self.at = remembered.office_in(self.vault, self.law, make.OLD)
            copying_desk.copy_book(self.at)
            copying_desk.holder(self.at)
            handover_desk.transfer_book(self.at, hand_written=True)
        self.lived += 1
        return self.at


class Life(RuleBasedStateMachine):
    """One document: `lives` is set by `run_lives`."""

    lives: Lives

    def __init__(self) -> None:
        super().__init__()
        self.at = self.lives.office()
        self.item = 0
        self.line = 0
        self.trip = self.meeting = self.incident = 0
        self.ended: dict[int, int] = {}

    @initialize(
        level=st.sampled_from(list(SecrecyLevel)), came=st.booleans(), may_copy=st.booleans()
    )
    def begin(self, level: SecrecyLevel, *, came: bool, may_copy: bool) -> None:
        """It came in, or was issued here."""
        if came:
            top = {"title": ""} if level is SecrecyLevel.TUYET_MAT else {}
            entered = incoming_desk.entered(
                self.at, level=level, may_copy=may_copy, document_day=self.at.day, **top
            )
            self.item, self.line = entered.item, entered.line
        else:
            bases = (self.at.bases[level],)
            signed = make.signed(self.at, bases=bases, may_copy=may_copy)
            titled = level is not SecrecyLevel.TUYET_MAT
            request = make.issue(self.at, signed.item, with_title=titled)
            self.item = self.at.desk.do(issue_outgoing, request).item

    def teardown(self) -> None:
        """The next life begins on the day that this one reached; its year balances."""
        if self.item:
            self._require_balance()
        self.lives.at = self.at

    @rule(days=st.integers(min_value=1, max_value=_MOST_DAYS))
    def days_pass(self, days: int) -> None:
        """Some days later, in the same year."""
        later = self.at.day + timedelta(days=days)
        if later < date(self.at.day.year, 12, 20):
            self.at = make.on(self.at, days)

    @rule(which=_which)
    def keep(self, which: int) -> None:
        self._try(keep_copies, lambda copy: custody_desk.keeps(self.at, copy), which)

    @rule(which=_which)
    def lend(self, which: int) -> None:
        self._try(lend_copies, lambda copy: custody_desk.lends(self.at, copy), which)

    @rule(which=_which)
    def take_back(self, which: int) -> None:
        self._try(take_back_copies, lambda copy: custody_desk.takes_back(self.at, copy), which)

    @rule(which=_which)
    def archive(self, which: int) -> None:
        self._try(archive_copies, lambda copy: custody_desk.archives(self.at, copy), which)

    @rule(which=_which, abroad=st.booleans())
    def go_out(self, which: int, *, abroad: bool) -> None:
        asks = away_desk.abroad if abroad else away_desk.trip
        done = self._try(take_out, lambda copy: asks(self.at, copy), which)
        self.trip = self.trip if done is None else done.trip

    @rule()
    def come_home(self) -> None:
        if self.trip:
            self._do(bring_back, away_desk.back(self.at, self.trip))

    @rule()
    def lose_on_the_way(self) -> None:
        if self.trip:
            self._do(record_trip_loss, away_desk.loss(self.at, self.trip))

    @rule(which=_which)
    def meet(self, which: int) -> None:
        done = self._try(hold_meeting, lambda copy: away_desk.meeting(self.at, copy), which)
        self.meeting = done or self.meeting

    @rule()
    def collect(self) -> None:
        if self.meeting:
            self._do(end_meeting, away_desk.collects(self.at, self.meeting))

    @rule(inside=st.booleans())
    def give_on(self, *, inside: bool) -> None:
        """Everything of it that waits goes out, and is signed for on the same day."""
        waits = [row for row in handover_desk.waiting(self.at) if row.item == self.item]
        if not waits:
            return
        book = handover_desk.transfer_book(self.at)
        parcels = tuple(
            replace(parcel, paper_page=1, paper_line=place)
            for place, parcel in enumerate(parcels_of(waits), start=1)
        )
        channel = "inside" if inside else "direct"
        request = handover_desk.round_of(
            self.at, book, parcels=parcels, inside=inside, channel=channel
        )
        done = self._do(hand_over, request)
        if done is not None:
            rows = handover_desk.signed_rows(done, sheet=None, paper_page=1, paper_line=1)
            self._do(record_receipts, handover_desk.receipts(self.at, *rows))

    @rule(which=_which)
    def recall(self, which: int) -> None:
        self._try(
            recall_copies,
            lambda copy: away_desk.call(self.at, self.item, copies=(copy,)),
            which,
        )

    @rule(which=_which)
    def recalled(self, which: int) -> None:
        self._try(
            record_recalled,
            lambda copy: away_desk.comes_back(self.at, self.item, copies=(copy,)),
            which,
        )

    @rule(which=_which, extract=st.booleans())
    def copy(self, which: int, *, extract: bool) -> None:
        form = CopyForm.EXTRACT if extract else CopyForm.TRUE_COPY
        words = {"extract": "Một đoạn mẫu"} if extract else {}
        self._try(
            copy_document,
            lambda copy: copying_desk.copying(self.at, source=copy, form=form, **words),
            which,
        )

    @rule(which=_which)
    def give_back(self, which: int) -> None:
        if self.line:
            self._try(
                return_incoming,
                lambda copy: incoming_desk.given_back(self.at, self.line, copies=(copy,)),
                which,
            )

    @rule(which=_which)
    def lose(self, which: int) -> None:
        done = self._try(
            record_incident, lambda copy: inventory_desk.incident(self.at, copies=(copy,)), which
        )
        self.incident = done or self.incident

    @rule(which=_which)
    def find_again(self, which: int) -> None:
        if self.incident:
            self._try(
                find_lost, lambda copy: inventory_desk.finds(self.at, self.incident, copy), which
            )

    @rule(which=_which)
    def destroy(self, which: int) -> None:
        copy = self._copy(which)
        try:
            number = destruction_desk.decided(self.at, copy)
        except DeskError as error:
            self._refused("propose_destruction", error)
            return
        self._do(destroy_copies, destruction_desk.destroys(self.at, number))

    @rule(which=_which)
    def destroy_now(self, which: int) -> None:
        self._try(destroy_at_once, lambda copy: destruction_desk.at_once(self.at, copy), which)

    @rule(years=st.integers(min_value=1, max_value=40))
    def extend(self, years: int) -> None:
        until = secrecy_desk.years_on(self.at.day, years)
        self._do(extend_term, secrecy_desk.extension(self.at, self.item, until=until))

    @rule(level=st.sampled_from(list(SecrecyLevel)))
    def set_level(self, level: SecrecyLevel) -> None:
        request = secrecy_desk.level_change(
            self.at, self.item, level=level, bases=(self.at.bases[level],)
        )
        self._do(change_level, request)

    @rule()
    def free(self) -> None:
        self._do(declassify, secrecy_desk.declassification(self.at, self.item))

    @invariant()
    def every_copy_has_holder_number_and_end(self) -> None:
        """Nobody is without a holder, no number stands twice, what ended does not move."""
        if not self.item:
            return
        numbers: set[tuple[int | None, int | None, int]] = set()
        for copy, now, event in self._copies():
            key = (copy.line_id, copy.source_copy_id, copy.number)
            assert key not in numbers, f"number {copy.number} twice"
            numbers.add(key)
            assert now.event_id == event, "the newest move is another one"
            state = CopyState(now.state)
            if state in _ENDED:
                assert self.ended.setdefault(copy.id, event) == event, "what ended has moved"
            else:
                assert copy.id not in self.ended, "what ended has come back"
                assert now.holder.strip(), f"nobody holds copy {copy.number} ({state})"

    def _copies(self) -> list[tuple[t.Copy, t.CopyNow, int]]:
        with begun(self.at.desk) as session:
            newest = (
                select(func.max(t.CopyEvent.id))
                .where(t.CopyEvent.copy_id == t.Copy.id)
                .scalar_subquery()
            )
            rows = session.execute(
                select(t.Copy, t.CopyNow, newest)
                .join(t.CopyNow, t.CopyNow.copy_id == t.Copy.id)
                .where(t.Copy.item_id == self.item)
            ).all()
            session.expunge_all()
            return [(copy, now, event) for copy, now, event in rows]

    def _copy(self, which: int) -> int:
        copies = [copy.id for copy, _, _ in self._copies()]
        return copies[which % len(copies)]

    def _try(self, verb: Callable[..., Any], ask: Callable[[int], Any], which: int) -> Any:  # noqa: ANN401
        copy = self._copy(which)
        try:
            request = ask(copy)
        except DeskError as error:
            self._refused(verb.__name__, error)
            return None
        return self._do(verb, request)

    def _do(self, verb: Callable[..., Any], request: Any) -> Any:  # noqa: ANN401
        before = self._acts()
        try:
            done = self.at.desk.do(verb, request)
        except DeskError as error:
            self._refused(verb.__name__, error)
            assert self._acts() == before, "a refused verb left an act"
            return None
        assert self._acts() == before + 1
        self.lives.done[verb.__name__] = self.lives.done.get(verb.__name__, 0) + 1
        return done

    def _refused(self, verb: str, error: DeskError) -> None:
        if isinstance(error, RulesBrokenError):
            assert error.rules, "a rule that refuses names itself"
            assert all(each.id and each.text for each in error.rules)
        self.lives.refused[verb] = self.lives.refused.get(verb, 0) + 1

    def _acts(self) -> int:
        with begun(self.at.desk) as session:
            return session.scalar(select(func.max(t.Act.seq))) or 0

    def _require_balance(self) -> None:
        """Opening and what came less what went is what is there, level by level."""
        figures = counted(self.at)
        for level in SecrecyLevel:
            moved = sum(kind.sign * figures.get((level, kind.value), 0) for kind in FigureKind)
            opening = figures.get((level, FigureKind.OPENING.value), 0)
            closing = figures.get((level, FigureKind.CLOSING.value), 0)
            assert opening + moved == closing, f"{level.name} does not balance"
            assert closing >= 0, f"{level.name} is below nothing"


def run_lives(law: Law, lives: int, seed: int) -> Lives:
    """Walk so many random lives; what happened in them comes back.

    Raises:
        AssertionError: something did not hold; hypothesis says by which steps.
    """
    shared = Lives(law=law)
    machine = type("SeededLife", (Life,), {"lives": shared})
    run_state_machine_as_test(
        seeded(seed)(machine),
        settings=settings(
            max_examples=lives,
            stateful_step_count=STEPS,
            deadline=None,
            database=None,
            phases=(Phase.generate, Phase.shrink),
            suppress_health_check=list(HealthCheck),
        ),
    )
    if shared.vault is not None:
        shared.vault.close()
    return shared
