"""A machine's paper: its card beside what the machine showed, its history, its removal list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.machines import MachineFactKind
from bmnn_desk.domain.office_paper import (
    OfficePaper,
    PaperHeading,
    PaperSignature,
    PaperTable,
)
from bmnn_desk.law.machine_words import REMOVAL_STEPS
from bmnn_desk.papers.machine_sides import machine_sides

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bmnn_desk.domain.machines import MachineCardFacts, MachineEntry
    from bmnn_desk.domain.office_paper import PaperBlock
    from bmnn_desk.law.form import WordsForm

_SIDES_MM = (11, 42, 52, 60)
_HISTORY_MM = (25, 48, 32, 60)
_REMOVAL_MM = (11, 119, 35)


def machine_card_paper(form: WordsForm, facts: MachineCardFacts) -> OfficePaper:
    """The paper by the words of its day's regime; what nobody knows is said to be unknown."""
    words, machine = form.words, facts.machine
    return OfficePaper(
        parent=facts.parent,
        agency=facts.agency,
        place=facts.place,
        day=facts.day,
        kind=words["kind"],
        title=words["title"].format(name=machine.name),
        note=words["ours"],
        blocks=(
            *_card(words, machine),
            *_beside(words, machine),
            *_history(words, machine),
            *_removal(words, machine),
        ),
        signatures=(
            tuple(
                PaperSignature(heading=words[key], note=words["sign_note"])
                for key in ("keeper", "inspector", "leader")
            ),
        ),
    )


def _card(words: Mapping[str, str], machine: MachineEntry) -> Iterator[PaperBlock]:
    yield PaperHeading(text=words["card"], centred=False)
    unknown = words["not_written"]
    yield words["serial"].format(serial=machine.serial or unknown)
    yield words["place"].format(place=machine.place or unknown)
    yield words["purpose"].format(purpose=machine.purpose or unknown)
    yield words["since"].format(day=short_day(machine.since))
    if machine.retired is not None:
        gone = machine.retired
        yield words["retired"].format(day=short_day(gone.day), words=gone.words)


def _beside(words: Mapping[str, str], machine: MachineEntry) -> Iterator[PaperBlock]:
    if machine.probed_on is None:
        yield PaperHeading(text=words["not_shown"], centred=False)
    else:
        shown = words["shown"].format(day=short_day(machine.probed_on))
        yield PaperHeading(text=shown, centred=False)
    sides = machine_sides(words, machine, machine.probe)
    yield PaperTable(
        headings=tuple(
            words[f"column_{column}"] for column in ("number", "subject", "card", "shown")
        ),
        widths_mm=_SIDES_MM,
        rows=tuple(
            (str(place), side.subject, side.card, "\n".join(side.shown))
            for place, side in enumerate(sides, 1)
        ),
        centred=(0,),
    )


def _history(words: Mapping[str, str], machine: MachineEntry) -> Iterator[PaperBlock]:
    facts = [each for each in machine.facts if each.kind is not MachineFactKind.REMOVAL]
    if not facts:
        return
    yield PaperHeading(text=words["history"], centred=False)
    yield PaperTable(
        headings=tuple(words[f"column_{column}"] for column in ("day", "kind", "paper", "words")),
        widths_mm=_HISTORY_MM,
        rows=tuple(
            (short_day(each.day), words[f"fact_{each.kind}"], each.number, each.words)
            for each in facts
        ),
        centred=(0,),
    )


def _removal(words: Mapping[str, str], machine: MachineEntry) -> Iterator[PaperBlock]:
    """The list with open places: for every machine, so that it is there when it is wanted."""
    yield PaperHeading(text=words["removal"], centred=False)
    yield words["removal_intro"]
    done = machine.removals
    yield PaperTable(
        headings=tuple(words[f"column_{column}"] for column in ("number", "step", "done")),
        widths_mm=_REMOVAL_MM,
        rows=tuple(
            (str(place), words[step], short_day(done[step]) if step in done else "")
            for place, step in enumerate(REMOVAL_STEPS, 1)
        ),
        centred=(0, 2),
    )
