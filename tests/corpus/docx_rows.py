"""A row for each DOCX: stamped and measured through LibreOffice, refused, or failed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bmnn_desk import errors as e
from bmnn_desk import jobs
from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.papers.docx_main import read_main
from bmnn_desk.papers.docx_package import open_package
from bmnn_desk.papers.docx_sections import page_size_mm
from bmnn_desk.papers.mark import spot_on
from bmnn_desk.papers.pdf_key import NO_KEY
from bmnn_desk.papers.stamp_layout import printed_lines
from bmnn_desk.ui.notice_texts import notices
from tests.corpus.docx_control import with_empty_frames
from tests.corpus.docx_measure import Sought, measured
from tests.corpus.docx_office import laid_out
from tests.corpus.pdf_rows import refusal
from tests.corpus.rows import FAILED, STAMPED, Row
from tests.corpus.spots import free_spot
from tests.papers.samples import copy as copy_of
from tests.papers.samples import mark, number_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from bmnn_desk.papers.file_look import FileLook
    from bmnn_desk.papers.mark import CopyMarks, PlacedMark
    from tests.corpus.stamper import Effort, Stamper

_NUMBER = 7
_AT_ONCE = 12
_LEAST_HEIGHT_MM = 120.0
_MOST_FAULTS = 6
_ZIP = b"PK\x03\x04"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Stamped:
    made: bytes
    look: FileLook
    last_mm: tuple[float, float]
    copy: CopyMarks


@dataclass(frozen=True, slots=True, kw_only=True)
class _Source:
    """A file as it came, and how LibreOffice lays it out; None where it cannot."""

    name: str
    key: str
    data: bytes
    bare: bytes | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Tried:
    """A file with what came of stamping it, not measured yet."""

    source: _Source
    came: _Stamped | e.DeskError
    effort: Effort


def docx_rows(folder: Path, files: Sequence[Path], stamper: Stamper) -> Iterator[Row]:
    """Stamp each file below a folder; some at once are laid out bare, then stamped, and measured.

    A file bears a number and a level on its first page and a level on its last one, in white
    places as the program proposes them; where only the first page is known (endnotes), there alone.
    """
    for start in range(0, len(files), _AT_ONCE):
        sources = _sources(files[start : start + _AT_ONCE], folder)
        tried = [_tried(source, stamper) for source in sources]
        made = laid_out(
            {each.source.key: each.came.made for each in tried if isinstance(each.came, _Stamped)}
        )
        for each in tried:
            yield _row(each, made.get(each.source.key))


def _sources(files: Sequence[Path], folder: Path) -> list[_Source]:
    """The files; bare and stamped are laid out under one name, which a field may show."""
    data = {f"{at}{file.suffix.lower()}": file.read_bytes() for at, file in enumerate(files)}
    bare = laid_out({key: one for key, one in data.items() if one.startswith(_ZIP)})
    return [
        _Source(name=file.relative_to(folder).as_posix(), key=key, data=one, bare=bare.get(key))
        for file, (key, one) in zip(files, data.items(), strict=True)
    ]


def _tried(source: _Source, stamper: Stamper) -> _Tried:
    came: _Stamped | e.DeskError
    with stamper.effort() as effort:
        try:
            came = _stamped(source, stamper)
        except e.DeskError as error:
            came = error
    return _Tried(source=source, came=came, effort=effort)


def _stamped(source: _Source, stamper: Stamper) -> _Stamped:
    look = stamper.worker.do(jobs.LOOK_AT_FILE, source.data, NO_KEY, False)
    last_mm = page_size_mm(read_main(open_package(source.data)).root, "last")
    foot = mark(Stamp.LEVEL_MAT, (90.0, last_mm[1] - 14.0), page="last")
    first = (number_mark(_NUMBER, (150.0, 7.0)), mark(Stamp.LEVEL_TOI_MAT, (30.0, 62.0)))
    both = (*first, foot) if look.height_mm >= _LEAST_HEIGHT_MM else first
    try:
        copy, made = _made(source, both, stamper)
    except e.PagesNeedPdfError:
        copy, made = _made(source, first, stamper)
    return _Stamped(made=made, look=look, last_mm=last_mm, copy=copy)


def _made(
    source: _Source, marks: Sequence[PlacedMark], stamper: Stamper
) -> tuple[CopyMarks, bytes]:
    copy = copy_of(_NUMBER, *(_in_white(one, source.bare) for one in marks))
    made = stamper.worker.do(jobs.MAKE_PRODUCTS, "docx", source.data, [copy], NO_KEY)
    return copy, made.copies[0]


def _in_white(mark: PlacedMark, bare: bytes | None) -> PlacedMark:
    spot = None if bare is None else free_spot(bare, mark)
    return mark if spot is None else replace(mark, x_mm=spot[0], y_mm=spot[1])


def _row(tried: _Tried, made: bytes | None) -> Row:
    came, bare = tried.came, tried.source.bare
    if isinstance(came, e.DeskError):
        outcome = refusal(came)
        return _told(tried, outcome.result, outcome.reason)
    said = " ".join(notices(came.look.warnings))
    if (bare is None) is not (made is None):
        return _told(tried, FAILED, "LibreOffice lays out only one of the bare and the stamped")
    if bare is None or made is None:
        return _told(tried, STAMPED, f"{said} LibreOffice lays out neither.".strip())
    sought = _sought(came)
    found = measured(bare, made, sought)
    if found.moved and (control := _control(tried.source, came)) is not None:
        # The text is then where an empty frame would have it too: no doing of the marks.
        again = measured(control, made, sought)
        found = found if again.moved else replace(again, faults=found.faults)
    faults = (*found.faults, *found.moved)
    row = _told(tried, STAMPED, said)
    if faults:
        row = _told(tried, FAILED, "; ".join(faults[:_MOST_FAULTS]))
    return replace(row, pages=found.pages, worst_mm=found.worst_mm)


def _control(source: _Source, came: _Stamped) -> bytes | None:
    marks = (came.copy.marks[0], came.copy.marks[-1])
    spots = [(each.x_mm, each.y_mm) for each in marks]
    return laid_out({source.key: with_empty_frames(source.data, spots)}).get(source.key)


def _told(tried: _Tried, result: str, reason: str) -> Row:
    return Row(
        file=tried.source.name,
        result=result,
        reason=reason,
        pages=None,
        worst_mm=None,
        seconds=tried.effort.seconds,
        mb=tried.effort.mb,
    )


def _sought(stamped: _Stamped) -> list[Sought]:
    first_mm = (stamped.look.width_mm, stamped.look.height_mm)
    found = []
    for each in stamped.copy.marks:
        left, top = spot_on(each, first_mm if each.page == "first" else stamped.last_mm)
        shape = each.shape
        found.append(
            Sought(
                page=each.page,
                box=(left, top, left + shape.width_mm, top + shape.height_mm),
                text="".join("".join(printed_lines(each)).split()),
            )
        )
    return found
