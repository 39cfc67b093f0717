"""What the papers of a copying have in common: head, rows of facts, recipients, signatures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.registers import PaperSigner
from bmnn_desk.law.form import SignatureCell
from bmnn_desk.papers.fonts import BOLD, ITALIC, REGULAR
from bmnn_desk.papers.ink import Letters
from bmnn_desk.papers.letterhead import letterhead, office_letterhead
from bmnn_desk.papers.page_foot import numbered_pdf
from bmnn_desk.papers.signature_block import SignatureStyle, signature_block
from bmnn_desk.papers.text import clean, long_day, two_digits

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bmnn_desk.domain.copying import CopyPaperFacts
    from bmnn_desk.papers.sheet import Sheet

SIZE_PT = 13.0
TEXT = Letters(REGULAR, SIZE_PT)
STRONG = Letters(BOLD, SIZE_PT)
SMALL = Letters(ITALIC, SIZE_PT - 2)
SIGN_MM = 26.0
_TITLE = Letters(BOLD, SIZE_PT + 2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Signer:
    """A cell to sign in: the keys of its heading and note, and who signs."""

    heading: str
    note: str
    position: str
    name: str


def head(sheet: Sheet, words: Mapping[str, str], facts: CopyPaperFacts) -> None:
    """The body's name, Quốc hiệu, place and day."""
    place_and_day = long_day(facts.town, facts.day, words)
    letterhead(sheet, office_letterhead(words, facts, place_and_day, SIZE_PT - 1))


def title(sheet: Sheet, words: Mapping[str, str]) -> None:
    """Title and subtitle, in the middle."""
    sheet.y_mm += 8
    sheet.text(words["title"], _TITLE, sheet.middle)
    sheet.text(words["subtitle"], STRONG, sheet.middle)
    sheet.y_mm += 6


def named(words: Mapping[str, str], facts: CopyPaperFacts) -> str:
    """Type and trích yếu; the type alone where there is none (Tuyệt mật)."""
    if not facts.title:
        return clean(facts.type_name)
    return words["name_and_title"].format(
        type_name=clean(facts.type_name), title=clean(facts.title)
    )


def referred(words: Mapping[str, str], facts: CopyPaperFacts) -> str:
    """Số, ký hiệu with its day, where the paper has one."""
    if facts.document_day is None:
        return clean(facts.reference)
    return words["reference_of_day"].format(
        reference=clean(facts.reference), day=short_day(facts.document_day)
    )


def quantity(words: Mapping[str, str], facts: CopyPaperFacts) -> str:
    """How many copies."""
    return words["quantity_copies"].format(count=two_digits(len(facts.copies)))


def permitted(facts: CopyPaperFacts) -> str:
    """Position and name of who permits."""
    return ", ".join(filter(None, (clean(facts.position), clean(facts.permitter))))


def keep_end(sheet: Sheet, facts: CopyPaperFacts) -> None:
    """Keep nơi nhận with the signatures under it, where a page has room for both."""
    most = sheet.edges.height_mm - sheet.edges.top_mm - sheet.edges.bottom_mm
    high = (len(facts.copies) + 6) * TEXT.lead_mm + SIGN_MM + 10
    sheet.keep(high if high < most else 2 * TEXT.lead_mm)


def recipients(sheet: Sheet, words: Mapping[str, str], facts: CopyPaperFacts) -> None:
    """Nơi nhận, a line a copy; the caller has set its label."""
    for number, name in facts.copies:
        line = words["recipient"].format(name=clean(name), number=two_digits(number))
        sheet.text(line, TEXT, sheet.whole)


def permitting(facts: CopyPaperFacts, note: str) -> Signer:
    """Who permits signs, under the note of that key."""
    return Signer(
        heading="signer_heading", note=note, position=facts.position, name=facts.permitter
    )


def signed_copies_pdf(sheet: Sheet, words: Mapping[str, str], facts: CopyPaperFacts) -> bytes:
    """The paper that goes with the copies: who made them and who permits sign it."""
    executor = Signer(
        heading="executor_heading", note="executor_note", position="", name=facts.executor
    )
    note = "signer_note" if facts.has_seal else "signer_note_no_seal"
    return signed_pdf(sheet, words, facts, (executor, permitting(facts, note)))


def signed_pdf(
    sheet: Sheet, words: Mapping[str, str], facts: CopyPaperFacts, signers: Sequence[Signer]
) -> bytes:
    """The finished paper: the cells side by side, kept together, and this print's code, small."""
    cells = [
        (
            SignatureCell(field=each.heading, heading=words[each.heading], note=words[each.note]),
            PaperSigner(field=each.heading, position=each.position, name=each.name),
        )
        for each in signers
    ]
    sheet.y_mm += 5
    signature_block(sheet, cells, SignatureStyle(size_pt=SIZE_PT, room_mm=SIGN_MM))
    sheet.y_mm += 4
    sheet.text(words["code"].format(code=clean(facts.code)), SMALL, sheet.whole)
    return numbered_pdf(sheet, words)
