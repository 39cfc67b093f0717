"""Facts of a DOCX as far as the rewriting of its nơi nhận needs them."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.document import (
    Area,
    CopySentence,
    DocumentFacts,
    Read,
    ReadRecipient,
    ReadRecipients,
    ReadSigner,
)
from bmnn_desk.domain.office import SigningCapacity
from bmnn_desk.papers.reading.docx_lines import docx_lines

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.papers.reading.lines import TextLine

NOTHING = DocumentFacts(
    sha256="",
    kind="docx",
    pages=None,
    has_text=True,
    legacy=None,
    tracked=0,
    comments=0,
    parent=None,
    agency=None,
    number=None,
    symbol=None,
    place_name="",
    day=None,
    day_at=None,
    type_name=None,
    title=None,
    addressees=(),
    recipients=None,
    signer=None,
    levels=(),
    copy_numbers=(),
    sizes=(),
    parts=(),
    level_place_free=None,
)


def facts_of(data: bytes, last: str = "", signer: str = "") -> DocumentFacts:
    """Facts with the block from "Nơi nhận" to the line with `last` in it, and the signer's spot."""
    lines = docx_lines(data).lines
    bare = replace(NOTHING, sha256=hashlib.sha256(data).hexdigest())
    heading = next(line for line in lines if line.text.casefold().startswith("nơi nhận"))
    column = [line for line in lines if line.flow == heading.flow]
    column = column[column.index(heading) :]
    end = next((at for at, line in enumerate(column) if last and last in line.text), 0)
    signed = next((line for line in lines if signer and signer in line.text), None)
    return replace(
        bare, recipients=_block(column[: end + 1]), signer=None if signed is None else _by(signed)
    )


def flow_texts(data: bytes, start: str = "nơi nhận") -> list[str]:
    """The texts of the column of nơi nhận, from its heading."""
    lines = docx_lines(data).lines
    heading = next(line for line in lines if line.text.casefold().startswith(start))
    texts = [line.text for line in lines if line.flow == heading.flow]
    return texts[texts.index(heading.text) :]


def other_texts(data: bytes, block: Sequence[str]) -> list[str]:
    """The texts of all lines that are not of the block."""
    waiting = list(block)
    others = []
    for line in docx_lines(data).lines:
        if line.text in waiting and line.area in {Area.BODY, Area.TABLE, Area.TEXT_BOX}:
            waiting.remove(line.text)
        else:
            others.append(line.text)
    return others


def _block(column: Sequence[TextLine]) -> ReadRecipients:
    heading, *rest = column
    archive = next((line for line in rest if "Lưu" in line.text), None)
    return ReadRecipients(
        heading=heading.spot,
        recipients=tuple(
            ReadRecipient(
                text=line.text.strip("-;. "),
                name=line.text.strip("-;. "),
                numbers=(),
                copies=None,
                kind="",
                spot=line.spot,
            )
            for line in rest
            if line is not archive
        ),
        archive_line=None if archive is None else _read(archive),
        archive=(),
        totals=(),
        drafter=None,
        drafter_unit="",
        initials=None,
        sentence=CopySentence.NONE,
        sentence_at=None,
        placeholders=(),
    )


def _read(line: TextLine) -> Read:
    return Read(text=line.text.strip("-;. "), spot=line.spot)


def _by(line: TextLine) -> ReadSigner:
    return ReadSigner(
        capacity=SigningCapacity.DIRECT, authority="", position="", name=line.text, spot=line.spot
    )
