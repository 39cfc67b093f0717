"""Composes the verification report: what was proved, what is missing, what does not hold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.number_texts import dotted
from bmnn_desk.domain.office_paper import OfficePaper, PaperHeading, PaperSignature
from bmnn_desk.domain.verification import ProofPart
from bmnn_desk.papers.office_name import in_sentence
from bmnn_desk.papers.worded_table import worded_table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from bmnn_desk.domain.office_paper import PaperBlock, PaperTable
    from bmnn_desk.domain.verification import ProofTold, VerificationFacts
    from bmnn_desk.law.form import WordsForm

_PROOF_MM: Mapping[str, float] = {"number": 10, "proof": 55, "result": 100}
_BOOK_MM: Mapping[str, float] = {"book": 55, "lines": 22, "cancelled": 22, "last": 22, "gaps": 44}
_FOUND_MM: Mapping[str, float] = {"number": 12, "rule": 18, "sentence": 105, "count": 30}


def verification_paper(form: WordsForm, facts: VerificationFacts) -> OfficePaper:
    """The report on one paper; no title of any document stands in it."""
    words = form.words
    return OfficePaper(
        parent=facts.parent,
        agency=facts.agency,
        place=facts.place,
        day=facts.day,
        kind=words["kind"],
        title=words["title"].format(agency=in_sentence(facts.agency)),
        note=words["ours"],
        blocks=tuple(_blocks(words, facts)),
        signatures=(
            (
                PaperSignature(
                    heading=words["inspector"], note=words["sign_note"], name=facts.person
                ),
                PaperSignature(
                    heading=facts.leader_position.upper() or words["head"],
                    note=words["sign_note"],
                    name=facts.leader,
                ),
            ),
        ),
    )


def _blocks(words: Mapping[str, str], facts: VerificationFacts) -> Iterator[PaperBlock]:
    yield words["made"].format(
        time=f"{facts.made_at:%H:%M}",
        day=short_day(facts.made_at.date()),
        person=facts.person,
        acts=dotted(facts.acts),
    )
    yield words["verdict_holds" if facts.holds else "verdict_broken"]
    yield PaperHeading(text=words["part_journal"], centred=False)
    yield _proofs(words, facts)
    yield from _journal(words, facts)
    yield PaperHeading(text=words["part_books"], centred=False)
    yield _books(words, facts)
    yield PaperHeading(text=words["part_copies"], centred=False)
    copies = facts.copies
    yield words["copies"].format(
        held=dotted(copies.held),
        out=dotted(copies.out),
        lost=dotted(copies.lost),
        unplaced=dotted(copies.unplaced),
    )
    yield PaperHeading(text=words["part_found"], centred=False)
    yield from _found(words, facts)


def _proofs(words: Mapping[str, str], facts: VerificationFacts) -> PaperTable:
    told = {proof.part: proof for proof in facts.proofs}
    rows = (
        (str(number), words[f"proof_{part}"], _result(words, told[part]))
        for number, part in enumerate((part for part in ProofPart if part in told), start=1)
    )
    return worded_table(words, _PROOF_MM, rows, centred=(0,))


def _result(words: Mapping[str, str], proof: ProofTold) -> str:
    if proof.fault:
        return words["broken"].format(fault=proof.fault)
    return words["holds"].format(count=dotted(proof.count))


def _journal(words: Mapping[str, str], facts: VerificationFacts) -> Iterator[str]:
    key = "macs" if facts.macs == facts.acts else "macs_sealed"
    yield words[key].format(acts=dotted(facts.acts), macs=dotted(facts.macs))
    if facts.anchored is None:
        yield words["not_anchored"]
    else:
        yield words["anchored"].format(seq=dotted(facts.anchored))
    if facts.signed_to is None:
        yield words["not_signed"]
    else:
        signed = dotted(facts.signed_to)
        yield words["signed"].format(count=dotted(facts.signatures), seq=signed)
    if facts.unvouched:
        yield words["unvouched"].format(count=dotted(facts.unvouched))


def _books(words: Mapping[str, str], facts: VerificationFacts) -> PaperBlock:
    if not facts.series:
        return words["no_book"]
    rows = (
        (
            words[f"book_{told.book}"].format(year=told.year),
            dotted(told.lines),
            dotted(told.cancelled),
            dotted(told.last),
            told.gaps or words["no_gap"],
        )
        for told in facts.series
    )
    return worded_table(words, _BOOK_MM, rows, centred=(1, 2, 3))


def _found(words: Mapping[str, str], facts: VerificationFacts) -> Iterator[PaperBlock]:
    since, until = short_day(facts.since), short_day(facts.until)
    if not facts.groups:
        yield words["found_nothing"].format(since=since, until=until)
        return
    total = dotted(sum(group.count for group in facts.groups))
    yield words["found"].format(
        since=since, until=until, count=total, rules=dotted(len(facts.groups))
    )
    rows = (
        (
            str(number),
            group.rule,
            group.sentence,
            f"{dotted(group.count)}\n"
            + words["excused" if group.excused else f"severity_{group.severity}"],
        )
        for number, group in enumerate(facts.groups, start=1)
    )
    yield worded_table(words, _FOUND_MM, rows, centred=(0, 1, 3))
