"""Reads of incoming documents, to vary."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bmnn_desk.services.incoming_detail import IncomingDetailAsked, incoming_detail
from bmnn_desk.services.incoming_ids import IncomingAsked, incoming_counts, incoming_ids
from bmnn_desk.services.incoming_rows import IncomingRowsAsked, incoming_rows

if TYPE_CHECKING:
    from bmnn_desk.domain.incoming_list import IncomingCounts, IncomingDetail, IncomingRow
    from tests.make import Office


def ids(at: Office, **changes: Any) -> list[int]:  # noqa: ANN401
    asked = replace(IncomingAsked(body=at.body, book=None), **changes)
    (found,) = at.desk.read(incoming_ids, asked)
    return list(found)


def counts(at: Office, **changes: Any) -> IncomingCounts:  # noqa: ANN401
    asked = replace(IncomingAsked(body=at.body, book=None), **changes)
    (found,) = at.desk.read(incoming_counts, asked)
    return found


def rows(at: Office, *lines: int) -> list[IncomingRow]:
    asked = IncomingRowsAsked(body=at.body, ids=lines, day=at.day)
    return list(at.desk.read(incoming_rows, asked))


def detail(at: Office, line: int) -> IncomingDetail:
    asked = IncomingDetailAsked(body=at.body, line=line, day=at.day)
    (found,) = at.desk.read(incoming_detail, asked)
    return found
