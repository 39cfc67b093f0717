"""Years of acts in a random order: the figures agree to the copy with a ledger kept beside them."""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.statistics import figures_balance, year_of
from bmnn_desk.domain.transfers import ReceiptKind, ReceiptRow
from bmnn_desk.services.cancel_incoming import cancel_incoming
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.record_copy_steps import record_copy_steps
from bmnn_desk.services.record_receipts import record_receipts
from bmnn_desk.services.return_incoming import return_incoming
from bmnn_desk.services.year_statistics import YearAsked, year_figures
from tests import copying_desk, handover_desk, incoming_desk, make
from tests.statistics_desk import copies

if TYPE_CHECKING:
    from collections.abc import Callable

    from tests.make import Office

_ACTS = 45


class Ledger:
    """What each act should do to the figures of the year in whose window its day lies."""

    def __init__(self, office: Office, chance: random.Random) -> None:
        self.office, self.chance = office, chance
        self.figures: dict[int, Counter[str]] = {}
        self.issued: list[tuple[int, int]] = []
        self.signed: dict[int, list[int]] = {}
        self.came: list[int] = []
        self.book = handover_desk.transfer_book(replace(office, day=date(office.day.year, 1, 2)))

    def count(self, kind: str, number: int) -> None:
        year = year_of(self.office.day)
        self.figures.setdefault(year, Counter())[kind] += number

    def issue(self) -> None:
        made = make.issued(self.office)
        self.issued.append((made.item, made.line))
        self.count("issued", 4)

    def sign(self) -> None:
        """The next own signing row of some document."""
        open_ones = [line for _, line in self.issued if len(self.signed.get(line, [])) < 2]
        if not open_ones:
            return
        line = self.chance.choice(open_ones)
        places = self.signed.setdefault(line, [])
        row = ReceiptRow(line=line, place=len(places), receiver="Ai Đó", paper_page=1, paper_line=1)
        self._receipt(row)
        places.append(len(places))
        self.count("sent", 1)

    def comes_back(self) -> None:
        """A copy that was signed for comes back; its place counts no more as out."""
        out = [
            (line, places) for line, places in self.signed.items() if places and -1 not in places
        ]
        if not out:
            return
        line, places = self.chance.choice(out)
        back = ReceiptRow(line=line, place=0, kind=ReceiptKind.RETURNED, note="Thu hồi")
        self._receipt(back)
        places.insert(0, -1)
        self.count("sent", -1)

    def cancel(self) -> None:
        if not self.issued:
            return
        item, line = self.issued.pop(self.chance.randrange(len(self.issued)))
        self.office.desk.do(cancel_outgoing, make.cancel(self.office, item))
        places = self.signed.pop(line, [])
        out = sum(1 for place in places if place >= 0) - (1 if -1 in places else 0)
        self.count("issued", -4)
        self.count("sent", -out)

    def enter(self) -> None:
        day = self.office.day
        made = incoming_desk.entered(
            self.office,
            document_day=day,
            recall_on=day + timedelta(days=400),
            recall_stamped=True,
        )
        self.came.append(made.line)
        self.count("received", 2)

    def give_back(self) -> None:
        if self.came:
            line = self.came.pop(self.chance.randrange(len(self.came)))
            self.office.desk.do(return_incoming, incoming_desk.given_back(self.office, line))
            self.count("sent", 2)

    def cancel_entry(self) -> None:
        if self.came:
            line = self.came.pop(self.chance.randrange(len(self.came)))
            self.office.desk.do(cancel_incoming, incoming_desk.cancelled(self.office, line))
            self.count("received", -2)

    def copy(self) -> None:
        made = copying_desk.copied(self.office)
        self.count("issued", 4)  # its source was issued for it
        spoiled = self.chance.randrange(3)
        steps = replace(
            copying_desk.copy_steps(self.office, made),
            made=2 + spoiled,
            destroyed=spoiled,
            how="Cắt vụn, có văn thư",
        )
        self.office.desk.do(record_copy_steps, steps)
        self.count("copied", 2 + spoiled)
        self.count("destroyed", spoiled)

    def _receipt(self, row: ReceiptRow) -> None:
        self.office.desk.do(record_receipts, handover_desk.receipts(self.office, row))


@pytest.mark.parametrize("seed", range(3))
def test_a_random_run_of_acts_agrees_with_a_ledger_to_the_copy(office: Office, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311
    ledger = Ledger(office, chance)
    acts: list[Callable[[], None]] = [
        ledger.issue,
        ledger.issue,
        ledger.sign,
        ledger.sign,
        ledger.comes_back,
        ledger.cancel,
        ledger.enter,
        ledger.give_back,
        ledger.cancel_entry,
        ledger.copy,
    ]
    for number in range(_ACTS):
        # The last acts lie behind 14 December, in the next window.
        ledger.office = make.on(office, number * 6 + (40 if number > _ACTS - 10 else 0))
        if ledger.office.day.year > office.day.year:
            break
        chance.choice(acts)()
    held = 0
    for year in (office.day.year, office.day.year + 1):
        figures = office.desk.read(year_figures, YearAsked(body=office.body, year=year))
        assert figures_balance(figures)
        found = copies(office, year)
        assert found.pop("opening", 0) == held
        held = found.pop("closing", 0)
        wanted = ledger.figures.get(year, Counter())
        assert found == {kind: count for kind, count in wanted.items() if count}
