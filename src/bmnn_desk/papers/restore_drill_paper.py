"""The record of a drill: which backup was restored, how long it took, what agreed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.number_texts import dotted
from bmnn_desk.domain.office_paper import OfficePaper, PaperHeading, PaperSignature
from bmnn_desk.domain.restore_drill import MOST_DRILL_SECONDS
from bmnn_desk.papers.worded_table import worded_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bmnn_desk.domain.office_paper import PaperBlock
    from bmnn_desk.domain.restore_drill import DrillFacts, DrillRun
    from bmnn_desk.law.form import WordsForm

_MINUTE = 60
_TABLE_MM: Mapping[str, float] = {"number": 11, "what": 66, "held": 27, "live": 27, "judged": 34}


def restore_drill_paper(form: WordsForm, facts: DrillFacts) -> OfficePaper:
    """The paper by the words of its day's regime; the conclusion is left to be written by hand."""
    words, run = form.words, facts.run
    return OfficePaper(
        parent=facts.parent,
        agency=facts.agency,
        place=facts.place,
        day=facts.day,
        kind=words["kind"],
        title=words["title"],
        note=words["ours"],
        blocks=(
            words["person"].format(person=facts.person),
            words["day"].format(day=short_day(facts.day)),
            *_backup(words, run),
            *_result(words, run),
            *_compared(words, run),
            PaperHeading(text=words["conclusion"], centred=False),
            words["conclusion_room"],
        ),
        signatures=(
            tuple(
                PaperSignature(
                    heading=words[key],
                    note=words["sign_note"],
                    name=facts.person if key == "doer" else "",
                )
                for key in ("doer", "witness", "leader")
            ),
        ),
    )


def _backup(words: Mapping[str, str], run: DrillRun) -> Iterator[PaperBlock]:
    made = run.made_at
    yield PaperHeading(text=words["backup"], centred=False)
    yield words["file"].format(name=run.name)
    yield words["made"].format(hour=f"{made:%H:%M}", day=short_day(made.date()))
    yield words["last_act"].format(seq=dotted(run.seq))
    yield words["digest"].format(sha256=run.sha256)


def _result(words: Mapping[str, str], run: DrillRun) -> Iterator[PaperBlock]:
    minutes, seconds = divmod(run.took_seconds, _MINUTE)
    yield PaperHeading(text=words["result"], centred=False)
    yield words["took"].format(minutes=minutes, seconds=seconds, most=MOST_DRILL_SECONDS // _MINUTE)
    yield words["quick" if run.is_quick else "slow"]
    yield words["proved"]
    yield words["untouched"]


def _compared(words: Mapping[str, str], run: DrillRun) -> Iterator[PaperBlock]:
    yield PaperHeading(text=words["compared"], centred=False)
    rows = (
        (str(place), what, dotted(held), dotted(live), _judged(words, held, live))
        for place, (what, held, live) in enumerate(run.compared, 1)
    )
    yield worded_table(words, _TABLE_MM, rows, centred=(0, 2, 3))
    if any(live > held for _what, held, live in run.compared):
        yield words["why_more"]
    if run.beyond_live:
        yield words["why_less"]


def _judged(words: Mapping[str, str], held: int, live: int) -> str:
    if held == live:
        return words["same"]
    more = "more_live" if live > held else "more_held"
    return words[more].format(count=dotted(abs(live - held)))
