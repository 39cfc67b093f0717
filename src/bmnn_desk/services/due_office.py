"""What waits in the office's own order: papers, people, stamps, tasks."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.commitments import CommitmentKind
from bmnn_desk.domain.due import DueKind, DueRow
from bmnn_desk.domain.inspection_report import RecordKind, RecordRef
from bmnn_desk.domain.own_papers import OwnPaperKind
from bmnn_desk.domain.rules.copying import place_was_fixed_in_writing
from bmnn_desk.domain.rules.office_order import (
    access_has_a_commitment,
    officer_is_named,
    own_rules_hold,
    stamp_set_is_whole,
)
from bmnn_desk.services.due_texts import MOST
from bmnn_desk.services.held_by import held_counts
from bmnn_desk.services.office_facts import earlier, endings
from bmnn_desk.services.office_order_cases import (
    commitment_cases,
    copy_place_case,
    office_rules_case,
    officer_case,
    standing_papers,
    standing_rules,
    untrained_people,
)
from bmnn_desk.services.people import names_of
from bmnn_desk.services.person_files import gone_by, newest_commitments, posts_by_person
from bmnn_desk.services.stamp_inventory import stamp_set_case
from bmnn_desk.services.tasks import open_tasks
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bmnn_desk.domain.office_order import StampSetCase
    from bmnn_desk.services.person_files import Post
    from bmnn_desk.services.work import Work

# How long before its last day a paper is told of: our choice, no law's.
_PAPER_AHEAD = timedelta(days=30)
_WANTED = tuple(
    kind
    for kind in OwnPaperKind
    if kind.is_wanted and kind not in {OwnPaperKind.RULES, OwnPaperKind.OFFICER}
)


def office_due(work: Work, body: int, day: date) -> Iterator[DueRow]:
    """Rules, assignments and plans that are missing or end, people, stamps, open tasks."""
    posts = posts_by_person(work, body)
    names = names_of(work, posts)
    yield from _papers(work, body, day)
    yield from _people(work, body, posts, names, day)
    yield from _gone(work, body, posts, names, day)
    yield from _stamps(work, body, day)
    yield from _tasks(work, body)


def missing_stamps(case: StampSetCase) -> int:
    """How many stamps of the set are not there, or not known to be as large as the specimen."""
    return len(case.wanted - {each.stamp for each in case.held if each.fits})


def first_day_of_desk(work: Work) -> date:
    """The day on which this desk began to keep the record: who left before left no trace in it."""
    return work.session.scalars(select(t.Act.day).order_by(t.Act.seq).limit(1)).one()


def _papers(work: Work, body: int, day: date) -> Iterator[DueRow]:
    words = work.law.on(day).sheets["office_file"].words
    if not own_rules_hold(office_rules_case(work, body, day)):
        row = standing_rules(work, body, day)
        yield _paper(words["kind_rules"], 0 if row is None else row.id, None, "CFG-01")
    if not officer_is_named(officer_case(work, body, day)):
        yield _paper(words["kind_officer"], 0, None, "CFG-04")
    if not place_was_fixed_in_writing(copy_place_case(work, body)):
        yield _paper(words["kind_copy_place"], 0, None, "CFG-08")
    standing = standing_papers(work, body, day, *OwnPaperKind)
    kinds = {row.kind for row in standing}
    for kind in _WANTED:
        if kind.value not in kinds:
            yield _paper(words[f"kind_{kind.value}"], 0, None)
    yield from _ending(work, body, day, standing[:MOST])


def _ending(work: Work, body: int, day: date, standing: Sequence[t.OwnPaper]) -> Iterator[DueRow]:
    """The papers that end soon and that no other one follows."""
    words = work.law.on(day).sheets["office_file"].words
    ends = endings(work, t.OwnPaper.__tablename__)
    for row in standing:
        until = earlier(row.until, ends.get(row.id))
        if until is None or until > day + _PAPER_AHEAD:
            continue
        if not standing_papers(work, body, until + timedelta(days=1), OwnPaperKind(row.kind)):
            yield _paper(f"{words[f'kind_{row.kind}']}, {row.number}", row.id, until)


def _paper(label: str, number: int, due: date | None, rule: str = "") -> DueRow:
    ref = RecordRef(kind=RecordKind.OFFICE_PAPER, number=number)
    return DueRow(kind=DueKind.OFFICE_PAPER, ref=ref, label=label, due=due, rule=rule)


def _people(
    work: Work,
    body: int,
    posts: Mapping[int, Sequence[Post]],
    names: Mapping[int, str],
    day: date,
) -> Iterator[DueRow]:
    unsigned = [
        person
        for person, case in commitment_cases(work, body, posts, day)
        if not access_has_a_commitment(case)
    ]
    for person in unsigned[:MOST]:
        yield _person(DueKind.COMMITMENT, person, names, "CFG-07")
    end_of_year = date(day.year, 12, 31)
    for person in untrained_people(work, body, posts, day)[:MOST]:
        yield replace(_person(DueKind.TRAINING, person, names, "KT-01C"), due=end_of_year)


def _gone(
    work: Work,
    body: int,
    posts: Mapping[int, Sequence[Post]],
    names: Mapping[int, str],
    day: date,
) -> Iterator[DueRow]:
    """Who has no post any more and still holds something, or left and signed nothing."""
    gone, since = gone_by(posts, day), first_day_of_desk(work)
    signed = newest_commitments(work, body, CommitmentKind.LEAVING, day)
    held = held_counts(work, body, list(gone))
    holding = [person for person in gone if held[person]]
    for person in holding[:MOST]:
        yield replace(_person(DueKind.HOLDER, person, names, "BG-01"), count=held[person])
    unsigned = [person for person in gone if person not in signed and gone[person] >= since]
    for person in unsigned[:MOST]:
        yield _person(DueKind.COMMITMENT, person, names, "BG-01B")


def _person(kind: DueKind, person: int, names: Mapping[int, str], rule: str) -> DueRow:
    ref = RecordRef(kind=RecordKind.PERSON, number=person)
    name = names[person]
    return DueRow(kind=kind, ref=ref, label=name, due=None, who=name, rule=rule)


def _stamps(work: Work, body: int, day: date) -> Iterator[DueRow]:
    case = stamp_set_case(work, body, day)
    if not stamp_set_is_whole(case):
        title = work.law.on(day).sheets["stamp_file"].words["kind"]
        yield DueRow(
            kind=DueKind.STAMPS,
            ref=RecordRef(kind=RecordKind.STAMP, number=0),
            label=title,
            due=None,
            rule="CFG-05",
            count=missing_stamps(case),
        )


def _tasks(work: Work, body: int) -> Iterator[DueRow]:
    for task in open_tasks(work, body, MOST):
        yield DueRow(
            kind=DueKind.TASK,
            ref=RecordRef(kind=RecordKind.TASK, number=task.id),
            label=task.number or task.ordered_by,
            due=task.due,
            who=task.ordered_by,
            rule="BC-06",
        )
