"""Prints the report of an inspection: what was looked at, what was found, places to sign."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.inspection_report import RecordKind
from bmnn_desk.domain.number_texts import dotted
from bmnn_desk.domain.registers import PaperSigner
from bmnn_desk.papers.fonts import BOLD, ITALIC, REGULAR
from bmnn_desk.papers.ink import Letters, Stroke, Words
from bmnn_desk.papers.letterhead import office_head
from bmnn_desk.papers.office_name import in_sentence
from bmnn_desk.papers.page_foot import numbered_pdf
from bmnn_desk.papers.sheet import OFFICE_EDGES, Sheet
from bmnn_desk.papers.signature_block import SignatureStyle, signature_block, signature_cell
from bmnn_desk.papers.text import clean

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bmnn_desk.domain.inspection_report import (
        FindingGroup,
        InspectionFinding,
        InspectionPaperFacts,
    )
    from bmnn_desk.law.form import WordsForm

_SIZE_PT = 13.0
_TEXT, _STRONG = Letters(REGULAR, _SIZE_PT), Letters(BOLD, _SIZE_PT)
_SMALL, _SMALL_STRONG = Letters(REGULAR, 11), Letters(BOLD, 11)
_NOTE = Letters(ITALIC, 11)
_SIGN_MM = 26.0
_PAD_MM = 1.4
_COLUMNS = (
    ("column_number", 12.0, True),
    ("column_found", 111.0, False),
    ("column_rule", 20.0, True),
    ("column_count", 22.0, True),
)
_REMARK_LINES = 4

Lines = tuple[tuple[str, Letters], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    cells: tuple[Lines, ...]

    @property
    def height_mm(self) -> float:
        """The room that the tallest cell takes."""
        tallest = max(sum(letters.lead_mm for _, letters in cell) for cell in self.cells)
        return tallest + 2 * _PAD_MM


def report_pdf(form: WordsForm, facts: InspectionPaperFacts) -> bytes:
    """The report; findings of blocks first, those with a "Trường hợp khác" in a list of their own.

    No title stands in it: a record is told by its reference and day.
    """
    sheet, words = Sheet(OFFICE_EDGES), form.words
    _head(sheet, words, facts)
    _looked(sheet, words, facts)
    _part(sheet, words["part_found"])
    broken = [group for group in facts.groups if not group.excused]
    excused = [group for group in facts.groups if group.excused]
    if broken:
        count = dotted(sum(group.count for group in broken))
        told = words["found"].format(count=count, rules=len(broken))
        _table(sheet, words, told, broken)
    else:
        sheet.text(words["found_nothing"], _TEXT, sheet.whole)
    if excused:
        sheet.y_mm += 3
        _table(sheet, words, words["part_excused"], excused)
    _remarks(sheet, words)
    _sign(sheet, words, facts)
    return numbered_pdf(sheet, words)


def case_text(words: Mapping[str, str], finding: InspectionFinding) -> str:
    """What a case is called: its reference and day, an old line by its row, numbers concerned."""
    label, day = clean(finding.label).strip() or words["no_label"], short_day(finding.day)
    if finding.ref.kind is RecordKind.OLD_LINE:
        text = words["case_old"].format(label=label, day=day, row=finding.ref.row)
        return f"{text}: {clean(finding.detail)}" if finding.detail else text
    if finding.detail:
        return words["case_detail"].format(label=label, day=day, detail=clean(finding.detail))
    return words["case"].format(label=label, day=day)


def _head(sheet: Sheet, words: Mapping[str, str], facts: InspectionPaperFacts) -> None:
    office_head(sheet, words, facts, _SIZE_PT - 1)
    sheet.y_mm += 8
    sheet.text(words["title"], Letters(BOLD, _SIZE_PT + 2), sheet.middle)
    office = in_sentence(clean(facts.agency))
    sheet.text(words["subtitle"].format(agency=office), _STRONG, sheet.middle)
    sheet.text(words["ours"], _NOTE, sheet.middle)


def _looked(sheet: Sheet, words: Mapping[str, str], facts: InspectionPaperFacts) -> None:
    _part(sheet, words["part_looked"])
    since, until = short_day(facts.since), short_day(facts.until)
    sheet.text(words["period"].format(since=since, until=until), _TEXT, sheet.whole)
    for book in facts.looked_at:
        key = "looked_imported" if book.imported else "looked"
        text = words[key].format(
            book=words[f"book_{book.book.value}"],
            count=dotted(book.count),
            **({"imported": dotted(book.imported)} if book.imported else {}),
        )
        sheet.text(text, _TEXT, sheet.whole)
    if not facts.looked_at:
        sheet.text(words["looked_nothing"], _TEXT, sheet.whole)


def _part(sheet: Sheet, heading: str) -> None:
    sheet.y_mm += 3
    sheet.keep(3 * _TEXT.lead_mm)
    sheet.text(heading, _STRONG, sheet.whole)


def _table(
    sheet: Sheet, words: Mapping[str, str], intro: str, groups: Sequence[FindingGroup]
) -> None:
    """A row for each rule; the headings stand on every page, a row is never parted."""
    headings = _Row(
        cells=tuple(
            _cell(sheet, place, words[key], _SMALL_STRONG)
            for place, (key, _, _) in enumerate(_COLUMNS)
        )
    )
    rows = [_row(sheet, words, number, group) for number, group in enumerate(groups, start=1)]
    sheet.keep(headings.height_mm + rows[0].height_mm + 3 * _TEXT.lead_mm)
    sheet.text(intro, _TEXT, sheet.whole)
    sheet.y_mm += 1.5
    _set(sheet, headings)
    for row in rows:
        if row.height_mm > sheet.room_mm:
            sheet.turn()
            _set(sheet, headings)
        _set(sheet, row)


def _row(sheet: Sheet, words: Mapping[str, str], number: int, group: FindingGroup) -> _Row:
    severity = words[f"severity_{group.severity.value}"]
    if not group.confidence.is_sourced:
        severity = f"{severity}; {words['unsourced']}"
    cases = "; ".join(case_text(words, case) for case in group.first)
    rest = group.count - len(group.first)
    if rest > 0:
        cases = f"{cases}; {words['more'].format(count=dotted(rest))}"
    told: Lines = (
        *_cell(sheet, 1, clean(group.sentence), _SMALL),
        *_cell(sheet, 1, words["basis"].format(basis=clean(group.basis)), _NOTE),
        *_cell(sheet, 1, f"{severity}.", _NOTE),
        *_cell(sheet, 1, words["cases"].format(list=f"{cases}."), _SMALL),
    )
    return _Row(
        cells=(
            _cell(sheet, 0, f"{number:02}", _SMALL),
            told,
            _cell(sheet, 2, group.rule, _SMALL),
            _cell(sheet, 3, dotted(group.count), _SMALL_STRONG),
        )
    )


def _cell(sheet: Sheet, column: int, text: str, letters: Letters) -> Lines:
    width = _COLUMNS[column][1] - 2 * _PAD_MM
    return tuple((line, letters) for line in sheet.wrap(text, letters, width))


def _set(sheet: Sheet, row: _Row) -> None:
    top, left, height = sheet.y_mm, sheet.whole.left_mm, row.height_mm
    right = left + sum(width for _, width, _ in _COLUMNS)
    for y_mm in (top, top + height):
        sheet.put(Stroke(x_mm=left, y_mm=y_mm, to_x_mm=right, to_y_mm=y_mm))
    for x_mm in (left, right):
        sheet.put(Stroke(x_mm=x_mm, y_mm=top, to_x_mm=x_mm, to_y_mm=top + height))
    for (_, width, centred), cell in zip(_COLUMNS, row.cells, strict=True):
        sheet.put(Stroke(x_mm=left, y_mm=top, to_x_mm=left, to_y_mm=top + height))
        sheet.y_mm = top + _PAD_MM
        for text, letters in cell:
            x_mm = left + width / 2 if centred else left + _PAD_MM
            sheet.put(
                Words(
                    text=text,
                    letters=letters,
                    x_mm=x_mm,
                    y_mm=sheet.baseline_mm(letters),
                    anchor=0.5 if centred else 0.0,
                )
            )
            sheet.y_mm += letters.lead_mm
        left += width
    sheet.y_mm = top + height


def _remarks(sheet: Sheet, words: Mapping[str, str]) -> None:
    _part(sheet, words["part_remarks"])
    (dots, *_) = sheet.wrap(words["remarks"], _TEXT, sheet.whole.width_mm)
    for _ in range(_REMARK_LINES):
        sheet.line(dots, _TEXT, sheet.whole)


def _sign(sheet: Sheet, words: Mapping[str, str], facts: InspectionPaperFacts) -> None:
    sheet.y_mm += 6
    cells = []
    for field, position, name in (
        ("inspector", "", facts.inspector),
        ("leader", facts.leader_position, facts.leader),
    ):
        cell = signature_cell(words, field)
        cells.append((cell, PaperSigner(field=field, position=position, name=name)))
    signature_block(sheet, cells, SignatureStyle(size_pt=_SIZE_PT, room_mm=_SIGN_MM))
