"""Set up an issuing body, and give it a new name from a day on."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.numbers import is_symbol_pattern
from bmnn_desk.domain.office import Role
from bmnn_desk.errors import SymbolPatternError
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NameOnPapers:
    """A body's names as they stand on papers, with what goes with them.

    `symbol_pattern` builds a document's symbol: `{type}`, `{body}`, `{unit}`;
    `layout` is the layout profile: nd30, party, police.
    """

    name: str
    parent: str
    place: str
    letters: str
    symbol_pattern: str
    has_seal: bool = True
    layout: str = "nd30"


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyRequest:
    """A new body (`body` None), or a new name of one from `day` on."""

    request_id: str
    day: date
    code: str
    names: NameOnPapers
    body: int | None = None


@allowed(Role.OFFICER, Role.CLERK)
def set_up_body(work: Work, request: BodyRequest) -> int:
    """Enter a body or its new name; older years keep printing the older name.

    Returns:
        The body's number.

    Raises:
        SymbolPatternError: the pattern cannot build a symbol.
        AlreadyThereError: the code, or a name from that day on, is there already.
    """
    if not is_symbol_pattern(request.names.symbol_pattern):
        raise SymbolPatternError
    if request.body is None:
        body = work.keep(t.Body(code=request.code)).id
    else:
        body = work.find(t.Body, request.body).id
    names = request.names
    work.keep(
        t.BodyName(
            body_id=body,
            since=request.day,
            name=names.name,
            parent=names.parent,
            place=names.place,
            letters=names.letters,
            symbol_pattern=names.symbol_pattern,
            has_seal=names.has_seal,
            layout=names.layout,
        )
    )
    work.about("body", body)
    return body
