"""One paper of the office as its writer lays it out: what it says, not how large or where.

It is told in the parts (ô) of NĐ 30/2020 Phụ lục I; the drawing is `papers/office_paper_pdf.py`,
sizes and margins are the pack's `office_paper.toml`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PaperHeading:
    """A heading among the paragraphs ("QUYẾT ĐỊNH:", "I. THÀNH PHẦN"), bold.

    It stands in the middle, or with `centred` False where a paragraph begins.
    """

    text: str
    centred: bool = True


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PaperClause:
    """A paragraph that a bold label begins: "Thời gian:", the word of an article."""

    label: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PaperTable:
    r"""A ruled table as wide as the text.

    `widths_mm` are shared out in proportion when they do not fill it; a cell may have line ends
    ("\n"). `centred` are the places of the columns, from 0, whose cells stand in the middle; the
    headings always do, and stand again on each page. A row goes over to the next page whole, and
    is parted only where it is higher than a page.

    Raises:
        ValueError: a row has other than one cell a column, or the widths are not above 0.
    """

    headings: tuple[str, ...]
    widths_mm: tuple[float, ...]
    rows: tuple[tuple[str, ...], ...]
    centred: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        """Refuse a table whose parts do not fit together."""
        columns = len(self.headings)
        if not columns or len(self.widths_mm) != columns or min(self.widths_mm) <= 0:
            message = "a width above 0 for each heading"
            raise ValueError(message)
        if any(len(row) != columns for row in self.rows):
            message = "a cell for each heading"
            raise ValueError(message)


PaperBlock = str | PaperHeading | PaperClause | PaperTable


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PaperSignature:
    r"""A place to sign: heading lines ("KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC"), note, who signs.

    Without a name the place stays open, to be written by hand.
    """

    heading: str
    note: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OfficePaper:
    r"""A decision, notice, minutes, list, report of the office.

    Fields:
        parent, agency: the body above ("" for none) and the office that gives it out.
        number: số, ký hiệu whole ("15/QĐ-SNV"); blanks before the "/" leave room to write it
            ("      /QĐ-SNV"); "" prints no line for it (a list, a commitment).
        place, day: where and when; without a day room is left to write it.
        kind: tên loại ("QUYẾT ĐỊNH"), in capitals on paper; "" for a công văn.
        title: trích yếu; that of a công văn stands under the number behind "V/v".
        note: one line in italics under the title ("(Kèm theo Quyết định số …)").
        addressed: Kính gửi, the name of each body; of several, a line with a dash each.
        authority: thẩm quyền ban hành of a decision ("GIÁM ĐỐC SỞ …"), above its căn cứ.
        opening: căn cứ, each a paragraph in italics; the last ends with a full stop in any case.
        blocks: what it says, from top to bottom; a "\n" in a text begins a new paragraph.
        signatures: rows of one to three places to sign; one alone stands in the right half, with
            nơi nhận beside it.
        recipients: nơi nhận, a line each ("- Như trên;").
        keeps_level_place: leave room under the number for the red stamp of the level. The stamp
            itself is never printed here.
        landscape: the sheet lies, for wide tables.

    Raises:
        ValueError: a row of signatures has none or more than three.

    How a paper is made, in three files beside its facts (domain/<part>_papers.py):

    1. Its words: `law/<part>_words.py` names them with their blanks, is merged into
       `law/words.py` and its key into `SHEETS` of `law/loader.py`; they stand in
       `forms/<pack>/<key>.toml` of both packs, with `source` and `confidence`::

           EXTENSION_WORDS = {
               "extension": {
                   "kind": (), "title": (), "opening": ("basis",), "decides": (),
                   "clause": ("ordinal",), "extended": ("reference", "until"), "sign_note": (),
               },
           }

    2. Its writer, `papers/<part>_papers.py`, which needs no engine, so that ui may call it::

           def extension_paper(form: WordsForm, facts: ExtensionFacts) -> OfficePaper:
               words = form.words
               until = short_day(facts.until)
               return OfficePaper(
                   parent=facts.parent, agency=facts.agency, number=facts.number,
                   place=facts.place, day=facts.day,
                   kind=words["kind"], title=words["title"],
                   opening=tuple(words["opening"].format(basis=each) for each in facts.bases),
                   blocks=(
                       PaperHeading(text=words["decides"]),
                       PaperClause(
                           label=words["clause"].format(ordinal=1),
                           text=words["extended"].format(reference=facts.reference, until=until),
                       ),
                       PaperTable(headings=(...), widths_mm=(10, 80, 70), rows=(...), centred=(0,)),
                   ),
                   signatures=((PaperSignature(heading=facts.post, name=facts.signer),),),
                   recipients=facts.recipients,
               )

       Texts go in as they are: cleaning and line breaks are the drawing's.

    3. In the window, with no drawing of one's own (ui/office_paper.py)::

           offer_paper(page, seat, paper, title=tr("In quyết định"), name="Quyet dinh.pdf")

       `paper` may be a function that reads and composes it; it is called beside the window.
    """

    agency: str
    place: str
    day: date | None
    parent: str = ""
    number: str = ""
    kind: str = ""
    title: str = ""
    note: str = ""
    addressed: tuple[str, ...] = ()
    authority: str = ""
    opening: tuple[str, ...] = ()
    blocks: tuple[PaperBlock, ...] = ()
    signatures: tuple[tuple[PaperSignature, ...], ...] = ()
    recipients: tuple[str, ...] = ()
    keeps_level_place: bool = False
    landscape: bool = False

    def __post_init__(self) -> None:
        """Refuse rows of signatures that no sheet has room for."""
        if any(not 1 <= len(row) <= MOST_SIGNATURES for row in self.signatures):
            message = "one to three signatures a row"
            raise ValueError(message)


MOST_SIGNATURES = 3
