"""Lays out the papers of copies that go away: request, hand-over, recall, list of a meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.office_paper import (
    OfficePaper,
    PaperClause,
    PaperHeading,
    PaperSignature,
)
from bmnn_desk.domain.transfers import copy_number_text
from bmnn_desk.papers.text import unended
from bmnn_desk.papers.worded_table import worded_table

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from bmnn_desk.domain.away_papers import (
        MeetingFacts,
        OfficeHead,
        PaperCopy,
        RecallFacts,
        TripFacts,
    )
    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.law.form import WordsForm

_REQUEST_MM: Mapping[str, float] = {"number": 10, "document": 110, "copy": 18, "level": 26}
_OUT_MM: Mapping[str, float] = {"number": 9, "document": 82, "copy": 15, "level": 20, "note": 38}
_BACK_MM: Mapping[str, float] = {
    "number": 9,
    "document": 56,
    "copy": 15,
    "level": 20,
    "back": 26,
    "note": 38,
}
_RECALL_MM: Mapping[str, float] = {"number": 10, "recipient": 90, "copy": 25, "note": 39}
_MEETING_MM: Mapping[str, float] = {
    "number": 9,
    "document": 38,
    "copy": 13,
    "level": 17,
    "receiver": 38,
    "signed": 24,
    "back": 27,
}


def trip_request_paper(
    form: WordsForm, facts: TripFacts, levels: Mapping[SecrecyLevel, str]
) -> OfficePaper:
    """The written request of a taking out, with all that it must say (MR-02, MR-02B).

    It tells the titles of secret documents and so keeps the place for the level's stamp.
    """
    words, head = form.words, facts.head
    to = facts.permit_title or words["to_unknown"]
    time = words["time_told"].format(since=short_day(facts.since), until=short_day(facts.until))
    rows = tuple(
        (
            str(place),
            words["document"].format(
                type_name=copy.type_name,
                title=copy.title,
                reference=copy.reference,
                day=short_day(copy.day),
            ),
            _numbers(words, copies),
            levels[copy.level],
        )
        for place, copies in enumerate(_documents(facts.copies), start=1)
        for copy in copies[:1]
    )
    return OfficePaper(
        parent=head.parent,
        agency=head.agency,
        number=facts.number,
        place=head.place,
        day=facts.day,
        kind=words["kind"],
        title=words["title_abroad"] if facts.abroad else words["title_home"],
        addressed=(to,),
        blocks=(
            PaperClause(label=words["asker"], text=words["asker_told"].format(name=facts.taker)),
            PaperClause(label=words["position"], text=facts.position),
            PaperClause(label=words["unit"], text=facts.unit),
            words["asks"],
            worded_table(words, _REQUEST_MM, rows, centred=(0, 2, 3)),
            PaperClause(label=words["purpose"], text=facts.purpose),
            PaperClause(label=words["time"], text=time),
            PaperClause(label=words["place"], text=facts.place),
            PaperClause(label=words["protection"], text=facts.protection),
            words["promise"],
            PaperHeading(text=words["decision"]),
            f"{words['agrees']}\n{words['refuses']}",
        ),
        signatures=(
            (
                PaperSignature(
                    heading=words["asker_sign"], note=words["sign_note"], name=facts.taker
                ),
                PaperSignature(
                    heading=words["permit_sign"],
                    note=words["sign_day_note"],
                    name=facts.permit_name,
                ),
            ),
        ),
        keeps_level_place=True,
    )


def trip_hand_over_paper(
    form: WordsForm, facts: TripFacts, levels: Mapping[SecrecyLevel, str], *, returned: bool
) -> OfficePaper:
    """The slip by which copies are given to who takes them out or, `returned`, given back.

    That of a return has the copies that are back alone. It tells no title.
    """
    words, head = form.words, facts.head
    who = words["taker_told"].format(name=facts.taker, position=facts.position, unit=facts.unit)
    time = words["time_told"].format(
        leaves=short_day(facts.leaves_on), until=short_day(facts.until)
    )
    copies = [copy for copy in facts.copies if copy.back is not None or not returned]
    rows = tuple(
        (
            str(place),
            words["document"].format(
                type_name=copy.type_name, reference=copy.reference, day=short_day(copy.day)
            ),
            copy_number_text(copy.number) or words["no_number"],
            levels[copy.level],
            *((short_day(copy.back or facts.until),) if returned else ()),
            "",
        )
        for place, copy in enumerate(copies, start=1)
    )
    first, second = ("returner", "receiver") if returned else ("giver", "taker")
    note, names = words["sign_note"], {"returner": facts.taker, "taker": facts.taker}
    last = max((copy.back for copy in copies if copy.back is not None), default=None)
    return OfficePaper(
        parent=head.parent,
        agency=head.agency,
        place=head.place,
        day=last if returned else facts.leaves_on,
        kind=words["kind"],
        title=words["title_back" if returned else "title_out"],
        blocks=(
            PaperClause(label=words["taker"], text=who.strip(", ")),
            PaperClause(label=words["permit"], text=_permit(words, facts)),
            PaperClause(label=words["time"], text=time),
            PaperClause(label=words["place"], text=facts.place),
            worded_table(words, _BACK_MM, rows, centred=(0, 2, 3, 4))
            if returned
            else worded_table(words, _OUT_MM, rows, centred=(0, 2, 3)),
            words["back_told" if returned else "out_told"],
        ),
        signatures=(
            tuple(
                PaperSignature(heading=words[f"{side}_sign"], note=note, name=names.get(side, ""))
                for side in (first, second)
            ),
        ),
    )


def recall_notice_paper(form: WordsForm, facts: RecallFacts) -> OfficePaper:
    """The letter to everybody who has a copy: which number, by when, how. It tells no title."""
    words, head = form.words, facts.head
    document = words["document_no_day"].format(reference=facts.reference)
    if facts.document_day is not None:
        day = short_day(facts.document_day)
        document = words["document"].format(reference=facts.reference, day=day)
    due = short_day(facts.due)
    called = words["called"].format(reference=document, ground=unended(facts.ground), due=due)
    rows = tuple(
        (
            str(place),
            copy.receiver,
            copy_number_text(copy.number) or words["unknown"],
            "",
        )
        for place, copy in enumerate(facts.copies, start=1)
    )
    return OfficePaper(
        parent=head.parent,
        agency=head.agency,
        number=facts.number.strip() or words["open_number"],
        place=head.place,
        day=facts.day,
        title=words["title"],
        addressed=tuple(dict.fromkeys(copy.receiver for copy in facts.copies)),
        blocks=(
            called,
            worded_table(words, _RECALL_MM, rows, centred=(0, 2, 3)),
            words["asks"].format(due=due),
            words["way"],
        ),
        signatures=((_signature(words, head),),),
        recipients=(words["recipient"], words["archive"]),
    )


def meeting_list_paper(
    form: WordsForm, facts: MeetingFacts, levels: Mapping[SecrecyLevel, str]
) -> OfficePaper:
    """The list of a meeting's documents: each signed for, and ticked when it was collected."""
    words, head = form.words, facts.head
    time = words["one_day"].format(day=short_day(facts.since))
    if facts.until != facts.since:
        since, until = short_day(facts.since), short_day(facts.until)
        time = words["time_told"].format(since=since, until=until)
    rows = tuple(
        (
            str(place),
            words["document"].format(type_name=copy.type_name, reference=copy.reference),
            copy_number_text(copy.number) or words["no_number"],
            levels[copy.level],
            copy.receiver,
            "",
            words["open_collected"]
            if copy.back is None
            else words["collected"].format(day=short_day(copy.back)),
        )
        for place, copy in enumerate(facts.copies, start=1)
    )
    note = words["sign_note"]
    return OfficePaper(
        parent=head.parent,
        agency=head.agency,
        place=head.place,
        day=facts.day,
        kind=words["kind"],
        title=words["title"].format(name=facts.name),
        blocks=(
            PaperClause(label=words["time"], text=time),
            PaperClause(label=words["place"], text=facts.place),
            PaperClause(label=words["chair"], text=facts.chair),
            worded_table(words, _MEETING_MM, rows, centred=(0, 2, 3, 6)),
            words["note"],
        ),
        signatures=(
            (
                PaperSignature(heading=words["clerk_sign"], note=note),
                PaperSignature(heading=words["chair_sign"], note=note, name=facts.chair),
            ),
        ),
    )


def _documents(copies: tuple[PaperCopy, ...]) -> tuple[tuple[PaperCopy, ...], ...]:
    """The copies of each document, in the order in which the documents come first."""
    found: dict[tuple[str, str, date], list[PaperCopy]] = {}
    for copy in copies:
        found.setdefault((copy.reference, copy.title, copy.day), []).append(copy)
    return tuple(map(tuple, found.values()))


def _numbers(words: Mapping[str, str], copies: tuple[PaperCopy, ...]) -> str:
    """The numbers of a document's copies; those without one are told once."""
    told = (copy_number_text(copy.number) or words["no_number"] for copy in copies)
    return ", ".join(dict.fromkeys(told))


def _permit(words: Mapping[str, str], facts: TripFacts) -> str:
    if facts.permitted_on is None:
        return words["permit_none"]
    who = ", ".join(filter(None, (facts.permit_title, facts.permit_name)))
    return words["permit_told"].format(
        permitter=who, number=facts.permit_number, day=short_day(facts.permitted_on)
    )


def _signature(words: Mapping[str, str], head: OfficeHead) -> PaperSignature:
    heading = (head.position or words["signer_open"]).upper()
    return PaperSignature(heading=heading, name=head.name)
