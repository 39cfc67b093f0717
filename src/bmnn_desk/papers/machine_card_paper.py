"""A machine's paper: its card beside what the machine showed, its history, its removal list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.machines import MachineFactKind
from bmnn_desk.domain.office_paper import OfficePaper, PaperHeading, PaperSignature
from bmnn_desk.law.machine_words import REMOVAL_STEPS
from bmnn_desk.papers.machine_sides import machine_sides
from bmnn_desk.papers.worded_table import worded_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bmnn_desk.domain.machines import MachineCardFacts, MachineEntry
    from bmnn_desk.domain.office_paper import PaperBlock
    from bmnn_desk.law.form import WordsForm

_SIDES_MM: Mapping[str, float] = {"number": 11, "subject": 42, "card": 52, "shown": 60}
_HISTORY_MM: Mapping[str, float] = {"day": 25, "kind": 48, "paper": 32, "words": 60}
_REMOVAL_MM: Mapping[str, float] = {"number": 11, "step": 119, "done": 35}


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
    rows = (
        (str(place), side.subject, side.card, "\n".join(side.shown))
        for place, side in enumerate(sides, 1)
    )
    yield worded_table(words, _SIDES_MM, rows, centred=(0,))


def _history(words: Mapping[str, str], machine: MachineEntry) -> Iterator[PaperBlock]:
    facts = [each for each in machine.facts if each.kind is not MachineFactKind.REMOVAL]
    if not facts:
        return
    yield PaperHeading(text=words["history"], centred=False)
    rows = (
        (short_day(each.day), words[f"fact_{each.kind}"], each.number, each.words) for each in facts
    )
    yield worded_table(words, _HISTORY_MM, rows, centred=(0,))


def _removal(words: Mapping[str, str], machine: MachineEntry) -> Iterator[PaperBlock]:
    """The list with open places: for every machine, so that it is there when it is wanted."""
    yield PaperHeading(text=words["removal"], centred=False)
    yield words["removal_intro"]
    done = machine.removals or machine.removals_of_change
    rows = (
        (str(place), words[step], short_day(done[step]) if step in done else "")
        for place, step in enumerate(REMOVAL_STEPS, 1)
    )
    yield worded_table(words, _REMOVAL_MM, rows, centred=(0, 2))
